// Whom a review is about, and what every kind of review needs to know of the run.
import { type Day, monthOf } from '../../model/calendar.ts';
import type { Grade, Policy } from '../../model/policy.ts';
import type { Review } from '../../model/review.ts';
import type { Person } from '../../model/roster.ts';
import { type Fiscal, lastMonthOf, monthsOf, type Run } from '../../model/run.ts';
import type { Period, PersonPeriod } from '../settlement/assessment/periods.ts';
import type { Decisions } from '../settlement/decide.ts';
import { termsIn } from '../settlement/ground.ts';

/** A person at the end of the run, seen by every kind of review. */
export interface Subject {
  readonly decisions: Decisions;
  readonly person: Person;
  readonly grade: Grade;
}

/** What a kind of review finds; the rest of a review is the same for all kinds. */
export type Outcome = Pick<Review, 'change' | 'toGrade' | 'streak' | 'composite' | 'status' | 'article'>;

/** The terms by which the run's reviews are made. */
export const reviewTerms = ({ decisions: { accrual } }: Subject): Policy =>
  termsIn(accrual.ground, accrual.ground.lastMonth);

export const isInRun = ({ decisions: { accrual } }: Subject, day: Day): boolean =>
  day <= accrual.ground.asOf && monthsOf(accrual.ground.run, accrual.ground.fiscal).includes(monthOf(day));

/** The quarter or year before. */
function periodBefore(period: Period): Period {
  if (period.kind === 'year') return { kind: 'year', year: period.year - 1 };
  return period.quarter === 1
    ? { kind: 'quarter', year: period.year - 1, quarter: 4 }
    : { kind: 'quarter', year: period.year, quarter: period.quarter - 1 };
}

/** The person's last `count` periods, this one first; null unless every one of them was assessed in all its months. */
export function fullPeriods(
  { decisions, person }: Subject,
  period: Period,
  count: number,
): readonly PersonPeriod[] | null {
  const { fiscal } = decisions.accrual.ground;
  const found: PersonPeriod[] = [];
  let current = period;
  for (let place = 0; place < count; place += 1) {
    const one = decisions.periodOf(person.id, current);
    if (one === null || !isFull(one, current, fiscal)) return null;
    found.push(one);
    current = periodBefore(current);
  }
  return found;
}

const isFull = ({ months }: PersonPeriod, period: Run, fiscal: Fiscal): boolean =>
  months.filter(({ assessment }) => assessment.assessed).length === monthsOf(period, fiscal).length &&
  months.at(-1)!.month === lastMonthOf(period, fiscal);
