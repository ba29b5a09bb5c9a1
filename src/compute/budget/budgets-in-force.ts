// The budgets ledger enters, the rows that concern a run as they stand on its as-of date leave (rulebook 14).
import type { Day } from '../../model/calendar.ts';
import type { BudgetRow } from '../../model/ledger.ts';
import { groupBy } from '../../model/roster.ts';
import { type Fiscal, firstMonthOf, formatRun, lastMonthOf, type Run } from '../../model/run.ts';
import { foldName } from './fold-name.ts';

/** Years, then quarters, then months; a row that was revised by the as-of date is represented by its last revision. */
export function budgetsInForce(
  budgets: readonly BudgetRow[],
  run: Run,
  asOf: Day,
  fiscal: Fiscal,
): readonly BudgetRow[] {
  const known = budgets.filter((row) => (row.revisedOn ?? 0) <= asOf && concerns(row.period, run, fiscal));
  const inForce = [...groupBy(known, budgetKey).values()].map(lastRevision);
  return inForce.sort((a, b) => lengthOf(b.period) - lengthOf(a.period) || startOf(a, fiscal) - startOf(b, fiscal));
}

/** Under which a row and its revisions, and the spending it covers, are found. */
export const budgetKey = (row: Pick<BudgetRow, 'period' | 'department' | 'category'>): string =>
  `${formatRun(row.period)}\n${foldName(row.department)}\n${foldName(row.category)}`;

/** Whether one of the two periods lies in the other. */
function concerns(period: Run, run: Run, fiscal: Fiscal): boolean {
  const starts = firstMonthOf(period, fiscal) - firstMonthOf(run, fiscal);
  const ends = lastMonthOf(period, fiscal) - lastMonthOf(run, fiscal);
  return (starts >= 0 && ends <= 0) || (starts <= 0 && ends >= 0);
}

/** The latest; of two on one day the one further down the ledger. */
const lastRevision = (rows: readonly BudgetRow[]): BudgetRow =>
  rows.reduce((found, row) => ((row.revisedOn ?? 0) >= (found.revisedOn ?? 0) ? row : found));

const startOf = (row: BudgetRow, fiscal: Fiscal): number => firstMonthOf(row.period, fiscal);

function lengthOf(period: Run): number {
  switch (period.kind) {
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'year':
      return 12;
  }
}
