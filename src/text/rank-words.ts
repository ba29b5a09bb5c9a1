// The shape of the words of a ranking.
import type { RankBy, Ranking } from '../model/ranking.ts';

export type RankColumn =
  | 'rank'
  | 'person_id'
  | 'leader_id'
  | 'name'
  | 'leader'
  | 'team'
  | 'grade'
  | 'sales'
  | 'collected'
  | 'target'
  | 'attainment'
  | 'bar_of_target'
  | 'bar_of_best'
  | 'distance';

export interface RankWords {
  /** `run` in words: `March 2026`. */
  readonly title: (run: string, of: Ranking['of'], by: RankBy) => string;
  readonly facts: Readonly<Record<'run' | 'of' | 'by', string>>;
  readonly columns: Readonly<Record<RankColumn, string>>;
  readonly by: Readonly<Record<RankBy, string>>;
  readonly of: Readonly<Record<Ranking['of'], string>>;
}
