// A person and a bonus that is none -> why: missed, not assessed, none for the grade, another run's.
import type { NoBonus, Reason } from '../../model/explanation.ts';
import type { Assessment } from '../../model/settlement.ts';
import { ofPeriod } from '../settlement/assessment/periods.ts';
import { reason } from './reason.ts';
import { aimOfMonth, aimOfPeriod, decisiveTargets, unassessedReason } from './targets.ts';
import { type Subject, stateIn } from './view.ts';

type Bonus = 'month_bonus' | 'quarter_bonus' | 'year_bonus';

const RUNS = { month: 'month_bonus', quarter: 'quarter_bonus', year: 'year_bonus' } as const;

/** The bonus that the run itself decides. */
export const bonusOfRun = ({ view }: Subject): Bonus => RUNS[view.ground.run.kind];

export function noBonusReason(subject: Subject, bonus: Bonus): Reason {
  const { run } = subject.view.ground;
  if (bonus !== bonusOfRun(subject)) return reason('no_bonus', { bonus, period: run, why: 'other_run' });
  const { why, children } = run.kind === 'month' ? noMonthBonus(subject, run.month) : noPeriodBonus(subject);
  return reason('no_bonus', { bonus, period: run, why }, { children });
}

interface Why {
  readonly why: NoBonus;
  readonly children: readonly Reason[];
}

function noMonthBonus(subject: Subject, month: number): Why {
  const { view, person, isTold } = subject;
  const state = stateIn(view, person.personId, month);
  if (state === null) return { why: 'unassessed', children: [] };
  const unassessed = unassessedReason(view, state);
  if (unassessed !== null) return { why: 'unassessed', children: isTold ? [] : [unassessed] };
  const why = state.grade?.month.bonus === 0 ? 'none_in_grade' : whyOf(state.assessment);
  return { why, children: decisiveTargets(subject, aimOfMonth(state)) };
}

function noPeriodBonus(subject: Subject): Why {
  const { view, person } = subject;
  const { run } = view.ground;
  const found = run.kind === 'month' ? null : view.decisions.periodOf(person.personId, run);
  if (found === null || !found.assessment.assessed) return { why: 'unassessed', children: [] };
  const terms = ofPeriod(found.grade, found.period);
  const children = decisiveTargets(subject, aimOfPeriod(found));
  if (terms === null || (terms.bonusRate === null && terms.teamBonusRate === null))
    return { why: 'none_in_grade', children };
  return { why: whyOf(found.assessment), children };
}

function whyOf({ met }: Assessment): NoBonus {
  if (met === null) return 'no_target';
  return met ? 'no_lines' : 'missed';
}
