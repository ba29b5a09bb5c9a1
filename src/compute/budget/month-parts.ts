// A year's budget row and the rows of its months enter, what each month may spend of the year leaves (rulebook 14).
import type { BudgetPart } from '../../model/budget.ts';
import { monthRowsOf } from '../../model/budget-rows.ts';
import type { BudgetRow } from '../../model/ledger.ts';
import { type Fen, sumFen, timesRounded } from '../../model/money.ts';
import { type Fiscal, monthsOf } from '../../model/run.ts';

/**
 * A month with a row of its own has that row's amount; the others share what is left of the year equally, nothing where
 * nothing is left. Where at least one month has no row and the rows do not exceed the year, the parts sum to it exactly.
 */
export function monthParts(
  row: BudgetRow,
  byKey: ReadonlyMap<string, BudgetRow>,
  fiscal: Fiscal,
): readonly BudgetPart[] {
  const own = monthRowsOf(row, byKey, fiscal);
  const given = sumFen(own.map((one) => one?.amount ?? 0));
  const shares = equalParts(Math.max(0, row.amount - given), own.filter((one) => one === null).length);
  let shared = 0;
  return monthsOf(row.period, fiscal).map((month, place): BudgetPart => {
    const from = own[place]!;
    if (from === null) return { month, amount: shares[shared++]!, place: null };
    return { month, amount: from.amount, place: { source: from.source, row: from.row } };
  });
}

/** Parts differ by at most one fen, and as many of them as one likes, from the first on, sum to their share rounded. */
const equalParts = (whole: Fen, count: number): readonly Fen[] =>
  Array.from({ length: count }, (_, place) => shareOf(whole, place + 1, count) - shareOf(whole, place, count));

const shareOf = (whole: Fen, parts: number, count: number): Fen => timesRounded(whole, { num: parts, den: count });
