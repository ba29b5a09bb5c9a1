// A document enters, one of its tables leaves as NDJSON: one object a row.
import type { Document } from '../model/document.ts';
import { rowJson } from './json.ts';
import { chosenTable } from './table-choice.ts';

export interface NdjsonOptions {
  /** The table's canonical name; default the first. */
  readonly table?: string | undefined;
}

export function* renderNdjson(document: Document, options: NdjsonOptions = {}): Iterable<string> {
  const table = chosenTable(document, options.table);
  for (const row of table.rows) yield `${JSON.stringify(rowJson(table, row))}\n`;
}
