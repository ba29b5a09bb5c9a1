// A book and a run -> the scores of everybody to whom a scorecard of that run applies.
import { scorePeople } from '../compute/scorecard/score-people.ts';
import type { Decisions } from '../compute/settlement/decide.ts';
import { type SettleRequest, workOut } from '../compute/settlement/settle.ts';
import type { Day } from '../model/calendar.ts';
import type { Score } from '../model/score.ts';

export interface ScoredRun {
  readonly asOf: Day;
  readonly scores: readonly Score[];
}

export function scoreRun(request: SettleRequest): ScoredRun {
  const decisions = workOut(request);
  return { asOf: decisions.accrual.ground.asOf, scores: scoresOf(decisions) };
}

export const scoresOf = ({ accrual, periodOf }: Decisions): readonly Score[] =>
  scorePeople(accrual, periodOf)(accrual.ground.run);
