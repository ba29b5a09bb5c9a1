// Decided months -> the scores of any run: of everybody whose grade has a scorecard for it (rulebook 17).
import type { ScorecardTerms } from '../../model/mechanisms.ts';
import { rosterRowIn } from '../../model/roster.ts';
import { lastMonthOf, type Run } from '../../model/run.ts';
import type { Score } from '../../model/score.ts';
import type { Accrual } from '../settlement/accrue.ts';
import type { PeriodOf } from '../settlement/bonuses/bonuses.ts';
import { type ScorePeriod, scorePeriod, scoreSources } from './period.ts';
import { scorePerson } from './score-person.ts';

/** By scorecard in the order of the policy, then in roster order; only people with an assessed month in the period. */
export function scorePeople(accrual: Accrual, periodOf: PeriodOf): (run: Run) => readonly Score[] {
  const sources = scoreSources(accrual, periodOf);
  return (run) => {
    const period = scorePeriod(sources, run);
    return period.policy.scorecards
      .filter(({ per }) => per === run.kind)
      .flatMap((scorecard) => scoresOn(scorecard, period));
  };
}

function scoresOn(scorecard: ScorecardTerms, period: ScorePeriod): readonly Score[] {
  const { roster, fiscal } = period.accrual.ground;
  return roster.people.flatMap((person) => {
    const assessed = period.assessmentOf(person.id);
    if (assessed === null || !isFor(scorecard, assessed.grade.id)) return [];
    const { team } = rosterRowIn(person, lastMonthOf(period.run, fiscal));
    return [scorePerson(period, scorecard, { ...person, team }, assessed)];
  });
}

/** No grades: all. */
const isFor = ({ grades }: ScorecardTerms, grade: string): boolean => grades.length === 0 || grades.includes(grade);
