// LINT-TEAM: team rates and bonuses without a team target, and holders of a leader's grade whom nobody reports to.
import type { Finding } from '../../model/finding.ts';
import { findGrade, isLeaderGrade } from '../../model/policy.ts';
import { type LintContext, type LintRule, lintFinding } from './lint-rule.ts';

export const teamFigures: LintRule = {
  code: 'LINT-TEAM',
  *find(context) {
    for (const [index, { month, quarter, year }] of context.policy.grades.entries()) {
      const lacking = { reason: 'no-target', who: '' } as const;
      if (month.teamRate !== null && month.teamTarget === null && !isOpen(context, index, 'month')) {
        yield lintFinding('LINT-TEAM', context, ['grades', index, 'month', 'team-rate'], lacking);
      }
      for (const [period, terms] of [['quarter', quarter] as const, ['year', year] as const]) {
        if (terms?.teamBonusRate == null || terms.teamTarget !== null || isOpen(context, index, period)) continue;
        yield lintFinding('LINT-TEAM', context, ['grades', index, period, 'team-bonus-rate'], lacking);
      }
    }
    yield* leadersOfNobody(context);
  },
};

/** A team target that stands as `fill-in` is none that was forgotten. */
const isOpen = ({ policy }: LintContext, index: number, period: string): boolean =>
  policy.open.some(({ path }) => path === `grades.${policy.grades[index]!.id}.${period}.team-target`);

function* leadersOfNobody(context: LintContext): Iterable<Finding> {
  const { policy, ledgers } = context;
  if (ledgers === null) return;
  const led = new Set(ledgers.people.map((row) => row.leaderId));
  for (const [index, grade] of policy.grades.entries()) {
    if (!isLeaderGrade(grade)) continue;
    const holders = ledgers.people.filter((row) => row.grade !== null && findGrade(policy, row.grade) === grade);
    const ids = [...new Set(holders.map((row) => row.personId))].filter((id) => !led.has(id));
    if (ids.length === 0) continue;
    const facts = { reason: 'no-members', who: ids.join(', ') } as const;
    yield lintFinding('LINT-TEAM', context, ['grades', index, 'month', 'team-rate'], facts);
  }
}
