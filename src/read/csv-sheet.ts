// The bytes of a CSV file and its encoding -> a sheet whose rows come in batches.
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { RowBatch, Sheet } from '../model/sheet.ts';
import { accessFinding } from './access-finding.ts';
import type { ByteSource } from './byte-source.ts';
import { type Layout, readRecords } from './csv/read-records.ts';
import { type Piece, utf8Pieces } from './csv/utf8-pieces.ts';
import { UndecodableText } from './decoded-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';

export const csvSheet = (source: Source, bytes: ByteSource, encoding: string): Sheet => ({
  source,
  batches: csvBatches(source, bytes, encoding),
});

async function* csvBatches(source: Source, bytes: ByteSource, encoding: string): AsyncGenerator<RowBatch> {
  try {
    const pieces = utf8Pieces(bytes, encoding);
    const first = await pieces.next();
    if (first.done === true) return;
    const { skip, ...layout } = layoutOf(first.value.bytes);
    yield* readRecords(source, layout, withFirst(without(first.value, skip), pieces));
  } catch (error) {
    yield { rows: [], findings: [brokenOff(error, source)] };
  }
}

/** `sep=;` in the first line names the delimiter and is left out; else the delimiter is guessed. */
export function layoutOf(bytes: Buffer): Layout & { readonly skip: number } {
  const beginning = bytes.toString('utf8').slice(0, 65_536);
  const declared = /^sep=([^\r\n])(?:\r\n|\n|\r)/i.exec(beginning);
  if (declared === null) return { delimiter: guessDelimiter(beginning), line: 1, skip: 0 };
  return { delimiter: declared[1]!, line: 2, skip: Buffer.byteLength(declared[0]) };
}

const without = (piece: Piece, skip: number): Piece => ({
  ...piece,
  bytes: piece.bytes.subarray(skip),
  offset: piece.offset + skip,
});

async function* withFirst(first: Piece, others: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  yield first;
  yield* others;
}

function brokenOff(error: unknown, source: Source): Finding {
  if (!(error instanceof UndecodableText)) return accessFinding(error, source.file);
  return finding('READ-ENCODING', { source, row: null, column: null }, error.encoding, { offset: `${error.offset}` });
}
