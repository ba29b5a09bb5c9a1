// Quarters missed in a row, or an incident -> a review of dismissal (art. 8, items 6-9).
import type { Period } from '../settlement/assessment/periods.ts';
import { fullPeriods, isInRun, type Outcome, reviewTerms, type Subject } from './subject.ts';

/** All of the quarters must have been assessed in full. */
export function dismissal(subject: Subject, quarter: Period): Outcome | null {
  const { dismissal: terms } = reviewTerms(subject).reviews;
  if (terms === null) return null;
  const quarters = fullPeriods(subject, quarter, terms.quarters);
  if (quarters === null || quarters.some(({ assessment }) => assessment.met !== false)) return null;
  return dismissalReview(terms.article);
}

/** An incident with the effect `dismissal_review`, in the run of its own month. */
export function dismissalByIncident(subject: Subject): Outcome | null {
  const { ledgers } = subject.decisions.accrual.ground;
  const incident = ledgers.incidents.find(
    ({ personId, effect, date }) =>
      personId === subject.person.id && effect === 'dismissal_review' && isInRun(subject, date),
  );
  return incident === undefined ? null : dismissalReview(reviewTerms(subject).incidents.article);
}

const dismissalReview = (article: string): Outcome => ({
  change: 'dismissal_review',
  toGrade: null,
  streak: null,
  composite: null,
  status: 'needs-review',
  article,
});
