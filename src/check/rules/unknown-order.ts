// KEY-UNKNOWN-ORDER: a receipt, a split, or an adjustment of an order that the sales ledger does not have.
import { daysBetween } from '../../model/calendar.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { CollectionRow } from '../../model/ledger.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import { type OrderIndex, rowsOfOrder } from '../order-index.ts';
import type { Rule } from '../rule.ts';

export const unknownOrder: Rule = {
  codes: ['KEY-UNKNOWN-ORDER'],
  *find({ ledgers, orders, suggestOrder }) {
    for (const [place, order] of orders.places.ofReceipt.entries()) {
      if (order >= 0) continue;
      const receipt = ledgers.collections.at(place)!;
      const meant = suggestOrder(receipt.orderNo);
      yield unknown(receipt, isPaidEarly(receipt, meant, orders) ? '' : meant);
    }
    for (const row of ledgers.splits) {
      if (orders.places.find(row.orderNo) < 0) yield unknown(row, suggestOrder(row.orderNo));
    }
    for (const { orderNo, source, row } of ledgers.adjustments) {
      if (orderNo === null || orders.places.find(orderNo) >= 0) continue;
      yield unknown({ orderNo, source, row }, suggestOrder(orderNo));
    }
  },
};

/** A deposit comes some days before its order: an order that was signed long after the money came is not what was meant. */
function isPaidEarly({ receivedOn }: CollectionRow, order: string, orders: OrderIndex): boolean {
  const place = orders.places.find(order);
  return (
    place >= 0 && rowsOfOrder(orders, place).every(({ signedOn }) => daysBetween(receivedOn, signedOn) > MOST_DAYS)
  );
}

const MOST_DAYS = 60;

const unknown = (row: Placed & { readonly orderNo: string }, nearest: string): Finding =>
  finding('KEY-UNKNOWN-ORDER', placeOf(row, 'order_no'), row.orderNo, { nearest });
