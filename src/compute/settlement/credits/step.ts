// What a month walks through, one after the other: shares of sales, and the parts of refunds that fall on them.
import type { Month } from '../../../model/calendar.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import type { Fen } from '../../../model/money.ts';
import type { Stake } from '../lines/accrued-line.ts';

/** One step of the walks of a month: a share of a sale, or the part of a refund that falls on one stake. */
export interface Step {
  /** The row behind the step; for a refund the refund's own row. */
  readonly row: SalesRow;
  readonly month: Month;
  readonly stake: Stake;
  /** What is paid of it. */
  readonly amount: Fen;
  /** What counts towards targets. */
  readonly walk: Fen;
  /** Where it begins in its stake's extent: a sale's from the bottom; a refund's behind what is taken back already. */
  readonly at: Fen;
  /** A refund of an earlier month takes back the lines of its stake instead of walking. */
  readonly mirrors: boolean;
}

/** How much of its stake's extent a step goes through. */
export const extentOfStep = ({ stake, amount, walk }: Step): Fen => Math.abs(stake.amount !== 0 ? amount : walk);

/** All of a sale, for one who shares it. */
export const stepForward = (stake: Stake): Step => ({
  row: stake.row,
  month: stake.month,
  stake,
  amount: stake.amount,
  walk: stake.walk,
  at: 0,
  mirrors: false,
});
