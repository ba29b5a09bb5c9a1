// SUM-COLLECTED-ABOVE-ORDER: an order for which more money came in than its valid rows are worth.

import { finding } from '../../model/finding.ts';
import type { CollectionRow } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import { inPassing, type RowList } from '../../model/row-list.ts';
import { type OrderIndex, rowsOfOrder } from '../order-index.ts';
import type { Rule } from '../rule.ts';

/** Once an order, at its last receipt. */
export const collectedAboveOrder: Rule = {
  codes: ['SUM-COLLECTED-ABOVE-ORDER'],
  *find({ ledgers, orders }) {
    const exceeded = exceededOrders(ledgers.collections, orders);
    if (exceeded.size === 0) return;
    for (const [order, { collected, last }] of collectedBy(ledgers.collections, orders, exceeded)) {
      yield finding('SUM-COLLECTED-ABOVE-ORDER', placeOf(last, 'amount'), formatFen(last.amount), {
        order: last.orderNo,
        sold: formatFen(soldOf(orders, order)),
        collected: formatFen(collected),
      });
    }
  },
};

/** Orders of whose worth less than nothing is left, in fen: exact below 2^53. */
function exceededOrders(receipts: RowList<CollectionRow>, { sales, places }: OrderIndex): ReadonlySet<number> {
  const left = new Float64Array(places.count);
  const sale = inPassing(sales);
  const receipt = inPassing(receipts);
  for (let row = 0; row < sales.length; row += 1) {
    const { status, amount } = sale.at(row)!;
    if (status === 'valid') left[places.ofSale[row]!]! += amount;
  }
  for (let place = 0; place < receipts.length; place += 1) {
    if (places.ofReceipt[place]! >= 0) left[places.ofReceipt[place]!]! -= receipt.at(place)!.amount;
  }
  const exceeded = new Set<number>();
  for (let order = 0; order < left.length; order += 1) if (left[order]! < 0) exceeded.add(order);
  return exceeded;
}

interface Collected {
  collected: Fen;
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
    if (known === undefined) byOrder.set(order, { collected: receipt.amount, last: receipt });
    else {
      known.collected += receipt.amount;
      if (receipt.receivedOn >= known.last.receivedOn) known.last = receipt;
    }
  }
  return byOrder;
}

const soldOf = (orders: OrderIndex, order: number): Fen =>
  rowsOfOrder(orders, order).reduce((sum, row) => (row.status === 'valid' ? sum + row.amount : sum), 0);
