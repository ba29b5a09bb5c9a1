// Regular CSV in UTF-8 from some line on -> rows as offsets into its bytes; what is not regular is handed back.
import { isUtf8 } from 'node:buffer';
import type { RowBatch } from '../../model/sheet.ts';
import { UndecodableText } from '../decoded-text.ts';
import { firstInvalidByte } from '../utf8.ts';
import { type CsvReader, LONGEST_RECORD } from './csv-reader.ts';
import { emptyTable, type RecordTable, rowsOf } from './record-table.ts';
import { recordScanner } from './scan-records.ts';
import type { Piece } from './utf8-pieces.ts';

/** `delimiter` is one ASCII character. Throws {@link UndecodableText}. */
export function quickReader(delimiter: string, firstLine: number): CsvReader {
  const table = emptyTable();
  const scan = recordScanner(delimiter.charCodeAt(0), table);
  const joined = joiner();
  let carried: Buffer = Buffer.alloc(0);
  let line = firstLine;
  return async (piece) => {
    const whole = joined(carried, piece);
    const { next, irregular, ...scanned } = scan(whole.bytes, line, piece.last);
    const done = whole.bytes.subarray(0, next);
    if (!isUtf8(done)) throw new UndecodableText('utf-8', whole.offset + firstInvalidByte(done));
    line = scanned.line;
    // A copy, for the piece is written over.
    carried = Buffer.from(whole.bytes.subarray(next));
    const refused = irregular || carried.length > LONGEST_RECORD;
    const rest = { piece: { ...whole, bytes: carried, offset: whole.offset + next }, line };
    return { batch: batchOf(table, done), rest: refused ? rest : null, over: false };
  };
}

/** A function that puts what was left of a piece before the next one, always in the same place. */
function joiner(): (carried: Buffer, piece: Piece) => Piece {
  let room: Buffer = Buffer.alloc(0);
  return (carried, piece) => {
    if (carried.length === 0) return piece;
    const length = carried.length + piece.bytes.length;
    if (length > room.length) room = Buffer.allocUnsafeSlow(Math.ceil(length * 1.25));
    room.set(carried);
    room.set(piece.bytes, carried.length);
    return { ...piece, bytes: room.subarray(0, length), offset: piece.offset - carried.length };
  };
}

/** Cells are decoded at once only for who asks for rows. */
function batchOf(table: RecordTable, bytes: Buffer): RowBatch {
  const raw = rowsOf(table, bytes);
  return {
    raw,
    findings: [],
    get rows() {
      return Array.from({ length: raw.count }, (_, index) => raw.rowAt(index));
    },
  };
}
