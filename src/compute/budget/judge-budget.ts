// One budget row and its spending enter; status, budget to date, forecast, drivers and remedy leave (rulebook 14).
import {
  type BudgetActual,
  type BudgetDriver,
  type BudgetPart,
  type BudgetRelief,
  type BudgetStatus,
  type BudgetToDate,
  isAlert,
} from '../../model/budget.ts';
import { type Day, type Month, monthOf, monthsBetween } from '../../model/calendar.ts';
import { ALL, foldName } from '../../model/fold-name.ts';
import type { BudgetRow, ExpenseRow } from '../../model/ledger.ts';
import { divideRounded, type Fen, type Ratio, ratio, sumFen, timesRounded } from '../../model/money.ts';
import type { BudgetTerms } from '../../model/policy.ts';
import { type Fiscal, monthsOf } from '../../model/run.ts';
import { largestDrivers } from './largest-drivers.ts';
import { monthParts } from './month-parts.ts';
import { yearForecast } from './year-forecast.ts';

/** What every row of a report is judged by. */
export interface BudgetSetting {
  readonly asOf: Day;
  readonly fiscal: Fiscal;
  readonly terms: BudgetTerms;
  /** People's names by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Every budget row in force on the as-of date, whether or not it concerns the run. */
  readonly byKey: ReadonlyMap<string, BudgetRow>;
}

/** How the row stands on the as-of date; `expenses` are those that it covers by then. */
export function judgeBudget(
  row: BudgetRow,
  expenses: readonly ExpenseRow[],
  { asOf, fiscal, terms, names, byKey }: BudgetSetting,
): BudgetActual {
  const months = monthsOf(row.period, fiscal);
  const elapsed = elapsedOf(months, asOf);
  const budget = row.amount;
  const actual = sumFen(expenses.map((expense) => expense.amount));
  const isYear = row.period.kind === 'year';
  const toDate = isYear ? budgetToDate(monthParts(row, byKey, fiscal), elapsed, actual) : null;
  const status = statusOf(actual, budget, toDate, terms);
  const foreseen = isYear && elapsed >= Math.max(1, terms.forecastFromMonth);
  const forecast = foreseen ? yearForecast(budget, expenses, months[0]!, elapsed) : null;
  const alert = isAlert({ status, forecast });
  return {
    period: row.period,
    department: row.department,
    category: row.category,
    budget,
    place: { source: row.source, row: row.row },
    actual,
    remaining: budget - actual,
    used: budget > 0 ? ratio(actual, budget) : null,
    status,
    toDate,
    forecast,
    drivers: alert ? largestDrivers(expenses, openKinds(row), names) : [],
    relief: alert ? reliefFor(actual, limitOf(budget, terms), elapsed, months.length - elapsed) : null,
  };
}

/** How many of the months have begun by the day. */
function elapsedOf(months: readonly Month[], asOf: Day): number {
  const begun = monthsBetween(months[0]!, monthOf(asOf)) + 1;
  return Math.max(0, Math.min(months.length, begun));
}

function budgetToDate(parts: readonly BudgetPart[], elapsed: number, actual: Fen): BudgetToDate {
  const budget = sumFen(parts.slice(0, elapsed).map((part) => part.amount));
  return { budget, ahead: Math.max(0, actual - budget), parts };
}

function statusOf(actual: Fen, budget: Fen, toDate: BudgetToDate | null, terms: BudgetTerms): BudgetStatus {
  if (budget <= 0) return actual > 0 ? 'over' : 'within';
  if (compareShare(actual, budget, terms.overAbove) > 0) return 'over';
  if (compareShare(actual, budget, terms.warningAt) >= 0) return 'warning';
  return toDate !== null && toDate.ahead > 0 ? 'ahead' : 'within';
}

/** Below, equal or above zero as `actual ÷ budget` is to the limit, exactly. */
function compareShare(actual: Fen, budget: Fen, limit: Ratio): number {
  const difference = BigInt(actual) * BigInt(limit.den) - BigInt(budget) * BigInt(limit.num);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The most that may be spent without being over, in whole fen. */
function limitOf(budget: Fen, terms: BudgetTerms): Fen {
  if (budget <= 0) return 0;
  const limit = timesRounded(budget, terms.overAbove);
  return compareShare(limit, budget, terms.overAbove) > 0 ? limit - 1 : limit;
}

function reliefFor(actual: Fen, limit: Fen, elapsed: number, monthsLeft: number): BudgetRelief {
  const excess = Math.max(0, actual - limit);
  if (monthsLeft === 0) return { excess, monthsLeft, perMonth: null, lessPerMonth: null };
  const left = Math.max(0, limit - actual);
  const perMonth = (left - (left % monthsLeft)) / monthsLeft;
  const lessPerMonth = Math.max(0, divideRounded(actual, Math.max(1, elapsed)) - perMonth);
  return { excess, monthsLeft, perMonth, lessPerMonth };
}

/** By a category or department that the row itself names, there is nothing to tell apart. */
const openKinds = (row: BudgetRow): readonly BudgetDriver['by'][] => [
  ...(foldName(row.category) === ALL ? (['category'] as const) : []),
  ...(foldName(row.department) === ALL ? (['department'] as const) : []),
  'person',
];
