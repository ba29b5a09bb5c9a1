// A book that was read and what was found in it -> copies of its files with the findings beside the cells they are about.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { annotateCsv, type CsvTitles } from '../annotate/annotate-csv.ts';
import type { Note } from '../annotate/note.ts';
import type { CellNote, Hindrance } from '../annotate/workbook/annotate-workbook.ts';
import type { Book, TableCount } from '../model/book.ts';
import { cellOfPlace } from '../model/cell-of-place.ts';
import type { Language } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { FileFacts } from '../model/sheet.ts';
import { headerWords } from '../parse/ledger-columns.ts';
import { layoutOf } from '../read/csv-sheet.ts';
import { findingSentences } from '../report/finding-text.ts';
import type { BookRequest } from './book-request.ts';
import { markedWorkbook } from './marked-workbook.ts';

export type { Hindrance };

export interface AnnotatedCopy {
  /** The file as findings name it. */
  readonly name: string;
  /** Null where the file is not there any more as it was read, or came by standard input. */
  readonly bytes: Buffer | null;
  /** Why the copy is one without marks; null where it has them. */
  readonly why: Hindrance | null;
  readonly findings: readonly Finding[];
}

export interface CopyRequest {
  readonly book: Book;
  readonly request: BookRequest;
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly titles: CsvTitles;
}

/** A copy of every file that has findings, one after another. */
export async function* annotatedCopies({
  book,
  request,
  findings,
  language,
  titles,
}: CopyRequest): AsyncGenerator<AnnotatedCopy> {
  for (const facts of book.files) {
    const own = findings.filter(({ place }) => place?.source.file === facts.file);
    if (own.length === 0) continue;
    const tables = book.tables.filter(({ source }) => source.file === facts.file);
    const original = await originalBytes(facts, request);
    if (original === null) yield { name: facts.file, bytes: null, why: null, findings: own };
    else if (facts.encoding !== null) {
      const layout = layoutIn(original, facts.encoding, tables);
      const bytes = annotateCsv(
        original,
        layout,
        titles,
        own.map((found) => noteOf(found, tables, language)),
      );
      yield { name: facts.file, bytes, why: null, findings: own };
    } else {
      const marked = await markedWorkbook(original, cellNotesBySheet(own, tables, language));
      yield {
        name: facts.file,
        bytes: 'why' in marked ? original : marked.bytes,
        why: 'why' in marked ? marked.why : null,
        findings: own,
      };
    }
  }
}

/** A name is relative to the book, or to the working directory: the file that was read is known by its digest. */
async function originalBytes({ file, sha256 }: FileFacts, { directory }: BookRequest): Promise<Buffer | null> {
  for (const path of isAbsolute(file) ? [file] : [join(directory, file), file]) {
    const bytes = file === '-' ? null : await readFile(path).catch(() => null);
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  }
  return null;
}

function layoutIn(bytes: Buffer, encoding: string, tables: readonly TableCount[]) {
  const beginning = new TextDecoder(encoding).decode(bytes.subarray(0, 131_072), { stream: true });
  const { delimiter } = layoutOf(Buffer.from(beginning), headerWords());
  return { encoding, delimiter, header: headerOf(tables)?.row ?? null };
}

const headerOf = (tables: readonly TableCount[]) => tables.find(({ header }) => header !== null)?.header ?? null;

function noteOf(found: Finding, tables: readonly TableCount[], language: Language): Note {
  const { place, severity, code } = found;
  const index = place === null ? null : cellOfPlace(place, tables);
  return {
    row: place?.row ?? null,
    index,
    severity,
    code,
    text: sentences(found, language),
    english: sentences(found, 'en'),
  };
}

/** `amount: This is no amount of money. Write it like …` */
function sentences(found: Finding, language: Language): string {
  const column = found.place?.column ?? null;
  return `${column === null ? '' : `${column}: `}${findingSentences(found, language)}`;
}

/** What concerns a whole row stands at its first cell that is read, what concerns a whole sheet at that of the header. */
function cellNotesBySheet(
  findings: readonly Finding[],
  tables: readonly TableCount[],
  language: Language,
): ReadonlyMap<string | null, readonly CellNote[]> {
  const bySheet = new Map<string | null, CellNote[]>();
  for (const found of findings) {
    const sheet = found.place?.source.sheet ?? tables[0]?.source.sheet ?? null;
    const ofSheet = tables.filter(({ source }) => source.sheet === sheet);
    const header = headerOf(ofSheet);
    const first = header === null || header.columns.size === 0 ? 0 : Math.min(...header.columns.values());
    const note = noteOf(found, ofSheet, language);
    const placed = { ...note, row: note.row ?? header?.row ?? 1, index: note.index ?? first };
    const notes = bySheet.get(sheet);
    if (notes === undefined) bySheet.set(sheet, [placed]);
    else notes.push(placed);
  }
  return bySheet;
}
