// A person, an indicator and a period -> its figure and what gives 100 points, or why there is none (rulebook 17).
import type { Indicator } from '../../model/mechanisms.ts';
import type { Fen } from '../../model/money.ts';
import { monthsOf, type Run, sameRun } from '../../model/run.ts';
import type { MissingFigure } from '../../model/score.ts';
import type { Assessment } from '../../model/settlement.ts';
import { compare, type Fraction, fraction, fractionOf, NOTHING, over, sumOf } from './fraction.ts';
import type { ScorePeriod } from './period.ts';
import { growthIn, profitIn } from './sold.ts';

export type Measured =
  | { readonly figure: Fraction; readonly goal: Fraction | null; readonly against: Run | null }
  | { readonly missing: MissingFigure };

interface Subject {
  readonly period: ScorePeriod;
  readonly personId: string;
  readonly assessment: Assessment;
  readonly indicator: Indicator;
}

/** A figure with a goal above zero, unless bands do without one. */
export function measure(period: ScorePeriod, personId: string, assessment: Assessment, indicator: Indicator): Measured {
  const measured = figureOf({ period, personId, assessment, indicator });
  if ('missing' in measured || indicator.bands.length > 0) return measured;
  return measured.goal === null || measured.goal.num <= 0n ? { missing: 'goal' } : measured;
}

function figureOf(subject: Subject): Measured {
  const { period, personId, indicator } = subject;
  switch (indicator.metric) {
    case 'sales':
      return sales(subject);
    case 'profit': {
      const profit = profitIn(period.accrual, personId, monthsIn(period));
      return known(profit === null ? null : fraction(profit), 'cost', ownGoal(subject, 'profit'));
    }
    case 'growth':
      return growth(subject);
    case 'new-customers': {
      const found = period.newCustomers();
      return known(found === null ? null : (found.get(personId) ?? NOTHING), 'customers', goalOf(indicator));
    }
    case 'collection-rate':
      return collectionRate(subject);
    case 'collected': {
      const collected = hasCollections(period) ? (period.receivables().get(personId)?.collected ?? 0) : null;
      return known(collected === null ? null : fraction(collected), 'collections', ownGoal(subject, 'collected'));
    }
    case 'expense-ratio':
      return expenseRatio(subject);
    case 'review':
      return review(subject);
  }
}

const known = (figure: Fraction | null, missing: MissingFigure, goal: Fraction | null): Measured =>
  figure === null ? { missing } : { figure, goal, against: null };

const goalOf = ({ goal }: Indicator): Fraction | null => (goal === null ? null : fractionOf(goal));

const monthsIn = ({ accrual, run }: ScorePeriod) => monthsOf(run, accrual.ground.fiscal);

/**
 * The own performance, the team's where the grade has only a team target. Against a person's targets it is the one
 * that is farther from its target, as attainment is.
 */
function sales({ assessment, indicator }: Subject): Measured {
  const { performance, target, teamPerformance, teamTarget } = assessment;
  const own = { figure: fraction(performance), goal: target === null ? null : fraction(target), against: null };
  if (teamPerformance === null || teamTarget === null) return { ...own, goal: goalOf(indicator) ?? own.goal };
  const team = { figure: fraction(teamPerformance), goal: fraction(teamTarget), against: null };
  if (indicator.goal !== null) return { ...(target === null ? team : own), goal: goalOf(indicator) };
  if (own.goal === null || own.goal.num <= 0n || team.goal.num <= 0n) return own.goal === null ? team : own;
  return compare(over(own.figure, own.goal), over(team.figure, team.goal)) <= 0 ? own : team;
}

/** What the policy says, else what the targets ledger says of this metric, else the person's sales target. */
function ownGoal(
  { period, personId, assessment, indicator }: Subject,
  metric: 'profit' | 'collected',
): Fraction | null {
  const goal = goalOf(indicator) ?? targetOf(period, personId, metric);
  if (goal !== null) return goal;
  return assessment.target === null ? null : fraction(assessment.target);
}

/** The row of the period, else the sum of its months where each has one. */
function targetOf(period: ScorePeriod, personId: string, metric: string): Fraction | null {
  const rows = period.accrual.ground.ledgers.targets.filter(
    (row) => row.personId === personId && row.metric === metric && row.target !== null,
  );
  const inRun = (run: Run): Fen | null => rows.find((row) => sameRun(row.period, run))?.target ?? null;
  const whole = inRun(period.run);
  if (whole !== null) return fraction(whole);
  const months = monthsIn(period).map((month) => inRun({ kind: 'month', month }));
  return months.some((target) => target === null) ? null : sumOf(months.map((target) => fraction(target!)));
}

function growth({ period, personId, indicator }: Subject): Measured {
  const grown = growthIn(period.accrual, personId, period.run, indicator.against);
  return grown === null ? { missing: 'earlier' } : { ...grown, goal: goalOf(indicator) };
}

const hasCollections = ({ accrual }: ScorePeriod): boolean => accrual.ground.ledgers.collections.length > 0;

/** Of what was due by the period's end and still open at its beginning, what was collected in it. */
function collectionRate({ period, personId, indicator }: Subject): Measured {
  if (!hasCollections(period)) return { missing: 'collections' };
  const own = period.receivables().get(personId);
  if (own === undefined || own.due === 0) return { missing: 'due' };
  return { figure: fraction(own.collectedOfDue, own.due), goal: goalOf(indicator), against: null };
}

function expenseRatio({ period, personId, assessment, indicator }: Subject): Measured {
  if (period.accrual.ground.ledgers.expenses.length === 0) return { missing: 'expenses' };
  if (assessment.performance <= 0) return { missing: 'sold' };
  const spent = period.expenses().get(personId) ?? 0;
  return { figure: fraction(spent, assessment.performance), goal: goalOf(indicator), against: null };
}

/** The mean of the scores of the period's months. */
function review({ period, personId, indicator }: Subject): Measured {
  const scores = period.reviewsOf(personId, indicator.review ?? '').map(fractionOf);
  if (scores.length === 0) return { missing: 'review' };
  return { figure: over(sumOf(scores), fraction(scores.length)), goal: goalOf(indicator), against: null };
}
