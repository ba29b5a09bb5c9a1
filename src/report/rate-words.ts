// A rate, a table of tiers or a choice -> one line of words: `3% below 100,000, 5% from 100,000 (…; by amount of the month)`.
import type { Language } from '../model/document.ts';
import { formatFen, formatRatio, multiply, type Ratio } from '../model/money.ts';
import type { LeafRule, Match, RateRule, SingleRule, Tier, TierTable } from '../model/rate-rule.ts';
import { grouped } from '../text/grouped.ts';
import { wordsIn } from '../text/words.ts';

/** Null stands for a figure that is still open. */
export function rateWords(rule: RateRule | null, language: Language): string {
  if (rule?.kind !== 'all') return singleWords(rule, language);
  return rule.rules.map((one) => singleWords(one, language)).join(wordsIn(language).policy.rates.together);
}

function singleWords(rule: SingleRule | null, language: Language): string {
  const { rates, others } = wordsIn(language).policy;
  if (rule === null || rule.kind !== 'choice') return leafWords(rule, language);
  return rule.cases
    .map(({ match, rule: leaf }) => rates.choice(matchWords(match) ?? others, leafWords(leaf, language)))
    .join(rates.between);
}

function leafWords(rule: LeafRule | null, language: Language): string {
  const { rates, fillIn } = wordsIn(language).policy;
  if (rule === null) return fillIn;
  if (rule.kind === 'flat') return rates.flat(rule.of === 'quantity' ? yuan(rule.rate) : percent(rule.rate), rule.of);
  const tiers = rule.tiers.map((tier, index) =>
    rates.tier(tierWords(tier, rule, language), rangeWords(rule, index, language)),
  );
  return rates.tiers(
    tiers,
    rule.mode,
    rates.measured(rule.on, rule.per),
    rule.of === 'amount' || rule.mode === 'fixed' ? null : rule.of,
  );
}

function tierWords({ rate, amount }: Tier, { mode, of }: TierTable, language: Language): string {
  const { fillIn } = wordsIn(language).policy;
  if (mode === 'fixed') return amount === null ? fillIn : grouped(formatFen(amount));
  return rate === null ? fillIn : of === 'quantity' ? yuan(rate) : percent(rate);
}

/** What lies between a tier's border and the next: `from 100,000 below 200,000`. */
export function rangeWords(table: TierTable, index: number, language: Language): string {
  const { range } = wordsIn(language).policy.rates;
  const [tier, next] = [table.tiers[index]!, table.tiers[index + 1]];
  const lower = tier.border.num === 0 ? null : borderText(tier.border, table);
  const upper = next === undefined ? null : borderText(next.border, table);
  return range(lower, tier.includesBorder, upper, next !== undefined && !next.includesBorder);
}

/** `100,000`, `2.5`, `80%` */
function borderText(border: Ratio, { on }: TierTable): string {
  if (on === 'attainment') return percent(border);
  return grouped(on === 'quantity' ? formatRatio(border) : formatFen(border.num).replace(/\.00$/, ''));
}

/** What a case asks for, joined by `+`; null where it asks for nothing. */
function matchWords({ product, category, customer, customerClass, origin, discount }: Match): string | null {
  const range = discount === null ? null : discountText(discount);
  const asked = [product, category, customer, customerClass, origin, range].filter((each) => each !== null);
  return asked.length === 0 ? null : asked.join(' + ');
}

/** `10%..20%`, as the policy file writes it. */
export const discountText = ({ above, upTo }: NonNullable<Match['discount']>): string =>
  `${above === null ? '' : percent(above)}..${upTo === null ? '' : percent(upTo)}`;

const HUNDRED: Ratio = { num: 100, den: 1 };

const percent = (value: Ratio): string => `${formatRatio(multiply(value, HUNDRED))}%`;

/** At least two places: `1.50`, `0.005`. */
export const yuan = (value: Ratio): string => {
  const [whole, places = ''] = formatRatio(value).split('.');
  return grouped(`${whole}.${places.padEnd(2, '0')}`);
};
