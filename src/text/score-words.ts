// The shape of the words of scorecards.
import type { Metric } from '../model/mechanisms.ts';
import type { Run } from '../model/run.ts';
import type { MissingFigure } from '../model/score.ts';

export type ScoreColumn =
  | 'person_id'
  | 'name'
  | 'team'
  | 'grade'
  | 'scorecard'
  | 'score'
  | 'letter'
  | 'coefficient'
  | 'amount'
  | 'bonus'
  | 'missing'
  | 'indicator'
  | 'metric'
  | 'unit'
  | 'figure'
  | 'goal'
  | 'points'
  | 'weight'
  | 'counted'
  | 'contribution'
  | 'why_missing'
  | 'against'
  | 'article';

export interface ScoreWords {
  readonly title: (run: string) => string;
  readonly facts: Readonly<Record<'run' | 'as_of', string>>;
  readonly tables: Readonly<Record<'scores' | 'indicators' | 'details', string>>;
  readonly sheet: string;
  readonly columns: Readonly<Record<ScoreColumn, string>>;
  readonly metrics: Readonly<Record<Metric, string>>;
  readonly missing: Readonly<Record<MissingFigure, string>>;
  /** How many scores wait for figures. */
  readonly waits: (count: number) => string;
  /** Where to see what one waits for. */
  readonly look: string;
  readonly nobody: (kind: Run['kind']) => string;
  readonly comma: string;
}
