// The bytes of a CSV file and its encoding -> a sheet whose rows come in batches.
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { RowBatch, Sheet } from '../model/sheet.ts';
import { accessFinding, changedFinding } from './access-finding.ts';
import type { ByteSource } from './byte-source.ts';
import { type Layout, readRecords } from './csv/read-records.ts';
import { type Piece, utf8Pieces } from './csv/utf8-pieces.ts';
import { UndecodableText } from './decoded-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { lineOfByte } from './line-of-byte.ts';

export interface CsvText {
  readonly bytes: ByteSource;
  readonly encoding: string;
  /** True where all of the bytes are UTF-8. */
  readonly isUtf8: boolean;
}

/** `headerWords`: those that tell the delimiter. */
export const csvSheet = (source: Source, text: CsvText, headerWords: readonly string[]): Sheet => ({
  source,
  batches: csvBatches(source, text, headerWords),
});

async function* csvBatches(source: Source, text: CsvText, headerWords: readonly string[]): AsyncGenerator<RowBatch> {
  const { bytes, encoding } = text;
  const pieces = utf8Pieces(bytes, encoding);
  try {
    const first = await pieces.next();
    if (first.done === true) return;
    const { skip, ...layout } = layoutOf(first.value.bytes, headerWords);
    yield* untilEmpty(source, readRecords(source, layout, withFirst(without(first.value, skip), pieces)));
    if (!(await bytes.isUnchanged())) yield { rows: [], findings: [changedFinding(source.file)] };
  } catch (error) {
    yield { rows: [], findings: [await brokenOff(error, source, text)] };
  } finally {
    // Who wants no more may stop within the first piece, before the others are asked for.
    await pieces.return(undefined);
  }
}

/** Batches of 64 KiB and more without any row in them: by then nothing will come. */
const MOST_EMPTY_BATCHES = 1000;

/** Spreadsheets write blank lines for a million rows, but not for ever. */
async function* untilEmpty(source: Source, batches: AsyncIterable<RowBatch>): AsyncGenerator<RowBatch> {
  let empty = 0;
  for await (const batch of batches) {
    yield batch;
    empty = (batch.raw?.count ?? batch.rows.length) === 0 ? empty + 1 : 0;
    if (empty <= MOST_EMPTY_BATCHES) continue;
    yield {
      rows: [],
      findings: [finding('READ-DAMAGED', { source, row: null, column: null }, null, { reason: 'only-blank-lines' })],
    };
    return;
  }
}

/** `sep=;` in the first line names the delimiter and is left out; else the delimiter is guessed. */
export function layoutOf(bytes: Buffer, headerWords: readonly string[]): Layout & { readonly skip: number } {
  const beginning = bytes.toString('utf8').slice(0, 65_536);
  const declared = /^sep=([^\r\n])(?:\r\n|\n|\r)/i.exec(beginning);
  if (declared === null) return { delimiter: guessDelimiter(beginning, headerWords), line: 1, skip: 0 };
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

async function brokenOff(error: unknown, source: Source, { bytes, isUtf8 }: CsvText): Promise<Finding> {
  if (!(error instanceof UndecodableText)) return accessFinding(error, source.file);
  const { encoding, offset } = error;
  const row = await lineOfByte(bytes, encoding, offset);
  // A file that is UTF-8 all through was only named wrongly.
  const mixed = error.isUtf8 && !isUtf8;
  const facts = { offset: `${offset}`, ...(mixed ? { mixed } : {}) };
  return finding('READ-ENCODING', { source, row, column: null }, encoding, facts);
}
