// What scorecards say of people in a run: every indicator with its figure and points, the score, its letter and the bonus.
import type { Indicator, ScorecardTerms } from './mechanisms.ts';
import type { Fen, Ratio } from './money.ts';
import type { Grade } from './policy.ts';
import type { Run } from './run.ts';

/**
 * Why an indicator has no figure.
 * - `goal`: neither the policy nor the targets ledger says what gives 100 points
 * - `cost`: a sold row has no cost
 * - `earlier`: nothing was sold in the same period a year before, nor in the period before, or the ledgers do not reach back
 * - `customers`: no row of the sales ledger names a customer
 * - `collections`, `expenses`: the ledger is empty
 * - `due`: nothing was due
 * - `sold`: nothing was sold
 * - `review`: nobody has given a score
 */
export type MissingFigure =
  | 'goal'
  | 'cost'
  | 'earlier'
  | 'customers'
  | 'collections'
  | 'expenses'
  | 'due'
  | 'sold'
  | 'review';

/** Figures and goals: money is fen, rates and growth are fractions, customers and reviews numbers. */
export interface IndicatorScore {
  readonly indicator: Indicator;
  readonly figure: Ratio | null;
  /** What gives 100 points: the indicator's goal, or the person's target. */
  readonly goal: Ratio | null;
  /** Of growth: the earlier period that the figure is held against. */
  readonly against: Run | null;
  readonly points: Ratio | null;
  /** The part of the score that it is: its weight, with its share of missing ones; null where it is missing. */
  readonly weight: Ratio | null;
  /** Points × weight: what it adds to the score. */
  readonly contribution: Ratio | null;
  /** Null where it has points. */
  readonly missing: MissingFigure | null;
}

/** A letter that a score has reached, with the coefficient that it gives to this score. */
export interface ReachedLetter {
  readonly letter: string;
  readonly from: Ratio;
  readonly coefficient: Ratio;
}

export interface Score {
  readonly personId: string;
  readonly name: string;
  readonly team: string | null;
  /** Of the period's last assessed month. */
  readonly grade: Grade;
  readonly scorecard: ScorecardTerms;
  readonly run: Run;
  readonly indicators: readonly IndicatorScore[];
  /** The weighted sum of the points; null while it waits for a missing indicator, or all of them are missing. */
  readonly score: Ratio | null;
  readonly letter: ReachedLetter | null;
  /** The grade's bonus at coefficient 1; null where the scorecard has none for the grade, or leaves it open. */
  readonly amount: Fen | null;
  /** `round(amount × coefficient)` */
  readonly bonus: Fen | null;
}
