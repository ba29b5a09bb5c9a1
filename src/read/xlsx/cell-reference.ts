// The bytes of a reference such as `AB12` -> its column or its row, both counted from 1.
import { DamagedWorkbook } from './damaged-workbook.ts';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** The column of `AB12` or `$AB$12`; throws for what has none, or one beyond the last. */
export function referenceColumn(bytes: Buffer, from: number, to: number): number {
  let column = 0;
  for (let at = lettersFrom(bytes, from); at < to; at += 1) {
    const letter = (bytes[at]! & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST_COLUMN) throw new DamagedWorkbook('cell-outside');
  }
  if (column === 0) throw new DamagedWorkbook('cell-outside');
  return column;
}

/** The row of `AB12` or `$AB$12`. */
export function referenceRow(bytes: Buffer, from: number, to: number): number {
  let at = lettersFrom(bytes, from);
  while (at < to && (bytes[at]! & 0xdf) >= 65) at += 1;
  return rowNumber(bytes, lettersFrom(bytes, at), to);
}

/** A row number as it stands alone; throws for what is none, or one beyond the last. */
export function rowNumber(bytes: Buffer, from: number, to: number): number {
  let row = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) throw new DamagedWorkbook('cell-outside');
    row = row * 10 + digit;
    if (row > LAST_ROW) throw new DamagedWorkbook('cell-outside');
  }
  if (row === 0) throw new DamagedWorkbook('cell-outside');
  return row;
}

/** An absolute reference has a dollar sign before either half. */
const lettersFrom = (bytes: Buffer, from: number): number => (bytes[from] === 36 ? from + 1 : from);
