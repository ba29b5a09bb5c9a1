// Two policies -> the rules that they do not have alike, each with both values in words.
import type { Language } from '../../model/document.ts';
import type { Fen } from '../../model/money.ts';
import type { Grade, Policy } from '../../model/policy.ts';
import type { RateRule } from '../../model/rate-rule.ts';
import { wordsIn } from '../../text/words.ts';
import { moneyValue, percentValue } from '../policy/setting.ts';
import { budgetSettings, incidentSettings, optionSettings, paySettings, reviewSettings } from '../policy/settings.ts';
import { rateWords } from '../rate-words.ts';
import { titleIn } from '../wording.ts';
import { rowFigures } from './row-figures.ts';

export interface PolicyChange {
  /** `shortfall.commission-factor`, `grades.elite.month.rate` */
  readonly key: string;
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Ids of the grades whom it touches; null: all. */
  readonly grades: readonly string[] | null;
}

export interface PolicyFigure {
  readonly key: string;
  readonly title: string;
  readonly value: string | null;
  readonly grades: readonly string[] | null;
  /** What the value is put together from; only what differs is told of a value that was there before. */
  readonly parts?: readonly string[];
}

/** `pay`: only rules that decide what commission and bonuses come to. `all`: reviews, budgets, position pay, tax and the head too. */
export type ChangeScope = 'pay' | 'all';

export function policyChanges(
  before: Policy,
  after: Policy,
  language: Language,
  scope: ChangeScope = 'pay',
): readonly PolicyChange[] {
  const earlier = new Map(figuresOf(before, language, scope).map((figure) => [figure.key, figure]));
  const later = new Map(figuresOf(after, language, scope).map((figure) => [figure.key, figure]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) => {
    const [old, now] = [earlier.get(key), later.get(key)];
    const [from, to] = [old?.value ?? null, now?.value ?? null];
    if (from === to) return [];
    const { title, grades } = (now ?? old)!;
    const [was, is] = old === undefined || now === undefined ? [from, to] : differing(old, now, language);
    return [{ key, title, before: was, after: is, grades }];
  });
}

function differing(old: PolicyFigure, now: PolicyFigure, language: Language): readonly [string | null, string | null] {
  if (old.parts === undefined || now.parts === undefined) return [old.value, now.value];
  const only = (parts: readonly string[], others: readonly string[]): string | null => {
    const left = parts.filter((part) => !others.includes(part));
    return left.length === 0 ? null : left.join(wordsIn(language).report.comma);
  };
  return [only(old.parts, now.parts), only(now.parts, old.parts)];
}

function figuresOf(policy: Policy, language: Language, scope: ChangeScope): readonly PolicyFigure[] {
  return [
    ...(scope === 'all' ? headFigures(policy, language) : []),
    ...policy.grades.flatMap((grade) => ladderFigures(grade, policy, language)),
    ...settingFigures(policy, language, scope),
    ...rowFigures(policy, language, scope),
  ];
}

/** What the policy is called and when its year begins; its day is a fact of its own. */
function headFigures({ id, regulation, fiscalYearStarts }: Policy, language: Language): readonly PolicyFigure[] {
  const { facts } = wordsIn(language).policy;
  return [
    { key: 'policy', title: facts.id, value: id, grades: [] },
    { key: 'source', title: facts.regulation, value: regulation, grades: [] },
    { key: 'fiscal-year-starts', title: facts.fiscal_year_starts, value: `${fiscalYearStarts}`, grades: null },
  ];
}

function settingFigures(policy: Policy, language: Language, scope: ChangeScope): readonly PolicyFigure[] {
  const { policy: words, report } = wordsIn(language);
  const titles: Readonly<Record<string, string>> = { ...report.options, ...words.keys };
  const grades = Object.fromEntries(policy.grades.map(({ id, title }) => [id, titleIn(title, language)]));
  const values: Readonly<Record<string, string>> = {
    ...report.optionValues,
    ...words.values,
    ...report.yesNo,
    ...grades,
  };
  const pay = paySettings(policy);
  const others = [...pay.slice(1), ...reviewSettings(policy), ...budgetSettings(policy)];
  const settings = [
    ...optionSettings(policy),
    ...pay.slice(0, 1),
    ...incidentSettings(policy),
    ...(scope === 'all' ? others : []),
  ];
  const inWords = (value: string): string =>
    value
      .split(' + ')
      .map((word) => values[word] ?? word)
      .join(' + ');
  return settings.map(({ key, value }) => ({
    key,
    title: titles[key] ?? key,
    value: value === null ? null : inWords(value),
    grades: key.startsWith('non-sales.') ? [] : null,
  }));
}

function ladderFigures(grade: Grade, { open }: Policy, language: Language): readonly PolicyFigure[] {
  const { policy: words, difference } = wordsIn(language);
  const name = titleIn(grade.title, language);
  const { month, quarter, year } = grade;
  const openPaths = new Set(open.map(({ path }) => path));
  const figure = (
    period: 'month' | 'quarter' | 'year',
    column: keyof typeof COLUMNS,
    value: string | null,
  ): PolicyFigure => {
    const key = `grades.${grade.id}.${period}.${COLUMNS[column]}`;
    const title = difference.figure(name, words.periods[period], words.columns[column]);
    return { key, title, value: openPaths.has(key) ? words.fillIn : value, grades: [grade.id] };
  };
  const rate = (rule: RateRule | null | undefined): string | null => rateValue(rule ?? null, language);
  const money = (amount: Fen | null | undefined): string | null => moneyValue(amount ?? null);
  return [
    figure('month', 'target', money(month.target)),
    figure('month', 'team_target', money(month.teamTarget)),
    figure('month', 'rate', rate(month.rate)),
    figure('month', 'excess_rate', rate(month.excessRate)),
    figure('month', 'team_rate', rate(month.teamRate)),
    figure('month', 'bonus', money(month.bonus)),
    ...([['quarter', quarter] as const, ['year', year] as const] as const).flatMap(([period, terms]) => [
      figure(period, 'target', money(terms?.target)),
      figure(period, 'team_target', money(terms?.teamTarget)),
      figure(period, 'bonus_rate', rate(terms?.bonusRate)),
      figure(period, 'team_bonus_rate', rate(terms?.teamBonusRate)),
    ]),
  ];
}

/** `5%`; a table or a choice as a sentence. */
function rateValue(rule: RateRule | null, language: Language): string | null {
  if (rule === null) return null;
  return rule.kind === 'flat' && rule.of === 'amount' ? percentValue(rule.rate) : rateWords(rule, language);
}

/** As the policy file writes them. */
const COLUMNS = {
  target: 'target',
  team_target: 'team-target',
  rate: 'rate',
  excess_rate: 'excess-rate',
  team_rate: 'team-rate',
  bonus: 'bonus',
  bonus_rate: 'bonus-rate',
  team_bonus_rate: 'team-bonus-rate',
} as const;
