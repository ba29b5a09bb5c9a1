// The scores of a run -> the performance bonuses that it grants (rulebook 17).
import { lastMonthOf, type Run } from '../../model/run.ts';
import type { Score } from '../../model/score.ts';
import type { Accrual } from '../settlement/accrue.ts';
import type { PeriodOf } from '../settlement/bonuses/bonuses.ts';
import type { AccruedGrant } from '../settlement/bonuses/grants.ts';
import type { Ground } from '../settlement/ground.ts';
import { scorePeople } from './score-people.ts';

/** A score that waits, or whose grade has no bonus, grants nothing. */
export function scorecardGrants(accrual: Accrual, periodOf: PeriodOf): (run: Run) => readonly AccruedGrant[] {
  const { ground } = accrual;
  if (ground.editions.every(({ scorecards }) => scorecards.length === 0)) return () => [];
  const scoresIn = scorePeople(accrual, periodOf);
  return (run) => scoresIn(run).flatMap((score) => grantsOf(score, ground));
}

function grantsOf(scored: Score, { fiscal }: Ground): readonly AccruedGrant[] {
  const { personId, scorecard, run, indicators, score, letter, amount, bonus } = scored;
  if (score === null || letter === null || amount === null || bonus === null || bonus === 0) return [];
  const { title, article } = scorecard;
  const { coefficient } = letter;
  return [
    {
      personId,
      kind: 'scorecard_bonus',
      month: lastMonthOf(run, fiscal),
      ref: scorecard.id,
      amount: bonus,
      article,
      basis: { kind: 'score', title, score, letter: letter.letter, coefficient, amount, indicators },
      run,
    },
  ];
}
