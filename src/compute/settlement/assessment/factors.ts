// A line and a run -> the factor of the line in that run and why: shortfall and incidents (rulebook 5 and 12).
import { compareRatios, multiply, ONE, type Ratio } from '../../../model/money.ts';
import type { Policy } from '../../../model/policy.ts';
import { formatRun, quarterOf } from '../../../model/run.ts';
import { type Ground, keyOf, termsIn } from '../ground.ts';
import type { Judgement } from '../lines/accrued-line.ts';
import type { PersonPeriod } from './periods.ts';
import type { PersonMonth } from './person-month.ts';

/** Before the quarter's own run the month decides, from then on the quarter does. */
export interface MonthJudgement {
  readonly provisional: Judgement;
  readonly final: Judgement;
  /** The place of the quarter's run among the ground's runs; beyond the last one while it is still to come. */
  readonly finalFrom: number;
}

/** Judges a person's month once for all of its lines (art. 7 notes 1-2, art. 8 item 7). */
export function judgeMonth(ground: Ground, state: PersonMonth, quarter: PersonPeriod | null): MonthJudgement {
  const terms = termsIn(ground, state.month);
  const run = quarterOf(state.month, ground.fiscal);
  const place = ground.runs.findIndex((other) => formatRun(other) === formatRun(run));
  const provisional = byMonth(state, terms);
  const decided = state.assessment.assessed && quarter !== null ? byQuarter(provisional, quarter, terms) : provisional;
  const hasIncident = ground.incidents.has(keyOf(state.person.id, run));
  return {
    provisional,
    final: hasIncident ? withIncident(decided, terms) : decided,
    finalFrom: place === -1 ? ground.runs.length : place,
  };
}

function byMonth(state: PersonMonth, terms: Policy): Judgement {
  const { assessed, met } = state.assessment;
  if (!assessed) return { factor: ONE, reason: 'unassessed' };
  if (met === null) return { factor: ONE, reason: 'full' };
  return met
    ? { factor: ONE, reason: 'month_met' }
    : { factor: terms.shortfall.commissionFactor, reason: 'month_missed' };
}

/** A quarter without a target decides nothing. */
function byQuarter(month: Judgement, quarter: PersonPeriod, terms: Policy): Judgement {
  const { met } = quarter.assessment;
  const { decidedBy, trueUp, commissionFactor } = terms.shortfall;
  if (decidedBy === 'month' || met === null) return month;
  const decided: Judgement = met
    ? { factor: ONE, reason: 'quarter_met' }
    : { factor: commissionFactor, reason: 'quarter_missed' };
  return trueUp === 'up-only' && compareRatios(decided.factor, month.factor) < 0 ? month : decided;
}

/** Two grounds to cut at once: the lowest single factor counts, or both (option `incidents.combine`). */
function withIncident(judged: Judgement, terms: Policy): Judgement {
  const { combine, commissionFactor } = terms.incidents;
  const factor: Ratio =
    combine === 'multiply'
      ? multiply(judged.factor, commissionFactor)
      : compareRatios(judged.factor, commissionFactor) <= 0
        ? judged.factor
        : commissionFactor;
  return compareRatios(factor, judged.factor) === 0 ? judged : { factor, reason: 'incident' };
}
