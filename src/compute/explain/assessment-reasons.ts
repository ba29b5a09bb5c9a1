// A person -> how the run's period was judged: targets with where they come from, performance with what it consists of.
import type { Month } from '../../model/calendar.ts';
import type { Reason } from '../../model/explanation.ts';
import { type Fen, ratio, timesRounded } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import { monthsOf } from '../../model/run.ts';
import type { PersonPeriod } from '../settlement/assessment/periods.ts';
import type { PersonMonth } from '../settlement/assessment/person-month.ts';
import { sumOfSteps } from '../settlement/credits/queue.ts';
import type { Step } from '../settlement/credits/step.ts';
import { termsIn } from '../settlement/ground.ts';
import { arithmetic, factor, given, money, ofChild, reason, summed } from './reason.ts';
import { aimOfMonth, aimOfPeriod, bonusRatesReason, ratesReason, targetReasons, unassessedReason } from './targets.ts';
import { type Subject, stateIn, type View } from './view.ts';

export function assessmentReason(subject: Subject): Reason {
  const { view, person } = subject;
  const { run } = view.ground;
  const children = run.kind === 'month' ? monthReasons(subject, run.month) : periodReasons(subject);
  return reason('assessment', { period: run, grade: person.grade?.id ?? null }, { children });
}

function monthReasons({ view, person }: Subject, month: Month): readonly Reason[] {
  const state = stateIn(view, person.personId, month);
  if (state === null) return [];
  const unassessed = unassessedReason(view, state);
  const team = memberReasons(view, state);
  const details = { own: [], team };
  const aims = unassessed === null ? targetReasons(aimOfMonth(state), details) : [unassessed];
  return [...aims, ...ratesReason(state), ...carryReasons(view, state), ...nobodyLed(view, state)];
}

/** What the quarter's excess brought in, and what went on into the next month (rulebook 7). */
function carryReasons({ ground }: View, { person, month, carryIn, carryOut }: PersonMonth): readonly Reason[] {
  const { article } = termsIn(ground, month).excess;
  const place = ground.ledgers.elections.find(({ personId }) => personId === person.id) ?? null;
  return [
    ...(carryIn === 0 ? [] : [reason('carry_in', { month }, { figure: carryIn, place, article })]),
    ...(carryOut === 0 ? [] : [reason('carry_out', { month }, { figure: carryOut, place, article })]),
  ];
}

/** A leader of whose team only the leader is left. */
function nobodyLed(
  { ground, decisions }: View,
  { person, month, leads, grade, rosterRow }: PersonMonth,
): readonly Reason[] {
  if (!leads) return [];
  const members = decisions.accrual.members.get(person.id)?.get(month) ?? [];
  if (members.some((id) => id !== person.id)) return [];
  const { article } = termsIn(ground, month).team;
  return [reason('leads_nobody', { grade: grade?.id ?? null, month }, { place: rosterRow.place, article })];
}

function periodReasons({ view, person }: Subject): readonly Reason[] {
  const { run, fiscal } = view.ground;
  const period = run.kind === 'month' ? null : view.decisions.periodOf(person.personId, run);
  if (period === null || !period.assessment.assessed) return [reason('unassessed_period', { period: run })];
  const months = monthsOf(run, fiscal).flatMap((month) => stateIn(view, person.personId, month) ?? []);
  const unassessed = months.map((state) => unassessedReason(view, state)).filter((one) => one !== null);
  const details = {
    own: [performanceOf(period), ...periodTarget(period, 'own')],
    team: [teamPerformanceOf(period), ...periodTarget(period, 'team')],
  };
  return [...targetReasons(aimOfPeriod(period), details), ...bonusRatesReason(period), ...unassessed];
}

/** The sum over the assessed months of what each performed less what it carried out (rulebook 6). */
function performanceOf({ period, months, assessment }: PersonPeriod): Reason {
  const parts = months.map((state) => {
    const { performance } = state.assessment;
    const operands = [given('performance', money(performance)), given('carry_out', money(state.carryOut))];
    const sums = state.carryOut === 0 ? null : arithmetic('difference', ...operands);
    return reason(
      'month_performance',
      { month: state.month },
      { figure: performance - state.carryOut, arithmetic: sums },
    );
  });
  return summed('performance', { period }, assessment.performance, parts);
}

function teamPerformanceOf({ period, months, assessment }: PersonPeriod): Reason {
  const parts = months.map(({ month, assessment: { teamPerformance } }) =>
    reason('month_performance', { month }, { figure: teamPerformance ?? 0 }),
  );
  return summed('team_performance', { period }, assessment.teamPerformance ?? 0, parts);
}

/** The sum of the months' whole targets, of which a third or a twelfth counts; nothing where the ledger says it. */
function periodTarget({ period, targets, override, assessment }: PersonPeriod, of: 'own' | 'team'): readonly Reason[] {
  const target = of === 'own' ? assessment.target : assessment.teamTarget;
  const overridden = of === 'own' ? override?.target : override?.teamTarget;
  if (target === null || overridden != null) return [];
  const isWhole = targets.every(({ portion }) => portion.num === portion.den);
  const parts = targets.flatMap(({ month, grade, portion, ...asked }) =>
    asked[of] === null
      ? []
      : [
          reason(
            'month_target',
            { month, grade: grade?.id ?? null },
            {
              figure: timesRounded(asked[of], portion),
              article: articleOf(grade, period),
              // Of joiners and leavers the month asks for a part of it.
              arithmetic: isWhole
                ? null
                : arithmetic('product', given('target', money(asked[of])), given('share', factor(portion))),
            },
          ),
        ],
  );
  const children = [summed('target_sum', {}, sumOf(parts), parts)];
  const share = ratio(1, period.kind === 'quarter' ? 3 : 12);
  // Rounded once: with parts of targets the rounded sum may be a fen beside it.
  const product = isWhole ? arithmetic('product', ofChild(children, 0), given('share', factor(share))) : null;
  return [reason('period_target', { period }, { figure: target, arithmetic: product, children })];
}

const sumOf = (reasons: readonly Reason[]): Fen => reasons.reduce((sum, { figure }) => sum + figure!, 0);

const articleOf = (grade: PersonMonth['grade'], period: PersonPeriod['period']): string | null =>
  (period.kind === 'quarter' ? grade?.quarter?.article : grade?.year?.article) ?? null;

/** A team's performance by member. */
function memberReasons({ decisions }: View, state: PersonMonth): readonly Reason[] {
  const { team } = decisions.accrual.queues.get(state)!;
  if (!state.leads) return [];
  const parts = [...groupBy(team, ({ stake }) => stake.personId)].map(([person, steps]) =>
    reason('member', { person }, { figure: walked(steps), children: [] }),
  );
  const period = { kind: 'month', month: state.month } as const;
  return [summed('team_performance', { period }, sumOfSteps(team), parts)];
}

const walked = (steps: readonly Step[]): Fen => steps.reduce((sum, { walk }) => sum + walk, 0);

/** The performance of the run's period, row by row. */
export function performanceReason({ view, person }: Subject, of: 'own' | 'team'): Reason {
  const { run, fiscal } = view.ground;
  const states = monthsOf(run, fiscal).flatMap((month) => stateIn(view, person.personId, month) ?? []);
  const counted = run.kind === 'month' ? states : (view.decisions.periodOf(person.personId, run)?.months ?? []);
  const parts = counted.map((state) => monthSteps(view, state, of));
  const figure = (of === 'own' ? person.assessment.performance : person.assessment.teamPerformance) ?? 0;
  const code = of === 'own' ? 'performance' : 'team_performance';
  return summed(code, { period: run }, figure, parts);
}

function monthSteps({ ground, decisions }: View, state: PersonMonth, of: 'own' | 'team'): Reason {
  const queue = decisions.accrual.queues.get(state)!;
  const isSales = state.rosterRow.kind === 'sales';
  const steps = of === 'team' ? (state.leads ? queue.team : []) : isSales ? queue.own : [];
  const parts = Array.from(steps, (step) => stepReason(step, state.person.id, 1));
  const moved =
    of === 'own' && ground.run.kind !== 'month'
      ? Array.from(queue.moved, (step) => stepReason(step, state.person.id, -1))
      : [];
  const all = [...parts, ...moved];
  return summed('month_performance', { month: state.month }, sumOf(all), all);
}

function stepReason({ row, stake, walk }: Step, personId: string, sign: 1 | -1): Reason {
  const { orderNo, lineNo, customer, signedOn } = row;
  const seller = stake.personId === personId ? null : stake.personId;
  return reason('step', { orderNo, lineNo, customer, signedOn, seller }, { figure: sign * walk, place: row });
}
