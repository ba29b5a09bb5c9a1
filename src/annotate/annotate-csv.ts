// The bytes of a CSV file and the notes on its rows -> the same bytes with two cells more at the end of each row: codes and sentences.
import { defused } from '../model/defused.ts';
import { encodeText } from './encode-text.ts';
import type { Note } from './note.ts';

export interface CsvLayout {
  readonly encoding: string;
  readonly delimiter: string;
  /** The line of the header; null where none was found. */
  readonly header: number | null;
}

/** Headers of the added columns. */
export interface CsvTitles {
  readonly codes: string;
  readonly notes: string;
}

/** Rows, blanks, quotes, line ends and byte order mark stay as they are, also where they are wrong. */
export function annotateCsv(bytes: Buffer, layout: CsvLayout, titles: CsvTitles, notes: readonly Note[]): Buffer {
  const pieces: Buffer[] = [];
  const byLine = notesByLine(notes, layout.header);
  const unclosed = new Set(notes.flatMap(({ code, row }) => (code === 'READ-QUOTE' && row !== null ? [row] : [])));
  let written = 0;
  for (const { line, end } of records(bytes, layout, unclosed)) {
    pieces.push(bytes.subarray(written, end), addedCells(line, byLine.get(line) ?? [], layout, titles));
    written = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(written)]);
}

/** What concerns the whole file stands beside the header. */
function notesByLine(notes: readonly Note[], header: number | null): ReadonlyMap<number, readonly Note[]> {
  const byLine = new Map<number, Note[]>();
  for (const note of notes) {
    const line = note.row ?? header ?? 1;
    const known = byLine.get(line);
    if (known === undefined) byLine.set(line, [note]);
    else known.push(note);
  }
  return byLine;
}

function addedCells(line: number, notes: readonly Note[], layout: CsvLayout, titles: CsvTitles): Buffer {
  const isHeader = line === (layout.header ?? 1);
  const codes = [...new Set(notes.map(({ code }) => code))].join(' ');
  const inWords = (texts: readonly string[], title: string): string =>
    [...(isHeader ? [title] : []), ...texts].join(isHeader ? ': ' : ' ');
  const cells = (texts: readonly string[]): string =>
    [inWords(codes === '' ? [] : [codes], titles.codes), inWords(texts, titles.notes)]
      .map((text) => `${layout.delimiter}${csvCell(text, layout.delimiter)}`)
      .join('');
  const spoken = encodeText(cells(notes.map(({ text }) => text)), layout.encoding);
  return spoken.isWhole ? spoken.bytes : encodeText(cells(notes.map(({ english }) => english)), layout.encoding).bytes;
}

function csvCell(text: string, delimiter: string): string {
  const safe = defused(text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim());
  return safe.includes('"') || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

interface RecordEnd {
  /** On which the record starts. */
  readonly line: number;
  /** Where its last cell ends. */
  readonly end: number;
}

const [LINE_FEED, RETURN, QUOTE] = [10, 13, 34];

/** Blank lines and the line `sep=;` are no records. Quotes of the lines in `unclosed` are letters like others. */
function* records(bytes: Buffer, layout: CsvLayout, unclosed: ReadonlySet<number>): Iterable<RecordEnd> {
  const { unitAt, width } = units(bytes, layout.encoding);
  const delimiter = layout.delimiter.charCodeAt(0);
  let [line, started, content] = [1, 1, 0];
  let [quoted, before] = [false, LINE_FEED];
  const begin = markLength(bytes);
  let from = begin;
  const isRecord = (end: number): boolean =>
    content > 0 && !(started === 1 && isSeparatorLine(bytes, from, end, layout.encoding));
  for (let at = begin; at < bytes.length; at += width) {
    const unit = unitAt(at);
    const isEnd = unit === LINE_FEED || unit === RETURN;
    if (isEnd && !quoted) {
      if (isRecord(at)) yield { line: started, end: at };
      if (unit === RETURN && unitAt(at + width) === LINE_FEED) at += width;
      line += 1;
      [started, content, before, from] = [line, 0, LINE_FEED, at + width];
      continue;
    }
    if (isEnd && !(unit === LINE_FEED && before === RETURN)) line += 1;
    if (unit === QUOTE && !unclosed.has(started)) {
      if (quoted && unitAt(at + width) === QUOTE) at += width;
      else if (quoted) quoted = false;
      else if (before === delimiter || before === LINE_FEED) quoted = true;
    }
    content += 1;
    before = unit;
  }
  if (isRecord(bytes.length)) yield { line: started, end: bytes.length };
}

const isSeparatorLine = (bytes: Buffer, from: number, end: number, encoding: string): boolean =>
  end - from <= 16 && /^sep=.$/i.test(new TextDecoder(encoding).decode(bytes.subarray(from, end)));

/** Of the byte order mark. */
function markLength(bytes: Buffer): number {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
}

/** Bytes, or the pairs of UTF-16. In every encoding that is read, what looks like a line end, quote or comma is one. */
function units(bytes: Buffer, encoding: string): { readonly unitAt: (at: number) => number; readonly width: 1 | 2 } {
  const at = (index: number): number => bytes[index] ?? 0;
  switch (encoding) {
    case 'utf-16le':
      return { unitAt: (index) => at(index) | (at(index + 1) << 8), width: 2 };
    case 'utf-16be':
      return { unitAt: (index) => (at(index) << 8) | at(index + 1), width: 2 };
    default:
      return { unitAt: at, width: 1 };
  }
}
