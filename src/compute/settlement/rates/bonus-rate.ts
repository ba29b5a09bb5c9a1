// A line and the bonus rule of its quarter or year -> base and rate of its bonus line.
import type { Rated } from '../../../model/line.ts';
import { isZero, type Ratio, ZERO } from '../../../model/money.ts';
import type { Measure, SingleRule } from '../../../model/rate-rule.ts';
import type { PeriodBonus } from '../bonuses/period-bonus.ts';
import type { AccruedLine, Rating } from '../lines/accrued-line.ts';
import type { Whose } from './band-rates.ts';
import { exactRatio } from './exact-ratio.ts';
import { baseOf, type MeasuredBase } from './measured.ts';
import { overageSlices, type TierBorders, totalOf } from './tiers.ts';
import { findRule, type RateCases } from './walk-rates.ts';

export interface Priced extends MeasuredBase {
  readonly rate: Ratio;
  readonly rated: Rated | null;
  readonly rating: Rating | null;
}

/** The rate of a line's bonus; null where it is none: no case, no tier, a rate of 0, or an amount for the whole period. */
export function priceOf(
  rule: SingleRule,
  whose: Whose,
  { stake, paid }: AccruedLine,
  bonus: PeriodBonus,
  cases: RateCases,
): Priced | null {
  if (rule.kind === 'flat' && rule.of === 'amount') {
    return isZero(rule.rate) ? null : { base: paid, exactBase: null, rate: rule.rate, rated: null, rating: null };
  }
  const { leaf, met } = findRule(rule, stake, cases);
  if (leaf === null) return null;
  if (leaf.kind === 'flat') {
    const rating = met === null ? null : { rule: leaf, met, tier: null, place: 0, total: null };
    return isZero(leaf.rate)
      ? null
      : { ...priced(leaf.of, null), ...baseOf(stake, leaf.of, paid), rate: leaf.rate, rating };
  }
  const borders = bonus.bordersOf(leaf, whose);
  const rate = leaf.mode === 'overage' ? blendedRate(borders) : (leaf.tiers[borders.reached]?.rate ?? ZERO);
  if (isZero(rate)) return null;
  const rating = { rule: leaf, met, tier: borders.reached, place: 0, total: totalOf(borders) };
  return { ...priced(leaf.of, borders.reached + 1), ...baseOf(stake, leaf.of, paid), rate, rating };
}

/** `overage`: what its slices give of the whole total is one rate for every line of the period. */
function blendedRate(borders: TierBorders): Ratio {
  const { table, reached, held, fineness } = borders;
  const total = held.total * fineness;
  if (total <= 0) return table.tiers[reached]?.rate ?? ZERO;
  let [num, den] = [0n, 1n];
  for (const { from, to, tier } of overageSlices(borders, reached, 0, total)) {
    const rate = table.tiers[tier]?.rate ?? ZERO;
    num = num * BigInt(rate.den) + BigInt(to - from) * BigInt(rate.num) * den;
    den *= BigInt(rate.den);
  }
  return exactRatio(num, den * BigInt(total));
}

const priced = (measure: Measure, tier: number | null): { readonly rated: Rated | null } => ({
  rated: measure === 'amount' && tier === null ? null : { measure, tier, fixed: null, unlimited: null },
});
