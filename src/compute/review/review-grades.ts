// A run's assessments, attitude scores and decisions -> the grade reviews that it recommends (rulebook 12).
import { addMonths, firstDay } from '../../model/calendar.ts';
import type { Review } from '../../model/review.ts';
import { type Person, rosterRowIn } from '../../model/roster.ts';
import type { Decisions } from '../settlement/decide.ts';
import { gradeIn } from '../settlement/ground.ts';
import { candidacies } from './candidacy.ts';
import { demotion } from './demotion.ts';
import { dismissal, dismissalByIncident } from './dismissal.ts';
import { promotion } from './promotion.ts';
import type { Outcome, Subject } from './subject.ts';

/** art. 7 (promotion) and art. 8. Ordered by person and change; reviews only recommend. */
export function reviewGrades(decisions: Decisions): readonly Review[] {
  const { ground } = decisions.accrual;
  const effectiveFrom = firstDay(addMonths(ground.lastMonth, 1));
  const reviews = ground.roster.people.flatMap((person) => {
    const grade = gradeIn(ground, person, ground.lastMonth);
    if (!isReviewed(decisions, person) || grade === null) return [];
    const common = { personId: person.id, name: person.name, fromGrade: grade.id, effectiveFrom };
    return outcomes({ decisions, person, grade }).map((outcome): Review => ({ ...common, ...outcome }));
  });
  return reviews.sort((a, b) => compare(a.personId, b.personId) || compare(a.change, b.change));
}

/** Sales staff who are employed at the end of the run; someone who has left by then gets no review. */
function isReviewed({ accrual: { ground } }: Decisions, person: Person): boolean {
  const hasLeft = person.leftOn !== null && person.leftOn <= ground.asOf;
  return rosterRowIn(person, ground.lastMonth).kind === 'sales' && !hasLeft && person.hiredOn <= ground.asOf;
}

function outcomes(subject: Subject): readonly Outcome[] {
  const { run } = subject.decisions.accrual.ground;
  switch (run.kind) {
    case 'month':
      return present([promotion(subject), dismissalByIncident(subject)]);
    case 'quarter':
      return present([demotion(subject, run), dismissal(subject, run), ...candidacies(subject, run)]);
    case 'year':
      return candidacies(subject, run);
  }
}

const present = (found: readonly (Outcome | null)[]): readonly Outcome[] => found.filter((outcome) => outcome !== null);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
