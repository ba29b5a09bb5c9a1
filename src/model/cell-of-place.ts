// A place that names a column, and the tables that were read -> the cell that is meant.
import type { TableCount } from './book.ts';
import { columnLetters } from './column-letters.ts';
import type { Place } from './place.ts';

/** The cell's place in its row, from 0: by its header as it stands in the file, else by the column's canonical name; null where neither is known. */
export function cellOfPlace({ source, column }: Place, tables: readonly TableCount[]): number | null {
  if (column === null) return null;
  const ofSource = tables.filter((table) => table.source.file === source.file && table.source.sheet === source.sheet);
  for (const { header } of ofSource) {
    const written = header?.texts.findIndex((text) => text?.trim() === column) ?? -1;
    const index = written >= 0 ? written : (header?.columns.get(column) ?? -1);
    if (index >= 0) return index;
  }
  return null;
}

/** `C12` for the third cell of row 12, as spreadsheets write it. */
export const cellReference = (index: number, row: number): string => `${columnLetters(index + 1)}${row}`;
