// Sales rows -> which rows belong to which order, in a few arrays instead of a list per order: there may be millions.
import type { CollectionRow, SalesRow } from '../model/ledger.ts';
import { textNumbers } from '../model/text-numbers.ts';

/** Orders are counted 0, 1, 2 … as the sales ledger first names them; rows by their place in the ledger. */
export interface OrderIndex {
  readonly sales: readonly SalesRow[];
  readonly byNumber: Pick<ReadonlyMap<string, number>, 'size' | 'has' | 'keys'>;
  /** By row: its order. */
  readonly orderOf: Int32Array;
  /** By row of the collections ledger: its order, -1 for none. */
  readonly orderOfReceipt: Int32Array;
  /** By order: its first row. */
  readonly firstRow: Int32Array;
  /** By row: the next row of the same order, -1 after the last. */
  readonly nextRow: Int32Array;
}

export function makeOrderIndex(sales: readonly SalesRow[], receipts: readonly CollectionRow[]): OrderIndex {
  const numbers = textNumbers(sales.length);
  const orderOf = new Int32Array(sales.length);
  const firstRow = new Int32Array(sales.length);
  const lastRow = new Int32Array(sales.length);
  const nextRow = new Int32Array(sales.length).fill(-1);
  for (let row = 0; row < sales.length; row += 1) {
    const known = numbers.texts.length;
    const order = numbers.add(sales[row]!.orderNo);
    orderOf[row] = order;
    if (order === known) firstRow[order] = row;
    else nextRow[lastRow[order]!] = row;
    lastRow[order] = row;
  }
  const orderOfReceipt = new Int32Array(receipts.length);
  for (let place = 0; place < receipts.length; place += 1) {
    orderOfReceipt[place] = numbers.find(receipts[place]!.orderNo);
  }
  const { texts, find } = numbers;
  const byNumber = { size: texts.length, has: (text: string) => find(text) >= 0, keys: () => texts.values() };
  return { sales, byNumber, orderOf, orderOfReceipt, firstRow: firstRow.subarray(0, texts.length), nextRow };
}

/** The rows of an order, in the order of the ledger. */
export function rowsOfOrder(index: OrderIndex, order: number): readonly SalesRow[] {
  const rows: SalesRow[] = [];
  for (let row = index.firstRow[order]!; row >= 0; row = index.nextRow[row]!) rows.push(index.sales[row]!);
  return rows;
}
