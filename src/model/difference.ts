// A comparison of two settlements: every fen by which a person's pay differs, with its one cause.
import type { Day, Month } from './calendar.ts';
import type { ClosedState } from './closing.ts';
import type { LedgerName, Ledgers } from './ledger.ts';
import type { Band, LineKind } from './line.ts';
import type { Fen, Ratio } from './money.ts';
import type { Place } from './place.ts';
import type { Editions, Policy } from './policy.ts';
import type { Measure } from './rate-rule.ts';
import type { Run } from './run.ts';
import type { Grant } from './settlement.ts';

/**
 * Why pay differs, in the order in which reports list them; those from `own_month` on exist between two runs only.
 * `released` is said of a closing, which does not keep what an order waited for: money, execution or approval.
 */
export const CAUSES = [
  'row_removed',
  'row_added',
  'row_changed',
  'share',
  'late_money',
  'executed',
  'approved',
  'released',
  'grade',
  'target',
  'adjustment',
  'policy',
  'correction',
  'own_month',
  'bonus',
  'supplement',
  'quarter_decided',
  'paid_late',
  'instalment',
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
  /** Of all runs so far; null between two runs and where a closing is a side. */
  readonly earned: Fen | null;
}

export interface PersonDifference {
  readonly personId: string;
  readonly name: string;
  readonly payableBefore: Fen;
  readonly payableAfter: Fen;
  /** What was earned in all runs so far; null between two runs and where a closing is a side. */
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
  /** Where it stands, in the later version if it is there; of a row that only a closing knows, the closing's file. */
  readonly place: Pick<Place, 'source' | 'row'>;
}

/** A line or bonus of which a closing paid something else than today's ledgers would. */
export interface PieceChange extends Pick<Shift, 'personId' | 'kind' | 'orderNo' | 'lineNo' | 'month'> {
  /** Of several, that which moved most. */
  readonly cause: Cause;
  /** What the bases are: of units, the rates are yuan a unit. */
  readonly measure: Measure;
  /** Null where that side has no such line, and for bonuses of months. */
  readonly closed: PieceFigures | null;
  readonly today: PieceFigures | null;
  readonly payClosed: Fen;
  readonly payToday: Fen;
}

export interface PieceFigures {
  readonly band: Band;
  readonly base: Fen;
  readonly rate: Ratio;
  readonly factor: Ratio;
  readonly amount: Fen;
}

/** A ledger file or policy edition of a closing and of today; null where that side does not have it. */
export interface InputChange {
  readonly file: string;
  readonly closed: string | null;
  readonly today: string | null;
}

export interface DifferenceSide {
  readonly run: Run;
  readonly asOf: Day;
  /** Of a closing: all its editions, with commas between. */
  readonly policy: Pick<Policy, 'file' | 'sha256'>;
  /** The directory of the book. */
  readonly book: string;
  /** The directory of the closing whose stored figures these are; null where they are worked out today. */
  readonly closing: string | null;
}

export interface Difference {
  /** `closings`: two closed runs as they were paid. `closing`: a closed run and the same run worked out today. */
  readonly between: 'runs' | 'books' | 'policies' | 'closings' | 'closing';
  readonly before: DifferenceSide;
  readonly after: DifferenceSide;
  /** Everybody whose pay is not zero on both sides, in the order of the roster. */
  readonly people: readonly PersonDifference[];
  /** By person, cause, order; for every person they sum to the difference. */
  readonly shifts: readonly Shift[];
  readonly rows: readonly RowChange[];
  /** Of a closing and today only. */
  readonly pieces: readonly PieceChange[];
  readonly inputs: readonly InputChange[];
}

/** Whether all that was ever earned is compared, too, and not only what a run pays. */
export const comparesEarned = (between: Difference['between']): boolean =>
  between === 'books' || between === 'policies';
