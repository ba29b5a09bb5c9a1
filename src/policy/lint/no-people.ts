// LINT-NO-PEOPLE: grades that nobody in the people ledger holds.
import { findGrade } from '../../model/policy.ts';
import { type LintRule, lintFinding } from './lint-rule.ts';
import { gradeText } from './lint-words.ts';

export const noPeople: LintRule = {
  code: 'LINT-NO-PEOPLE',
  *find(context) {
    const { policy, ledgers } = context;
    if (ledgers === null || ledgers.people.length === 0) return;
    const named = [...ledgers.people.map((row) => row.grade), ...ledgers.decisions.map((row) => row.toGrade)];
    const held = new Set(named.map((name) => (name === null ? null : findGrade(policy, name)?.id)));
    for (const [index, grade] of policy.grades.entries()) {
      if (held.has(grade.id)) continue;
      yield lintFinding('LINT-NO-PEOPLE', context, ['grades', index, 'grade'], { grade: gradeText(grade) });
    }
  },
};
