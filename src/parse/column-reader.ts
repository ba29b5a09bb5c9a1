// Batches of rows of bytes -> the columns of a ledger, filled one column after the other; which rows are not in order.
import type { WideAmounts } from '../model/columns/cells.ts';
import type { CellsOf, KeptField, Room, RowColumns } from '../model/columns/row-columns.ts';
import { YUAN } from '../model/money-unit.ts';
import type { Placed } from '../model/place.ts';
import type { ByteRows } from '../model/sheet.ts';
import type { BoundSheet } from './bound-sheet.ts';
import { NO_BYTES } from './byte-row-reader.ts';
import { cellMeaning } from './cell-meaning.ts';
import {
  asciiFill,
  dayFill,
  type Fill,
  type FilledColumn,
  fullFill,
  memoFill,
  moneyFill,
  presetFill,
  type Stretch,
} from './column-fills.ts';
import { fullReadings } from './full-reading.ts';
import { day } from './grammar/day.ts';
import { money } from './grammar/money.ts';
import { identifier } from './grammar/text.ts';
import { mayBeAside } from './may-be-aside.ts';
import type { RowField } from './row-fields.ts';
import { styleOf } from './row-reader.ts';

export interface ColumnReader<Block> {
  /** Fills the cells of so many rows of the batch where there is room for them; the cells of odd rows are void. */
  readonly fill: (rows: ByteRows, from: number, count: number, room: Room<Block>) => void;
  /** Of the rows filled last: the first odd one from a place on, or how many they are. */
  readonly nextOdd: (place: number) => number;
}

type AnyBlock<Row> = CellsOf<Row> & { readonly wide: WideAmounts };

export function columnReader<Row extends Placed, Block extends AnyBlock<Row>>(
  fields: readonly RowField[],
  { cellOf, asciiCellOf }: RowColumns<Row, Block>,
  sheet: BoundSheet,
): ColumnReader<Block> {
  const { binding, mapping, places } = sheet;
  const { keys } = places;
  const stretch: Stretch = { rows: NO_BYTES, from: 0, count: 0, odd: new Uint8Array(1024), current: 0 };
  const meaning = cellMeaning(mapping);
  const readingOf = fullReadings(sheet, () => {
    stretch.odd[stretch.current] = 1;
  });
  const fillOf = ({ field, column, grammar, isRequired }: RowField): Fill<Block> | null => {
    const cell = cellOf[field as KeptField<Row>] as FilledColumn<Block, unknown>['cellOf'];
    const read = readingOf(column, grammar, isRequired);
    const index = binding.columns.get(column)?.index;
    if (index === undefined) {
      return mapping.defaults[column] === undefined ? null : presetFill(stretch, { read, cellOf: cell });
    }
    const isKey = keys.includes(index);
    const filled = { index, isKey, meaning: (text: string) => meaning(text, column), read, cellOf: cell };
    // The book's words and blanks may give any text another meaning.
    const isPlain = mapping.blanks.length === 0 && mapping.values[column] === undefined;
    const asciiCell = asciiCellOf[field as KeptField<Row>];
    if (asciiCell !== undefined) {
      const isAscii = isPlain && grammar === identifier;
      return isAscii ? asciiFill(stretch, filled as FilledColumn<Block, string>, asciiCell) : fullFill(stretch, filled);
    }
    if (grammar === money) {
      const isFen = isPlain && styleOf(column, binding, mapping).fen === YUAN;
      return isFen ? moneyFill(stretch, filled as FilledColumn<Block, number>) : fullFill(stretch, filled);
    }
    if (grammar === day && isPlain) return dayFill(stretch, filled as FilledColumn<Block, number>);
    return memoFill(stretch, filled);
  };
  const fills = fields.flatMap((one) => {
    const fill = fillOf(one);
    return fill === null ? [] : [{ field: one.field as KeptField<Row>, fill }];
  });
  const mark = (): void => {
    const { rows, from, count, odd } = stretch;
    const isFirstKey = keys.includes(0);
    for (let place = 0; place < count; place += 1) {
      const first = rows.firsts[from + place]!;
      const width = rows.firsts[from + place + 1]! - first;
      // Keys are looked at when they are read.
      const isLooked = isFirstKey && rows.starts[first] !== rows.ends[first];
      const isOdd = width !== binding.width + 1 || (!isLooked && mayBeAside(rows, from + place, places));
      odd[place] = isOdd ? 1 : 0;
    }
  };
  return {
    fill: (rows, from, count, { block, at }) => {
      if (stretch.odd.length < count) stretch.odd = new Uint8Array(count * 2);
      Object.assign(stretch, { rows, from, count });
      mark();
      for (let place = 0; place < count; place += 1) block.row[at + place] = rows.numbers[from + place]!;
      for (const { field, fill } of fills) fill(block[field], at, block);
    },
    nextOdd: (place) => {
      const { odd, count } = stretch;
      let next = place;
      while (next < count && odd[next] === 0) next += 1;
      return next;
    },
  };
}
