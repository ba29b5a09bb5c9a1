// What the quick and the strict reader of CSV have in common: pieces of bytes in order -> batches of rows.
import type { RowBatch } from '../../model/sheet.ts';
import type { Piece } from './utf8-pieces.ts';

/** A record longer than this is an unclosed quote. */
export const LONGEST_RECORD = 1_000_000;

/** Takes the pieces of a text one after the other. */
export type CsvReader = (piece: Piece) => Promise<Taken>;

export interface Taken {
  readonly batch: RowBatch;
  /** What the reader does not take, from the beginning of a record on: another one must. */
  readonly rest: { readonly piece: Piece; readonly line: number } | null;
  /** True where nothing can be read any more. */
  readonly over: boolean;
}
