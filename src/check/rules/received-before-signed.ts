// DATE-RECEIVED-BEFORE-SIGNED: money that came in before the first row of its order was signed.
import { type Day, formatDay } from '../../model/calendar.ts';
import { finding } from '../../model/finding.ts';
import type { CollectionRow, SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import { inPassing, type Passing, type RowList } from '../../model/row-list.ts';
import type { OrderIndex } from '../order-index.ts';
import type { Rule } from '../rule.ts';

export const receivedBeforeSigned: Rule = {
  codes: ['DATE-RECEIVED-BEFORE-SIGNED'],
  *find({ ledgers, orders }) {
    for (const place of earlyReceipts(ledgers.collections, orders)) {
      const receipt = ledgers.collections.at(place)!;
      const order = orders.places.ofReceipt[place]!;
      yield finding('DATE-RECEIVED-BEFORE-SIGNED', placeOf(receipt, 'received_on'), formatDay(receipt.receivedOn), {
        signed: formatDay(firstSigning(orders, order)),
      });
    }
  },
};

/** Their places. */
function earlyReceipts(receipts: RowList<CollectionRow>, orders: OrderIndex): readonly number[] {
  const early: number[] = [];
  const receipt = inPassing(receipts);
  const sale = inPassing(orders.sales);
  for (let place = 0; place < receipts.length; place += 1) {
    const order = orders.places.ofReceipt[place]!;
    const { amount, receivedOn } = receipt.at(place)!;
    if (order >= 0 && amount > 0 && !hasRowBy(orders, sale, order, receivedOn)) early.push(place);
  }
  return early;
}

/** Whether a row of the order was signed on the day or before; mostly the first one was. */
function hasRowBy({ firstRow, nextRow }: OrderIndex, sale: Passing<SalesRow>, order: number, day: Day): boolean {
  for (let row = firstRow[order]!; row >= 0; row = nextRow[row]!) if (sale.at(row)!.signedOn <= day) return true;
  return false;
}

function firstSigning({ sales, firstRow, nextRow }: OrderIndex, order: number): Day {
  let first = sales.at(firstRow[order]!)!.signedOn;
  for (let row = firstRow[order]!; row >= 0; row = nextRow[row]!) first = Math.min(first, sales.at(row)!.signedOn);
  return first;
}
