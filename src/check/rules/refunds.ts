// KEY-REFUND-…: refunds that take back no sale, more than was sold, or another person's sale (rulebook 1 and 4).
import { placesWithin } from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import type { Context } from '../context.ts';
import { type OrderIndex, rowsOfOrder } from '../order-index.ts';
import type { Rule } from '../rule.ts';

export const refunds: Rule = {
  codes: ['KEY-REFUND-NO-SALE', 'KEY-REFUND-EXCEEDS', 'KEY-REFUND-OTHER-PERSON'],
  *find(context) {
    for (const order of refundedOrders(context.orders)) yield* refundsOfOrder(order, context);
  },
};

/** In the order of their first refunds. */
function refundedOrders({ sales, places }: OrderIndex): ReadonlySet<number> {
  const orders = new Set<number>();
  for (const row of placesWithin(sales, 'amount', Number.NEGATIVE_INFINITY, -1)) {
    if (sales.at(row)!.status !== 'cancelled') orders.add(places.ofSale[row]!);
  }
  return orders;
}

/** Whose sales of the order are taken back: with splits the order's as a whole, else each seller's own. */
interface Balance {
  sold: Fen;
  refunded: Fen;
}

function* refundsOfOrder(order: number, { orders, splitsOf }: Context): Iterable<Finding> {
  const rows = rowsOfOrder(orders, order).filter((row) => row.status === 'valid' && row.amount !== 0);
  const together = splitsOf.has(rows[0]!.orderNo);
  const balances = new Map<string, Balance>();
  const sales: SalesRow[] = [];
  for (const row of rows.sort(bySigning)) {
    if (row.amount > 0) {
      sales.push(row);
      balanceOf(balances, together ? '' : row.personId).sold += row.amount;
      continue;
    }
    const named = sales.find((sale) => row.refundOf === null || sale.lineNo === row.refundOf);
    if (named === undefined) yield noSale(row);
    else {
      if (named.personId !== row.personId) yield otherPerson(row, named);
      const balance = balanceOf(balances, together ? '' : named.personId);
      balance.refunded -= row.amount;
      if (balance.refunded > balance.sold) yield exceeds(row, balance);
    }
  }
}

/** Sales of a day before its refunds. */
const bySigning = (a: SalesRow, b: SalesRow): number =>
  a.signedOn - b.signedOn || (a.amount > 0 ? 0 : 1) - (b.amount > 0 ? 0 : 1) || a.lineNo - b.lineNo;

function balanceOf(balances: Map<string, Balance>, seller: string): Balance {
  const known = balances.get(seller);
  if (known !== undefined) return known;
  const balance = { sold: 0, refunded: 0 };
  balances.set(seller, balance);
  return balance;
}

function noSale(row: SalesRow): Finding {
  const value = row.refundOf === null ? null : `${row.refundOf}`;
  return finding('KEY-REFUND-NO-SALE', placeOf(row, 'refund_of'), value, { order: row.orderNo });
}

const otherPerson = (row: SalesRow, named: SalesRow): Finding =>
  finding('KEY-REFUND-OTHER-PERSON', placeOf(row, 'person_id'), row.personId, { seller: named.personId });

const exceeds = (row: SalesRow, { sold, refunded }: Balance): Finding =>
  finding('KEY-REFUND-EXCEEDS', placeOf(row, 'amount'), formatFen(row.amount), {
    order: row.orderNo,
    sold: formatFen(sold),
    refunded: formatFen(refunded),
  });
