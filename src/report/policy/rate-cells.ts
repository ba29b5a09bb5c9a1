// The rates of one column of the ladder -> its cells: percentages, or words and the tables that they point to.
import type { Column, Language, Value } from '../../model/document.ts';
import { formatRatio, type Ratio } from '../../model/money.ts';
import type { RateRule } from '../../model/rate-rule.ts';
import { wordsIn } from '../../text/words.ts';
import { rateWords } from '../rate-words.ts';
import { type RateUse, tableName } from './rate-uses.ts';
import { percentValue } from './setting.ts';

export interface RateCells {
  readonly type: Column['type'];
  readonly words?: Readonly<Record<string, string>>;
  readonly values: readonly Value[];
}

/** A column in which everything is one percentage stays a column of percentages. */
export function rateCells(
  rules: readonly (RateRule | null)[],
  uses: readonly RateUse[],
  language: Language,
): RateCells {
  if (rules.every((rule) => percentageOf(rule) !== undefined)) {
    return { type: 'percent', values: rules.map((rule) => percentageOf(rule) ?? null) };
  }
  const words: Record<string, string> = {};
  const values = rules.map((rule) => {
    if (rule === null) return null;
    const value = canonical(rule, uses);
    words[value] = shown(rule, uses, language);
    return value;
  });
  return { type: 'code', words, values };
}

/** Undefined for what is no percentage of the amount. */
function percentageOf(rule: RateRule | null): Ratio | null | undefined {
  if (rule === null) return null;
  return rule.kind === 'flat' && rule.of === 'amount' ? rule.rate : undefined;
}

/** `0.05`, `profit 0.1`, `rates_1` */
function canonical(rule: RateRule, uses: readonly RateUse[]): string {
  if (rule.kind === 'flat')
    return rule.of === 'amount' ? formatRatio(rule.rate) : `${rule.of} ${formatRatio(rule.rate)}`;
  const use = useOf(rule, uses);
  return use === undefined ? '' : tableName(use);
}

function shown(rule: RateRule, uses: readonly RateUse[], language: Language): string {
  const percentage = percentageOf(rule);
  if (percentage != null) return `${percentValue(percentage)!.slice(0, -1)} %`;
  const use = useOf(rule, uses);
  return use === undefined ? rateWords(rule, language) : wordsIn(language).policy.rates.see(use.number);
}

/** Each rule of the policy is an object of its own. */
const useOf = (rule: RateRule, uses: readonly RateUse[]): RateUse | undefined =>
  uses.find((use) => use.rules.includes(rule));
