// SUM-COLLECTED-ABOVE-ORDER: an order for which more money came in than its valid rows are worth.
import { finding } from '../../model/finding.ts';
import type { CollectionRow } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import type { OrderIndex } from '../order-index.ts';
import type { Rule } from '../rule.ts';

/** Once an order, at its last receipt. */
export const collectedAboveOrder: Rule = {
  codes: ['SUM-COLLECTED-ABOVE-ORDER'],
  *find({ ledgers, orders }) {
    const sold = soldByOrder(orders);
    const { collected, lastReceipt } = collectedByOrder(ledgers.collections, orders);
    for (let order = 0; order < sold.length; order += 1) {
      if (collected[order]! <= sold[order]! || lastReceipt[order]! < 0) continue;
      const receipt = ledgers.collections[lastReceipt[order]!]!;
      yield finding('SUM-COLLECTED-ABOVE-ORDER', placeOf(receipt, 'amount'), formatFen(receipt.amount), {
        order: receipt.orderNo,
        sold: formatFen(sold[order]!),
        collected: formatFen(collected[order]!),
      });
    }
  },
};

/** Fen of valid rows; an order's sum stays exact below 2^53. */
function soldByOrder({ sales, places }: OrderIndex): ArrayLike<Fen> {
  const sold = new Float64Array(places.count);
  for (let row = 0; row < sales.length; row += 1) {
    if (sales[row]!.status === 'valid') sold[places.ofSale[row]!]! += sales[row]!.amount;
  }
  return sold;
}

/** The sum of the receipts, and the place of the last one in the ledger. */
function collectedByOrder(receipts: readonly CollectionRow[], { places }: OrderIndex) {
  const collected = new Float64Array(places.count);
  const lastReceipt = new Int32Array(places.count).fill(-1);
  for (let place = 0; place < receipts.length; place += 1) {
    const order = places.ofReceipt[place]!;
    if (order < 0) continue;
    collected[order]! += receipts[place]!.amount;
    const last = lastReceipt[order]!;
    if (last < 0 || receipts[place]!.receivedOn >= receipts[last]!.receivedOn) lastReceipt[order] = place;
  }
  return { collected, lastReceipt };
}
