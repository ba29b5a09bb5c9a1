// Ledgers and a period enter, the money received in it by the person whose sales it pays leaves (rulebook 18).
import type { Day } from '../../model/calendar.ts';
import type { Ledgers, SalesRow, SplitRow } from '../../model/ledger.ts';
import type { Fen, Ratio } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import { cutByShares, sharesOfWeights } from '../settlement/shares.ts';

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
    const cuts =
      sellers.length === 0
        ? []
        : cutByShares(
            receipt.amount,
            sellers.map(({ share }) => share),
          );
    sellers.forEach(({ personId }, place) => {
      collected.set(personId, (collected.get(personId) ?? 0) + cuts[place]!);
    });
  }
  return collected;
}

/** Those of the splits ledger, else those of the order's rows in proportion to what they have sold on it. */
export function sellersOf(rows: readonly SalesRow[], splits: readonly SplitRow[]): readonly Seller[] {
  if (rows.length === 0) return [];
  if (splits.length > 0) return splits;
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
