// A total row and what the rows above come to -> a warning where its amount is another.
import { type Finding, finding } from '../model/finding.ts';
import { formatFen } from '../model/money.ts';
import type { Source } from '../model/place.ts';
import type { SheetRow } from '../model/sheet.ts';
import type { BoundColumn } from './bind-header.ts';
import { cellText, isProblem } from './grammar/grammar.ts';
import { money } from './grammar/money.ts';

export function totalFinding(
  row: SheetRow,
  source: Source,
  bound: BoundColumn | undefined,
  expect: (amount: number) => number | null,
): Finding | null {
  const cell = bound === undefined ? null : (row.cells[bound.index] ?? null);
  if (bound === undefined || cell === null || cell === '') return null;
  const amount = money(cell, { dates: null, fen: bound.fen });
  const expected = isProblem(amount) ? null : expect(amount);
  if (expected === null) return null;
  const place = { source, row: row.row, column: bound.header };
  return finding('SUM-TOTAL-ROW', place, cellText(cell), { expected: formatFen(expected) });
}
