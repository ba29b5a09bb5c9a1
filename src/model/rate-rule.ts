// What stands wherever a regulation gives a rate: one rate, a table of tiers, or a choice by what is sold and to whom.
import type { Fen, Ratio } from './money.ts';

/** What a rate is taken of. `profit` is amount − cost, at least 0 on a sold row; of a `quantity` a rate is yuan a unit. */
export type Measure = 'amount' | 'profit' | 'quantity';

export type RateRule = SingleRule | RateSum;

/** A rule that gives a row one rate. */
export type SingleRule = LeafRule | RateChoice;

/** A rule that needs nothing more than figures. */
export type LeafRule = FlatRate | TierTable;

export interface FlatRate {
  readonly kind: 'flat';
  readonly of: Measure;
  readonly rate: Ratio;
}

/**
 * How a table of tiers pays.
 * - `marginal`: every slice earns the rate of its own tier
 * - `whole`: the tier that the total reaches applies to everything
 * - `overage`: what lies in the first tier earns its rate, all the rest the rate of the tier that the total reaches
 * - `fixed`: the tier that the total reaches gives an amount, once a row or once a period
 */
export type TierMode = 'marginal' | 'whole' | 'overage' | 'fixed';

/** What the borders of the tiers are measured on; attainment is performance ÷ target. */
export type TierScale = 'amount' | 'profit' | 'quantity' | 'attainment';

/** What is summed before it is held against the borders. */
export type TierSpan = 'row' | 'month' | 'quarter' | 'year';

export interface TierTable {
  readonly kind: 'tiers';
  readonly mode: TierMode;
  readonly on: TierScale;
  readonly per: TierSpan;
  readonly of: Measure;
  /** By border, lowest first; what lies below the first border earns nothing. */
  readonly tiers: readonly Tier[];
}

export interface Tier {
  /** Fen, units, or a fraction of the target. */
  readonly border: Ratio;
  /** Whether a total that stands exactly on the border has reached the tier: `from` does, `above` does not. */
  readonly includesBorder: boolean;
  /** Null in a `fixed` table, or where the regulation leaves it open. */
  readonly rate: Ratio | null;
  /** The amount of a `fixed` table. */
  readonly amount: Fen | null;
}

/** The case that says most about a row applies; cases that could tie are refused when the policy is read. */
export interface RateChoice {
  readonly kind: 'choice';
  readonly cases: readonly RateCase[];
}

export interface RateCase {
  readonly match: Match;
  /** Null where the regulation leaves the rate open. */
  readonly rule: LeafRule | null;
}

/**
 * What must be true of a sales row; null asks for nothing. Products and categories may have levels: `家电/净水器` is met by a
 * row of `家电/净水器/台式`. A product says more than a category, a customer more than a class.
 */
export interface Match {
  readonly product: string | null;
  readonly category: string | null;
  readonly customer: string | null;
  readonly customerClass: string | null;
  /** Where the business came from. */
  readonly origin: string | null;
  /** Discount off the list price: above the first and up to the second border; rows without a list price have none. */
  readonly discount: { readonly above: Ratio | null; readonly upTo: Ratio | null } | null;
}

/** Several rules that all earn on the same rows, each with lines of its own. */
export interface RateSum {
  readonly kind: 'all';
  /** At least two; null where the regulation leaves one open. */
  readonly rules: readonly (SingleRule | null)[];
}

/** What earns on a row, the rule whose lines stand for the performance first. */
export const rulesIn = (rule: RateRule | null): readonly (SingleRule | null)[] =>
  rule?.kind === 'all' ? rule.rules : [rule];

/** The one rate of a rule that is no table; null for tables and where there is no rule. */
export const flatRateOf = (rule: RateRule | null): Ratio | null => (rule?.kind === 'flat' ? rule.rate : null);

export const flat = (rate: Ratio): FlatRate => ({ kind: 'flat', of: 'amount', rate });
