// A policy's ladder -> the rates in it that are more than one percentage, numbered, each with the grades that share it.
import type { Grade, Policy } from '../../model/policy.ts';
import type { RateRule } from '../../model/rate-rule.ts';
import type { PolicyPeriod } from '../../text/policy-words.ts';

export type RateColumn = 'rate' | 'excess_rate' | 'team_rate' | 'bonus_rate' | 'team_bonus_rate';

export interface RateUse {
  /** From 1, in the order of the ladder; `rates_1` is the table's name. */
  readonly number: number;
  readonly column: RateColumn;
  readonly period: PolicyPeriod;
  readonly grades: readonly Grade[];
  readonly rule: RateRule;
  /** The rule as it stands with each of the grades. */
  readonly rules: readonly RateRule[];
  readonly article: string;
}

interface Placed {
  readonly column: RateColumn;
  readonly period: PolicyPeriod;
  readonly grade: Grade;
  readonly rule: RateRule;
  readonly article: string;
}

/** Only tables and choices: one rate of the profit or a unit fits into its cell. */
export function rateUses(policy: Policy): readonly RateUse[] {
  const groups = new Map<string, Placed[]>();
  for (const placed of (['month', 'quarter', 'year'] as const).flatMap((period) => placedIn(policy, period))) {
    if (placed.rule.kind === 'flat') continue;
    const key = JSON.stringify([placed.period, placed.column, placed.rule, placed.article]);
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  return [...groups.values()].map(([first, ...more], index) => ({
    number: index + 1,
    column: first!.column,
    period: first!.period,
    grades: [first!, ...more].map(({ grade }) => grade),
    rule: first!.rule,
    rules: [first!, ...more].map(({ rule }) => rule),
    article: first!.article,
  }));
}

function placedIn({ grades }: Policy, period: PolicyPeriod): readonly Placed[] {
  return grades.flatMap((grade) =>
    rulesOf(grade, period).flatMap(([column, rule]) =>
      rule === null ? [] : [{ column, period, grade, rule, article: grade[period]?.article ?? '' }],
    ),
  );
}

function rulesOf(grade: Grade, period: PolicyPeriod): readonly (readonly [RateColumn, RateRule | null])[] {
  if (period === 'month') {
    const { rate, excessRate, teamRate } = grade.month;
    return [
      ['rate', rate],
      ['excess_rate', excessRate],
      ['team_rate', teamRate],
    ];
  }
  const terms = grade[period];
  return [
    ['bonus_rate', terms?.bonusRate ?? null],
    ['team_bonus_rate', terms?.teamBonusRate ?? null],
  ];
}

export const tableName = ({ number }: RateUse): string => `rates_${number}`;
