// LINT-CLIFF: borders of tables at which one yuan, unit or percent more changes what everything below it earns.
import type { Finding } from '../../model/finding.ts';
import { compareRatios, type Fen, formatRatio, type Ratio, ratio, timesRounded, ZERO } from '../../model/money.ts';
import type { Tier, TierTable } from '../../model/rate-rule.ts';
import { type LintContext, type LintRule, lintFinding } from './lint-rule.ts';
import { borderText, moneyText, percentText } from './lint-words.ts';
import { type PlacedTable, tablesOf, tierSteps } from './rates-of.ts';

export const cliff: LintRule = {
  code: 'LINT-CLIFF',
  *find(context) {
    for (const table of tablesOf(context)) {
      switch (table.rule.mode) {
        case 'marginal':
          break;
        case 'fixed':
          yield* cliffs(table, context, fixedAt);
          break;
        case 'whole':
          yield* cliffs(table, context, wholeAt);
          break;
        case 'overage':
          yield* cliffs(table, context, overageAt);
          break;
      }
    }
  },
};

/** What a total that stands on the border of a tier earns at another tier; null where the file leaves it open. */
type Earns = (table: PlacedTable, at: Tier, tier: Tier | null) => Earned | null;

interface Earned {
  readonly size: Ratio;
  readonly text: string;
}

function* cliffs(table: PlacedTable, context: LintContext, earns: Earns): Iterable<Finding> {
  const { tiers, on } = table.rule;
  for (const [index, tier] of tiers.entries()) {
    if (tier.border.num === 0) continue;
    const before = earns(table, tier, tiers[index - 1] ?? null);
    const after = earns(table, tier, tier);
    if (before === null || after === null) continue;
    const change = compareRatios(after.size, before.size);
    if (change === 0) continue;
    yield lintFinding('LINT-CLIFF', context, tierSteps(table, index), {
      at: borderText(tier.border, on),
      before: before.text,
      after: after.text,
      falls: change < 0 ? 'yes' : 'no',
    });
  }
}

const fixedAt: Earns = (_, __, tier) => {
  if (tier === null) return { size: ZERO, text: '0' };
  return tier.amount === null ? null : { size: ratio(tier.amount, 1), text: moneyText(tier.amount) };
};

const wholeAt: Earns = (table, at, tier) => {
  if (tier !== null && tier.rate === null) return null;
  return valued(table, at.border, tier?.rate ?? ZERO);
};

/** What lies below the first border above the lowest tier earns the lowest rate. */
const overageAt: Earns = (table, at, tier) => {
  const [lowest, second] = table.rule.tiers;
  if (lowest === undefined || second === undefined || tier === null || tier.rate === null) return null;
  if (compareRatios(at.border, second.border) <= 0) return null;
  return valued(table, minus(at.border, second.border), tier.rate);
};

const minus = (a: Ratio, b: Ratio): Ratio =>
  ratio(BigInt(a.num) * BigInt(b.den) - BigInt(b.num) * BigInt(a.den), BigInt(a.den) * BigInt(b.den));

/** `5000 (5%)` where the border says how much money the rate is taken of, else the rate alone. */
function valued({ rule, rate }: PlacedTable, border: Ratio, share: Ratio): Earned {
  const plain = rule.of === 'quantity' ? formatRatio(share) : percentText(share);
  const base = baseAt(rule, rate.amountTarget);
  if (base === null) return { size: share, text: plain };
  const money = timesRounded(base, border, share);
  return { size: ratio(money, 1), text: `${moneyText(money)} (${plain})` };
}

/** Fen by which a border is multiplied to give what the rate is taken of; null where that is not known. */
function baseAt({ on, of }: TierTable, target: Fen | null): Fen | null {
  if (on === of) return on === 'quantity' ? 100 : 1;
  return on === 'attainment' && of === 'amount' ? target : null;
}
