// What everybody accrued -> the grants that arise in each run: bonuses, adjustments, shares of pools, bonuses of scorecards.
import type { Month } from '../../../model/calendar.ts';
import type { Run } from '../../../model/run.ts';
import { scorecardGrants } from '../../scorecard/scorecard-grants.ts';
import type { Accrual } from '../accrue.ts';
import type { Period } from '../assessment/periods.ts';
import type { PersonMonth } from '../assessment/person-month.ts';
import { adjustmentGrants } from './adjustments.ts';
import type { PeriodOf } from './bonuses.ts';
import { type AccruedGrant, bonusTrueUps, monthBonus } from './grants.ts';
import { poolShares } from './pool-shares.ts';

/** In the order in which a run pays them; of one kind in roster order. */
export function accruedGrants(accrual: Accrual, periodOf: PeriodOf): (run: Run) => readonly AccruedGrant[] {
  if (accrual.ground.precedesSales) return () => [];
  const adjustmentsIn = adjustmentGrants(accrual.ground);
  const sharesIn = poolShares(accrual, periodOf);
  const scoredIn = scorecardGrants(accrual, periodOf);
  return (run) => [...bonusesIn(accrual, run, periodOf), ...adjustmentsIn(run), ...sharesIn(run), ...scoredIn(run)];
}

function bonusesIn(accrual: Accrual, run: Run, periodOf: PeriodOf): readonly AccruedGrant[] {
  switch (run.kind) {
    case 'month':
      return [...accrual.states.values()].flatMap((states) => bonusOf(states, run.month));
    case 'quarter':
      return trueUps(accrual, run, periodOf);
    case 'year':
      return [];
  }
}

function bonusOf(states: readonly PersonMonth[], month: Month): readonly AccruedGrant[] {
  const state = states.find((candidate) => candidate.month === month);
  const bonus = state === undefined ? null : monthBonus(state);
  return bonus === null ? [] : [bonus];
}

const trueUps = (accrual: Accrual, quarter: Period, periodOf: PeriodOf): readonly AccruedGrant[] =>
  accrual.ground.roster.people.flatMap(({ id }) => {
    const found = periodOf(id, quarter);
    return found === null ? [] : bonusTrueUps(accrual.ground, found);
  });
