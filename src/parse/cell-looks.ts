// Rows of a workbook -> warnings that name cells of the ledger which look otherwise than they count: below a merge, struck through, or white on white.
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { CellLook, SheetRow } from '../model/sheet.ts';
import type { BoundColumn, HeaderBinding } from './bind-header.ts';
import { isBlankCell } from './blank-cell.ts';
import { type NamedCells, namedCells } from './named-cells.ts';

export interface CellLooks {
  readonly look: (row: SheetRow) => void;
  readonly findings: () => readonly Finding[];
}

export function cellLooks(source: Source, { columns }: HeaderBinding): CellLooks {
  const bounds = [...columns.values()].sort((a, b) => a.index - b.index);
  const blanks = namedCells();
  const unclear: Readonly<Record<CellLook, NamedCells>> = { struck: namedCells(), unseen: namedCells() };
  const byIndex = new Map(bounds.map((bound) => [bound.index, bound]));
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
  const lookAt = ({ row, unclear: cells = [] }: SheetRow): void => {
    for (const { index, look } of cells) {
      const bound = byIndex.get(index);
      if (bound !== undefined) unclear[look].add(row, bound);
    }
  };
  return {
    look: (row) => {
      if (row.under !== undefined) lookUnder(row);
      if (row.unclear !== undefined) lookAt(row);
    },
    findings: () => {
      const below = blanks.said();
      const merged =
        below === null ? [] : [finding('READ-MERGED-CELLS', placeOf(below), null, { ...below.facts, hold: 'nothing' })];
      const others = LOOKS.flatMap((look) => {
        const said = unclear[look].said();
        return said === null ? [] : [finding('READ-UNCLEAR-CELLS', placeOf(said), null, { ...said.facts, look })];
      });
      return [...merged, ...others];
    },
  };

  function placeOf({ row, column }: { readonly row: number; readonly column: string }) {
    return { source, row, column };
  }
}

const LOOKS: readonly CellLook[] = ['struck', 'unseen'];
