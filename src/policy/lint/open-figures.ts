// LINT-FILL-IN: figures that the policy leaves open, with whoever holds the grade that needs them.
import { finding } from '../../model/finding.ts';
import { findGrade } from '../../model/policy.ts';
import type { LintContext, LintRule } from './lint-rule.ts';
import { gradeText } from './lint-words.ts';

export const openFigures: LintRule = {
  code: 'LINT-FILL-IN',
  *find(context) {
    const { policy } = context;
    for (const { path, line, column, grade } of policy.open) {
      const place = { source: { file: policy.file, sheet: null }, row: line, column: path, character: column };
      yield finding('LINT-FILL-IN', place, null, { path, who: whoNeeds(grade, context) });
    }
  },
};

/** The grade's title, and the people who hold it where there is a book. */
function whoNeeds(id: string | null, { policy, ledgers }: LintContext): string {
  if (id === null) return '';
  const grade = policy.grades.find((one) => one.id === id);
  const holders = ledgers?.people.filter((row) => row.grade !== null && findGrade(policy, row.grade)?.id === id) ?? [];
  return [grade === undefined ? id : gradeText(grade), ...new Set(holders.map((row) => row.personId))].join(' ');
}
