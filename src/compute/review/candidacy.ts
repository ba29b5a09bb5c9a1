// Quarters or years met in a row -> candidacies for a post (art. 8, rewards 2 and 3).
import type { Period } from '../settlement/assessment/periods.ts';
import { fullPeriods, type Outcome, reviewTerms, type Subject } from './subject.ts';

/** Quarters count only when assessed in full; a year counts by its own target, however many of its months do. */
export function candidacies(subject: Subject, period: Period): readonly Outcome[] {
  return reviewTerms(subject)
    .reviews.candidacies.filter(({ from, period: kind }) => kind === period.kind && from.includes(subject.grade.id))
    .filter(({ times }) => hasMet(subject, period, times))
    .map(({ change, to, article }) => ({
      change,
      toGrade: to,
      streak: null,
      composite: null,
      status: 'needs-review',
      article,
    }));
}

function hasMet(subject: Subject, period: Period, times: number): boolean {
  const periods =
    period.kind === 'year' && times === 1
      ? [subject.decisions.periodOf(subject.person.id, period)]
      : fullPeriods(subject, period, times);
  return periods?.every((found) => found?.assessment.met === true) ?? false;
}
