// One figure of ours beside one of the sheet, with all that a test for their difference may look at.
import type { Month } from '../../model/calendar.ts';
import type { SettledLine } from '../../model/line.ts';
import type { Fen, Ratio } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import type { Evidence, Match } from '../../model/reconciliation.ts';

export interface Case {
  /** Of the run, or of its last month. */
  readonly months: readonly Month[];
  readonly policy: Policy;
  readonly ours: Fen;
  readonly theirs: Fen;
  /** Everything of the person, or of the person's order, that the ledgers know by the end of the run. */
  readonly lines: readonly SettledLine[];
  /** What bonuses without an order add to ours. */
  readonly grants: readonly Fen[];
  /** Rates of the person's own grade first, then all others of the policy. */
  readonly rates: readonly Ratio[];
  /** The person's share of an order, and those of the others, where it is divided. */
  readonly sharesOf: (orderNo: string) => { readonly own: Ratio; readonly others: readonly Ratio[] } | null;
  /** The month in which the order was signed, if the sales ledger has it at all. */
  readonly signedIn: Month | null;
  readonly isWholePerson: boolean;
}

export interface Fit {
  readonly match: Match;
  readonly evidence: Evidence | null;
}

/** Lines that the run pays, or that belong to its months. */
export const linesOfRun = ({ lines, months }: Case): readonly SettledLine[] =>
  lines.filter(({ pay, line }) => pay !== 0 || months.includes(line.month));

/** Within a fen for every line: a sheet rounds where we do not. */
export const comesTo = (sum: Fen, { theirs }: Case, lines: number): boolean =>
  Math.abs(sum - theirs) <= Math.max(1, lines);

export const totalOf = (amounts: readonly Fen[]): Fen => amounts.reduce((sum, amount) => sum + amount, 0);
