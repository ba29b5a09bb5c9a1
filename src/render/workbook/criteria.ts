// A text by which rows are chosen enters, whether a spreadsheet would choose the same rows leaves.
import type { Table } from '../../model/document.ts';

/** Spreadsheets compare loosely: `e1` equals `E1`, `007` equals `7`, `*` stands for anything, `>5` is a comparison. */
export interface Criteria {
  /** The text as it stands in the cells of that column, or null when a spreadsheet would choose other rows by it. */
  readonly text: (table: Table, column: number, text: string) => string | null;
}

/** Remembers every column that it has looked through. */
export function criteria(): Criteria {
  const seen = new Map<Table, Map<number, Map<string, string | null>>>();
  const originals = (table: Table, column: number): Map<string, string | null> => {
    const columns = seen.get(table) ?? new Map<number, Map<string, string | null>>();
    seen.set(table, columns);
    const found = columns.get(column) ?? originalsOf(table, column);
    columns.set(column, found);
    return found;
  };
  return {
    text: (table, column, text) => {
      const shown = shownText(table, column, text);
      const original = originals(table, column).get(loose(shown));
      return plain(shown) && (original === undefined || original === text) ? shown : null;
    },
  };
}

/** By what a spreadsheet compares: the only value that is so written, or null when there are several. */
function originalsOf(table: Table, column: number): Map<string, string | null> {
  const originals = new Map<string, string | null>();
  for (const row of table.rows) {
    const value = row.values[column];
    if (typeof value !== 'string') continue;
    const key = loose(shownText(table, column, value));
    const known = originals.get(key);
    originals.set(key, known === undefined || known === value ? value : null);
  }
  return originals;
}

/** What stands in a workbook's cell for a text. */
export const shownText = (table: Table, column: number, text: string): string => {
  const words = table.columns[column]!.words;
  return words !== undefined && Object.hasOwn(words, text) ? words[text]! : text;
};

const loose = (text: string): string => text.toLowerCase().replace(/^0+(?=\d)/, '');

/** Whole numbers, and what begins with a letter: everything else might be read as a date, a fraction, a comparison. */
const plain = (text: string): boolean => /^(\d{1,15}|\p{L}[^*?~]{0,200})$/u.test(text);
