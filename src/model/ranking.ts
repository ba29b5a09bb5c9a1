// People or teams of a run in order of one figure (rulebook 18).
import type { Fen, Ratio } from './money.ts';
import type { Titles } from './policy.ts';
import type { Measure } from './rate-rule.ts';
import type { Run } from './run.ts';

export type RankBy = 'sales' | 'collected' | 'attainment';

export interface Rank {
  /** Ties share a rank; the next one counts them. Null for who has no such figure: no target, no attainment. */
  readonly rank: number | null;
  /** A person's id; a team's is its leader's. */
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly grade: string | null;
  readonly gradeTitle: Titles | null;
  readonly sales: Fen;
  readonly collected: Fen;
  readonly target: Fen | null;
  readonly attainment: Ratio | null;
  /** What is missing to the target, for leaders to the farther one of their own and the team’s; null without one. */
  readonly distance: Fen | null;
}

export interface Ranking {
  readonly run: Run;
  readonly by: RankBy;
  readonly of: 'people' | 'teams';
  /** What sales, targets and distances are measured in; units × 100. */
  readonly performanceOf: Measure;
  /** Best first; in roster order among equals, those without a rank at the end. */
  readonly ranks: readonly Rank[];
}
