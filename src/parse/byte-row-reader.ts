// The cells of one row of bytes, asked for by column -> typed values as long as all are in order; otherwise the row is another reader's.
import type { ByteRows, Cell } from '../model/sheet.ts';
import type { BoundSheet } from './bound-sheet.ts';
import { byteMemo } from './byte-memo.ts';
import { cellMeaning } from './cell-meaning.ts';
import { type FullReading, fullReadings } from './full-reading.ts';
import { type ByteGrammar, byteGrammarOf } from './grammar/byte-grammars.ts';
import type { Grammar } from './grammar/grammar.ts';
import { type Field, type RowReader, styleOf } from './row-reader.ts';
import { sharedStrings } from './shared-strings.ts';

export interface ByteRowReader extends RowReader {
  readonly moveTo: (rows: ByteRows, index: number) => void;
  /** False where a cell of the row is missing or wrong: what was read of it is void, and its findings are to be found. */
  readonly isInOrder: () => boolean;
}

/** The field's cell as the book means it. */
type CellOf = (field: number) => Cell;

export const NO_BYTES: ByteRows = {
  bytes: new Uint8Array(0),
  count: 0,
  numbers: new Int32Array(1),
  firsts: new Int32Array(2),
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  text: () => '',
  asciiText: () => '',
  rowAt: () => ({ row: 0, cells: [] }),
};

/** Many columns of a ledger are in few files. */
const NOTHING = (): null => null;

export function byteRowReader(sheet: BoundSheet): ByteRowReader {
  const { source, binding, mapping } = sheet;
  const meaning = cellMeaning(mapping);
  const share = sharedStrings();
  let rows = NO_BYTES;
  let first = 0;
  let number = 0;
  let inOrder = true;

  const readingOf = fullReadings(sheet, () => {
    inOrder = false;
  });
  const quickField = <T>(
    index: number,
    quick: ByteGrammar<T>,
    cellOf: CellOf,
    read: FullReading<T>,
  ): Field<T | null> => {
    return () => {
      const field = first + index;
      const end = rows.ends[field]!;
      if (rows.starts[field] === end) return read(null, number);
      return (end > 0 ? quick(rows, field) : null) ?? read(cellOf(field), number);
    };
  };
  const knownField = <T>(index: number, cellOf: CellOf, read: FullReading<T>): Field<T | null> => {
    const memo = byteMemo();
    const values: (T | null)[] = [null];
    return () => {
      const field = first + index;
      const start = rows.starts[field]!;
      const end = rows.ends[field]!;
      if (start === end) return read(null, number);
      const known = end < 0 ? 0 : memo.find(rows.bytes, start, end);
      if (known !== 0) return values[known]!;
      const cell = cellOf(field);
      const value = read(cell, number);
      if (value !== null && cell !== null && end > 0) memo.keep(rows.bytes, start, end, values.push(value) - 1);
      return value;
    };
  };
  /** The book's words and blanks may give any text another meaning. */
  const quickOf = <T>(column: string, grammar: Grammar<T>): ByteGrammar<T> | null =>
    mapping.blanks.length > 0 || mapping.values[column] !== undefined
      ? null
      : byteGrammarOf(grammar, styleOf(column, binding, mapping));
  const field = <T>(column: string, grammar: Grammar<T>, isRequired: boolean, isShared = false): Field<T | null> => {
    const read = readingOf(column, grammar, isRequired);
    const index = binding.columns.get(column)?.index;
    if (index === undefined)
      return mapping.defaults[column] === undefined && !isRequired ? NOTHING : () => read(null, number);
    const cellOf: CellOf = (field) => meaning(rows.text(field), column);
    const quick = isShared ? null : quickOf(column, grammar);
    return quick === null ? knownField(index, cellOf, read) : quickField(index, quick, cellOf, read);
  };
  /** Equal texts share one string; a blank one has none. */
  const sharing =
    (grammar: Grammar<string>): Grammar<string> =>
    (cell, style) => {
      const value = grammar(cell, style);
      return typeof value === 'string' ? share(value) : value;
    };
  return {
    source,
    number: () => number,
    optional: (column, grammar) => field(column, grammar, false),
    required: <T>(column: string, grammar: Grammar<T>) => field(column, grammar, true) as Field<T>,
    shared: (column, grammar) => field(column, sharing(grammar), false, true),
    sharedRequired: (column, grammar) => field(column, sharing(grammar), true, true) as Field<string>,
    reject: () => {
      inOrder = false;
    },
    moveTo: (next, index) => {
      rows = next;
      first = next.firsts[index]!;
      number = next.numbers[index]!;
      inOrder = true;
    },
    isInOrder: () => inOrder,
  };
}
