// Bytes of a CSV text in UTF-8 -> where its records and their fields stand, as long as everything is regular.
import { addField, addRecord, isBlankRecord, type RecordTable } from './record-table.ts';

export interface Scanned {
  /** How many bytes are done: all records that end before the last byte, or at it where it is the last of all. */
  readonly next: number;
  /** The line on which the rest begins. */
  readonly line: number;
  /** What stands at `next` may be wrong: a quote in the middle of a cell, or text after a quote. */
  readonly irregular: boolean;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
const NOT_DECIDED = -1;
const IRREGULAR = -2;

/** A function that fills the table from bytes that begin with a record; `last` when no more bytes follow them. */
export function recordScanner(
  delimiter: number,
  table: RecordTable,
): (bytes: Buffer, line: number, last: boolean) => Scanned {
  const endsText = new Uint8Array(256);
  for (const byte of [LF, CR, QUOTE, delimiter]) endsText[byte] = 1;
  const highest = Math.max(QUOTE, delimiter);
  let linesInQuotes = 0;

  /** Adds the field that begins at `from`; where it ends, its quotes included. */
  const takeField = (bytes: Buffer, from: number, last: boolean): number => {
    const end = bytes.length;
    let at = from;
    if (at < end && bytes[at] === QUOTE) return takeQuoted(bytes, from + 1, last);
    // Most bytes are letters and digits, above all that may end a cell.
    while (at < end && (bytes[at]! > highest || endsText[bytes[at]!] === 0)) at += 1;
    addField(table, from, at);
    return at;
  };

  const takeQuoted = (bytes: Buffer, from: number, last: boolean): number => {
    const end = bytes.length;
    let hasDoubled = false;
    let at = from;
    for (;;) {
      while (at < end && bytes[at] !== QUOTE) {
        const byte = bytes[at]!;
        if (byte === LF || byte === CR) {
          linesInQuotes += 1;
          if (byte === CR && at + 1 < end && bytes[at + 1] === LF) at += 1;
        }
        at += 1;
      }
      if (at === end) return last ? IRREGULAR : NOT_DECIDED;
      // At the end another quote may follow: then nothing is taken of the record, or it was the last.
      if (at + 1 === end || bytes[at + 1] !== QUOTE) break;
      hasDoubled = true;
      at += 2;
    }
    addField(table, from, hasDoubled ? ~at : at);
    return at + 1;
  };

  /** Adds the fields of the record that begins at `from`; where the next one begins. */
  const takeRecord = (bytes: Buffer, from: number, last: boolean): number => {
    const end = bytes.length;
    let at = from;
    for (;;) {
      at = takeField(bytes, at, last);
      if (at < 0) return at;
      if (at === end) return last ? end : NOT_DECIDED;
      const byte = bytes[at]!;
      if (byte === delimiter) at += 1;
      else if (byte === LF) return at + 1;
      else return byte === CR ? afterReturn(bytes, at, last) : IRREGULAR;
    }
  };

  return (bytes, firstLine, last) => {
    const end = bytes.length;
    let next = 0;
    let line = firstLine;
    table.rows = 0;
    table.fields = 0;
    while (next < end) {
      const byte = bytes[next]!;
      const isEmpty = byte === LF || byte === CR;
      linesInQuotes = 0;
      const before = table.fields;
      const after = isEmpty ? afterLineEnd(bytes, next, last) : takeRecord(bytes, next, last);
      if (after < 0) {
        table.fields = before;
        return { next, line, irregular: after === IRREGULAR };
      }
      if (!isEmpty) {
        if (isBlankRecord(table, bytes)) table.fields = before;
        else addRecord(table, line);
      }
      line += 1 + linesInQuotes;
      next = after;
    }
    return { next, line, irregular: false };
  };
}

const afterLineEnd = (bytes: Buffer, at: number, last: boolean): number =>
  bytes[at] === LF ? at + 1 : afterReturn(bytes, at, last);

/** A line feed after a carriage return belongs to it. */
function afterReturn(bytes: Buffer, at: number, last: boolean): number {
  if (at + 1 === bytes.length) return last ? at + 1 : NOT_DECIDED;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}
