// The valid sales rows of a ground and all receipts -> orders, by their numbers.
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { Ground } from '../ground.ts';
import type { Order } from './release.ts';

/** Rows and receipts as chains of places: a list for each order would take ten times the room. */
export interface KnownOrders {
  readonly count: number;
  /** The number, -1 where no valid row has the order. */
  readonly find: (orderNo: string) => number;
  readonly at: (order: number) => Order;
}

export function knownOrders({ sales, ledgers, orders }: Pick<Ground, 'sales' | 'ledgers' | 'orders'>): KnownOrders {
  const { count, ofSale, ofReceipt, text, find } = orders();
  const rows = chains<SalesRow>(ofSale, sales, count);
  const receipts = chains<CollectionRow>(ofReceipt, ledgers.collections, count);
  return {
    count,
    find: (orderNo) => {
      const order = find(orderNo);
      return order >= 0 && rows.has(order) ? order : -1;
    },
    at: (order) => ({ orderNo: text(order), rows: rows.of(order), receipts: receipts.of(order) }),
  };
}

interface Chains<Item> {
  readonly has: (group: number) => boolean;
  /** In their order. */
  readonly of: (group: number) => readonly Item[];
}

/** Items by groups (-1: none). */
function chains<Item>(groupOf: Int32Array, items: readonly Item[], count: number): Chains<Item> {
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(items.length);
  for (let place = items.length - 1; place >= 0; place -= 1) {
    const group = groupOf[place]!;
    if (group < 0) continue;
    next[place] = first[group]!;
    first[group] = place;
  }
  return {
    has: (group) => first[group] !== -1,
    of: (group) => {
      const found: Item[] = [];
      for (let place = first[group]!; place >= 0; place = next[place]!) found.push(items[place]!);
      return found;
    },
  };
}
