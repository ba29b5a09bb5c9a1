// LINT-TARGETS: quarter targets above three month targets, year targets above four quarter targets.
import type { Finding } from '../../model/finding.ts';
import type { Fen } from '../../model/money.ts';
import type { Grade } from '../../model/policy.ts';
import type { TreeStep } from '../../yaml/tree.ts';
import { type LintContext, type LintRule, lintFinding } from './lint-rule.ts';
import { gradeText, moneyText } from './lint-words.ts';

export const targets: LintRule = {
  code: 'LINT-TARGETS',
  *find(context) {
    for (const [index, grade] of context.policy.grades.entries()) {
      yield* above(context, index, grade, 'quarter', grade.month, 3);
      if (grade.quarter !== null) yield* above(context, index, grade, 'year', grade.quarter, 4);
    }
  },
};

const KEYS = { target: 'target', teamTarget: 'team-target' } as const;

type Targets = Readonly<Record<keyof typeof KEYS, Fen | null>>;

function* above(
  context: LintContext,
  index: number,
  grade: Grade,
  period: 'quarter' | 'year',
  parts: Targets,
  count: number,
): Iterable<Finding> {
  for (const key of ['target', 'teamTarget'] as const) {
    const [whole, part] = [grade[period]?.[key] ?? null, parts[key]];
    if (whole === null || part === null || whole <= part * count) continue;
    const steps: readonly TreeStep[] = ['grades', index, period, KEYS[key]];
    const sum = moneyText(part * count);
    yield lintFinding('LINT-TARGETS', context, steps, { grade: gradeText(grade), period, sum });
  }
}
