// Bytes of a CSV text in UTF-8 -> where its records and their fields stand, as long as everything is regular.
import { marksOf } from './marks.ts';
import { addRecord, isBlankRecord, type RecordTable, roomForFields } from './record-table.ts';

export interface Scanned {
  /** How many bytes are done: all records that end before the last byte, or at it where it is the last of all. */
  readonly next: number;
  /** The line on which the rest begins. */
  readonly line: number;
  /** What stands at `next` may be wrong: a quote in the middle of a cell, or text after a quote. */
  readonly irregular: boolean;
}

/** A function that fills the table from bytes that begin with a record; `last` when no more bytes follow them. */
export function recordScanner(
  delimiter: number,
  table: RecordTable,
): (bytes: Buffer, line: number, last: boolean) => Scanned {
  // Here, so that the bundle has them as numbers: those of a module are read from memory whenever they are used.
  const lf = 10;
  const cr = 13;
  const quote = 34;
  const notDecided = -1;
  const irregular = -2;
  const findMarks = marksOf(delimiter);
  let marks: Int32Array = new Int32Array(1);
  let linesInQuotes = 0;

  /** Adds the fields of the record that begins at `from`, `first` being the first mark from there on; the mark that is its end. */
  const takeRecord = (bytes: Buffer, from: number, first: number, last: boolean): number => {
    const { starts, ends } = table;
    let start = from;
    for (let mark = first; ; mark += 1) {
      const field = table.fields;
      let at = marks[mark]!;
      starts[field] = start;
      ends[field] = at;
      if (at === start && at < bytes.length && bytes[at] === quote) {
        mark = takeQuoted(bytes, mark, last);
        if (mark < 0) return mark;
        at = marks[mark]!;
      }
      table.fields = field + 1;
      if (at === bytes.length) return last ? mark : notDecided;
      if (bytes[at] !== delimiter) return lineEnd(bytes, mark, last);
      start = at + 1;
    }
  };

  /** Writes the field whose opening quote is at a mark; the mark behind its closing quote. */
  const takeQuoted = (bytes: Buffer, opening: number, last: boolean): number => {
    let hasDoubled = false;
    let mark = opening + 1;
    for (;;) {
      const at = marks[mark]!;
      if (at === bytes.length) return last ? irregular : notDecided;
      const byte = bytes[at]!;
      // At the end another quote may follow: then nothing is taken of the record, or it was the last.
      const isPair = at + 1 < bytes.length && bytes[at + 1] === (byte === cr ? lf : quote);
      if (byte === quote && !isPair) break;
      if (byte === quote) hasDoubled = true;
      else if (byte !== delimiter) linesInQuotes += 1;
      mark += isPair && (byte === quote || byte === cr) ? 2 : 1;
    }
    const closing = marks[mark]!;
    table.starts[table.fields] = marks[opening]! + 1;
    table.ends[table.fields] = hasDoubled ? ~closing : closing;
    return marks[mark + 1] === closing + 1 ? mark + 1 : irregular;
  };

  /** The mark with which a line ends that ends with this one: a line feed after a carriage return belongs to it. */
  const lineEnd = (bytes: Buffer, mark: number, last: boolean): number => {
    const at = marks[mark]!;
    if (bytes[at] === lf) return mark;
    if (bytes[at] !== cr) return irregular;
    if (at + 1 === bytes.length) return last ? mark : notDecided;
    return bytes[at + 1] === lf ? mark + 1 : mark;
  };

  return (bytes, firstLine, last) => {
    const end = bytes.length;
    let next = 0;
    let line = firstLine;
    let mark = 0;
    table.rows = 0;
    table.fields = 0;
    marks = findMarks(bytes);
    roomForFields(table, marks.length);
    while (next < end) {
      const isEmpty = marks[mark] === next && (bytes[next] === lf || bytes[next] === cr);
      linesInQuotes = 0;
      const before = table.fields;
      const after = isEmpty ? lineEnd(bytes, mark, last) : takeRecord(bytes, next, mark, last);
      if (after < 0) {
        table.fields = before;
        return { next, line, irregular: after === irregular };
      }
      if (!isEmpty) {
        if (isBlankRecord(table, bytes)) table.fields = before;
        else addRecord(table, line);
      }
      line += 1 + linesInQuotes;
      next = Math.min(marks[after]! + 1, end);
      mark = after + 1;
    }
    return { next, line, irregular: false };
  };
}
