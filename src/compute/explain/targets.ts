// A person's month, quarter or year -> the reasons why its targets are met or missed, or why there are none.
import type { Reason, ReasonFacts } from '../../model/explanation.ts';
import type { Fen } from '../../model/money.ts';
import { flatRateOf } from '../../model/rate-rule.ts';
import { type Run, sameRun } from '../../model/run.ts';
import type { Assessment } from '../../model/settlement.ts';
import { ofPeriod, type PersonPeriod } from '../settlement/assessment/periods.ts';
import type { PersonMonth } from '../settlement/assessment/person-month.ts';
import { termsIn } from '../settlement/ground.ts';
import { arithmetic, given, money, reason } from './reason.ts';
import type { Subject, View } from './view.ts';

/** A month or a period with the sources of its targets. */
interface Aim {
  readonly period: Run;
  readonly assessment: Assessment;
  readonly grade: string | null;
  readonly override: PersonMonth['override'];
  readonly article: string | null;
}

export const aimOfMonth = (state: PersonMonth): Aim => ({
  period: { kind: 'month', month: state.month },
  assessment: state.assessment,
  grade: state.grade?.id ?? null,
  override: state.override,
  article: state.grade?.month.article ?? null,
});

export const aimOfPeriod = ({ period, assessment, grade, override }: PersonPeriod): Aim => ({
  period,
  assessment,
  grade: grade?.id ?? null,
  override,
  article: ofPeriod(grade, period)?.article ?? null,
});

export interface Details {
  readonly own?: readonly Reason[];
  readonly team?: readonly Reason[];
}

/** Own and team target, as many as there are; the details stand below them. */
export function targetReasons(aim: Aim, { own = [], team = [] }: Details = {}): readonly Reason[] {
  const { assessment, override } = aim;
  const { performance, target, teamPerformance, teamTarget } = assessment;
  const reasons: Reason[] = [];
  if (target !== null) {
    reasons.push(targetReason('own_target', aim, performance, target, override?.target ?? null, own));
  }
  if (teamTarget !== null && teamPerformance !== null) {
    reasons.push(targetReason('team_target', aim, teamPerformance, teamTarget, override?.teamTarget ?? null, team));
  }
  if (reasons.length > 0 || !assessment.assessed) return reasons;
  return [reason('no_target', { period: aim.period, grade: aim.grade })];
}

/** The targets behind a factor or a bonus, unless they are told elsewhere. */
export const decisiveTargets = ({ view, isTold }: Subject, aim: Aim): readonly Reason[] =>
  isTold && sameRun(aim.period, view.ground.run) ? [] : targetReasons(aim);

function targetReason(
  code: 'own_target' | 'team_target',
  { period, assessment, grade, override, article }: Aim,
  performance: Fen,
  target: Fen,
  overridden: Fen | null,
  children: readonly Reason[],
): Reason {
  const source = overridden === null ? 'ladder' : 'ledger';
  const facts: ReasonFacts['own_target'] = {
    period,
    performance,
    target,
    attained: target > 0 ? { num: performance, den: target } : null,
    met: performance >= target,
    source,
    grade: assessment.assessed ? grade : null,
  };
  return reason(code, facts, {
    figure: performance - target,
    arithmetic: arithmetic('difference', given('performance', money(performance)), given('target', money(target))),
    place: overridden === null ? null : override,
    article,
    children,
  });
}

/** Why lines of a month have the rates that they have; nothing lies above a target where there is none. */
export function ratesReason({ grade, rosterRow, assessment }: PersonMonth): readonly Reason[] {
  if (grade === null || rosterRow.kind !== 'sales') return [];
  const { rate, excessRate, teamRate, article } = grade.month;
  const facts = {
    grade: grade.id,
    taskRate: flatRateOf(rate),
    excessRate: assessment.target === null ? null : flatRateOf(excessRate),
    teamRate: flatRateOf(teamRate),
  };
  return [reason('rates', facts, { place: rosterRow.place, article })];
}

/** Why the bonus lines of a quarter or year have the rates that they have: the grade of the last assessed month. */
export function bonusRatesReason({ grade, period, months }: PersonPeriod): readonly Reason[] {
  const terms = ofPeriod(grade, period);
  if (grade === null || terms === null) return [];
  const { bonusRate, teamBonusRate, article } = terms;
  // Of rates that are tables every line tells its own.
  if ([bonusRate, teamBonusRate].some((rule) => rule !== null && flatRateOf(rule) === null)) return [];
  const place = months.at(-1)?.rosterRow.place ?? null;
  const rates = { bonusRate: flatRateOf(bonusRate), teamBonusRate: flatRateOf(teamBonusRate) };
  return [reason('bonus_rates', { grade: grade.id, period, ...rates }, { place, article })];
}

/** Why a month has no target; null for an assessed one. */
export function unassessedReason({ ground }: View, { unassessed, person, month }: PersonMonth): Reason | null {
  if (unassessed === null) return null;
  const { day, article } = termsIn(ground, month).assessment;
  const { hiredOn, leftOn, rows } = person;
  const place = unassessed === 'no_grade' || unassessed === 'non_sales' ? rows.at(-1)!.place : rows[0]!.place;
  return reason('unassessed', { month, why: unassessed, hiredOn, leftOn, day }, { place, article });
}
