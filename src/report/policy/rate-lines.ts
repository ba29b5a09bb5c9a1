// A table of tiers or a choice -> its lines: what a case asks for, and one rate or one tier.
import type { Fen, Ratio } from '../../model/money.ts';
import {
  type LeafRule,
  type Match,
  type RateRule,
  rulesIn,
  type SingleRule,
  type Tier,
  type TierTable,
} from '../../model/rate-rule.ts';

export interface RateLine {
  /** Null in a rule that is no choice. */
  readonly match: Match | null;
  /** Null where the rate is still open. */
  readonly leaf: LeafRule | null;
  /** The tier and its place in the leaf, which then is a table. */
  readonly tier: { readonly table: TierTable; readonly index: number } | null;
}

/** In the order of the file. */
export const rateLines = (rule: RateRule): readonly RateLine[] => rulesIn(rule).flatMap(linesOf);

const linesOf = (rule: SingleRule | null): readonly RateLine[] =>
  rule?.kind === 'choice'
    ? rule.cases.flatMap(({ match, rule: leaf }) => leafLines(match, leaf))
    : leafLines(null, rule);

const leafLines = (match: Match | null, leaf: LeafRule | null): readonly RateLine[] =>
  leaf?.kind === 'tiers'
    ? leaf.tiers.map((_, index) => ({ match, leaf, tier: { table: leaf, index } }))
    : [{ match, leaf, tier: null }];

const tierOf = ({ tier }: RateLine): Tier | null => (tier === null ? null : tier.table.tiers[tier.index]!);

/** What a line gives: a share of the amount or profit, yuan a unit, or an amount. */
export type RateFigure = 'rate' | 'each' | 'amount';

/** Of a rate that is open as a whole nobody knows more than that it will be one. */
export function figureOf({ leaf, tier }: RateLine): RateFigure {
  if (tier?.table.mode === 'fixed') return 'amount';
  return leaf?.of === 'quantity' ? 'each' : 'rate';
}

/** Null where the rate or amount is still open. */
export function givenBy(line: RateLine): Ratio | Fen | null {
  const tier = tierOf(line);
  if (tier !== null) return figureOf(line) === 'amount' ? tier.amount : tier.rate;
  return line.leaf?.kind === 'flat' ? line.leaf.rate : null;
}

/** What the rate is of, where it is not the amount. */
export const baseOf = ({ leaf, tier }: RateLine): 'profit' | 'quantity' | null =>
  leaf === null || leaf.of === 'amount' || tier?.table.mode === 'fixed' ? null : leaf.of;

export const isOpen = (line: RateLine): boolean => givenBy(line) === null;

/** A case that asks for nothing: everything that no other case says more about. */
export const isElse = ({ match }: RateLine): boolean =>
  match !== null && Object.values(match).every((asked) => asked === null);
