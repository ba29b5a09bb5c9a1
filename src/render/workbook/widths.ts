// A table enters, how wide its columns should be leaves, in characters.
import type { Column, Language, Table } from '../../model/document.ts';
import { cellColumn } from '../cell-column.ts';
import { columnTotal } from '../column-total.ts';
import { faceText, percentPlacesOf } from '../face-text.ts';
import { cellsOf } from '../text-width.ts';
import { isPresent } from '../typed-value.ts';

const LEAST = 7;
const MOST = 46;
/** What has no words cannot be broken over lines: a checksum has 64 characters. */
const MOST_UNBROKEN = 72;
const MOST_TITLE = 16;
/** Rows looked at: enough to know a column, few enough for a big ledger. */
const SAMPLE = 400;

/** The widest line of a column's content; figures are looked at in every row, because a spreadsheet shows `####` for one that is too wide. */
export function contentWidth(table: Table, index: number, language: Language): number {
  const column = table.columns[index]!;
  if (column.type === 'money' || column.type === 'count') return figureWidth(table, index, language);
  const rows = table.rows.slice(0, SAMPLE);
  const places = Math.max(
    2,
    percentPlacesOf(
      column,
      rows.map(({ values }) => values[index] ?? null),
    ),
  );
  let width = 0;
  for (const row of rows) {
    const value = row.values[index];
    if (!isPresent(value)) continue;
    for (const line of faceText(cellColumn(column, row), value, language, places).split('\n'))
      width = Math.max(width, cellsOf(line));
  }
  return width;
}

function figureWidth(table: Table, index: number, language: Language): number {
  const column = table.columns[index]!;
  let [least, most] = [0, columnTotal(table, index) ?? 0];
  for (const row of table.rows) {
    const value = row.values[index];
    if (typeof value !== 'number') continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return Math.max(...[least, most].map((value) => faceText(column, value, language, 0).length));
}

/** Whether a column's words need several lines in that width. */
export const wraps = (table: Table, index: number, width: number, language: Language): boolean =>
  table.columns[index]!.type === 'text' &&
  (contentWidth(table, index, language) + 2 > width ||
    table.rows.some((row) => `${row.values[index] ?? ''}`.includes('\n')));

/** Beside a title: room for a filter's arrow, or for bold letters only, because paper has no room to spare. */
export type BesideTitle = 5 | 2;

/** A long title is broken over lines instead. */
export function columnWidth(column: Column, content: number, beside: BesideTitle): number {
  const wish = Math.max(content + 3, Math.min(cellsOf(column.title), MOST_TITLE) + beside);
  return Math.max(LEAST, Math.min(column.type === 'text' ? MOST : MOST_UNBROKEN, wish));
}

/** Lines that a text takes in that width. */
export const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(cellsOf(line) / Math.max(1, width))), 0);
