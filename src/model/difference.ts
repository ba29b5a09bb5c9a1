// A comparison of two settlements: every fen by which a person's pay differs, with its one cause.
import type { Day, Month } from './calendar.ts';
import type { ClosedState } from './closing.ts';
import type { LedgerName, Ledgers } from './ledger.ts';
import type { LineKind } from './line.ts';
import type { Fen } from './money.ts';
import type { Placed } from './place.ts';
import type { Editions, Policy } from './policy.ts';
import type { Run } from './run.ts';
import type { Grant } from './settlement.ts';

/** Why pay differs, in the order in which reports list them; those from `own_month` on exist between two runs only. */
export const CAUSES = [
  'row_removed',
  'row_added',
  'row_changed',
  'share',
  'late_money',
  'executed',
  'approved',
  'grade',
  'target',
  'policy',
  'correction',
  'own_month',
  'bonus',
  'quarter_decided',
  'pay_cycle',
] as const;

export type Cause = (typeof CAUSES)[number];

/** One state of a book: what a settlement is computed from. */
export interface Version {
  readonly ledgers: Ledgers;
  readonly editions: Editions;
  /** What is closed before a run, as its closing keeps it; null where nothing is. */
  readonly closedBefore: (run: Run) => ClosedState | null;
}

/** What one cause changed of one line or bonus of a person. */
export interface Shift {
  readonly personId: string;
  readonly cause: Cause;
  readonly kind: LineKind | Grant['kind'];
  /** Null for bonuses of a month, which belong to no order. */
  readonly orderNo: string | null;
  readonly lineNo: number | null;
  /** The month in which the line stands. */
  readonly month: Month;
  readonly payable: Fen;
  /** Of all runs so far; null between two runs. */
  readonly earned: Fen | null;
}

export interface PersonDifference {
  readonly personId: string;
  readonly name: string;
  readonly payableBefore: Fen;
  readonly payableAfter: Fen;
  /** What was earned in all runs so far; null between two runs. */
  readonly earnedBefore: Fen | null;
  readonly earnedAfter: Fen | null;
}

/** A row of a ledger that the two versions do not have alike. A changed row has one entry for every column. */
export interface RowChange {
  readonly cause: Cause;
  readonly ledger: LedgerName;
  readonly change: 'added' | 'removed' | 'changed';
  /** The natural key: `HT2603-001/1`, `E03 2026-07-01`. */
  readonly key: string;
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Where it stands, in the later version if it is there. */
  readonly place: Placed;
}

export interface DifferenceSide {
  readonly run: Run;
  readonly asOf: Day;
  readonly policy: Policy;
  /** The directory of the book. */
  readonly book: string;
}

export interface Difference {
  readonly between: 'runs' | 'books' | 'policies';
  readonly before: DifferenceSide;
  readonly after: DifferenceSide;
  /** Everybody whose pay is not zero on both sides, in the order of the roster. */
  readonly people: readonly PersonDifference[];
  /** By person, cause, order; for every person they sum to the difference. */
  readonly shifts: readonly Shift[];
  readonly rows: readonly RowChange[];
}
