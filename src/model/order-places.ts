// Sales rows and receipts -> whole numbers in place of their order numbers, so that whoever goes by order works with arrays instead of texts.
import type { ByteNumbers, ByteReading } from './columns/byte-numbers.ts';
import { type ReceiptBlock, ReceiptView } from './columns/receipt-view.ts';
import { type SaleBlock, SaleView } from './columns/sale-view.ts';
import { blocksOf } from './columns/view-list.ts';
import type { Ledgers } from './ledger.ts';
import { inPassing, type RowList } from './row-list.ts';
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
  /** What is read of the number's UTF-8, without making a text of it where there is none yet. */
  readonly read: (order: number, reading: ByteReading) => number;
  /** The order of that number, -1 where no sales row has it. */
  readonly find: (orderNo: string) => number;
}

type Rows = Pick<Ledgers, 'sales' | 'collections'>;

/** Remembered for as long as the two lists of rows are. */
export function orderPlaces({ sales, collections }: Rows): OrderPlaces {
  const known = remembered.get(sales);
  if (known !== undefined && known.collections === collections) return known.places;
  const places = byNumber({ sales, collections }) ?? byText({ sales, collections });
  remembered.set(sales, { collections, places });
  return places;
}

const remembered = new WeakMap<Rows['sales'], { collections: Rows['collections']; places: OrderPlaces }>();

/** The orders of a book have numbers since its rows were read; null where a row comes from somewhere else. */
function byNumber({ sales, collections }: Rows): OrderPlaces | null {
  const numbers = sales.length === 0 ? null : SaleView.ordersOf(sales.at(0)!);
  if (numbers === null) return null;
  const ofSale = ordersOf(sales, numbers) ?? numbersOf(sales, numbers, SaleView.orderAmong);
  const ofReceipt = ordersOf(collections, numbers) ?? numbersOf(collections, numbers, ReceiptView.orderAmong);
  if (ofSale === null || ofReceipt === null) return null;
  return asTheyCome(ofSale, ofReceipt, numbers) ?? countedAnew(ofSale, ofReceipt, numbers);
}

/** Where no other rows have been left out or put in another order, the numbers are the places; null elsewhere. */
function asTheyCome(ofSale: Int32Array, ofReceipt: Int32Array, numbers: ByteNumbers): OrderPlaces | null {
  let count = 0;
  for (let place = 0; place < ofSale.length; place += 1) {
    if (ofSale[place]! > count) return null;
    if (ofSale[place] === count) count += 1;
  }
  for (let place = 0; place < ofReceipt.length; place += 1) if (ofReceipt[place]! >= count) ofReceipt[place] = -1;
  const find = (orderNo: string): number => {
    const number = numbers.find(orderNo);
    return number < count ? number : -1;
  };
  return { count, ofSale, ofReceipt, text: numbers.text, read: numbers.read, find };
}

function countedAnew(ofSale: Int32Array, ofReceipt: Int32Array, numbers: ByteNumbers): OrderPlaces {
  const placeOf = new Int32Array(numbers.count()).fill(-1);
  const numberAt: number[] = [];
  for (let place = 0; place < ofSale.length; place += 1) {
    const number = ofSale[place]!;
    if (placeOf[number] === -1) placeOf[number] = numberAt.push(number) - 1;
    ofSale[place] = placeOf[number]!;
  }
  for (let place = 0; place < ofReceipt.length; place += 1) ofReceipt[place] = placeOf[ofReceipt[place]!]!;
  return {
    count: numberAt.length,
    ofSale,
    ofReceipt,
    text: (order) => numbers.text(numberAt[order]!),
    read: (order, reading) => numbers.read(numberAt[order]!, reading),
    find: (orderNo) => placeOf[numbers.find(orderNo)] ?? -1,
  };
}

/** Straight from the columns; null for rows that are not all of those that were read. */
function ordersOf<Row>(rows: RowList<Row>, numbers: ByteNumbers): Int32Array | null {
  const blocks = blocksOf<Row, OrderBlock>(rows)?.blocks;
  if (blocks === undefined || blocks.some(({ block }) => block.numbers.orders !== numbers)) return null;
  const found = new Int32Array(rows.length);
  let from = 0;
  for (const { block, used } of blocks) {
    found.set(block.orderNo.subarray(0, used), from);
    from += used;
  }
  return found;
}

type OrderBlock = Pick<SaleBlock | ReceiptBlock, 'numbers' | 'orderNo'>;

/** Null where a row does not know its number. */
function numbersOf<Row>(
  rows: RowList<Row>,
  numbers: ByteNumbers,
  orderAmong: (numbers: ByteNumbers, row: Row) => number,
): Int32Array | null {
  const found = new Int32Array(rows.length);
  const passing = inPassing(rows);
  for (let place = 0; place < rows.length; place += 1) {
    const number = orderAmong(numbers, passing.at(place)!);
    if (number < 0) return null;
    found[place] = number;
  }
  return found;
}

function byText({ sales, collections }: Rows): OrderPlaces {
  const numbers = textNumbers(sales.length);
  const ofSale = new Int32Array(sales.length);
  for (let place = 0; place < sales.length; place += 1) ofSale[place] = numbers.add(sales.at(place)!.orderNo);
  const ofReceipt = new Int32Array(collections.length);
  for (let place = 0; place < collections.length; place += 1) {
    ofReceipt[place] = numbers.find(collections.at(place)!.orderNo);
  }
  const { texts, find } = numbers;
  const read = (order: number, reading: ByteReading): number => {
    const bytes = Buffer.from(texts[order]!, 'utf8');
    return reading(bytes, 0, bytes.length);
  };
  return { count: texts.length, ofSale, ofReceipt, text: (order) => texts[order]!, read, find };
}
