// An amount of a sales row and the splits of its order -> what of it every person is paid for, and what counts for them.
import type { SplitRow } from '../../../model/ledger.ts';
import { type Fen, type Ratio, timesRounded } from '../../../model/money.ts';
import { cutByShares } from './shares.ts';

export interface Share {
  readonly personId: string;
  /** What is paid; over all people the amount exactly. */
  readonly amount: Fen;
  /** What counts towards targets. */
  readonly walk: Fen;
}

/** Without splits everything is the seller's. A `target_share` of its own is rounded to fen by itself. */
export function shareOut(amount: Fen, sellerId: string, splits: readonly SplitRow[] | undefined): readonly Share[] {
  if (splits === undefined) return [{ personId: sellerId, amount, walk: amount }];
  const cuts = cutByShares(
    amount,
    splits.map((split): Ratio => split.share),
  );
  return splits.map(({ personId, targetShare }, place) => ({
    personId,
    amount: cuts[place]!,
    walk: targetShare === null ? cuts[place]! : timesRounded(amount, targetShare),
  }));
}
