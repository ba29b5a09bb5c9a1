// Two policies -> the rules that they do not have alike, each with both values in words.

import type { Language } from '../../model/document.ts';
import type { Grade, Policy } from '../../model/policy.ts';
import { flatRateOf } from '../../model/rate-rule.ts';
import { wordsIn } from '../../text/words.ts';
import { moneyValue, percentValue } from '../policy/setting.ts';
import { incidentSettings, optionSettings, paySettings } from '../policy/settings.ts';
import { titleIn } from '../wording.ts';

export interface PolicyChange {
  /** `shortfall.commission-factor`, `grades.elite.month.rate` */
  readonly key: string;
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Figure {
  readonly key: string;
  readonly title: string;
  readonly value: string | null;
}

/** Only rules that decide what commission and bonuses come to. */
export function policyChanges(before: Policy, after: Policy, language: Language): readonly PolicyChange[] {
  const was = new Map(figuresOf(before, language).map((figure) => [figure.key, figure]));
  const is = new Map(figuresOf(after, language).map((figure) => [figure.key, figure]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const [from, to] = [old?.value ?? null, now?.value ?? null];
    return from === to ? [] : [{ key, title: (now ?? old)!.title, before: from, after: to }];
  });
}

function figuresOf(policy: Policy, language: Language): readonly Figure[] {
  const { policy: words, report } = wordsIn(language);
  const titles: Readonly<Record<string, string>> = { ...report.options, ...words.keys };
  const values: Readonly<Record<string, string>> = { ...report.optionValues, ...words.values, ...report.yesNo };
  const settings = [...optionSettings(policy), ...paySettings(policy).slice(0, 1), ...incidentSettings(policy)];
  return [
    ...policy.grades.flatMap((grade) => ladderFigures(grade, language)),
    ...settings.map(({ key, value }) => ({
      key,
      title: titles[key] ?? key,
      value:
        value === null
          ? null
          : value
              .split(' + ')
              .map((word) => values[word] ?? word)
              .join(' + '),
    })),
  ];
}

function ladderFigures(grade: Grade, language: Language): readonly Figure[] {
  const { policy: words, difference } = wordsIn(language);
  const name = titleIn(grade.title, language);
  const { month, quarter, year } = grade;
  const figure = (
    period: 'month' | 'quarter' | 'year',
    column: keyof typeof COLUMNS,
    value: string | null | undefined,
  ): Figure => ({
    key: `grades.${grade.id}.${period}.${COLUMNS[column]}`,
    title: difference.figure(name, words.periods[period], words.columns[column]),
    value: value ?? null,
  });
  return [
    figure('month', 'target', moneyValue(month.target)),
    figure('month', 'team_target', moneyValue(month.teamTarget)),
    figure('month', 'rate', percentValue(flatRateOf(month.rate))),
    figure('month', 'excess_rate', percentValue(flatRateOf(month.excessRate))),
    figure('month', 'team_rate', percentValue(flatRateOf(month.teamRate))),
    figure('month', 'bonus', moneyValue(month.bonus)),
    ...(
      [
        ['quarter', quarter],
        ['year', year],
      ] as const
    ).flatMap(([period, terms]) => [
      figure(period, 'target', moneyValue(terms?.target ?? null)),
      figure(period, 'team_target', moneyValue(terms?.teamTarget ?? null)),
      figure(period, 'bonus_rate', percentValue(flatRateOf(terms?.bonusRate ?? null))),
      figure(period, 'team_bonus_rate', percentValue(flatRateOf(terms?.teamBonusRate ?? null))),
    ]),
  ];
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
