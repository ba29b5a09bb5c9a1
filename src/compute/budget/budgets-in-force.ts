// The budget rows that are known enter, those that concern a run leave in the order of the report (rulebook 14).
import type { BudgetRow } from '../../model/ledger.ts';
import { type Fiscal, firstMonthOf, lastMonthOf, type Run } from '../../model/run.ts';

/** Years, then quarters, then months; within a period in the order in which they come. */
export function budgetsInForce(known: Iterable<BudgetRow>, run: Run, fiscal: Fiscal): readonly BudgetRow[] {
  const inForce = [...known].filter((row) => concerns(row.period, run, fiscal));
  return inForce.sort((a, b) => lengthOf(b.period) - lengthOf(a.period) || startOf(a, fiscal) - startOf(b, fiscal));
}

/** Whether one of the two periods lies in the other. */
function concerns(period: Run, run: Run, fiscal: Fiscal): boolean {
  const starts = firstMonthOf(period, fiscal) - firstMonthOf(run, fiscal);
  const ends = lastMonthOf(period, fiscal) - lastMonthOf(run, fiscal);
  return (starts >= 0 && ends <= 0) || (starts <= 0 && ends >= 0);
}

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
