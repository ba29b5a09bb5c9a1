// LINT-UNREACHABLE: tiers beyond the target, letters beyond every score, discounts beyond the seller's right, cases for what nobody sells.
import type { Finding } from '../../model/finding.ts';
import type { Ledgers } from '../../model/ledger.ts';
import type { Indicator } from '../../model/mechanisms.ts';
import { compareRatios, formatRatio, ONE, type Ratio, ratio, sumFen, timesRounded, ZERO } from '../../model/money.ts';
import type { Match } from '../../model/rate-rule.ts';
import { type LintContext, type LintRule, lintFinding } from './lint-rule.ts';
import { borderText, percentText } from './lint-words.ts';
import { caseSteps, ladderRates, type PlacedTable, tablesOf, tierSteps } from './rates-of.ts';

export const unreachable: LintRule = {
  code: 'LINT-UNREACHABLE',
  *find(context) {
    for (const table of tablesOf(context)) yield* wrongSideOfTarget(table, context);
    for (const { rule, steps } of ladderRates(context.policy)) {
      if (rule.kind !== 'choice') continue;
      for (const [index, { match }] of rule.cases.entries()) {
        const reason = unmeetable(match, context);
        if (reason !== null)
          yield lintFinding('LINT-UNREACHABLE', context, caseSteps(context.root, steps, index), reason);
      }
    }
    yield* lettersOutOfReach(context);
  },
};

/** Letters above the score of somebody who reaches every indicator's cap, or its highest band. */
function* lettersOutOfReach(context: LintContext): Iterable<Finding> {
  for (const [place, { indicators, letters }] of context.policy.scorecards.entries()) {
    const most = sumFen(
      indicators.map(({ weight, cap, bands }) => timesRounded(FINENESS, weight, mostPoints(cap, bands))),
    );
    for (const [index, { from }] of letters.entries()) {
      // Rounding may take half a unit of each indicator.
      if (timesRounded(FINENESS, from) <= most + indicators.length) continue;
      const facts = { reason: 'above-score', limit: formatRatio(ratio(most, FINENESS), 2) } as const;
      yield lintFinding('LINT-UNREACHABLE', context, ['scorecards', place, 'letters', index], facts);
    }
  }
}

/** Scores are compared in ten-thousandths of a point. */
const FINENESS = 10_000;

const mostPoints = (cap: Ratio, bands: Indicator['bands']): Ratio =>
  bands.length === 0
    ? cap
    : bands.reduce((most, { points }) => (compareRatios(points, most) > 0 ? points : most), ZERO);

/** The task rate ends where the target stands, the excess rate begins there: both walk one running sum of the month. */
function* wrongSideOfTarget(table: PlacedTable, context: LintContext): Iterable<Finding> {
  const { rule, rate } = table;
  if (rule.mode !== 'marginal' || rule.per !== 'month' || rate.period !== 'month') return;
  const target = targetOn(table);
  if (target === null || rate.grade.month.excessRate === null) return;
  const limit = borderText(target, rule.on);
  for (const [index, tier] of rule.tiers.entries()) {
    const end = rule.tiers[index + 1]?.border ?? null;
    if (rate.key === 'rate' && compareRatios(tier.border, target) >= 0) {
      yield lintFinding('LINT-UNREACHABLE', context, tierSteps(table, index), { reason: 'above-target', limit });
    }
    if (rate.key === 'excess-rate' && end !== null && compareRatios(end, target) <= 0) {
      yield lintFinding('LINT-UNREACHABLE', context, tierSteps(table, index), { reason: 'below-target', limit });
    }
  }
}

function targetOn({ rule, rate }: PlacedTable): Ratio | null {
  const { target } = rate.grade.month;
  if (target === null) return null;
  if (rule.on === 'attainment') return ONE;
  return rule.on === 'amount' ? ratio(target, 1) : null;
}

type Reason = { readonly reason: 'discount-right' | 'not-sold'; readonly limit: string };

function unmeetable(match: Match, { policy, ledgers }: LintContext): Reason | null {
  const right = policy.price.discountRight;
  const above = match.discount?.above ?? null;
  if (right !== null && above !== null && compareRatios(above, right) >= 0) {
    return { reason: 'discount-right', limit: percentText(right) };
  }
  return ledgers === null || ledgers.sales.length === 0 || isSold(match, ledgers)
    ? null
    : { reason: 'not-sold', limit: '' };
}

/** Every single thing that the case asks for occurs somewhere; not necessarily all in one row. */
function isSold(match: Match, { sales, customers }: Ledgers): boolean {
  const occurs = (asked: string | null, found: Iterable<string | null>): boolean => {
    if (asked === null) return true;
    for (const one of found) if (one === asked || one?.startsWith(`${asked}/`)) return true;
    return false;
  };
  return (
    occurs(
      match.product,
      sales.map((row) => row.product),
    ) &&
    occurs(
      match.category,
      sales.map((row) => row.category),
    ) &&
    occurs(
      match.customer,
      sales.map((row) => row.customer),
    ) &&
    occurs(
      match.origin,
      sales.map((row) => row.origin),
    ) &&
    occurs(
      match.customerClass,
      customers.map((row) => row.class),
    )
  );
}
