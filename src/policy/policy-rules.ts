// A policy file whose single values are right -> what does not fit between them: unknown grades, weights, order.
import { compareRatios } from '../model/money.ts';
import { exampleMisfits } from './example-misfits.ts';
import { isWhole } from './is-whole.ts';
import { ladderMisfits } from './ladder-misfits.ts';
import { knownGrade, type Misfit } from './misfit.ts';
import { payMisfits } from './pay-rules.ts';
import { payoutMisfits } from './payout-misfits.ts';
import type { PolicyFile } from './policy-schema.ts';
import { scorecardMisfits } from './scorecard-misfits.ts';
import { timingMisfits } from './timing-misfits.ts';

export function policyMisfits(read: PolicyFile): readonly Misfit[] {
  const grades = read.grades.map((grade) => grade.grade);
  return [
    ...ladderMisfits(read),
    ...promotionMisfits(read, grades),
    ...candidacyMisfits(read, grades),
    ...electionMisfits(read),
    ...budgetMisfits(read),
    ...payMisfits(read.pay, grades),
    ...timingMisfits(read),
    ...payoutMisfits(read, grades),
    ...scorecardMisfits(read, grades),
    ...exampleMisfits(read),
  ];
}

function promotionMisfits({ promotion }: PolicyFile, grades: readonly string[]): readonly Misfit[] {
  if (promotion === undefined) return [];
  const whole = isWhole([promotion['performance-weight'], promotion['attitude-weight']]);
  return [
    ...(whole ? [] : [{ steps: ['promotion', 'attitude-weight'], expected: 'sum 100%' }]),
    ...knownGrade(promotion['up-to'], ['promotion', 'up-to'], grades),
  ];
}

function candidacyMisfits(read: PolicyFile, grades: readonly string[]): readonly Misfit[] {
  const candidacies = read.candidacies ?? [];
  return candidacies.flatMap((candidacy, index) => {
    const steps = ['candidacies', index];
    const doubled = candidacies.findIndex((other) => other.change === candidacy.change) < index;
    return [
      ...(doubled ? [{ steps: [...steps, 'change'], expected: 'unique' }] : []),
      ...(candidacy.from.length === 0 ? [{ steps: [...steps, 'from'], expected: 'list 1..' }] : []),
      ...candidacy.from.flatMap((grade, place) => knownGrade(grade, [...steps, 'from', place], grades)),
      ...knownGrade(candidacy.to, [...steps, 'to'], grades),
    ];
  });
}

const electionMisfits = ({ excess }: PolicyFile): readonly Misfit[] =>
  excess.elections.includes(excess.default)
    ? []
    : [{ steps: ['excess', 'elections'], expected: `contains: ${excess.default}` }];

function budgetMisfits({ budget }: PolicyFile): readonly Misfit[] {
  if (budget === undefined || compareRatios(budget['over-above'], budget['warning-at']) >= 0) return [];
  return [{ steps: ['budget', 'over-above'], expected: 'at least: warning-at' }];
}
