// Rows of bytes and a column of theirs -> the cells of that column for all of the rows at once; rows that are not in order are marked.
import { amountCell, type Cells, type WideAmounts } from '../model/columns/cells.ts';
import type { AsciiCell, CellOf } from '../model/columns/row-columns.ts';
import type { ByteRows, Cell } from '../model/sheet.ts';
import { byteMemo } from './byte-memo.ts';
import type { FullReading } from './full-reading.ts';
import { IDENTIFIER, identifierKind, NO_IDENTIFIER, NO_MONEY, plainDay, plainMoney } from './grammar/byte-grammars.ts';
import { fieldMayBeAside } from './may-be-aside.ts';

/** Some rows of a batch, one after the other. */
export interface Stretch {
  rows: ByteRows;
  from: number;
  count: number;
  /** By row: 0 as long as it is in order. What has been read of the others is void. */
  odd: Uint8Array;
  /** The row that is read, for whoever finds it odd. */
  current: number;
}

/** Writes the column's cells of the stretch from place `at` on. */
export type Fill<Block> = (into: Cells, at: number, block: Block) => void;

/** A column of the file, and what is made of its cells. */
export interface FilledColumn<Block, T> {
  readonly index: number;
  /** A word in it may make its row a total or an example. */
  readonly isKey: boolean;
  readonly meaning: (text: string) => Cell;
  readonly read: FullReading<T>;
  readonly cellOf: CellOf<T | null, Block>;
}

/** A cell in any form, read by its full grammar. */
function fullCell<Block, T>(
  stretch: Stretch,
  { index, isKey, meaning, read, cellOf }: FilledColumn<Block, T>,
): (place: number, block: Block) => number {
  return (place, block) => {
    const { rows, from } = stretch;
    const field = rows.firsts[from + place]! + index;
    stretch.current = place;
    if (isKey && fieldMayBeAside(rows, field)) stretch.odd[place] = 1;
    if (stretch.odd[place] !== 0) return 0;
    const cell = rows.starts[field] === rows.ends[field] ? null : meaning(rows.text(field));
    const value = read(cell, rows.numbers[from + place]!);
    return stretch.odd[place] === 0 ? cellOf(value, block) : 0;
  };
}

/** A column that the file does not have, but for which the book says what stands in it. */
export function presetFill<Block, T>(
  stretch: Stretch,
  { read, cellOf }: Pick<FilledColumn<Block, T>, 'read' | 'cellOf'>,
): Fill<Block> {
  return (into, at, block) => {
    for (let place = 0; place < stretch.count; place += 1) {
      if (stretch.odd[place] !== 0) continue;
      stretch.current = place;
      const value = read(null, stretch.rows.numbers[stretch.from + place]!);
      if (stretch.odd[place] === 0) into[at + place] = cellOf(value, block);
    }
  };
}

export function fullFill<Block, T>(stretch: Stretch, column: FilledColumn<Block, T>): Fill<Block> {
  const full = fullCell(stretch, column);
  return (into, at, block) => {
    for (let place = 0; place < stretch.count; place += 1) {
      if (stretch.odd[place] === 0) into[at + place] = full(place, block);
    }
  };
}

export function moneyFill<Block extends { readonly wide: WideAmounts }>(
  stretch: Stretch,
  column: FilledColumn<Block, number>,
): Fill<Block> {
  const full = fullCell(stretch, column);
  const { index } = column;
  return (into, at, block) => {
    const { rows, from, count, odd } = stretch;
    const { bytes, firsts, starts, ends } = rows;
    for (let place = 0; place < count; place += 1) {
      if (odd[place] !== 0) continue;
      const field = firsts[from + place]! + index;
      const [start, end] = [starts[field]!, ends[field]!];
      const fen = end > start ? plainMoney(bytes, start, end) : NO_MONEY;
      into[at + place] = fen === NO_MONEY ? full(place, block) : amountCell(fen, block.wide);
    }
  };
}

export function dayFill<Block>(stretch: Stretch, column: FilledColumn<Block, number>): Fill<Block> {
  const full = fullCell(stretch, column);
  const { index } = column;
  return (into, at, block) => {
    const { rows, from, count, odd } = stretch;
    const { bytes, firsts, starts, ends } = rows;
    for (let place = 0; place < count; place += 1) {
      if (odd[place] !== 0) continue;
      const field = firsts[from + place]! + index;
      const [start, end] = [starts[field]!, ends[field]!];
      into[at + place] = (end > start ? plainDay(bytes, start, end) : 0) || full(place, block);
    }
  };
}

/** Identifiers that hardly ever come again. */
export function asciiFill<Block>(
  stretch: Stretch,
  column: FilledColumn<Block, string>,
  asciiCell: AsciiCell<Block>,
): Fill<Block> {
  const full = fullCell(stretch, column);
  const { index } = column;
  return (into, at, block) => {
    const { rows, from, count, odd } = stretch;
    const { bytes, firsts, starts, ends } = rows;
    for (let place = 0; place < count; place += 1) {
      if (odd[place] !== 0) continue;
      const field = firsts[from + place]! + index;
      const [start, end] = [starts[field]!, ends[field]!];
      const kind = end > start ? identifierKind(bytes, start, end) : NO_IDENTIFIER;
      const isSure = kind === IDENTIFIER || (kind !== NO_IDENTIFIER && !fieldMayBeAside(rows, field));
      into[at + place] = isSure ? asciiCell(bytes, start, end, block) : full(place, block);
    }
  };
}

/** What comes again and again. Its cells must mean the same in every block. */
export function memoFill<Block, T>(stretch: Stretch, column: FilledColumn<Block, T>): Fill<Block> {
  const full = fullCell(stretch, column);
  const { index } = column;
  const memo = byteMemo();
  /** Those of one or two bytes, by these. */
  const short = new Int32Array(SHORT);
  return (into, at, block) => {
    const { rows, from, count, odd } = stretch;
    const { bytes, firsts, starts, ends } = rows;
    // The cell before, for many come again at once.
    let [lastStart, lastEnd, lastCell] = [0, 0, 0];
    for (let place = 0; place < count; place += 1) {
      if (odd[place] !== 0) continue;
      const field = firsts[from + place]! + index;
      const [start, end] = [starts[field]!, ends[field]!];
      const length = end - start;
      if (length === 1 || length === 2) {
        const key = length === 1 ? ALONE | bytes[start]! : (bytes[start]! << 8) | bytes[start + 1]!;
        const known = short[key]!;
        const cell = known === 0 ? full(place, block) : known;
        if (odd[place] === 0) short[key] = cell;
        into[at + place] = cell;
        continue;
      }
      if (end > start && lastCell !== 0 && isSame(bytes, lastStart, lastEnd, start, end)) {
        into[at + place] = lastCell;
        continue;
      }
      let cell = end > start ? memo.find(bytes, start, end) : 0;
      if (cell === 0) {
        cell = full(place, block);
        // A blank one may be another in the next row.
        if (cell !== 0 && odd[place] === 0 && end > start) memo.keep(bytes, start, end, cell);
      }
      into[at + place] = cell;
      lastStart = start;
      lastEnd = end;
      lastCell = end > start ? cell : 0;
    }
  };
}

const SHORT = 2 ** 16;
/** What no two bytes of UTF-8 begin with. */
const ALONE = 0xff00;

/** Whether two cells have the same bytes, compared from their ends. */
function isSame(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let at = end - 1, other = to - 1; at >= start; at -= 1, other -= 1) {
    if (bytes[at] !== bytes[other]) return false;
  }
  return true;
}
