// A line whose rate a choice, a table of tiers, another measure or a limit has made -> the reason that says so.
import type { Reason } from '../../model/explanation.ts';
import { formatRatio, type Ratio, ratio } from '../../model/money.ts';
import type { Match, TierScale, TierTable } from '../../model/rate-rule.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { type RateReason, rateReason } from '../settlement/rates/rate-reason.ts';
import { reason } from './reason.ts';

/** Null for the one rate of a grade. */
export function ratedDetail({ line, accrued }: PaidLine): Reason | null {
  const why = accrued === null ? null : rateReason(accrued);
  if (why === null && line.rated === null) return null;
  const table = why?.rule.kind === 'tiers' ? why.rule : null;
  return reason('rated', {
    measure: line.rated?.measure ?? 'amount',
    asked: why?.met == null ? [] : askedBy(why.met.match),
    ...tierFacts(table, why),
    unlimited: line.rated?.unlimited ?? null,
    isFurther: (why?.place ?? 0) > 0,
  });
}

const NO_TABLE = {
  mode: null,
  scale: null,
  per: null,
  tier: null,
  lower: null,
  holdsLower: false,
  upper: null,
  total: null,
};

function tierFacts(table: TierTable | null, why: RateReason | null) {
  if (table === null || why === null) return NO_TABLE;
  const { on, mode, per, tiers } = table;
  return {
    mode,
    scale: on,
    per,
    tier: why.tier === null ? null : why.tier + 1,
    lower: shown(why.from, on),
    holdsLower: why.tier !== null && tiers[why.tier]!.includesBorder,
    upper: shown(why.to, on),
    total: shown(why.total, on),
  };
}

/** Fen as yuan; units and shares of a target as they are. */
const shown = (value: Ratio | null, on: TierScale): Ratio | null =>
  value === null || on === 'quantity' || on === 'attainment' ? value : ratio(value.num, BigInt(value.den) * 100n);

const askedBy = ({ product, category, customer, customerClass, origin, discount }: Match): readonly string[] =>
  [product, category, customer, customerClass, origin, discount === null ? null : rangeOf(discount)].filter(
    (text) => text !== null,
  );

const rangeOf = ({ above, upTo }: NonNullable<Match['discount']>): string => `${percentOf(above)}..${percentOf(upTo)}`;

const percentOf = (border: Ratio | null): string =>
  border === null ? '' : `${formatRatio(ratio(BigInt(border.num) * 100n, border.den))}%`;
