// DUP-SALE: two sales of different orders that have the same person, customer, product and amount within days.

import { daysBetween } from '../../model/calendar.ts';
import { SaleView } from '../../model/columns/sale-view.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { formatFen } from '../../model/money.ts';
import { formatPlace, placeOf } from '../../model/place.ts';
import { groupBy } from '../../model/roster.ts';
import type { RowList } from '../../model/row-list.ts';
import { textsOf } from '../by-person.ts';
import { asHash, mix, rowsOfEqualHash } from '../rows-of-equal-hash.ts';
import type { Rule } from '../rule.ts';

const MOST_DAYS = 3;

/** Sales without a customer or a product are not compared. */
export const doubledSale: Rule = {
  codes: ['DUP-SALE'],
  *find({ ledgers }) {
    for (const rows of rowsOfEqualHash(ledgers.sales, hashIn(ledgers.sales))) {
      for (const alike of groupBy(rows, keyOf).values()) yield* doublesAmong(alike);
    }
  },
};

const keyOf = (row: SalesRow): string => JSON.stringify([row.personId, row.customer, row.product, row.amount]);

/** Texts are numbers already; 0 for what is not compared. */
function hashIn(sales: RowList<SalesRow>): (row: SalesRow) => number {
  const texts = textsOf(sales);
  return (row) => {
    const { amount } = row;
    if (amount <= 0 || row.status === 'cancelled') return 0;
    const [customer, product] = [SaleView.customerAmong(texts, row), SaleView.productAmong(texts, row)];
    if (customer < 0 || product < 0) return 0;
    const what = mix(mix(SaleView.personAmong(texts, row), customer), product);
    return asHash(mix(mix(what, amount % 2 ** 32), Math.floor(amount / 2 ** 32)));
  };
}

/** By day of signing; every row against the latest one before it that belongs to another order. */
function* doublesAmong(rows: SalesRow[]): Iterable<Finding> {
  const [first, ...rest] = rows.sort((a, b) => a.signedOn - b.signedOn);
  let last = first!;
  let beforeLastOrder: SalesRow | null = null;
  for (const row of rest) {
    const isOther = row.orderNo !== last.orderNo;
    const earlier = isOther ? last : beforeLastOrder;
    if (earlier !== null && daysBetween(earlier.signedOn, row.signedOn) <= MOST_DAYS) {
      yield finding('DUP-SALE', placeOf(row, 'amount'), formatFen(row.amount), { other: formatPlace(earlier) });
    }
    if (isOther) beforeLastOrder = last;
    last = row;
  }
}
