// SUM-COLLECTED-…: an order for which more money came in than its valid rows are worth, or more was paid back than came in.
import { finding } from '../../model/finding.ts';
import type { CollectionRow } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import { inPassing, type RowList } from '../../model/row-list.ts';
import { type OrderIndex, rowsOfOrder } from '../order-index.ts';
import type { Rule } from '../rule.ts';

/** Once an order, at its last receipt. */
export const collected: Rule = {
  codes: ['SUM-COLLECTED-ABOVE-ORDER', 'SUM-COLLECTED-NEGATIVE'],
  *find({ ledgers, orders }) {
    const suspect = suspectOrders(ledgers.collections, orders);
    if (suspect.size === 0) return;
    for (const [order, { sum, last }] of collectedBy(ledgers.collections, orders, suspect)) {
      const sold = soldOf(orders, order);
      const [place, value] = [placeOf(last, 'amount'), formatFen(last.amount)];
      const facts = { order: last.orderNo, collected: formatFen(sum) };
      if (sum < 0) yield finding('SUM-COLLECTED-NEGATIVE', place, value, facts);
      else if (sum > sold) {
        const refunded = refundOf(orders, order, sum);
        yield finding('SUM-COLLECTED-ABOVE-ORDER', place, value, { ...facts, sold: formatFen(sold), refunded });
      }
    }
  },
};

/** Orders of whose worth less than nothing is left, in fen: exact below 2^53; and those that were paid back to, as few are. */
function suspectOrders(receipts: RowList<CollectionRow>, { sales, places }: OrderIndex): ReadonlySet<number> {
  const left = new Float64Array(places.count);
  const suspect = new Set<number>();
  const [sale, receipt] = [inPassing(sales), inPassing(receipts)];
  for (let row = 0; row < sales.length; row += 1) {
    const { status, amount } = sale.at(row)!;
    if (status === 'valid') left[places.ofSale[row]!]! += amount;
  }
  for (let place = 0; place < receipts.length; place += 1) {
    const order = places.ofReceipt[place]!;
    if (order < 0) continue;
    const { amount } = receipt.at(place)!;
    left[order]! -= amount;
    if (amount < 0) suspect.add(order);
  }
  for (let order = 0; order < left.length; order += 1) if (left[order]! < 0) suspect.add(order);
  return suspect;
}

interface Collected {
  sum: Fen;
  /** The last receipt. */
  last: CollectionRow;
}

/** Of those orders that have a receipt. */
function collectedBy(
  receipts: RowList<CollectionRow>,
  { places }: OrderIndex,
  orders: ReadonlySet<number>,
): ReadonlyMap<number, Collected> {
  const byOrder = new Map<number, Collected>();
  for (let place = 0; place < receipts.length; place += 1) {
    const order = places.ofReceipt[place]!;
    if (!orders.has(order)) continue;
    const receipt = receipts.at(place)!;
    const known = byOrder.get(order);
    if (known === undefined) byOrder.set(order, { sum: receipt.amount, last: receipt });
    else {
      known.sum += receipt.amount;
      if (receipt.receivedOn >= known.last.receivedOn) known.last = receipt;
    }
  }
  return byOrder;
}

/** What the order took back, where without that no more was collected than sold: money that is still to be paid back. */
function refundOf(orders: OrderIndex, order: number, collected: Fen): string {
  const rows = rowsOfOrder(orders, order).filter((row) => row.status === 'valid');
  const refunded = rows.reduce((sum, { amount }) => (amount < 0 ? sum - amount : sum), 0);
  return refunded > 0 && collected <= soldOf(orders, order) + refunded ? formatFen(refunded) : '';
}

const soldOf = (orders: OrderIndex, order: number): Fen =>
  rowsOfOrder(orders, order).reduce((sum, row) => (row.status === 'valid' ? sum + row.amount : sum), 0);
