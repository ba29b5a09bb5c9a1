// The last month of a quarter and the person's election -> how much of its excess opens the next quarter (rulebook 7).
import { addMonths } from '../../../model/calendar.ts';
import type { Fen } from '../../../model/money.ts';
import { lastMonthOf, quarterOf } from '../../../model/run.ts';
import { assessPeriod, statesIn } from '../assessment/periods.ts';
import { makePersonMonth, type PersonMonth } from '../assessment/person-month.ts';
import { type Ground, keyOf, termsIn } from '../ground.ts';

/** art. 7 note 3. `states` are the person's months so far, this one the last. At least 0. */
export function carriedOut(ground: Ground, states: readonly PersonMonth[]): Fen {
  const state = states.at(-1)!;
  const { person, month, assessment } = state;
  const quarter = quarterOf(month, ground.fiscal);
  if (month !== lastMonthOf(quarter, ground.fiscal) || quarter.quarter === 4) return 0;
  const { excess } = termsIn(ground, month);
  if ((ground.elections.get(keyOf(person.id, quarter)) ?? excess.default) !== 'carry') return 0;
  if (!assessment.assessed || assessment.target === null || !isAssessedNext(ground, state)) return 0;
  const inQuarter = statesIn(ground, states, quarter);
  const period = assessPeriod(ground, inQuarter, quarter);
  const target = period.assessment.target ?? sumOfMonthTargets(inQuarter);
  return Math.max(0, Math.min(assessment.performance - assessment.target, period.assessment.performance - target));
}

/** Where the grade has no own quarter target, the sum of its assessed months' own targets stands for it. */
const sumOfMonthTargets = (states: readonly PersonMonth[]): Fen =>
  states.reduce((sum, { assessment }) => sum + (assessment.target ?? 0), 0);

const isAssessedNext = (ground: Ground, { person, month }: PersonMonth): boolean =>
  makePersonMonth(ground, person, addMonths(month, 1), { own: 0, team: 0, carryIn: 0 }).assessment.assessed;
