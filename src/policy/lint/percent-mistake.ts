// LINT-PERCENT: rates that look as if the point or the percent sign had slipped.
import type { Finding } from '../../model/finding.ts';
import { compareRatios, isZero, type Ratio } from '../../model/money.ts';
import type { TreeStep } from '../../yaml/tree.ts';
import { type LintContext, type LintRule, lintFinding } from './lint-rule.ts';
import { percentText } from './lint-words.ts';
import { flatsOf, tablesOf, tierSteps } from './rates-of.ts';

/** One in a thousand, and a half: rates of sales beyond these are rarely meant. */
const SMALL: Ratio = { num: 1, den: 1000 };
const LARGE: Ratio = { num: 1, den: 2 };

interface PlacedRate {
  readonly rate: Ratio;
  readonly steps: readonly TreeStep[];
}

export const percentMistake: LintRule = {
  code: 'LINT-PERCENT',
  *find(context) {
    for (const series of seriesOf(context)) {
      for (const [index, one] of series.entries()) {
        const found = slipped(one, [series[index - 1], series[index + 1]], context);
        if (found !== null) yield found;
      }
    }
  },
};

/** Rates that stand beside each other: one column of the ladder, the tiers of one table. Only rates of amounts. */
function seriesOf(context: LintContext): readonly (readonly PlacedRate[])[] {
  const columns = new Map<string, PlacedRate[]>();
  for (const { rule, rate, match, steps } of flatsOf(context)) {
    if (rule.of !== 'amount') continue;
    const column = match === null ? `${rate.period} ${rate.key}` : rate.steps.join('.');
    columns.set(column, [...(columns.get(column) ?? []), { rate: rule.rate, steps }]);
  }
  const tables = tablesOf(context).filter(({ rule }) => rule.of === 'amount' && rule.mode !== 'fixed');
  const tiers = tables.map((table) =>
    table.rule.tiers.flatMap(({ rate }, index) =>
      rate === null ? [] : [{ rate, steps: [...tierSteps(table, index), 'rate'] }],
    ),
  );
  const single = [{ rate: context.policy.nonSales.rate, steps: ['non-sales', 'rate'] }];
  return [...columns.values(), ...tiers, single];
}

function slipped(
  { rate, steps }: PlacedRate,
  beside: readonly (PlacedRate | undefined)[],
  context: LintContext,
): Finding | null {
  if (isZero(rate)) return null;
  const others = beside.flatMap((other) => (other === undefined || isOdd(other.rate) ? [] : [other.rate]));
  const isFar = others.length > 0 && others.every((other) => isTenfold(rate, other) || isTenfold(other, rate));
  const reason =
    compareRatios(rate, SMALL) < 0 ? 'small' : compareRatios(rate, LARGE) > 0 ? 'large' : isFar ? 'neighbours' : null;
  if (reason === null) return null;
  return lintFinding('LINT-PERCENT', context, steps, { reason, beside: others.map(percentText).join(', ') });
}

/** What is odd itself says nothing about its neighbours. */
const isOdd = (rate: Ratio): boolean =>
  isZero(rate) || compareRatios(rate, SMALL) < 0 || compareRatios(rate, LARGE) > 0;

const isTenfold = (large: Ratio, small: Ratio): boolean =>
  BigInt(large.num) * BigInt(small.den) >= 10n * BigInt(small.num) * BigInt(large.den);
