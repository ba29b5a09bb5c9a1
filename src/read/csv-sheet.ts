// The bytes of a CSV file and its encoding -> a sheet whose rows come in batches.
import { type Options, Parser } from 'csv-parse';
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { Cell, RowBatch, Sheet, SheetRow } from '../model/sheet.ts';
import { accessFinding } from './access-finding.ts';
import type { ByteSource } from './byte-source.ts';
import { decodedText, UndecodableText } from './decoded-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';

/** A record longer than this is an unclosed quote. */
const LONGEST_RECORD = 1_000_000;

export const csvSheet = (source: Source, bytes: ByteSource, encoding: string): Sheet => ({
  source,
  batches: csvBatches(source, bytes, encoding),
});

async function* csvBatches(source: Source, bytes: ByteSource, encoding: string): AsyncGenerator<RowBatch> {
  let scanner: RecordScanner | null = null;
  try {
    for await (const text of decodedText(bytes, encoding)) {
      scanner ??= recordScanner(source, text);
      const failed = await scanner.take(text);
      yield { rows: scanner.rows(), findings: failed === null ? [] : [failed] };
      if (failed !== null) return;
    }
    const failed = scanner === null ? null : await scanner.end();
    if (scanner !== null) yield { rows: scanner.rows(), findings: failed === null ? [] : [failed] };
  } catch (error) {
    yield { rows: scanner?.rows() ?? [], findings: [brokenOff(error, source)] };
  }
}

function brokenOff(error: unknown, source: Source): Finding {
  if (!(error instanceof UndecodableText)) return accessFinding(error, source.file);
  return finding('READ-ENCODING', { source, row: null, column: null }, error.encoding, { offset: `${error.offset}` });
}

interface RecordScanner {
  /** Takes the next piece of text; what is wrong with its quotes is returned, and nothing can be read after it. */
  readonly take: (text: string) => Promise<Finding | null>;
  readonly end: () => Promise<Finding | null>;
  /** The rows since the last call. */
  readonly rows: () => readonly SheetRow[];
}

function recordScanner(source: Source, beginning: string): RecordScanner {
  const declared = /^sep=([^\r\n])(?:\r\n|\n|\r)/i.exec(beginning);
  const lines = lineCounter(declared === null ? 1 : 2);
  let rows: SheetRow[] = [];
  const parser = new Parser({
    ...SAFE,
    delimiter: declared?.[1] ?? guessDelimiter(beginning.slice(0, 65_536)),
    on_record: (record: string[], context: { readonly empty_lines: number }) => {
      const row = lines.pass(record, context.empty_lines);
      if (record.some((cell) => cell.trim() !== '')) rows.push({ row, cells: record.map(cellOf) });
      return null;
    },
  });
  parser.on('error', () => {});
  const settled = (act: (done: (error?: Error | null) => void) => void): Promise<Finding | null> =>
    new Promise((resolve) => {
      act((error) => resolve(error == null ? null : quoteFinding(error, source, lines)));
    });
  let skip = declared === null ? 0 : declared[0].length;
  return {
    take: (text) => {
      const rest = text.slice(skip);
      skip = 0;
      return settled((done) => parser.write(rest, done));
    },
    end: () =>
      settled((done) => {
        parser.once('error', done);
        parser.once('end', done);
        parser.resume();
        parser.end();
      }),
    rows: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

const SAFE: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_RECORD,
};

const cellOf = (text: string): Cell => (text === '' ? null : text);

interface LineCounter {
  /** The line on which the record starts that comes next, after so many empty lines in all. */
  readonly startAfter: (emptyLines: number) => number;
  /** The same, moving on past the record. */
  readonly pass: (record: readonly string[], emptyLines: number) => number;
}

/** Counts lines: the parser's own count takes a CRLF inside quotes for two. */
function lineCounter(first: number): LineCounter {
  let next = first;
  let empty = 0;
  const startAfter = (emptyLines: number): number => next + emptyLines - empty;
  return {
    startAfter,
    pass: (record, emptyLines) => {
      const start = startAfter(emptyLines);
      empty = emptyLines;
      next = start + 1;
      for (const cell of record) next += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
      return start;
    },
  };
}

/** Names the line on which the broken record starts. */
function quoteFinding(error: Error, source: Source, lines: LineCounter): Finding {
  const code = 'code' in error ? `${error.code}` : error.message;
  const reason = code === 'CSV_MAX_RECORD_SIZE' ? 'CSV_QUOTE_NOT_CLOSED' : code;
  const emptyLines = 'empty_lines' in error ? +`${error.empty_lines}` : 0;
  return finding('READ-QUOTE', { source, row: lines.startAfter(emptyLines), column: null }, null, { reason });
}
