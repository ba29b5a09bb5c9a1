// LINT-UNREACHABLE: tiers beyond the target, letters beyond every score, discounts beyond the seller's right, cases for what nobody sells.
import type { Finding } from '../../model/finding.ts';
import type { Ledgers } from '../../model/ledger.ts';
import { compareRatios, ONE, type Ratio, ratio } from '../../model/money.ts';
import type { Match } from '../../model/rate-rule.ts';
import { foldedName, isWithin } from '../match-weight.ts';
import { type LintContext, type LintRule, lintFinding } from './lint-rule.ts';
import { borderText, percentText } from './lint-words.ts';
import { minimumsOutOfReach } from './minimums-out-of-reach.ts';
import { caseSteps, choicesOf, type PlacedTable, tablesOf, tierSteps } from './rates-of.ts';
import { scoresOutOfReach } from './scores-out-of-reach.ts';

export const unreachable: LintRule = {
  code: 'LINT-UNREACHABLE',
  *find(context) {
    for (const table of tablesOf(context)) yield* wrongSideOfTarget(table, context);
    for (const { rule, steps } of choicesOf(context)) {
      for (const [index, { match }] of rule.cases.entries()) {
        const reason = unmeetable(match, context);
        if (reason !== null)
          yield lintFinding('LINT-UNREACHABLE', context, caseSteps(context.root, steps, index), reason);
      }
    }
    yield* scoresOutOfReach(context);
    yield* minimumsOutOfReach(context);
  },
};

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
  const within = (asked: string | null, found: readonly (string | null)[]): boolean =>
    occurs(asked, found, (name, above) => isWithin(name, above));
  const same = (asked: string | null, found: readonly (string | null)[]): boolean =>
    occurs(asked, found, (name, other) => name === other);
  const { product, category, customer, origin, customerClass } = match;
  return (
    within(
      product,
      sales.map((row) => row.product),
    ) &&
    within(
      category,
      sales.map((row) => row.category),
    ) &&
    same(
      customer,
      sales.map((row) => row.customer),
    ) &&
    same(
      origin,
      sales.map((row) => row.origin),
    ) &&
    same(
      customerClass,
      customers.map((row) => row.class),
    )
  );
}

type IsMet = (name: string, asked: string) => boolean;

function occurs(asked: string | null, found: readonly (string | null)[], isMet: IsMet): boolean {
  const wanted = foldedName(asked);
  if (wanted === null) return true;
  return [...new Set(found)].some((name) => name !== null && isMet(foldedName(name)!, wanted));
}
