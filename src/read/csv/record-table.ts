// Where the records of a stretch of CSV bytes stand: their fields as offsets, and the rows that these make.
import { grown } from '../../model/grown.ts';
import type { ByteRows, Cell, SheetRow } from '../../model/sheet.ts';

/** Filled anew for every stretch, so that a file of any size needs one of it. */
export interface RecordTable {
  numbers: Int32Array;
  firsts: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  rows: number;
  fields: number;
}

export const emptyTable = (): RecordTable => ({
  numbers: new Int32Array(1024),
  firsts: new Int32Array(2048),
  starts: new Int32Array(16_384),
  ends: new Int32Array(16_384),
  rows: 0,
  fields: 0,
});

/** For a stretch that has no more fields than so many; those of the stretch before are gone. */
export function roomForFields(table: RecordTable, fields: number): void {
  if (table.starts.length >= fields) return;
  table.starts = new Int32Array(fields);
  table.ends = new Int32Array(fields);
}

/** The fields since the last record are one. */
export function addRecord(table: RecordTable, line: number): void {
  if (table.rows === table.numbers.length) {
    table.numbers = doubled(table.numbers);
    table.firsts = doubled(table.firsts);
  }
  table.numbers[table.rows] = line;
  table.rows += 1;
  table.firsts[table.rows] = table.fields;
}

const doubled = (full: Int32Array): Int32Array => grown(full, new Int32Array(full.length * 2));

/** True where the fields since the last record hold nothing but spaces. */
export function isBlankRecord(table: RecordTable, bytes: Buffer): boolean {
  for (let field = table.firsts[table.rows]!; field < table.fields; field += 1) {
    const start = table.starts[field]!;
    const end = table.ends[field]!;
    if (start === end) continue;
    if (end < 0) return false;
    const first = bytes[start]!;
    if (first > 0x20 && first < 0x80) return false;
    if (bytes.toString('utf8', start, end).trim() !== '') return false;
  }
  return true;
}

/** The rows of the table over its bytes. */
export function rowsOf(table: RecordTable, bytes: Buffer): ByteRows {
  const { numbers, firsts, starts, ends } = table;
  const text = (field: number): string => {
    const end = ends[field]!;
    if (end >= 0) return bytes.toString('utf8', starts[field], end);
    return bytes.toString('utf8', starts[field], ~end).replaceAll('""', '"');
  };
  const asciiText = (field: number): string => bytes.toString('latin1', starts[field], ends[field]);
  const rowAt = (index: number): SheetRow => {
    const cells: Cell[] = [];
    for (let field = firsts[index]!; field < firsts[index + 1]!; field += 1) {
      cells.push(starts[field] === ends[field] ? null : text(field));
    }
    return { row: numbers[index]!, cells };
  };
  return { bytes, count: table.rows, numbers, firsts, starts, ends, text, asciiText, rowAt };
}
