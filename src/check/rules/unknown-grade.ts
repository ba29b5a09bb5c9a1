// KEY-UNKNOWN-GRADE: a grade that a policy edition of its time does not have.
import { type Finding, finding } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import { placeOf } from '../../model/place.ts';
import { findGrade, type Policy } from '../../model/policy.ts';
import type { RosterRow } from '../../model/roster.ts';
import { dayAfterLeaving, editionsBetween } from '../editions-between.ts';
import type { Rule } from '../rule.ts';

export const unknownGrade: Rule = {
  codes: ['KEY-UNKNOWN-GRADE'],
  *find({ roster, editions }) {
    for (const person of roster.people) {
      for (const [index, row] of person.rows.entries()) {
        const { grade } = row;
        if (grade === null) continue;
        const until = person.rows[index + 1]?.from ?? dayAfterLeaving(person);
        const lacking = editionsBetween(editions, row.from, until).find(
          (edition) => findGrade(edition, grade) === null,
        );
        if (lacking !== undefined) yield unknown(row, grade, lacking);
      }
    }
  },
};

function unknown(row: RosterRow, grade: string, policy: Policy): Finding {
  const names = policy.grades.flatMap(({ id, title }) => [id, ...Object.values(title)]);
  const column = 'toGrade' in row.place ? 'to_grade' : 'grade';
  return finding('KEY-UNKNOWN-GRADE', placeOf(row.place, column), grade, {
    grades: policy.grades.map(({ id, title }) => `${id} ${title['zh-CN']}`).join(', '),
    nearest: nearest(grade, names),
  });
}
