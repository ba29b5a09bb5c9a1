// The grades of a policy file -> what does not fit in them: names of two grades, leaders without a rate, wrong rates.
import type { TreeStep } from '../yaml/tree.ts';
import type { GradeFile } from './grade-schema.ts';
import type { Misfit } from './misfit.ts';
import type { PolicyFile } from './policy-schema.ts';
import { rateMisfits } from './rate-misfits.ts';

export const ladderMisfits = (read: PolicyFile): readonly Misfit[] => [
  ...nameMisfits(read),
  ...teamMisfits(read),
  ...read.grades.flatMap((grade, index) => gradeRateMisfits(grade, ['grades', index])),
  ...levelMisfits(read),
];

/** A ledger may name a grade by its id or by any title, so none of these words may mean two grades. */
function nameMisfits(read: PolicyFile): readonly Misfit[] {
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

function gradeRateMisfits({ month, quarter, year }: GradeFile, steps: readonly TreeStep[]): readonly Misfit[] {
  const ofMonth = (['rate', 'excess-rate', 'team-rate'] as const).flatMap((key) =>
    rateMisfits(month[key], 'month', [...steps, 'month', key]),
  );
  const periods = [
    ['quarter', quarter],
    ['year', year],
  ] as const;
  const ofPeriods = periods.flatMap(([period, terms]) =>
    (['bonus-rate', 'team-bonus-rate'] as const).flatMap((key) =>
      rateMisfits(terms?.[key], period, [...steps, period, key]),
    ),
  );
  return [...ofMonth, ...ofPeriods];
}

/** Differences between team rates need one rate each. */
function levelMisfits({ team, grades }: PolicyFile): readonly Misfit[] {
  if (team?.levels !== 'net') return [];
  return grades.flatMap(({ month }, index) => {
    const rate = month['team-rate'];
    const isFlat = rate == null || 'num' in rate;
    return isFlat ? [] : [{ steps: ['grades', index, 'month', 'team-rate'], expected: 'flat: team.levels: net' }];
  });
}
