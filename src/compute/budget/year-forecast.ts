// A year budget and its spending so far enter, the run-rate and the month in which the budget is used up leave.
import type { BudgetForecast } from '../../model/budget.ts';
import { addMonths, type Month, monthOf } from '../../model/calendar.ts';
import type { ExpenseRow } from '../../model/ledger.ts';
import { type Fen, sumFen, timesRounded } from '../../model/money.ts';

const MONTHS = 12;

/** `elapsed` months (1-12) of the year that begins with `first`; the run-rate is rounded to fen (rulebook 14). */
export function yearForecast(
  budget: Fen,
  expenses: readonly ExpenseRow[],
  first: Month,
  elapsed: number,
): BudgetForecast {
  const actual = sumFen(expenses.map((expense) => expense.amount));
  const runRate = timesRounded(actual, { num: MONTHS, den: elapsed });
  if (runRate <= budget) return { runRate, runsOutIn: null };
  if (actual >= budget) return { runRate, runsOutIn: monthUsedUp(budget, expenses, first) };
  return { runRate, runsOutIn: monthReached(budget, actual, first, elapsed) };
}

/** The first month in which `actual ÷ elapsed` a month adds up to the budget, which is above `actual`. */
function monthReached(budget: Fen, actual: Fen, first: Month, elapsed: number): Month {
  const needed = BigInt(budget) * BigInt(elapsed);
  let months = elapsed;
  while (BigInt(actual) * BigInt(months) < needed) months++;
  return addMonths(first, months - 1);
}

/** The first month whose spending brought the sum to the budget; a budget of 0 is used up by the first spending. */
function monthUsedUp(budget: Fen, expenses: readonly ExpenseRow[], first: Month): Month | null {
  for (let month = first, count = 0; count < MONTHS; month = addMonths(month, 1), count++) {
    const soFar = expenses.filter((expense) => monthOf(expense.spentOn) <= month);
    const spent = sumFen(soFar.map((expense) => expense.amount));
    if (spent > 0 && spent >= budget) return month;
  }
  return null;
}
