// Ledgers and a period enter, the money received in it by the person whose sales it pays leaves (rulebook 18).
import type { Day } from '../../model/calendar.ts';
import type { Ledgers, SalesRow, SplitRow } from '../../model/ledger.ts';
import { type Fen, type Ratio, timesRounded } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import { cutByShares, sharesOfWeights } from '../settlement/credits/shares.ts';
import { rankShareOf } from './rank-shares.ts';

interface Seller {
  readonly personId: string;
  readonly share: Ratio;
}

/** Receipts from `from` to `to`, cut to fen; one for an order without valid rows signed by `to` is nobody's. */
export function collectedByPerson(ledgers: Ledgers, from: Day, to: Day): ReadonlyMap<string, Fen> {
  const rowsOf = groupBy(
    ledgers.sales.filter((row) => row.status === 'valid' && row.signedOn <= to),
    (row) => row.orderNo,
  );
  const splitsOf = groupBy(ledgers.splits, (split) => split.orderNo);
  const collected = new Map<string, Fen>();
  for (const receipt of ledgers.collections) {
    if (receipt.receivedOn < from || receipt.receivedOn > to) continue;
    const sellers = sellersOf(rowsOf.get(receipt.orderNo) ?? [], splitsOf.get(receipt.orderNo) ?? []);
    const cuts = cutBySellers(receipt.amount, sellers);
    sellers.forEach(({ personId }, place) => {
      collected.set(personId, (collected.get(personId) ?? 0) + cuts[place]!);
    });
  }
  return collected;
}

/** Shares that rankings count need not sum to the whole: then each is rounded by itself. */
function cutBySellers(amount: Fen, sellers: readonly Seller[]): readonly Fen[] {
  const shares = sellers.map(({ share }) => share);
  if (shares.length === 0) return [];
  return isWhole(shares) ? cutByShares(amount, shares) : shares.map((share) => timesRounded(amount, share));
}

function isWhole(shares: readonly Ratio[]): boolean {
  const [num, den] = shares.reduce<readonly [bigint, bigint]>(
    ([n, d], share) => [n * BigInt(share.den) + BigInt(share.num) * d, d * BigInt(share.den)],
    [0n, 1n],
  );
  return num === den;
}

/** Those of the splits ledger, else those of the order's rows in proportion to what they have sold on it. */
export function sellersOf(rows: readonly SalesRow[], splits: readonly SplitRow[]): readonly Seller[] {
  if (rows.length === 0) return [];
  if (splits.length > 0) return splits.map((split) => ({ personId: split.personId, share: rankShareOf(split) }));
  const byPerson = [...groupBy(rows, (row) => row.personId)];
  const net = byPerson.map(([, own]) => Math.max(0, sumOf(own)));
  // Of an order refunded in full, money still moves: it moves between those who sold it.
  const weights = net.some((weight) => weight > 0)
    ? net
    : byPerson.map(([, own]) => sumOf(own.filter((row) => row.amount > 0)));
  if (!weights.some((weight) => weight > 0)) return [];
  const shares = sharesOfWeights(weights);
  return byPerson.map(([personId], place) => ({ personId, share: shares[place]! }));
}

const sumOf = (rows: readonly SalesRow[]): Fen => rows.reduce((sum, row) => sum + row.amount, 0);
