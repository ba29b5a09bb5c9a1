// A row of a CSV file -> a finding where it has more or fewer cells than the header.
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { SheetRow } from '../model/sheet.ts';
import { isBlankCell } from './blank-cell.ts';

/** Cells are never shifted: a line with too few or too many of them is left out. Blanks past the header do no harm. */
export function raggedFinding(row: SheetRow, source: Source, last: number): Finding | null {
  const { cells } = row;
  let filled = cells.length;
  while (filled > last + 1 && isBlankCell(cells[filled - 1])) filled -= 1;
  if (filled === last + 1) return null;
  const facts = { expected: `${last + 1}`, found: `${filled}` };
  return finding('READ-RAGGED-ROW', { source, row: row.row, column: null }, null, facts);
}
