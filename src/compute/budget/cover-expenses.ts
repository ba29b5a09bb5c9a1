// Expenses and budget rows enter; each row's spending and what no row covers leave (rulebook 14).
import { budgetKey } from '../../model/budget-rows.ts';
import { type Month, monthOf } from '../../model/calendar.ts';
import { ALL, foldName } from '../../model/fold-name.ts';
import type { BudgetRow, ExpenseRow } from '../../model/ledger.ts';
import { type Fiscal, fiscalYearOf, formatRun, quarterOf } from '../../model/run.ts';

export interface Coverage {
  /** In the order of the ledger; a row without spending has an empty list. */
  readonly spentOn: ReadonlyMap<BudgetRow, readonly ExpenseRow[]>;
  readonly uncovered: readonly ExpenseRow[];
}

/** An expense counts in every row that covers its date, department and category; rows are never added to each other. */
export function coverExpenses(rows: readonly BudgetRow[], expenses: readonly ExpenseRow[], fiscal: Fiscal): Coverage {
  const spentOn = new Map<BudgetRow, ExpenseRow[]>(rows.map((row) => [row, []]));
  const listOf = new Map(rows.map((row) => [budgetKey(row), spentOn.get(row)!]));
  const uncovered: ExpenseRow[] = [];
  for (const expense of expenses) {
    const covering = keysOf(expense, fiscal).map((key) => listOf.get(key));
    for (const list of covering) list?.push(expense);
    if (covering.every((list) => list === undefined)) uncovered.push(expense);
  }
  return { spentOn, uncovered };
}

/** The keys of all rows that could cover an expense. Spending without a department is covered by rows for all of them. */
function keysOf(expense: ExpenseRow, fiscal: Fiscal): readonly string[] {
  const departments = namesFor(expense.department);
  const categories = namesFor(expense.category);
  return periodsOf(monthOf(expense.spentOn), fiscal).flatMap((period) =>
    departments.flatMap((department) => categories.map((category) => `${period}\n${department}\n${category}`)),
  );
}

function namesFor(name: string | null): readonly string[] {
  const folded = name === null ? '' : foldName(name);
  return folded === '' || folded === ALL ? [ALL] : [folded, ALL];
}

const periodsOf = (month: Month, fiscal: Fiscal): readonly string[] => [
  formatRun({ kind: 'month', month }),
  formatRun(quarterOf(month, fiscal)),
  formatRun({ kind: 'year', year: fiscalYearOf(month, fiscal) }),
];
