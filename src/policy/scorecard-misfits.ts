// The scorecards of a policy file -> what does not fit in them: weights, goals, bands, letters, grades.
import { compareRatios } from '../model/money.ts';
import type { TreeStep } from '../yaml/tree.ts';
import { isWhole } from './is-whole.ts';
import { knownGrades, knownKeys, type Misfit, uniqueIds } from './misfit.ts';
import type { PolicyFile } from './policy-schema.ts';
import type { IndicatorFile, ScorecardFile } from './scorecard-schema.ts';
import { figureOf } from './to-scorecard.ts';

export function scorecardMisfits({ scorecards = [] }: PolicyFile, grades: readonly string[]): readonly Misfit[] {
  return [
    ...scorecards.flatMap((scorecard, index) => cardMisfits(scorecard, ['scorecards', index], grades)),
    ...uniqueIds(
      scorecards.map(({ scorecard }) => scorecard),
      (index) => ['scorecards', index, 'scorecard'],
    ),
  ];
}

const cardMisfits = (card: ScorecardFile, steps: readonly TreeStep[], grades: readonly string[]): readonly Misfit[] => [
  ...knownGrades(card.grades, [...steps, 'grades'], grades),
  ...weightMisfits(card, [...steps, 'indicators']),
  ...card.indicators.flatMap((indicator, index) => indicatorMisfits(indicator, [...steps, 'indicators', index])),
  ...letterMisfits(card, [...steps, 'letters']),
  ...knownKeys(card.bonus, [...steps, 'bonus'], grades),
];

function weightMisfits({ indicators }: ScorecardFile, steps: readonly TreeStep[]): readonly Misfit[] {
  if (indicators.length === 0) return [{ steps, expected: 'list 1..' }];
  const whole = isWhole(indicators.map(({ weight }) => weight));
  return whole ? [] : [{ steps: [...steps, indicators.length - 1, 'weight'], expected: 'sum 100%' }];
}

/** The metrics whose goal is the person's target where none is named. */
const WITH_TARGET: readonly string[] = ['sales', 'profit', 'collected'];

function indicatorMisfits(read: IndicatorFile, steps: readonly TreeStep[]): readonly Misfit[] {
  const { metric, review, goal, floor, cap, bands, against } = read;
  const reviewed = metric === 'review';
  const goalless = goal === undefined && bands === undefined && !reviewed && !WITH_TARGET.includes(metric);
  const nought = goal != null && figureOf(goal).num === 0;
  const reversed = floor !== undefined && compareRatios(cap ?? { num: 100, den: 1 }, floor) < 0;
  return [
    ...(reviewed && review === undefined ? [{ steps: [...steps, 'review'], expected: 'text' }] : []),
    ...(!reviewed && review !== undefined
      ? [{ steps: [...steps, 'review'], expected: 'only with: metric: review' }]
      : []),
    ...(against !== undefined && metric !== 'growth'
      ? [{ steps: [...steps, 'against'], expected: 'only with: metric: growth' }]
      : []),
    ...(goalless ? [{ steps: [...steps, 'goal'], expected: 'number' }] : []),
    ...(nought ? [{ steps: [...steps, 'goal'], expected: 'positive number' }] : []),
    ...(reversed
      ? [
          {
            steps: [...steps, cap === undefined ? 'floor' : 'cap'],
            expected: cap === undefined ? 'decimal 0..100' : 'at least: floor',
          },
        ]
      : []),
    ...bandMisfits(bands, [...steps, 'bands']),
  ];
}

function bandMisfits(bands: IndicatorFile['bands'], steps: readonly TreeStep[]): readonly Misfit[] {
  if (bands === undefined) return [];
  if (bands.length === 0) return [{ steps, expected: 'list 1..' }];
  return bands.flatMap(({ from }, index) =>
    index > 0 && compareRatios(figureOf(from), figureOf(bands[index - 1]!.from)) <= 0
      ? [{ steps: [...steps, index, 'from'], expected: 'ascending' }]
      : [],
  );
}

/** Highest first, each letter once, the last from zero: every score has a letter. */
function letterMisfits({ letters }: ScorecardFile, steps: readonly TreeStep[]): readonly Misfit[] {
  const last = letters.at(-1);
  if (last === undefined) return [{ steps, expected: 'list 1..' }];
  return [
    ...letters.flatMap(({ from }, index) =>
      index > 0 && compareRatios(from, letters[index - 1]!.from) >= 0
        ? [{ steps: [...steps, index, 'from'], expected: 'descending' }]
        : [],
    ),
    ...(last.from.num === 0 ? [] : [{ steps: [...steps, letters.length - 1, 'from'], expected: 'one of: 0' }]),
    ...uniqueIds(
      letters.map(({ letter }) => letter),
      (index) => [...steps, index, 'letter'],
    ),
  ];
}
