// A promoted person's missed quarter -> one grade down (art. 7, promotion).
import { firstDay, lastDay } from '../../model/calendar.ts';
import { findGrade, type Grade } from '../../model/policy.ts';
import { firstMonthOf } from '../../model/run.ts';
import { ofPeriod, type Period, type PersonPeriod } from '../settlement/assessment/periods.ts';
import { type Outcome, reviewTerms, type Subject } from './subject.ts';

/** For someone whose last grade change was upwards, on or before the quarter's first day. */
export function demotion(subject: Subject, quarter: Period): Outcome | null {
  const terms = reviewTerms(subject);
  const found = subject.decisions.periodOf(subject.person.id, quarter);
  const { demotion: rule } = terms.reviews;
  const from = lastRise(subject, quarter);
  if (rule === null || from === null || found === null) return null;
  const isMissed = rule.targetOf === 'current' ? found.assessment.met === false : misses(found, from, quarter);
  const below = terms.grades[terms.grades.findIndex(({ id }) => id === subject.grade.id) - 1];
  if (!isMissed || below === undefined) return null;
  const { article } = rule;
  return { change: 'demote', toGrade: below.id, streak: null, composite: null, status: 'recommended', article };
}

/** The grade before the last change, if that change was upwards and in force when the quarter began; else null. */
function lastRise(subject: Subject, quarter: Period): Grade | null {
  const terms = reviewTerms(subject);
  const { ground } = subject.decisions.accrual;
  const known = subject.person.rows.filter(({ from }) => from <= lastDay(ground.lastMonth));
  const grades = known.map((row) => (row.grade === null ? null : findGrade(terms, row.grade)));
  const place = grades.findLastIndex((grade, at) => at > 0 && grade?.id !== grades[at - 1]?.id);
  const [before, after] = [grades[place - 1] ?? null, grades[place] ?? null];
  if (place < 1 || before === null || after === null) return null;
  const isRise = terms.grades.indexOf(after) > terms.grades.indexOf(before);
  return isRise && known[place]!.from <= firstDay(firstMonthOf(quarter, ground.fiscal)) ? before : null;
}

/** Option `demotion.target_of: previous`: measured by the quarter target of the grade before the promotion. */
function misses({ months, assessment }: PersonPeriod, grade: Grade, quarter: Period): boolean {
  const terms = ofPeriod(grade, quarter);
  const assessed = months.filter((state) => state.assessment.assessed).length;
  const isBelow = (performance: number | null, target: number | null): boolean =>
    performance !== null && target !== null && performance * 3 < target * assessed;
  return (
    isBelow(assessment.performance, terms?.target ?? null) ||
    isBelow(assessment.teamPerformance, terms?.teamTarget ?? null)
  );
}
