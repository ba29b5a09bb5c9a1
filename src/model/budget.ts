// Budget rows against what was spent (rulebook 14).
import type { Day, Month } from './calendar.ts';
import type { Fen, Ratio } from './money.ts';
import type { Placed } from './place.ts';
import type { Run } from './run.ts';

export type BudgetStatus = 'within' | 'warning' | 'over';

/** What moved a budget most: a person's or category's or department's spending. */
export interface BudgetDriver {
  readonly by: 'category' | 'department' | 'person';
  readonly key: string;
  readonly amount: Fen;
}

export interface BudgetForecast {
  /** Actual ÷ months elapsed × 12. */
  readonly runRate: Fen;
  /** The month in which the budget runs out at this rate; null when it lasts. */
  readonly runsOutIn: Month | null;
}

export interface BudgetActual {
  readonly period: Run;
  readonly department: string;
  readonly category: string;
  readonly budget: Fen;
  readonly place: Placed;
  readonly actual: Fen;
  readonly remaining: Fen;
  /** Actual ÷ budget; null for a budget of zero. */
  readonly used: Ratio | null;
  readonly status: BudgetStatus;
  /** Only for year budgets, from the month the policy names. */
  readonly forecast: BudgetForecast | null;
  /** Largest first. */
  readonly drivers: readonly BudgetDriver[];
  /** What must not be spent, per remaining month, to come back under; null where it is within. */
  readonly toSave: Fen | null;
}

export interface BudgetReport {
  readonly run: Run;
  readonly asOf: Day;
  readonly rows: readonly BudgetActual[];
  /** Spending that no budget row covers. */
  readonly unbudgeted: Fen;
}
