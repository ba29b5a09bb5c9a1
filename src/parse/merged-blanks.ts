// Rows below merged cells -> a warning that names the blank cells of the ledger in them: a value shows there, but only the first row has it.
import { columnLetters } from '../model/column-letters.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { SheetRow } from '../model/sheet.ts';
import type { BoundColumn, HeaderBinding } from './bind-header.ts';
import { isBlankCell } from './blank-cell.ts';

export interface MergedBlanks {
  readonly look: (row: SheetRow) => void;
  readonly findings: () => readonly Finding[];
}

interface Blank {
  readonly row: number;
  readonly bound: BoundColumn;
}

const NAMED_CELLS = 5;

export function mergedBlanks(source: Source, { columns }: HeaderBinding): MergedBlanks {
  const bounds = [...columns.values()].sort((a, b) => a.index - b.index);
  const named: Blank[] = [];
  let count = 0;
  let last: SheetRow['under'];
  let covered: readonly BoundColumn[] = [];
  return {
    look: ({ row, cells, under }) => {
      if (under === undefined) return;
      // Rows below the same merges share the list.
      if (under !== last)
        covered = bounds.filter(({ index }) => under.some(({ from, to }) => index >= from && index <= to));
      last = under;
      for (const bound of covered) {
        if (!isBlankCell(cells[bound.index])) continue;
        count += 1;
        if (named.length < NAMED_CELLS) named.push({ row, bound });
      }
    },
    findings: () => {
      const [first] = named;
      if (first === undefined) return [];
      const cells = named.map(({ row, bound }) => `${columnLetters(bound.index + 1)}${row}`);
      const facts = { count: `${count}`, cells: [...cells, ...(cells.length < count ? ['…'] : [])].join(', ') };
      const place = { source, row: first.row, column: first.bound.header };
      return [finding('READ-MERGED-CELLS', place, null, { ...facts, hold: 'nothing' })];
    },
  };
}
