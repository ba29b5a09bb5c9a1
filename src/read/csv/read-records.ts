// The pieces of a CSV text in UTF-8 and how it is laid out -> its rows in batches, with a finding where its quotes are broken.
import type { Source } from '../../model/place.ts';
import type { RowBatch } from '../../model/sheet.ts';
import type { CsvReader } from './csv-reader.ts';
import { quickReader } from './quick-reader.ts';
import type { Piece } from './utf8-pieces.ts';

export interface Layout {
  readonly delimiter: string;
  /** On which line the text begins. */
  readonly line: number;
}

/** Pieces may be of any size. The strict reader goes on where something is not regular. */
export async function* readRecords(
  source: Source,
  { delimiter, line }: Layout,
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<RowBatch> {
  let reader = PLAIN.test(delimiter) ? quickReader(delimiter, line) : await strictly(source, delimiter, line);
  for await (const piece of pieces) {
    let taken = await reader(piece);
    yield taken.batch;
    if (taken.rest !== null) {
      reader = await strictly(source, delimiter, taken.rest.line);
      taken = await reader(taken.rest.piece);
      yield taken.batch;
    }
    if (taken.over) return;
  }
}

/** One byte that has no other part to play. */
const PLAIN = /^[\t -!#-~]$/;

/** Few files need it, so it is loaded only then. */
async function strictly(source: Source, delimiter: string, line: number): Promise<CsvReader> {
  const { strictReader } = await import('./strict-reader.ts');
  return strictReader(source, delimiter, line);
}
