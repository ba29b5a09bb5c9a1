// A hand-made commission sheet beside a settlement: every difference with what it probably comes from.
import type { Day, Month } from './calendar.ts';
import type { Fen, Ratio } from './money.ts';
import type { Placed } from './place.ts';
import type { Policy } from './policy.ts';
import type { Run } from './run.ts';

/** One row of the sheet. */
export interface HandRow extends Placed {
  /** Id or name, as written. */
  readonly person: string;
  readonly orderNo: string | null;
  readonly amount: Fen;
}

/** In the order in which a difference is tested for them: the first that comes to the sheet's figure counts. */
export const MATCHES = [
  'same',
  'rounding',
  'only_there',
  'period',
  'missing_row',
  'held',
  'band',
  'halving',
  'share',
  'rate',
  'unexplained',
] as const;

export type Match = (typeof MATCHES)[number];

/** The figure that shows it: ours and the sheet's. */
export type Evidence =
  | { readonly kind: 'rate' | 'share' | 'factor'; readonly ours: Ratio; readonly theirs: Ratio }
  | { readonly kind: 'month'; readonly ours: Month; readonly theirs: Month }
  | { readonly kind: 'money'; readonly ours: Fen; readonly theirs: Fen }
  | { readonly kind: 'order'; readonly orderNo: string; readonly pay: Fen }
  /** Month bonuses, which belong to no order. */
  | { readonly kind: 'bonus'; readonly pay: Fen };

export interface ReconciledItem {
  readonly personId: string;
  readonly name: string;
  /** Null: everything of the person, or what belongs to no order. */
  readonly orderNo: string | null;
  /** Null where the settlement, or the sheet, has no such person or order. */
  readonly ours: Fen | null;
  readonly theirs: Fen | null;
  readonly match: Match;
  /** What else comes to the same figure. */
  readonly also: readonly Match[];
  readonly evidence: Evidence | null;
  readonly places: readonly Placed[];
}

export interface Reconciliation {
  readonly run: Run;
  readonly asOf: Day;
  readonly policy: Policy;
  readonly file: string;
  /** In the order of the roster, then of order numbers; strangers last. */
  readonly items: readonly ReconciledItem[];
}
