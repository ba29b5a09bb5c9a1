// DATE-RECEIVED-BEFORE-SIGNED: money that came in before the first row of its order was signed.
import { type Day, formatDay } from '../../model/calendar.ts';
import { finding } from '../../model/finding.ts';
import type { CollectionRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import type { OrderIndex } from '../order-index.ts';
import type { Rule } from '../rule.ts';

export const receivedBeforeSigned: Rule = {
  codes: ['DATE-RECEIVED-BEFORE-SIGNED'],
  *find({ ledgers, orders }) {
    for (const place of earlyReceipts(ledgers.collections, orders)) {
      const receipt = ledgers.collections[place]!;
      const order = orders.places.ofReceipt[place]!;
      yield finding('DATE-RECEIVED-BEFORE-SIGNED', placeOf(receipt, 'received_on'), formatDay(receipt.receivedOn), {
        signed: formatDay(firstSigning(orders, order)),
      });
    }
  },
};

/** Their places. */
function earlyReceipts(receipts: readonly CollectionRow[], orders: OrderIndex): readonly number[] {
  const early: number[] = [];
  for (let place = 0; place < receipts.length; place += 1) {
    const order = orders.places.ofReceipt[place]!;
    const { amount, receivedOn } = receipts[place]!;
    if (order >= 0 && amount > 0 && !hasRowBy(orders, order, receivedOn)) early.push(place);
  }
  return early;
}

/** Whether a row of the order was signed on the day or before; mostly the first one was. */
function hasRowBy({ sales, firstRow, nextRow }: OrderIndex, order: number, day: Day): boolean {
  for (let row = firstRow[order]!; row >= 0; row = nextRow[row]!) if (sales[row]!.signedOn <= day) return true;
  return false;
}

function firstSigning({ sales, firstRow, nextRow }: OrderIndex, order: number): Day {
  let first = sales[firstRow[order]!]!.signedOn;
  for (let row = firstRow[order]!; row >= 0; row = nextRow[row]!) first = Math.min(first, sales[row]!.signedOn);
  return first;
}
