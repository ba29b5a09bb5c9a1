// Orders as numbers: the same of rows that were read and of plain ones.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookNumbers } from '../../../src/model/columns/book-numbers.ts';
import { keepReceipts } from '../../../src/model/columns/keep-receipts.ts';
import { keepSales } from '../../../src/model/columns/keep-sales.ts';
import { copyOfRow } from '../../../src/model/copy-of-row.ts';
import type { Ledgers } from '../../../src/model/ledger.ts';
import { type OrderPlaces, orderPlaces } from '../../../src/model/order-places.ts';
import { receipt, sale } from '../../compute/made-ledgers.ts';

const SOURCE = { file: 'a.csv', sheet: null };
const orderNos = fc.array(fc.constantFrom('A1', 'A2', 'B', '合同', '１', 'A10'), { maxLength: 30 });

const seen = ({ count, ofSale, ofReceipt, text, find }: OrderPlaces) => ({
  ofSale: [...ofSale],
  ofReceipt: [...ofReceipt],
  texts: Array.from({ length: count }, (_, order) => text(order)),
  found: ['A1', '合同', 'nowhere', ''].map((orderNo) => find(orderNo)),
});

const keptOf = (sold: readonly string[], received: readonly string[]) => {
  const numbers = bookNumbers();
  const sales = keepSales(SOURCE, numbers, () => true);
  const receipts = keepReceipts(SOURCE, numbers, () => true);
  for (const orderNo of sold) sales.put(sale(orderNo, 'E1', 20260305, 100));
  for (const orderNo of received) receipts.put(receipt(orderNo, 20260306, 100));
  return { sales: sales.rows(), collections: receipts.rows() };
};

const plain = (rows: Pick<Ledgers, 'sales' | 'collections'>) => ({
  sales: rows.sales.map((row) => copyOfRow(row)),
  collections: rows.collections.map((row) => copyOfRow(row)),
});

it('rows that were read have the orders of their copies', () => {
  fc.assert(
    fc.property(orderNos, orderNos, (sold, received) => {
      const rows = keptOf(sold, received);
      expect(seen(orderPlaces(rows))).toEqual(seen(orderPlaces(plain(rows))));
    }),
  );
});

it('so do some of them in another order, and rows of two books together', () => {
  fc.assert(
    fc.property(orderNos, orderNos, (sold, received) => {
      const rows = keptOf(sold, received);
      const turned = { sales: [...rows.sales].reverse().slice(1), collections: rows.collections };
      expect(seen(orderPlaces(turned))).toEqual(seen(orderPlaces(plain(turned))));
      const other = keptOf([...sold].sort(), received);
      const both = { sales: [...rows.sales, ...other.sales], collections: other.collections };
      expect(seen(orderPlaces(both))).toEqual(seen(orderPlaces(plain(both))));
    }),
  );
});

it('are remembered for the same lists only', () => {
  const rows = keptOf(['A1', 'B'], ['B']);
  expect(orderPlaces(rows)).toBe(orderPlaces({ ...rows }));
  expect([...orderPlaces({ ...rows, collections: [] }).ofReceipt]).toEqual([]);
});
