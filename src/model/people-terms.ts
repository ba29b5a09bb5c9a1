// Clauses about people: grade reviews, pay, probation and income tax.
import type { Day } from './calendar.ts';
import type { Fen, Ratio } from './money.ts';
import type { Clause, Titles } from './policy.ts';

export interface PromotionTerms extends Clause {
  /** Months in a row that must be met. */
  readonly months: number;
  readonly performanceWeight: Ratio;
  readonly attitudeWeight: Ratio;
  readonly passMark: Ratio;
  /** The last grade that streaks lead to. */
  readonly upTo: string;
}

/** After `times` met quarters or years in a row, a person of one of the grades is a candidate for another grade. */
export interface CandidacyTerms extends Clause {
  readonly change: string;
  readonly period: 'quarter' | 'year';
  readonly times: number;
  readonly from: readonly string[];
  readonly to: string;
}

export interface ReviewTerms {
  readonly promotion: PromotionTerms | null;
  readonly demotion: (Clause & { readonly targetOf: 'current' | 'previous' }) | null;
  /** Missed quarters in a row after which a dismissal is reviewed. */
  readonly dismissal: (Clause & { readonly quarters: number }) | null;
  readonly candidacies: readonly CandidacyTerms[];
}

export interface PayRange {
  readonly title: Titles;
  readonly from: Fen;
  readonly to: Fen;
}

export interface TaxBand {
  /** Cumulative taxable income above which the band begins. */
  readonly above: Fen;
  readonly rate: Ratio;
  readonly quickDeduction: Fen;
}

export interface TaxTable extends Clause {
  readonly from: Day;
  readonly monthlyDeduction: Fen;
  readonly bands: readonly TaxBand[];
}

export interface PayTerms extends Clause {
  readonly cycle: 'month' | 'quarter';
  readonly base: Fen | null;
  readonly seniorityPerYear: Fen | null;
  readonly probationMonths: number | null;
  readonly probationRanges: readonly PayRange[];
  readonly tax: readonly TaxTable[];
}
