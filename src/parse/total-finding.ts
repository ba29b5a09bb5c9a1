// A total row and what the rows above come to -> a warning where its amount is another, an error where there is nothing above of which it could be the total.
import { type Finding, finding } from '../model/finding.ts';
import { type Fen, formatFen } from '../model/money.ts';
import type { Source } from '../model/place.ts';
import type { SheetRow } from '../model/sheet.ts';
import type { HeaderBinding } from './bind-header.ts';
import { cellText, isProblem } from './grammar/grammar.ts';
import { money } from './grammar/money.ts';
import type { RowPlaces } from './row-places.ts';
import type { RunningTotal } from './total-row.ts';

/** Null where everything is as it should be. */
export function totalFinding(
  row: SheetRow,
  label: string,
  source: Source,
  { binding, places, total }: { binding: HeaderBinding; places: RowPlaces; total: RunningTotal },
): Finding | null {
  const bound = binding.columns.get('amount');
  const amount = bound === undefined ? null : amountIn(row, bound);
  if (bound === undefined || amount === null) return null;
  if (isRecord(row, places) && !total.isOfRows(amount)) {
    const column = [...binding.columns.values()].find(({ index }) => textAt(row, index) === label)?.header ?? null;
    return finding('CELL-CHOICE', { source, row: row.row, column }, label, { choices: '*' });
  }
  const expected = total.expect(amount);
  if (expected === null) return null;
  const place = { source, row: row.row, column: bound.header };
  return finding('SUM-TOTAL-ROW', place, textAt(row, bound.index), { expected: formatFen(expected) });
}

/** The amount of a row that has nothing but figures and whose amount is the sum of rows above: a total to which nobody gave a name. */
export function bareTotal(
  row: SheetRow,
  { binding, places, total }: { binding: HeaderBinding; places: RowPlaces; total: RunningTotal },
): string | null {
  const bound = binding.columns.get('amount');
  const { keys, required } = places.total;
  if (bound === undefined || keys.length === 0 || required.length === 0) return null;
  if (keys.some((index) => textAt(row, index) !== '')) return null;
  const amount = amountIn(row, bound);
  if (amount === null || !total.isSum(amount)) return null;
  const isFigures = row.cells.every((cell) => FIGURE.test(cellText(cell ?? null).trim()));
  return isFigures ? textAt(row, bound.index) : null;
}

const FIGURE = /^[(（]?[-−]?[¥￥]?[\d.,]*[)）]?元?$/;

/** Of a ledger without identifiers, budgets, a total row has all that a record has: `2026-03,销售部,合计,50000` may be one. */
const isRecord = (row: SheetRow, { total, footer }: RowPlaces): boolean =>
  total.keys.length === 0 && footer.required.length > 1 && footer.required.every((index) => textAt(row, index) !== '');

function amountIn(
  row: SheetRow,
  { index, fen }: { readonly index: number; readonly fen: Parameters<typeof money>[1]['fen'] },
): Fen | null {
  const cell = row.cells[index] ?? null;
  const amount = cell === null || cell === '' ? null : money(cell, { dates: null, fen });
  return amount === null || isProblem(amount) ? null : amount;
}

const textAt = (row: SheetRow, index: number): string => cellText(row.cells[index] ?? null).trim();
