// The shape of the words of a budget report.
import type { BudgetDriver, BudgetStatus } from '../model/budget.ts';

export type BudgetColumn =
  | 'period'
  | 'department'
  | 'category'
  | 'budget'
  | 'actual'
  | 'remaining'
  | 'used'
  | 'status'
  | 'to_date'
  | 'ahead_by'
  | 'month'
  | 'run_rate'
  | 'runs_out_in'
  | 'excess'
  | 'months_left'
  | 'per_month'
  | 'less_per_month'
  | 'source'
  | 'by'
  | 'key'
  | 'name'
  | 'amount'
  | 'share'
  | 'alert'
  | 'forecast'
  | 'relief';

type BudgetTable = 'budgets' | 'alerts' | 'drivers' | 'months' | 'unbudgeted_drivers';

/** Amounts come as `1,234.50`, months in words. */
export interface BudgetWords {
  readonly title: (run: string) => string;
  readonly facts: Readonly<Record<'run' | 'as_of' | 'over' | 'warning' | 'ahead' | 'forecast' | 'unbudgeted', string>>;
  readonly tables: Readonly<Record<BudgetTable, string>>;
  readonly columns: Readonly<Record<BudgetColumn, string>>;
  readonly status: Readonly<Record<BudgetStatus, string>>;
  readonly by: Readonly<Record<BudgetDriver['by'], string>>;
  /** For the `*` of a budget row. */
  readonly all: string;
  readonly noDepartment: string;
  /** Between the items of a list. */
  readonly comma: string;
  /** Between clauses. */
  readonly semicolon: string;
  readonly aheadOf: (ahead: string, toDate: string) => string;
  readonly runsOut: (month: string, runRate: string) => string;
  readonly lasts: (runRate: string) => string;
  readonly ranOut: (month: string, runRate: string) => string;
  readonly takeBack: (excess: string) => string;
  readonly spendAtMost: (perMonth: string, monthsLeft: number) => string;
  readonly spendNothing: (monthsLeft: number) => string;
  readonly lessThanSoFar: (lessPerMonth: string) => string;
  readonly nothingLeftToDo: string;
}
