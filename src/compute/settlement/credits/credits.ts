// Sales rows, and receipts where the policy counts receipts -> the credits that make performance, in order.
import { append } from '../../../model/append.ts';
import type { Day } from '../../../model/calendar.ts';
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { Fen } from '../../../model/money.ts';
import { groupBy } from '../../../model/roster.ts';
import type { NetOf } from './net-amounts.ts';
import { cutByShares, sharesOfWeights } from './shares.ts';

/** A net amount of a sales row that counts on a day; negative ones take back what the order was credited before. */
export interface Credit {
  readonly row: SalesRow;
  /** The place of the row among all of them. */
  readonly place: number;
  readonly on: Day;
  readonly amount: Fen;
}

/** Credits in order. Where every row is one, each is made anew when it is asked for. */
export interface Credits extends Iterable<Credit> {
  readonly length: number;
  readonly at: (place: number) => Credit;
}

/** The places of those that are `known`: by `signed_on`, then `order_no`, then `line_no`, then place in the files (rulebook 1). */
export function inOrder(rows: readonly SalesRow[], known: (row: SalesRow) => boolean): Int32Array {
  const byDay = new Map<Day, number[]>();
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place]!;
    if (!known(row)) continue;
    const ofDay = byDay.get(row.signedOn);
    if (ofDay === undefined) byDay.set(row.signedOn, [place]);
    else ofDay.push(place);
  }
  const compare = (one: number, other: number): number => {
    const [a, b] = [rows[one]!, rows[other]!];
    return (a.orderNo < b.orderNo ? -1 : a.orderNo > b.orderNo ? 1 : 0) || a.lineNo - b.lineNo;
  };
  const days = [...byDay].sort(([a], [b]) => a - b);
  // The rows of a day mostly stand in order already.
  return Int32Array.from(days.flatMap(([, places]) => places.sort(compare)));
}

/** What amounts are without tax; null where they hold none. */
export interface Net {
  readonly of: NetOf;
  readonly amounts: ReadonlyMap<SalesRow, Fen>;
}

/**
 * The credits of the valid rows, which must be in order. `collections` null, signed basis: every row on its day of signing. Collected
 * basis (option `performance.basis`): every receipt on its day, up to the order's amount, on the order's rows by their amounts.
 */
export function creditsOf(
  rows: readonly SalesRow[],
  collections: readonly CollectionRow[] | null,
  net: Net | null,
): Credits {
  if (collections === null) return signedCredits(rows, net);
  const receiptsOf = groupBy(collections, (receipt) => receipt.orderNo);
  const credits: Credit[] = [];
  for (const [orderNo, places] of groupBy(rows.keys(), (place) => rows[place]!.orderNo)) {
    append(credits, collectedCredits(rows, places, receiptsOf.get(orderNo) ?? [], net));
  }
  const sorted = credits.sort(
    (a, b) =>
      a.on - b.on ||
      (a.row.orderNo < b.row.orderNo ? -1 : a.row.orderNo > b.row.orderNo ? 1 : 0) ||
      a.row.lineNo - b.row.lineNo,
  );
  return { length: sorted.length, at: (place) => sorted[place]!, [Symbol.iterator]: () => sorted[Symbol.iterator]() };
}

function signedCredits(rows: readonly SalesRow[], net: Net | null): Credits {
  const at = (place: number): Credit => {
    const row = rows[place]!;
    return { row, place, on: row.signedOn, amount: net === null ? row.amount : net.amounts.get(row)! };
  };
  return {
    length: rows.length,
    at,
    *[Symbol.iterator]() {
      for (let place = 0; place < rows.length; place += 1) yield at(place);
    },
  };
}

/** What each day changes: the money received so far, at most the order's amount so far, divided over its sold rows. */
function collectedCredits(
  all: readonly SalesRow[],
  places: readonly number[],
  receipts: readonly CollectionRow[],
  net: Net | null,
): readonly Credit[] {
  const rows = places.map((place) => all[place]!);
  const days = [...new Set([...rows.map((row) => row.signedOn), ...receipts.map((receipt) => receipt.receivedOn)])];
  const before = new Map<SalesRow, Fen>();
  const credits: Credit[] = [];
  for (const on of days.sort((a, b) => a - b)) {
    const known = rows.filter((row) => row.signedOn <= on);
    const sold = places.filter((place) => all[place]!.amount > 0 && all[place]!.signedOn <= on);
    if (sold.length === 0) continue;
    const received = receipts.reduce((sum, receipt) => sum + (receipt.receivedOn <= on ? receipt.amount : 0), 0);
    const due = known.reduce((sum, row) => sum + row.amount, 0);
    const counted = Math.max(0, Math.min(received, due));
    const cuts = cutByShares(counted, sharesOfWeights(sold.map((place) => all[place]!.amount)));
    sold.forEach((place, index) => {
      const row = all[place]!;
      const now = net === null ? cuts[index]! : net.of(row, cuts[index]!);
      const change = now - (before.get(row) ?? 0);
      if (change !== 0) credits.push({ row, place, on, amount: change });
      before.set(row, now);
    });
  }
  return credits;
}
