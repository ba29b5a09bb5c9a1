// People or teams of a run in order of one figure (rulebook 18).
import type { Fen, Ratio } from './money.ts';
import type { Run } from './run.ts';

export type RankBy = 'sales' | 'collected' | 'attainment';

export interface Rank {
  /** Ties share a rank; the next one counts them. */
  readonly rank: number;
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly gradeTitle: string | null;
  readonly sales: Fen;
  readonly collected: Fen;
  readonly target: Fen | null;
  readonly attainment: Ratio | null;
  /** What is missing to the target; zero when reached, null without a target. */
  readonly distance: Fen | null;
}

export interface Ranking {
  readonly run: Run;
  readonly by: RankBy;
  readonly of: 'people' | 'teams';
  readonly ranks: readonly Rank[];
}
