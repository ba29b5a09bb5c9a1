// Rows of a workbook -> warnings that name cells of the ledger which look otherwise than they count: below a merge, or struck through.
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { SheetRow } from '../model/sheet.ts';
import type { BoundColumn, HeaderBinding } from './bind-header.ts';
import { isBlankCell } from './blank-cell.ts';
import { namedCells } from './named-cells.ts';

export interface CellLooks {
  readonly look: (row: SheetRow) => void;
  readonly findings: () => readonly Finding[];
}

export function cellLooks(source: Source, { columns }: HeaderBinding): CellLooks {
  const bounds = [...columns.values()].sort((a, b) => a.index - b.index);
  const [blanks, struck] = [namedCells(), namedCells()];
  let last: SheetRow['under'];
  let covered: readonly { readonly bound: BoundColumn; readonly top: number }[] = [];
  const lookUnder = ({ row, cells, under = [] }: SheetRow): void => {
    // Rows below the same merges share the list.
    if (under !== last) {
      covered = bounds.flatMap((bound) => {
        const merge = under.find(({ from, to }) => bound.index >= from && bound.index <= to);
        return merge === undefined ? [] : [{ bound, top: merge.top }];
      });
    }
    last = under;
    for (const { bound, top } of covered) if (isBlankCell(cells[bound.index])) blanks.add(row, bound, top);
  };
  const lookAtLines = ({ row, struck: indexes = [] }: SheetRow): void => {
    for (const bound of bounds) if (indexes.includes(bound.index)) struck.add(row, bound);
  };
  return {
    look: (row) => {
      if (row.under !== undefined) lookUnder(row);
      if (row.struck !== undefined) lookAtLines(row);
    },
    findings: () => {
      const [below, lines] = [blanks.said(), struck.said()];
      return [
        ...(below === null
          ? []
          : [finding('READ-MERGED-CELLS', placeOf(below), null, { ...below.facts, hold: 'nothing' })]),
        ...(lines === null ? [] : [finding('READ-STRUCK-CELLS', placeOf(lines), null, lines.facts)]),
      ];
    },
  };

  function placeOf({ row, column }: { readonly row: number; readonly column: string }) {
    return { source, row, column };
  }
}
