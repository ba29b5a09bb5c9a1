// A scorecard as the schema read it -> its terms, with the goals and limits that stand where nothing else is said.
import type { Indicator, ScorecardTerms } from '../model/mechanisms.ts';
import { type Ratio, ZERO } from '../model/money.ts';
import { reviewKind } from './review-kinds.ts';
import type { IndicatorFile, ScorecardFile } from './scorecard-schema.ts';
import { titlesOf } from './titles-of.ts';

const HUNDRED: Ratio = { num: 100, den: 1 };

export const toScorecard = (read: ScorecardFile): ScorecardTerms => ({
  article: read.article,
  id: read.scorecard,
  title: titlesOf(read.title),
  per: read.per,
  grades: read.grades ?? [],
  indicators: read.indicators.map((indicator) => toIndicator(indicator, read.article)),
  missing: read.missing,
  letters: read.letters,
  bonus: Object.entries(read.bonus).map(([grade, amount]) => ({ grade, amount })),
});

const toIndicator = (read: IndicatorFile, article: string): Indicator => ({
  article: read.article ?? article,
  metric: read.metric as Indicator['metric'],
  title: titlesOf(read.title),
  review: read.review === undefined ? null : reviewKind(read.review),
  weight: read.weight,
  goal: goalOf(read),
  better: read.better ?? 'more',
  against: read.against ?? 'year-before',
  floor: read.floor ?? ZERO,
  cap: read.cap ?? HUNDRED,
  bands: (read.bands ?? []).map(({ from, points }) => ({ from: figureOf(from), points })),
});

/** Null: the person's target, or a figure that is still open. */
function goalOf({ metric, goal }: IndicatorFile): Ratio | null {
  if (goal == null) return metric === 'review' && goal === undefined ? HUNDRED : null;
  return figureOf(goal);
}

/** An amount of money is its fen. */
export const figureOf = (figure: number | Ratio): Ratio =>
  typeof figure === 'number' ? { num: figure, den: 1 } : figure;
