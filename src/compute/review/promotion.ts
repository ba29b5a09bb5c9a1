// Met months in a row and attitude scores -> promotion by one grade (art. 7, promotion).
import { addMonths } from '../../model/calendar.ts';
import { ONE } from '../../model/money.ts';
import type { PromotionTerms } from '../../model/people-terms.ts';
import type { Grade } from '../../model/policy.ts';
import { isLeaderGrade } from '../../model/policy.ts';
import {
  compare,
  type Fraction,
  fraction,
  fractionOf,
  over,
  plus,
  sumOf,
  times,
  toRatio,
} from '../scorecard/fraction.ts';
import type { PersonMonth } from '../settlement/assessment/person-month.ts';
import { type Outcome, reviewTerms, type Subject } from './subject.ts';

/** Repeated every month while the streak lasts; below the pass mark not recommended, without scores for review. */
export function promotion(subject: Subject): Outcome | null {
  const { promotion: terms } = reviewTerms(subject).reviews;
  if (terms === null) return null;
  const next = gradeAbove(subject, terms);
  const streak = streakOf(subject);
  if (next === null || streak.length < terms.months) return null;
  const composite = compositeOf(subject, streak.slice(0, terms.months), terms);
  return {
    change: 'promote',
    toGrade: next.id,
    streak: streak.length,
    composite: composite === null ? null : toRatio(composite),
    status: statusOf(composite, next, terms),
    article: terms.article,
  };
}

function gradeAbove(subject: Subject, terms: PromotionTerms): Grade | null {
  const { grades } = reviewTerms(subject);
  const place = grades.findIndex(({ id }) => id === subject.grade.id);
  const end = grades.findIndex(({ id }) => id === terms.upTo);
  return place < end ? (grades[place + 1] ?? null) : null;
}

/** The assessed months met without a gap at the grade of the last one, latest first. */
function streakOf({ decisions: { accrual }, person, grade }: Subject): readonly PersonMonth[] {
  const streak: PersonMonth[] = [];
  for (const state of accrual.states.get(person.id)!.toReversed()) {
    const continues = state.month === addMonths(accrual.ground.lastMonth, -streak.length);
    if (!continues || state.assessment.met !== true || state.grade?.id !== grade.id) break;
    streak.push(state);
  }
  return streak;
}

/** 100 × min(1, mean attainment) and the mean of the attitude scores, by their weights; null without a score. */
function compositeOf(subject: Subject, months: readonly PersonMonth[], terms: PromotionTerms): Fraction | null {
  const attitude = attitudeOf(subject, months);
  if (attitude === null) return null;
  const attained = mean(months.map(({ assessment }) => fractionOf(assessment.attainment ?? ONE)));
  const capped = compare(attained, WHOLE) > 0 ? WHOLE : attained;
  return plus(
    times(times(capped, fraction(100)), fractionOf(terms.performanceWeight)),
    times(attitude, fractionOf(terms.attitudeWeight)),
  );
}

function attitudeOf({ decisions: { accrual }, person }: Subject, months: readonly PersonMonth[]): Fraction | null {
  const scores = accrual.ground.ledgers.reviews.filter(
    (review) =>
      review.personId === person.id && review.kind === 'attitude' && months.some(({ month }) => month === review.month),
  );
  return scores.length === 0 ? null : mean(scores.map(({ score }) => fractionOf(score)));
}

function statusOf(composite: Fraction | null, next: Grade, terms: PromotionTerms): Outcome['status'] {
  if (composite === null) return 'needs-review';
  if (compare(composite, fractionOf(terms.passMark)) < 0) return 'not-recommended';
  return isLeaderGrade(next) ? 'needs-review' : 'recommended';
}

const WHOLE = fractionOf(ONE);

const mean = (values: readonly Fraction[]): Fraction => over(sumOf(values), fraction(values.length));
