// The typed rows of one sheet as they come, as cells or as bytes -> all of them in their order; those of long ledgers as columns.
import type { BookNumbers } from '../model/columns/book-numbers.ts';
import { amountOf, type WideAmounts } from '../model/columns/cells.ts';
import { keepReceipts } from '../model/columns/keep-receipts.ts';
import { keepSales } from '../model/columns/keep-sales.ts';
import type { CellsOf, Room, RowColumns } from '../model/columns/row-columns.ts';
import type { LedgerName, LedgerRow } from '../model/ledger.ts';
import type { Fen } from '../model/money.ts';
import type { Placed } from '../model/place.ts';
import type { RowList } from '../model/row-list.ts';
import type { ByteRows } from '../model/sheet.ts';
import type { BoundSheet } from './bound-sheet.ts';
import { byteRowReader } from './byte-row-reader.ts';
import { type ColumnReader, columnReader } from './column-reader.ts';
import { LEDGER_ROWS } from './ledger-rows.ts';
import { mayBeAside } from './may-be-aside.ts';
import { type RowField, rowFields } from './row-fields.ts';

export interface KeptRows<Name extends LedgerName> {
  readonly put: (row: LedgerRow<Name>) => void;
  /** All rows of the batch from one on. */
  readonly takeBytes: (rows: ByteRows, from: number, on: Asides) => void;
  readonly rows: () => RowList<LedgerRow<Name>>;
}

/** What happens on the way through a batch, in the order of its rows. */
interface Asides {
  /** Asked before each row: whether nothing more is taken. */
  readonly isFull: (row: number) => boolean;
  /** The amounts of rows that are kept, added up, and how many they are. */
  readonly add: (amount: Fen, rows: number) => void;
  /** A row that is not in order, or not surely: it is put or left out. */
  readonly takeOdd: (index: number) => void;
}

export function keptRows<Name extends LedgerName>(
  ledger: Name,
  sheet: BoundSheet,
  numbers: BookNumbers,
): KeptRows<Name> {
  const fields = rowFields(LEDGER_ROWS[ledger]);
  const isKept = isKeptIn(sheet, fields);
  // Which ledger it is ties the rows to its name; the compiler does not see it.
  if (ledger === 'sales') {
    return asColumns(keepSales(sheet.source, numbers, isKept), fields, sheet) as unknown as KeptRows<Name>;
  }
  if (ledger === 'collections') {
    return asColumns(keepReceipts(sheet.source, numbers, isKept), fields, sheet) as unknown as KeptRows<Name>;
  }
  return asObjects(ledger, sheet);
}

/** Whether a row may have a value of the field. */
function isKeptIn({ binding, mapping }: BoundSheet, fields: readonly RowField[]): (field: string) => boolean {
  const absent = fields.filter(({ column }) => !binding.columns.has(column) && mapping.defaults[column] === undefined);
  const names = new Set(absent.map(({ field }) => field));
  return (field) => !names.has(field);
}

function asObjects<Name extends LedgerName>(ledger: Name, sheet: BoundSheet): KeptRows<Name> {
  const { binding, places } = sheet;
  const reader = byteRowReader(sheet);
  const parse = LEDGER_ROWS[ledger](reader);
  const kept: LedgerRow<Name>[] = [];
  return {
    put: (row) => kept.push(row),
    takeBytes: (rows, from, { isFull, add, takeOdd }) => {
      for (let index = from; index < rows.count; index += 1) {
        if (isFull(rows.numbers[index]!)) return;
        const width = rows.firsts[index + 1]! - rows.firsts[index]!;
        const isPlain = width === binding.width + 1 && !mayBeAside(rows, index, places);
        if (isPlain) reader.moveTo(rows, index);
        const row = isPlain ? parse() : null;
        if (row === null || !reader.isInOrder()) takeOdd(index);
        else {
          kept.push(row);
          if ('amount' in row) add(row.amount, 1);
        }
      }
    },
    rows: () => kept,
  };
}

type AmountBlock<Row> = CellsOf<Row> & { readonly wide: WideAmounts };

function asColumns<Row extends Placed & { readonly amount: Fen }, Block extends AmountBlock<Row>>(
  columns: RowColumns<Row, Block>,
  fields: readonly RowField[],
  sheet: BoundSheet,
) {
  /** Keeps the rows of the room from one place up to another; what they come to. */
  const keepAll = ({ block, at }: Room<Block>, from: number, to: number): Fen => {
    const { amount, wide } = block;
    const first = columns.next();
    const shift = at + from - first;
    let sum = 0;
    for (let place = first; place < first + to - from; place += 1) {
      // Rows before them were left out.
      if (shift !== 0) columns.move(block, place + shift, place);
      sum += amountOf(amount[place]!, wide)!;
    }
    columns.added(to - from);
    return sum;
  };
  /** Workbooks need none. */
  let reader: ColumnReader<Block> | null = null;
  return {
    put: columns.put,
    rows: columns.rows,
    takeBytes: (rows: ByteRows, from: number, { isFull, add, takeOdd }: Asides): void => {
      reader ??= columnReader(fields, columns, sheet);
      for (let start = from, count = 0; start < rows.count; start += count) {
        const room = columns.room();
        count = Math.min(rows.count - start, room.left);
        reader.fill(rows, start, count, room);
        for (let place = 0; place < count; ) {
          if (isFull(rows.numbers[start + place]!)) return;
          const odd = reader.nextOdd(place);
          if (odd > place) add(keepAll(room, place, odd), odd - place);
          else takeOdd(start + place);
          place = Math.max(odd, place + 1);
        }
      }
    },
  };
}
