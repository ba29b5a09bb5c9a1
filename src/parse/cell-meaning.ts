// A cell as the file has it -> what the book says it means: trimmed, null where it is blank, its words replaced.
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Source } from '../model/place.ts';
import type { Cell } from '../model/sheet.ts';
import { cellText } from './grammar/grammar.ts';
import { saysNothing } from './nothing-words.ts';

export type CellMeaning = (cell: Cell, column: string) => Cell;

export function cellMeaning(mapping: LedgerMapping): CellMeaning {
  const blanks = new Set(mapping.blanks.map((text) => text.trim()));
  const values = new Map(
    Object.entries(mapping.values).map(([column, words]) => [column, new Map(Object.entries(words))]),
  );
  return (cell, column) => {
    const trimmed = typeof cell === 'string' ? cell.trim() : cell;
    if (trimmed === null || trimmed === '' || (typeof trimmed === 'string' && isUnseen(trimmed))) return null;
    if (blanks.size > 0 && typeof trimmed === 'string' && blanks.has(trimmed)) return null;
    const meant = values.get(column)?.get(cellText(trimmed));
    if (meant !== undefined) return meant;
    return typeof trimmed === 'string' && saysNothing(trimmed, column) ? null : trimmed;
  };
}

/** Nothing but joiners, marks of direction and the like. */
const isUnseen = (text: string): boolean => isOdd(text.charCodeAt(0)) && /^[\p{Cf}\0\s]+$/u.test(text);

const isOdd = (code: number): boolean => code >= 0xad || code === 0;

/** What stands in a blank or absent cell of the column of a row, null where the book says nothing. */
export type CellPreset = (column: string, row: number) => string | null;

export const cellPreset =
  (source: Source, mapping: LedgerMapping): CellPreset =>
  (column, row) => {
    const preset = mapping.defaults[column];
    if (preset === undefined || preset === '') return null;
    return preset.replace(/\{(sheet|row|file)\}/g, (_, key) => placeWord(key, source, row));
  };

function placeWord(key: string, source: Source, row: number): string {
  if (key === 'row') return `${row}`;
  return key === 'file' ? source.file : (source.sheet ?? '');
}
