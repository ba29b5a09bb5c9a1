// LINT-TIER-GAP: totals or discounts for which no tier or case of a commission rate stands, so that they earn nothing.
import type { Finding } from '../../model/finding.ts';
import { compareRatios, isZero, type Ratio, ZERO } from '../../model/money.ts';
import type { Match } from '../../model/rate-rule.ts';
import { type LintContext, type LintRule, lintFinding } from './lint-rule.ts';
import { borderText, percentText } from './lint-words.ts';
import { caseSteps, choicesOf, type PlacedChoice, tablesOf, tierSteps } from './rates-of.ts';

export const tierGap: LintRule = {
  code: 'LINT-TIER-GAP',
  *find(context) {
    for (const table of tablesOf(context)) {
      const [first] = table.rule.tiers;
      const isBonus = table.rate.period !== 'month' || table.rule.mode === 'fixed';
      if (isBonus || first === undefined || isZero(first.border)) continue;
      const to = borderText(first.border, table.rule.on);
      yield lintFinding('LINT-TIER-GAP', context, tierSteps(table, 0), { from: '0', to });
    }
    for (const choice of choicesOf(context)) yield* discountGaps(choice, context);
  },
};

/** Bands of discounts that ask for the same otherwise: what lies between two of them meets none. */
function* discountGaps({ rule, steps }: PlacedChoice, context: LintContext): Iterable<Finding> {
  const { cases } = rule;
  const groups = new Map<string, { index: number; above: Ratio; upTo: Ratio | null }[]>();
  for (const [index, { match }] of cases.entries()) {
    if (match.discount === null) continue;
    const { above, upTo } = match.discount;
    const key = otherwise(match);
    groups.set(key, [...(groups.get(key) ?? []), { index, above: above ?? ZERO, upTo }]);
  }
  for (const [key, bands] of groups) {
    if (cases.some(({ match }) => match.discount === null && isMetBy(match, key))) continue;
    const inOrder = bands.sort((a, b) => compareRatios(a.above, b.above));
    for (const [place, band] of inOrder.slice(1).entries()) {
      const before = inOrder[place]!.upTo;
      if (before === null || compareRatios(before, band.above) >= 0) continue;
      const facts = { from: percentText(before), to: percentText(band.above) };
      yield lintFinding('LINT-TIER-GAP', context, caseSteps(context.root, steps, band.index), facts);
    }
  }
}

const otherwise = ({ discount: _discount, ...rest }: Match): string => JSON.stringify(Object.values(rest));

/** The case without a discount asks for nothing else, or for the same. */
const isMetBy = (match: Match, key: string): boolean =>
  otherwise(match) === key || Object.values(match).every((asked) => asked === null);
