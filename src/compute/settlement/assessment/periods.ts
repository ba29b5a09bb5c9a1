// A person's months -> the assessment of a quarter or a year: sums over the assessed months (rulebook 6).
import { firstDay, type Month } from '../../../model/calendar.ts';
import type { TargetRow } from '../../../model/ledger.ts';
import { divideRounded, type Fen, ONE, type Ratio, ratio } from '../../../model/money.ts';
import { editionOn, type Grade, type PeriodTerms } from '../../../model/policy.ts';
import { firstMonthOf, monthsOf, type Run } from '../../../model/run.ts';
import type { Assessment } from '../../../model/settlement.ts';
import { type Ground, keyOf } from '../ground.ts';
import { assess, type PersonMonth } from './person-month.ts';

export type Period = Run & { readonly kind: 'quarter' | 'year' };

/** What an assessed month asks for in the period: its grade's whole target, of which a third or a twelfth counts. */
export interface PeriodTarget {
  readonly month: Month;
  readonly grade: Grade | null;
  readonly own: Fen | null;
  readonly team: Fen | null;
  /** How much of it: less than all of it in the first months of joiners, and in those of hire and leaving. */
  readonly portion: Ratio;
}

export interface PersonPeriod {
  readonly period: Period;
  /** The months that count, in order: assessed ones, with option `assessment.count_unassessed` all employed ones. */
  readonly months: readonly PersonMonth[];
  /** Of the assessed months, in order. */
  readonly targets: readonly PeriodTarget[];
  /** The row of the targets ledger that replaces their sum. */
  readonly override: TargetRow | null;
  readonly assessment: Assessment;
  /** The grade held in the last assessed month, by the terms of the period's edition; null without one. */
  readonly grade: Grade | null;
}

/** `states` are the person's months of the period, in order; months before the ledgers do not exist. */
export function assessPeriod(ground: Ground, states: readonly PersonMonth[], period: Period): PersonPeriod {
  const terms = editionOn(ground.editions, firstDay(firstMonthOf(period, ground.fiscal)));
  const assessed = states.filter((state) => state.assessment.assessed);
  const { countUnassessed } = terms.assessment;
  const counted = states.filter((state) => state.assessment.assessed || (countUnassessed && state.employed));
  const gradeOf = (state: PersonMonth): Grade | null => terms.grades.find(({ id }) => id === state.grade?.id) ?? null;
  const parts = assessed.map((state): PeriodTarget => {
    const found = ofPeriod(gradeOf(state), period);
    const { month, grade, portion } = state;
    return { month, grade, own: found?.target ?? null, team: found?.teamTarget ?? null, portion };
  });
  const override = assessed.length === 0 ? null : (ground.targets.get(keyOf(states[0]!.person.id, period)) ?? null);
  const led = states.some((state) => state.leads);
  const counts = counted.some((state) => state.leads);
  return {
    period,
    months: assessed.length === 0 ? [] : counted,
    targets: parts,
    override,
    grade: assessed.length === 0 ? null : gradeOf(assessed.at(-1)!),
    assessment: assess({
      assessed: assessed.length > 0,
      performance: sum(counted.map(({ assessment, carryOut }) => assessment.performance - carryOut)),
      target: override?.target ?? targetOf(period, parts, 'own'),
      teamPerformance: led ? sum(counted.map(({ assessment }) => assessment.teamPerformance ?? 0)) : null,
      teamTarget: counts ? (override?.teamTarget ?? targetOf(period, parts, 'team')) : null,
    }),
  };
}

export const ofPeriod = (grade: Grade | null, period: Period): PeriodTerms | null =>
  grade === null ? null : period.kind === 'quarter' ? grade.quarter : grade.year;

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0);

/** The sum over the months of target × portion ÷ 3 or ÷ 12, rounded once; null where no month's grade has one. */
export function targetOf(period: Period, asked: readonly PeriodTarget[], of: 'own' | 'team'): Fen | null {
  const given = asked.filter((target) => target[of] !== null);
  if (given.length === 0) return null;
  const count = period.kind === 'quarter' ? 3 : 12;
  if (given.every(({ portion }) => portion === ONE))
    return divideRounded(sum(given.map((target) => target[of]!)), count);
  let total: Ratio = { num: 0, den: 1 };
  for (const { portion, ...target } of given) {
    const num = BigInt(total.num) * BigInt(portion.den) + BigInt(target[of]!) * BigInt(portion.num) * BigInt(total.den);
    total = ratio(num, BigInt(total.den) * BigInt(portion.den));
  }
  return divideRounded(total.num, total.den * count);
}

/** The person's states that lie in the period. */
export const statesIn = (ground: Ground, states: readonly PersonMonth[], period: Run): readonly PersonMonth[] => {
  const months = monthsOf(period, ground.fiscal);
  return states.filter((state) => months.includes(state.month));
};
