// KEY-UNKNOWN-ORDER: a receipt, a split, or an adjustment of an order that the sales ledger does not have.
import { type Finding, finding } from '../../model/finding.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

export const unknownOrder: Rule = {
  codes: ['KEY-UNKNOWN-ORDER'],
  missesIn: 'sales',
  *find(context) {
    const { ledgers, orders } = context;
    const isUnknown = (_: unknown, place: number): boolean => orders.places.ofReceipt[place]! < 0;
    for (const receipt of ledgers.collections.filter(isUnknown)) yield unknown(receipt, context);
    for (const row of ledgers.splits) if (orders.places.find(row.orderNo) < 0) yield unknown(row, context);
    for (const { orderNo, source, row } of ledgers.adjustments) {
      if (orderNo !== null && orders.places.find(orderNo) < 0) yield unknown({ orderNo, source, row }, context);
    }
  },
};

const unknown = (row: Placed & { readonly orderNo: string }, { suggestOrder }: Context): Finding =>
  finding('KEY-UNKNOWN-ORDER', placeOf(row, 'order_no'), row.orderNo, { nearest: suggestOrder(row.orderNo) });
