// The valid sales rows of a ground and all receipts -> orders, by their numbers.
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { Editions, ReleaseTerms } from '../../../model/policy.ts';
import { inPassing, type Passing, type RowList } from '../../../model/row-list.ts';
import type { Ground } from '../ground.ts';
import { type Order, type OrderEvents, receiptEvent, rowEvents } from './release.ts';

/** Rows and receipts as chains of places: a list for each order would take ten times the room. */
export interface KnownOrders {
  readonly count: number;
  /** The number, -1 where no valid row has the order. */
  readonly find: (orderNo: string) => number;
  /** Whether a valid row has the order; of -1 none has. */
  readonly has: (order: number) => boolean;
  readonly at: (order: number) => Order;
  /** What happens to the order, without making its rows or a text of its number. */
  readonly eventsOf: (order: number, terms: ReleaseTerms, editions: Editions) => OrderEvents;
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
    has: (order) => order >= 0 && rows.has(order),
    at: (order) => ({ orderNo: text(order), rows: rows.of(order), receipts: receipts.of(order) }),
    eventsOf: (order, terms, editions) => ({
      rows: rows.map(order, (row) => rowEvents(row, editions)),
      receipts: receipts.map(order, (receipt) => receiptEvent(receipt, terms)),
    }),
  };
}

interface Chains<Item> {
  readonly has: (group: number) => boolean;
  /** In their order. */
  readonly of: (group: number) => readonly Item[];
  /** What is made of each, which is shown in passing. */
  readonly map: <T>(group: number, make: (item: Item) => T) => readonly T[];
}

/** Items by groups (-1: none). */
function chains<Item>(groupOf: Int32Array, items: RowList<Item>, count: number): Chains<Item> {
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(items.length);
  for (let place = items.length - 1; place >= 0; place -= 1) {
    const group = groupOf[place]!;
    if (group < 0) continue;
    next[place] = first[group]!;
    first[group] = place;
  }
  const mapped = <T>(from: Passing<Item>, group: number, make: (item: Item) => T): readonly T[] => {
    const made: T[] = [];
    for (let place = first[group]!; place >= 0; place = next[place]!) made.push(make(from.at(place)!));
    return made;
  };
  const passing = inPassing(items);
  return {
    has: (group) => first[group] !== -1,
    of: (group) => mapped(items, group, (item) => item),
    map: (group, make) => mapped(passing, group, make),
  };
}
