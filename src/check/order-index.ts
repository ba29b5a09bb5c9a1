// Sales rows and receipts -> which of them belong to which order, in a few arrays instead of a list per order: there may be millions.
import type { Ledgers, SalesRow } from '../model/ledger.ts';
import { type OrderPlaces, orderPlaces } from '../model/order-places.ts';
import type { RowList } from '../model/row-list.ts';

/** Orders are counted 0, 1, 2 … as the sales ledger first names them; rows by their place in the ledger. */
export interface OrderIndex {
  readonly sales: RowList<SalesRow>;
  readonly places: OrderPlaces;
  /** By order: its first row. */
  readonly firstRow: Int32Array;
  /** By row: the next row of the same order, -1 after the last. */
  readonly nextRow: Int32Array;
}

export function makeOrderIndex({ sales, collections }: Pick<Ledgers, 'sales' | 'collections'>): OrderIndex {
  const places = orderPlaces({ sales, collections });
  const firstRow = new Int32Array(places.count).fill(-1);
  const nextRow = new Int32Array(sales.length).fill(-1);
  // From the last row on, so that each row finds the one after it.
  for (let row = sales.length - 1; row >= 0; row -= 1) {
    const order = places.ofSale[row]!;
    nextRow[row] = firstRow[order]!;
    firstRow[order] = row;
  }
  return { sales, places, firstRow, nextRow };
}

/** The rows of an order, in the order of the ledger. */
export function rowsOfOrder(index: OrderIndex, order: number): readonly SalesRow[] {
  const rows: SalesRow[] = [];
  for (let row = index.firstRow[order]!; row >= 0; row = index.nextRow[row]!) rows.push(index.sales.at(row)!);
  return rows;
}

/** All order numbers, made only for who asks for them. */
export const orderNumbers = ({
  places,
}: OrderIndex): { readonly size: number; readonly keys: () => Iterable<string> } => ({
  size: places.count,
  keys: function* () {
    for (let order = 0; order < places.count; order += 1) yield places.text(order);
  },
});
