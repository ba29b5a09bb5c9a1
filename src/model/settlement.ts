// The result of a run: what every person earned, is paid, owes and has to wait for, with the lines behind it.
import type { Day, Month } from './calendar.ts';
import type { Correction } from './closing.ts';
import type { GrantBasis, GrantKind } from './grant.ts';
import type { LedgerName } from './ledger.ts';
import type { HeldFor, SettledLine } from './line.ts';
import type { Fen, Ratio } from './money.ts';
import type { Grade, Policy } from './policy.ts';
import type { Run } from './run.ts';

/** Targets and performance of a person in a month, quarter or year (rulebook 3 and 6). */
export interface Assessment {
  readonly assessed: boolean;
  readonly performance: Fen;
  readonly target: Fen | null;
  readonly teamPerformance: Fen | null;
  readonly teamTarget: Fen | null;
  /** Null when unassessed or when there is no target to meet. */
  readonly met: boolean | null;
  /** Performance ÷ target, the lower of own and team; null without a target above zero. */
  readonly attainment: Ratio | null;
}

/** Money that is no commission line: bonuses, adjustments, shares, guarantees, caps, and what closed runs paid wrongly. */
export interface Grant {
  readonly personId: string;
  readonly kind: GrantKind;
  /** The month whose target was met, or the last one of the run that grants it. */
  readonly month: Month;
  /** What tells several of a kind and month apart: its number, id or period. */
  readonly ref: string | null;
  readonly amount: Fen;
  readonly pay: Fen;
  /** What is still to come of it, or (below 0) to be taken back, in a later run. */
  readonly held: Fen;
  readonly article: string;
  readonly basis: GrantBasis | null;
}

export interface Earned {
  readonly personal: Fen;
  readonly team: Fen;
  readonly special: Fen;
  readonly project: Fen;
  readonly non_sales: Fen;
}

export interface PersonSettlement {
  readonly personId: string;
  readonly name: string;
  readonly kind: 'sales' | 'non_sales';
  /** Of the period's last month in which the person was employed. */
  readonly grade: Grade | null;
  readonly leaderId: string | null;
  readonly team: string | null;
  readonly assessment: Assessment;
  readonly carryIn: Fen;
  readonly carryOut: Fen;
  /** What the month earned by kind; null in quarter and year runs. */
  readonly earned: Earned | null;
  readonly current: Fen;
  readonly release: Fen;
  readonly trueUp: Fen;
  readonly correction: Fen;
  readonly monthBonus: Fen;
  readonly quarterBonus: Fen;
  readonly yearBonus: Fen;
  readonly bonusTrueUp: Fen;
  /** Of the adjustments ledger. */
  readonly adjustments: Fen;
  /** Shares of pools, and bonuses of scorecards and of tables of fixed amounts. */
  readonly awards: Fen;
  /** Guarantees and draws, recoveries, and what caps cut, defer and release. */
  readonly supplements: Fen;
  readonly payable: Fen;
  readonly payout: Fen;
  /** The balance after the run. */
  readonly owed: Fen;
  readonly owedBefore: Fen;
  /** Drawn in advance and not recovered yet, after the run. */
  readonly drawBalance: Fen;
  /** Beyond a cap and still to be paid, after the run. */
  readonly deferredBalance: Fen;
  readonly held: Fen;
  /** Over all runs so far: paid + held = earned. */
  readonly earnedSoFar: Fen;
  readonly paidSoFar: Fen;
}

/** Members of a leader's team, the leader included where the policy says so. */
export interface TeamSettlement {
  readonly leaderId: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly assessment: Assessment;
}

/** An order that holds money back, and what it waits for (rulebook 8 and 9). */
export interface HeldOrder {
  readonly orderNo: string;
  readonly customer: string | null;
  readonly heldFor: readonly HeldFor[];
  /** Sum of its valid rows so far. */
  readonly due: Fen;
  readonly collected: Fen;
  /** `due - collected`, at least 0. */
  readonly missing: Fen;
  readonly unexecutedRows: number;
  /** What its lines hold back, of all persons. */
  readonly held: Fen;
}

/** Rows of one ledger: `read` = `used` + the sum of `leftOut`. */
export interface RowTally {
  readonly ledger: LedgerName;
  readonly read: number;
  readonly used: number;
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly rows: number }[];
}

export type LeftOutReason = 'cancelled' | 'later' | 'unmatched' | 'invalid' | 'total_row' | 'superseded';

/** The sums that must agree before anything is written. */
export interface TieOut {
  readonly rows: readonly RowTally[];
  /** Valid sales rows signed in the period, and what was credited for them to people by kind. */
  readonly salesRead: Fen;
  readonly salesCredited: Fen;
  readonly collectionsRead: Fen;
  readonly collectionsMatched: Fen;
  readonly collectionsUnmatched: Fen;
  /** Lines, and month bonuses, that this run pays. */
  readonly linesPay: Fen;
  readonly grantsPay: Fen;
  readonly peoplePayable: Fen;
  /** Lines of earlier runs that are fully paid and not listed again, and their amount. */
  readonly settledLines: number;
  readonly settledAmount: Fen;
}

export interface Totals {
  readonly payable: Fen;
  readonly payout: Fen;
  readonly owed: Fen;
  readonly held: Fen;
}

export interface Settlement {
  readonly run: Run;
  readonly asOf: Day;
  readonly policy: Policy;
  /** Roster order. */
  readonly people: readonly PersonSettlement[];
  readonly teams: readonly TeamSettlement[];
  /** Lines of the run itself, and earlier ones that are paid in it or still held; in order of person, month, row. */
  readonly lines: readonly SettledLine[];
  readonly grants: readonly Grant[];
  /** What the run pays because closed runs would be paid differently today; part of the lines and grants above. */
  readonly corrections: readonly Correction[];
  readonly heldOrders: readonly HeldOrder[];
  readonly totals: Totals;
  readonly tieOut: TieOut;
}
