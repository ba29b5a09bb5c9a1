// A person's months and what walked through them -> the sums that rate tables are held against: month, quarter, year so far.
import type { Month } from '../../../model/calendar.ts';
import type { Fen } from '../../../model/money.ts';
import type { Measure, TierSpan } from '../../../model/rate-rule.ts';
import { fiscalYearOf, monthsOf, quarterOf } from '../../../model/run.ts';
import type { Queue } from '../accrue.ts';
import { ofPeriod, type Period, type PeriodTarget, targetOf } from '../assessment/periods.ts';
import type { PersonMonth } from '../assessment/person-month.ts';
import type { Step } from '../credits/step.ts';
import { type Ground, keyOf } from '../ground.ts';
import type { Whose } from './band-rates.ts';
import { type Scale, scaledStep } from './measured.ts';
import type { SpanSums } from './walk-rates.ts';

/** A person's months so far, the month in question the last, with what walked through each. */
export interface Months {
  readonly ground: Ground;
  readonly states: readonly PersonMonth[];
  readonly queues: ReadonlyMap<PersonMonth, Queue>;
}

export function spanSums({ ground, states, queues }: Months, whose: Whose): SpanSums {
  const state = states.at(-1)!;
  const { performanceOf } = ground;
  const earlierIn = (per: TierSpan): readonly PersonMonth[] => {
    const first = per === 'quarter' || per === 'year' ? firstMonthOfSpan(ground, state.month, per) : state.month;
    return states.filter(({ month }) => month >= first && month < state.month);
  };
  return {
    total: (scale) => performedIn(state, queues, whose, scale, performanceOf),
    before: (scale, per) =>
      earlierIn(per).reduce(
        (sum, month) =>
          sum +
          performedIn(month, queues, whose, scale, performanceOf) -
          movedOn(month, queues, whose, scale, performanceOf),
        0,
      ),
    target: (per) =>
      per === 'quarter' || per === 'year'
        ? targetOfSpan(ground, [...earlierIn(per), state], per, whose)
        : whose === 'own'
          ? state.assessment.target
          : state.assessment.teamTarget,
  };
}

const periodOfMonth = (ground: Ground, month: Month, per: 'quarter' | 'year'): Period =>
  per === 'quarter' ? quarterOf(month, ground.fiscal) : { kind: 'year', year: fiscalYearOf(month, ground.fiscal) };

const firstMonthOfSpan = (ground: Ground, month: Month, per: 'quarter' | 'year'): Month =>
  monthsOf(periodOfMonth(ground, month, per), ground.fiscal)[0]!;

/** What a month performed, assessed or not. */
export function performedIn(
  state: PersonMonth,
  queues: Months['queues'],
  whose: Whose,
  scale: Scale,
  performanceOf: Measure,
): number {
  const { performance, teamPerformance } = state.assessment;
  if (scale === 'walked') return whose === 'own' ? performance : (teamPerformance ?? 0);
  if (whose === 'team' && teamPerformance === null) return 0;
  const queue = queues.get(state);
  return scaledSum((whose === 'own' ? queue?.own : queue?.team) ?? [], scale, performanceOf);
}

/** What of it went on into the next month, where it counts again. */
export function movedOn(
  state: PersonMonth,
  queues: Months['queues'],
  whose: Whose,
  scale: Scale,
  performanceOf: Measure,
): number {
  if (whose === 'team') return 0;
  return scale === 'walked' ? state.carryOut : scaledSum(queues.get(state)?.moved ?? [], scale, performanceOf);
}

function scaledSum(steps: Iterable<Step>, scale: Scale, performanceOf: Measure): number {
  let sum = 0;
  for (const step of steps) sum += scaledStep(step, scale, performanceOf);
  return sum;
}

/** Where the grade has no target of the period, its months' targets stand for it. */
const ofMonths = (target: Fen | null | undefined, per: 'quarter' | 'year'): Fen | null =>
  target == null ? null : target * (per === 'quarter' ? 3 : 12);

/** The target of a quarter or year as it looks in one of its months: the months to come ask for what this one does. */
function targetOfSpan(
  ground: Ground,
  states: readonly PersonMonth[],
  per: 'quarter' | 'year',
  whose: Whose,
): Fen | null {
  const state = states.at(-1)!;
  if (!state.assessment.assessed) return null;
  const period = periodOfMonth(ground, state.month, per);
  const override = ground.targets.get(keyOf(state.person.id, period));
  const given = whose === 'own' ? override?.target : override?.teamTarget;
  if (given != null) return given;
  const asked = states
    .filter(({ assessment }) => assessment.assessed)
    .map(({ month, grade, portion }): PeriodTarget => {
      const terms = ofPeriod(grade, period);
      const own = terms?.target ?? ofMonths(grade?.month.target, per);
      return { month, grade, own, team: terms?.teamTarget ?? ofMonths(grade?.month.teamTarget, per), portion };
    });
  const toCome = monthsOf(period, ground.fiscal).filter((month) => month > state.month);
  return targetOf(period, [...asked, ...toCome.map(() => asked.at(-1)!)], whose);
}
