// Sales rows, and receipts where the policy counts receipts -> the credits that make performance, in order.
import { append } from '../../../model/append.ts';
import type { Day } from '../../../model/calendar.ts';
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { Fen } from '../../../model/money.ts';
import type { OrderPlaces } from '../../../model/order-places.ts';
import type { Policy } from '../../../model/policy.ts';
import { groupBy } from '../../../model/roster.ts';
import type { NetOf } from './net-amounts.ts';
import { cutByShares, sharesOfWeights } from './shares.ts';

/** A net amount of a sales row that counts on a day; negative ones take back what the order was credited before. */
export interface Credit {
  readonly row: SalesRow;
  /** The number of its order. */
  readonly order: number;
  readonly on: Day;
  readonly amount: Fen;
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
 * The credits of the valid rows, which must be in order. Signed basis: every row on its day of signing. Collected basis
 * (option `performance.basis`): every receipt on its day, up to the order's amount, on the order's rows by their amounts.
 */
export function creditsOf(
  rows: readonly SalesRow[],
  collections: readonly CollectionRow[],
  basis: Policy['basis'],
  net: Net | null,
  orders: OrderPlaces,
): readonly Credit[] {
  if (basis === 'signed') {
    return rows.map((row, place) => ({
      row,
      order: orders.ofSale[place]!,
      on: row.signedOn,
      amount: net === null ? row.amount : net.amounts.get(row)!,
    }));
  }
  const receiptsOf = groupBy(collections, (receipt) => receipt.orderNo);
  const credits: Credit[] = [];
  for (const [orderNo, orderRows] of groupBy(rows, (row) => row.orderNo)) {
    append(credits, collectedCredits(orders.find(orderNo), orderRows, receiptsOf.get(orderNo) ?? [], net));
  }
  return credits.sort(
    (a, b) =>
      a.on - b.on ||
      (a.row.orderNo < b.row.orderNo ? -1 : a.row.orderNo > b.row.orderNo ? 1 : 0) ||
      a.row.lineNo - b.row.lineNo,
  );
}

/** What each day changes: the money received so far, at most the order's amount so far, divided over its sold rows. */
function collectedCredits(
  order: number,
  rows: readonly SalesRow[],
  receipts: readonly CollectionRow[],
  net: Net | null,
): readonly Credit[] {
  const days = [...new Set([...rows.map((row) => row.signedOn), ...receipts.map((receipt) => receipt.receivedOn)])];
  const before = new Map<SalesRow, Fen>();
  const credits: Credit[] = [];
  for (const on of days.sort((a, b) => a - b)) {
    const known = rows.filter((row) => row.signedOn <= on);
    const sold = known.filter((row) => row.amount > 0);
    if (sold.length === 0) continue;
    const received = receipts.reduce((sum, receipt) => sum + (receipt.receivedOn <= on ? receipt.amount : 0), 0);
    const due = known.reduce((sum, row) => sum + row.amount, 0);
    const counted = Math.max(0, Math.min(received, due));
    const cuts = cutByShares(counted, sharesOfWeights(sold.map((row) => row.amount)));
    sold.forEach((row, place) => {
      const now = net === null ? cuts[place]! : net.of(row, cuts[place]!);
      const change = now - (before.get(row) ?? 0);
      if (change !== 0) credits.push({ row, order, on, amount: change });
      before.set(row, now);
    });
  }
  return credits;
}
