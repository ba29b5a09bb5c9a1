// A document enters, one of its tables leaves as CSV: RFC 4180 with LF, UTF-8, canonical names, plain values.
import { defused } from '../model/defused.ts';
import type { Column, Document, Value } from '../model/document.ts';
import { plainText } from './plain-text.ts';
import { chosenTable } from './table-choice.ts';

export interface CsvOptions {
  /** The table's canonical name; default the first. */
  readonly table?: string | undefined;
}

/** Line by line, so that a reader who has seen enough costs nothing more. */
export function* renderCsv(document: Document, options: CsvOptions = {}): Iterable<string> {
  const table = chosenTable(document, options.table);
  const columns = table.columns.flatMap((column, index) => (column.decoration ? [] : [{ column, index }]));
  yield csvLine(columns.map(({ column }) => column.name.replaceAll('.', '_')));
  for (const row of table.rows) {
    yield csvLine(columns.map(({ column, index }) => csvCell(column, row.values[index])));
  }
}

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function csvCell(column: Column, value: Value): string {
  const text = plainText(column, value);
  return typeof value === 'string' ? defused(text) : text;
}
