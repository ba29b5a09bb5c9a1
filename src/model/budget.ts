// Budget rows against what was spent (rulebook 14).
import type { Day, Month } from './calendar.ts';
import type { Fen, Ratio } from './money.ts';
import type { Placed } from './place.ts';
import type { Run } from './run.ts';

/** `ahead`: within the year, but above what its months so far may spend. */
export type BudgetStatus = 'within' | 'ahead' | 'warning' | 'over';

/** What moved a budget most: a category's, department's or person's spending. */
export interface BudgetDriver {
  readonly by: 'category' | 'department' | 'person';
  /** As first written; null for spending that names no department. */
  readonly key: string | null;
  /** A person's name where the people ledger has it. */
  readonly name: string | null;
  readonly amount: Fen;
}

export interface BudgetForecast {
  /** Actual ÷ months elapsed × 12. */
  readonly runRate: Fen;
  /** The month in which the budget is used up at this rate, or was; null when it lasts. */
  readonly runsOutIn: Month | null;
}

/** What one month may spend of a year's budget. */
export interface BudgetPart {
  readonly month: Month;
  readonly amount: Fen;
  /** Of the row for this month; null for an equal share of what such rows leave of the year. */
  readonly place: Placed | null;
}

/** A year's budget as far as the year has gone. */
export interface BudgetToDate {
  /** The parts of the months that have begun by the as-of date, the last one in full. */
  readonly budget: Fen;
  /** What was spent above it, whatever the status; 0 where it is not. */
  readonly ahead: Fen;
  /** Of all twelve months, in their order. */
  readonly parts: readonly BudgetPart[];
}

/** What brings an alert back under. */
export interface BudgetRelief {
  /** What was spent above the limit, to be taken back or approved by a revision; 0 where it is not over. */
  readonly excess: Fen;
  /** Months of the row's period after the as-of date. */
  readonly monthsLeft: number;
  /** What each month left may spend; null when none is left. */
  readonly perMonth: Fen | null;
  /** How much less that is than a month has spent so far, at least 0; null when none is left. */
  readonly lessPerMonth: Fen | null;
}

export interface BudgetActual {
  readonly period: Run;
  readonly department: string;
  readonly category: string;
  readonly budget: Fen;
  readonly place: Placed;
  readonly actual: Fen;
  /** Below 0 when overspent. */
  readonly remaining: Fen;
  /** Actual ÷ budget; null for a budget of zero. */
  readonly used: Ratio | null;
  readonly status: BudgetStatus;
  /** Only for year budgets. */
  readonly toDate: BudgetToDate | null;
  /** Only for year budgets, from the month the policy names. */
  readonly forecast: BudgetForecast | null;
  /** By category, department, person, each largest first; only where there is an alert. */
  readonly drivers: readonly BudgetDriver[];
  /** Null where there is no alert. */
  readonly relief: BudgetRelief | null;
}

export interface BudgetReport {
  readonly run: Run;
  readonly asOf: Day;
  /** Years, then quarters, then months in their order; within a period in the order of the ledger. */
  readonly rows: readonly BudgetActual[];
  /** Spending of the run's period that no budget row covers, and what it was for. */
  readonly unbudgeted: Fen;
  readonly unbudgetedDrivers: readonly BudgetDriver[];
}

/**
 * Whether a row is to be looked at: near or above its limit, running out before the year ends, or ahead of it. Being ahead
 * counts from the month in which forecasts start, for the first expenses of a year say little.
 */
export function isAlert({ status, forecast }: Pick<BudgetActual, 'status' | 'forecast'>): boolean {
  switch (status) {
    case 'over':
    case 'warning':
      return true;
    case 'ahead':
      return forecast !== null;
    case 'within':
      return forecast !== null && forecast.runsOutIn !== null;
  }
}
