// DUP-SALE: two sales of different orders that have the same customer, product and amount within days.
import { daysBetween } from '../../model/calendar.ts';
import { SaleView } from '../../model/columns/sale-view.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { foldName } from '../../model/fold-name.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { formatFen } from '../../model/money.ts';
import { formatPlace, placeOf } from '../../model/place.ts';
import { groupBy } from '../../model/roster.ts';
import type { RowList } from '../../model/row-list.ts';
import { textsOf } from '../by-person.ts';
import { type OrderIndex, rowsOfOrder } from '../order-index.ts';
import { asHash, mix, rowsOfEqualHash } from '../rows-of-equal-hash.ts';
import type { Rule } from '../rule.ts';

const MOST_DAYS = 3;

/** What is sold alike more often than this in a whole ledger is regular business. */
const MOST_ALIKE = 3;

/** Sales without a customer are not compared, nor those of orders of which nothing is left. */
export const doubledSale: Rule = {
  codes: ['DUP-SALE'],
  *find({ ledgers, orders }) {
    for (const rows of rowsOfEqualHash(ledgers.sales, hashIn(ledgers.sales))) {
      for (const alike of groupBy(rows, keyOf).values()) {
        const kept = alike.length < 2 ? [] : alike.filter((row) => isSold(row, orders));
        if (new Set(kept.map(({ orderNo }) => orderNo)).size <= MOST_ALIKE) yield* doublesAmong(kept);
      }
    }
  },
};

const keyOf = ({ customer, product, amount }: SalesRow): string =>
  JSON.stringify([foldName(customer!), foldName(product ?? ''), amount]);

function isSold({ orderNo }: SalesRow, orders: OrderIndex): boolean {
  const rows = rowsOfOrder(orders, orders.places.find(orderNo));
  return rows.reduce((sum, { amount, status }) => (status === 'valid' ? sum + amount : sum), 0) > 0;
}

/** Texts are numbers already; 0 for what is not compared. */
function hashIn(sales: RowList<SalesRow>): (row: SalesRow) => number {
  const texts = textsOf(sales);
  const customerOf = folded(
    (row) => SaleView.customerAmong(texts, row),
    ({ customer }) => customer,
  );
  const productOf = folded(
    (row) => SaleView.productAmong(texts, row),
    ({ product }) => product,
  );
  return (row) => {
    const { amount } = row;
    if (amount <= 0 || row.status === 'cancelled') return 0;
    const customer = customerOf(row);
    if (customer < 0) return 0;
    const what = mix(customer, productOf(row));
    return asHash(mix(mix(what, amount % 2 ** 32), Math.floor(amount / 2 ** 32)));
  };
}

/** The same number for all spellings of a name, each of which is folded once; -1 for none. */
function folded(among: (row: SalesRow) => number, nameOf: (row: SalesRow) => string | null): (row: SalesRow) => number {
  const numbers = new Map<string, number>();
  const known: number[] = [];
  return (row) => {
    const text = among(row);
    if (text < 0) return -1;
    while (known.length <= text) known.push(-1);
    if (known[text]! < 0) {
      const name = foldName(nameOf(row)!);
      known[text] = numbers.get(name) ?? numbers.size;
      numbers.set(name, known[text]);
    }
    return known[text]!;
  };
}

/** By day of signing; every row against the latest one before it that belongs to another order. */
function* doublesAmong(rows: SalesRow[]): Iterable<Finding> {
  if (rows.length < 2) return;
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
