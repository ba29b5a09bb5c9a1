// Grade reviews that a run recommends (rulebook 12).
import type { Day } from './calendar.ts';
import type { Ratio } from './money.ts';

export interface Review {
  readonly personId: string;
  readonly name: string;
  /** `promote`, `demote`, `dismissal_review`, or the name of a candidacy of the policy. */
  readonly change: string;
  readonly fromGrade: string | null;
  readonly toGrade: string | null;
  readonly effectiveFrom: Day;
  readonly streak: number | null;
  readonly composite: Ratio | null;
  readonly status: 'recommended' | 'needs-review' | 'not-recommended';
  readonly article: string;
}
