// Sales rows, and receipts where the policy counts receipts -> the credits that make performance, in order.
import { append } from '../../../model/append.ts';
import type { Day } from '../../../model/calendar.ts';
import { compareOrders } from '../../../model/compare-orders.ts';
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { Fen } from '../../../model/money.ts';
import { groupBy } from '../../../model/roster.ts';
import { inPassing, type Passing, type RowList, rowList } from '../../../model/row-list.ts';
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

/** Credits in order. Where every row is one, each is made anew when it is asked for; those in passing have a row in passing. */
export type Credits = RowList<Credit>;

/** The places of those that are `known`: by `signed_on`, then `order_no`, then `line_no`, then place in the files (rulebook 1). */
export function inOrder(rows: RowList<SalesRow>, known: (row: SalesRow) => boolean): Int32Array {
  const byDay = new Map<Day, number[]>();
  const [sale, other] = [inPassing(rows), inPassing(rows)];
  for (let place = 0; place < rows.length; place += 1) {
    const row = sale.at(place)!;
    if (!known(row)) continue;
    const ofDay = byDay.get(row.signedOn);
    if (ofDay === undefined) byDay.set(row.signedOn, [place]);
    else ofDay.push(place);
  }
  const byOrder = compareOrders(rows);
  const compare = (a: number, b: number): number => {
    const [one, two] = [sale.at(a)!, other.at(b)!];
    return byOrder(one, two) || one.lineNo - two.lineNo;
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
  rows: RowList<SalesRow>,
  collections: readonly CollectionRow[] | null,
  net: Net | null,
): Credits {
  if (collections === null) return signedCredits(rows, net);
  const receiptsOf = groupBy(collections, (receipt) => receipt.orderNo);
  const credits: Credit[] = [];
  for (const [orderNo, places] of groupBy(Array(rows.length).keys(), (place) => rows.at(place)!.orderNo)) {
    append(credits, collectedCredits(rows, places, receiptsOf.get(orderNo) ?? [], net));
  }
  return credits.sort(
    (a, b) =>
      a.on - b.on ||
      (a.row.orderNo < b.row.orderNo ? -1 : a.row.orderNo > b.row.orderNo ? 1 : 0) ||
      a.row.lineNo - b.row.lineNo,
  );
}

function signedCredits(rows: RowList<SalesRow>, net: Net | null): Credits {
  const from = (shown: Passing<SalesRow>) => (place: number) => creditAt(shown, place, net);
  // Net amounts are those of rows, and not of who passes.
  return rowList({
    length: rows.length,
    at: from(rows),
    inPassing: () => ({ at: from(net === null ? inPassing(rows) : rows) }),
  });
}

function creditAt(rows: Passing<SalesRow>, place: number, net: Net | null): Credit {
  const row = rows.at(place)!;
  return { row, place, on: row.signedOn, amount: net === null ? row.amount : net.amounts.get(row)! };
}

/** What each day changes: the money received so far, at most the order's amount so far, divided over its sold rows. */
function collectedCredits(
  all: RowList<SalesRow>,
  places: readonly number[],
  receipts: readonly CollectionRow[],
  net: Net | null,
): readonly Credit[] {
  const rows = places.map((place) => all.at(place)!);
  const days = [...new Set([...rows.map((row) => row.signedOn), ...receipts.map((receipt) => receipt.receivedOn)])];
  const before = new Map<SalesRow, Fen>();
  const credits: Credit[] = [];
  for (const on of days.sort((a, b) => a - b)) {
    const known = rows.filter((row) => row.signedOn <= on);
    const sold = places.filter((place) => all.at(place)!.amount > 0 && all.at(place)!.signedOn <= on);
    if (sold.length === 0) continue;
    const received = receipts.reduce((sum, receipt) => sum + (receipt.receivedOn <= on ? receipt.amount : 0), 0);
    const due = known.reduce((sum, row) => sum + row.amount, 0);
    const counted = Math.max(0, Math.min(received, due));
    const cuts = cutByShares(counted, sharesOfWeights(sold.map((place) => all.at(place)!.amount)));
    sold.forEach((place, index) => {
      const row = all.at(place)!;
      const now = net === null ? cuts[index]! : net.of(row, cuts[index]!);
      const change = now - (before.get(row) ?? 0);
      if (change !== 0) credits.push({ row, place, on, amount: change });
      before.set(row, now);
    });
  }
  return credits;
}
