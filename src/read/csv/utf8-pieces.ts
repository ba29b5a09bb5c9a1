// The bytes of a text file and its encoding -> the same text in UTF-8, in pieces of some size, without byte order mark.
import type { ByteSource } from '../byte-source.ts';
import { decodedText } from '../decoded-text.ts';

export interface Piece {
  /** The next piece may be written over them. */
  readonly bytes: Buffer;
  /** How many bytes come before it. */
  readonly offset: number;
  readonly last: boolean;
}

/** Enough to guess the delimiter from the first piece. */
const LEAST_BYTES = 64 * 1024;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** What old systems write at the end of a text. */
const END_OF_FILE = 0x1a;

/**
 * Only the last piece may be shorter than 64 KiB.
 * In Big5 and GB18030 the second byte of a character can look like `|`, so only UTF-8 goes through as it is.
 */
export async function* utf8Pieces(bytes: ByteSource, encoding: string): AsyncGenerator<Piece> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let offset = 0;
  const pieceOf = (last: boolean): Piece => {
    const whole = joined(parts);
    const start = offset === 0 ? marksOf(whole) : 0;
    const end = last && whole.at(-1) === END_OF_FILE ? whole.length - 1 : whole.length;
    const piece = { bytes: whole.subarray(start, end), offset: offset + start, last };
    offset += length;
    parts = [];
    length = 0;
    return piece;
  };
  for await (const chunk of encoding === 'utf-8' ? bytes.chunks() : transcoded(bytes, encoding)) {
    length += chunk.length;
    // What waits for the next chunk must not be written over by it.
    parts.push(length >= LEAST_BYTES ? chunk : Buffer.from(chunk));
    if (length >= LEAST_BYTES) yield pieceOf(false);
  }
  yield pieceOf(true);
}

/** An export that was saved again has two of them. */
function marksOf(bytes: Buffer): number {
  let end = 0;
  while (bytes.subarray(end, end + 3).equals(BYTE_ORDER_MARK)) end += 3;
  return end;
}

async function* transcoded(bytes: ByteSource, encoding: string): AsyncGenerator<Uint8Array> {
  for await (const text of decodedText(bytes, encoding)) yield Buffer.from(text, 'utf8');
}

function joined(parts: readonly Uint8Array[]): Buffer {
  const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  return Buffer.from(whole.buffer, whole.byteOffset, whole.length);
}
