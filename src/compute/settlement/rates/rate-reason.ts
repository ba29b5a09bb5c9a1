// A line -> why it has its rate: the rule, the case of a choice that its row met, the tier and the total that reached it.
import type { Ratio } from '../../../model/money.ts';
import type { LeafRule, RateCase } from '../../../model/rate-rule.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';

export interface RateReason {
  readonly rule: LeafRule;
  /** Null where the rate is no choice. */
  readonly met: RateCase | null;
  /** Place among rates that all apply, from 0. */
  readonly place: number;
  /** Place of the tier, from 0; null where the rule is no table, or its total reached none. */
  readonly tier: number | null;
  /** The border of the tier, and that of the next one: fen, units or shares of the target; null where there is none. */
  readonly from: Ratio | null;
  readonly to: Ratio | null;
  /** What was held against the borders; of attainment null where there is no target. */
  readonly total: Ratio | null;
}

/** Null where the rate is the one rate of the grade (or of a price, a project, staff outside sales). */
export function rateReason({ rating }: AccruedLine): RateReason | null {
  if (rating === null) return null;
  const { rule, met, tier, place, total } = rating;
  const tiers = rule.kind === 'tiers' ? rule.tiers : [];
  return {
    rule,
    met,
    place,
    tier,
    from: tier === null ? null : (tiers[tier]?.border ?? null),
    to: (rule.kind === 'tiers' ? tiers[(tier ?? -1) + 1]?.border : null) ?? null,
    total,
  };
}
