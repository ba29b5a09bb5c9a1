// A policy file whose single values are right -> what does not fit between them: unknown grades, weights, order.
import { compareRatios, ONE, ratio } from '../model/money.ts';
import type { TreeStep } from '../yaml/tree.ts';
import { knownGrade, type Misfit } from './misfit.ts';
import { payMisfits } from './pay-rules.ts';
import type { PolicyFile } from './policy-schema.ts';

export function policyMisfits(read: PolicyFile): readonly Misfit[] {
  const grades = read.grades.map((grade) => grade.grade);
  return [
    ...ladderMisfits(read),
    ...teamMisfits(read),
    ...promotionMisfits(read, grades),
    ...candidacyMisfits(read, grades),
    ...electionMisfits(read),
    ...budgetMisfits(read),
    ...payMisfits(read.pay, grades),
  ];
}

/** A ledger may name a grade by its id or by any title, so none of these words may mean two grades. */
function ladderMisfits(read: PolicyFile): readonly Misfit[] {
  if (read.grades.length === 0) return [{ steps: ['grades'], expected: 'list 1..' }];
  const taken = new Map<string, number>();
  const found: Misfit[] = [];
  read.grades.forEach((grade, index) => {
    const names: [TreeStep[], string | undefined][] = [[['grade'], grade.grade]];
    for (const [language, title] of Object.entries(grade.title)) names.push([['title', language], title]);
    for (const [steps, name] of names) {
      const key = (name ?? '').normalize('NFKC').toLowerCase();
      const owner = taken.get(key);
      if (name !== undefined && owner !== undefined && owner !== index) {
        found.push({ steps: ['grades', index, ...steps], expected: 'unique' });
      }
      if (owner === undefined) taken.set(key, index);
    }
  });
  return found;
}

/** Whoever has a team target or a team bonus leads a team, and a leader is known by the team rate. */
function teamMisfits(read: PolicyFile): readonly Misfit[] {
  return read.grades.flatMap((grade, index) => {
    const { month, quarter, year } = grade;
    const teamFigures = [
      ...[month, quarter, year].map((terms) => terms?.['team-target']),
      ...[quarter, year].map((terms) => terms?.['team-bonus-rate']),
    ];
    const leads = teamFigures.some((figure) => figure !== undefined);
    return leads && month['team-rate'] === undefined
      ? [{ steps: ['grades', index, 'month', 'team-rate'], expected: 'percent' }]
      : [];
  });
}

function promotionMisfits({ promotion }: PolicyFile, grades: readonly string[]): readonly Misfit[] {
  if (promotion === undefined) return [];
  const performance = promotion['performance-weight'];
  const attitude = promotion['attitude-weight'];
  const num = BigInt(performance.num) * BigInt(attitude.den) + BigInt(attitude.num) * BigInt(performance.den);
  const sum = ratio(num, BigInt(performance.den) * BigInt(attitude.den));
  return [
    ...(compareRatios(sum, ONE) === 0 ? [] : [{ steps: ['promotion', 'attitude-weight'], expected: 'sum 100%' }]),
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
