// A line of a CSV file with more or fewer cells than its header -> the finding that says so.
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { Cell, SheetRow } from '../model/sheet.ts';
import { isBlankCell } from './blank-cell.ts';
import { cellText } from './grammar/grammar.ts';

export interface RowShape {
  /** Cells up to the last name of the header. */
  readonly cells: number;
  /** Cells of the line in which the header stands, blank ones after it included. */
  readonly written: number;
  /** Where figures stand, by index. */
  readonly figures: readonly number[];
}

/** Cells are never shifted. Blanks past the header do no harm, but where a figure may be in two cells: `1,000,` under `金额,备注`. */
export function raggedFinding(row: SheetRow, source: Source, { cells, written, figures }: RowShape): Finding | null {
  let filled = row.cells.length;
  while (filled > cells && isBlankCell(row.cells[filled - 1])) filled -= 1;
  const isLonger = row.cells.length > cells && row.cells.length !== written;
  const isTorn = isLonger && figures.some((index) => isTornAt(row.cells, index));
  if (filled === cells && !isTorn) return null;
  const facts = { expected: `${cells}`, found: `${isTorn ? row.cells.length : filled}` };
  return finding('READ-RAGGED-ROW', { source, row: row.row, column: null }, null, facts);
}

/** `1` and `000.00`: two cells that together are one figure in groups of three digits. */
const isTornAt = (cells: readonly Cell[], index: number): boolean =>
  /^\D?\d{1,3}$/.test(textOf(cells[index])) && /^\d{3}(?:\.\d+)?\D?$/.test(textOf(cells[index + 1]));

const textOf = (cell: Cell | undefined): string => cellText(cell ?? null).trim();
