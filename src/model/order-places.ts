// Sales rows and receipts -> whole numbers in place of their order numbers, so that whoever goes by order works with arrays instead of texts.
import type { Ledgers } from './ledger.ts';
import { textNumbers } from './text-numbers.ts';

/** Orders are counted 0, 1, 2 … as the sales rows first name them. */
export interface OrderPlaces {
  readonly count: number;
  /** By place of the sales row: its order. */
  readonly ofSale: Int32Array;
  /** By place of the receipt: its order, -1 where no sales row has it. */
  readonly ofReceipt: Int32Array;
  /** The order's number as the ledgers write it. */
  readonly text: (order: number) => string;
  /** The order of that number, -1 where no sales row has it. */
  readonly find: (orderNo: string) => number;
}

type Rows = Pick<Ledgers, 'sales' | 'collections'>;

/** Remembered for as long as the two lists of rows are. */
export function orderPlaces({ sales, collections }: Rows): OrderPlaces {
  const known = remembered.get(sales);
  if (known !== undefined && known.collections === collections) return known.places;
  const places = byText({ sales, collections });
  remembered.set(sales, { collections, places });
  return places;
}

const remembered = new WeakMap<Rows['sales'], { collections: Rows['collections']; places: OrderPlaces }>();

function byText({ sales, collections }: Rows): OrderPlaces {
  const numbers = textNumbers(sales.length);
  const ofSale = new Int32Array(sales.length);
  for (let place = 0; place < sales.length; place += 1) ofSale[place] = numbers.add(sales[place]!.orderNo);
  const ofReceipt = new Int32Array(collections.length);
  for (let place = 0; place < collections.length; place += 1) {
    ofReceipt[place] = numbers.find(collections[place]!.orderNo);
  }
  const { texts, find } = numbers;
  return { count: texts.length, ofSale, ofReceipt, text: (order) => texts[order]!, find };
}
