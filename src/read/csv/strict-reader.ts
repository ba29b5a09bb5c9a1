// Text in UTF-8 from some line of a CSV file on -> rows, and a finding that names the line where its quotes are broken.
import { isUtf8 } from 'node:buffer';
import { type Options, Parser } from 'csv-parse';
import { type Finding, finding } from '../../model/finding.ts';
import type { Source } from '../../model/place.ts';
import type { Cell, SheetRow } from '../../model/sheet.ts';
import { UndecodableText } from '../decoded-text.ts';
import { firstInvalidByte, wholeCharacters } from '../utf8.ts';
import { type CsvReader, LONGEST_RECORD } from './csv-reader.ts';
import { withoutProtection } from './protected-cells.ts';

/** The slow reader: for files that the scanner does not take, and to say what is wrong with them. */
export function strictReader(source: Source, delimiter: string, firstLine: number): CsvReader {
  const lines = lineCounter(firstLine);
  const text = validText();
  const plain = withoutProtection(delimiter);
  let rows: SheetRow[] = [];
  /** Characters since a piece in which a record ended. */
  let unfinished = 0;
  const parser = new Parser({
    ...SAFE,
    delimiter,
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
  const end = (): Promise<Finding | null> =>
    settled((done) => {
      parser.once('error', done);
      parser.once('end', done);
      parser.resume();
      parser.end();
    });
  return async (piece) => {
    const more = plain(text(piece.bytes, piece.offset, piece.last), piece.last);
    unfinished += more.length;
    let failed = more === '' ? null : await settled((done) => parser.write(more, done));
    if (failed === null && piece.last) failed = await end();
    if (rows.length > 0) unfinished = 0;
    // The parser does not count delimiters: a record of nothing else would fill the memory.
    if (failed === null && unfinished > 2 * LONGEST_RECORD)
      failed = quoteFinding(new Error('CSV_MAX_RECORD_SIZE'), source, lines);
    const batch = { rows, findings: failed === null ? [] : [failed] };
    rows = [];
    return { batch, rest: null, over: failed !== null };
  };
}

/** A function that turns bytes to text, a character cut by their end with the next; throws {@link UndecodableText}. */
function validText(): (bytes: Buffer, offset: number, last: boolean) => string {
  let carried: Buffer = Buffer.alloc(0);
  return (bytes, offset, last) => {
    const joined = carried.length === 0 ? bytes : Buffer.concat([carried, bytes]);
    const end = last ? joined.length : wholeCharacters(joined);
    const whole = joined.subarray(0, end);
    if (!isUtf8(whole)) throw new UndecodableText('utf-8', offset - carried.length + firstInvalidByte(whole));
    carried = Buffer.from(joined.subarray(end));
    return whole.toString('utf8');
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
  const emptyLines = 'empty_lines' in error ? +`${error.empty_lines}` : 0;
  return finding('READ-QUOTE', { source, row: lines.startAfter(emptyLines), column: null }, null, { reason: code });
}
