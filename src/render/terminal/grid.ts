// A table enters, its lines on a terminal leave: a head, a rule, rows, totals, and what there was no room for.
import Table3 from 'cli-table3';
import { append } from '../../model/append.ts';
import type { Column, ColumnType, Language, Row, Table } from '../../model/document.ts';
import { cellColumn, percentPlaces } from '../cell-column.ts';
import { columnTotal, hasTotals } from '../column-total.ts';
import { faceText, isFigure } from '../face-text.ts';
import { FACE_WORDS } from '../face-words.ts';
import { cellsOf } from '../text-width.ts';
import { cut, harmless, wrapped } from './cell-text.ts';
import { type Fit, fitted, GAP, type Wish } from './fit.ts';
import type { Paint } from './paint.ts';

const MEDALS: Readonly<Record<string, string>> = { '1.': '🥇', '2.': '🥈', '3.': '🥉' };

interface Texts {
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[] | null;
}

export function gridLines(table: Table, language: Language, width: number, paint: Paint): readonly string[] {
  const texts = textsOf(table, language, paint);
  const wishes = table.columns.map((_, index) => wishOf(table, index, texts));
  const fits = fitted(wishes, width);
  const lines = drawn(table, fits, bodyOf(table, texts, fits, language, paint));
  if (table.rows.length === 0) lines.push(paint.faint(FACE_WORDS[language].nothing));
  const missing = table.columns.filter((_, index) => !fits.some((fit) => fit.index === index));
  if (missing.length > 0) {
    const titles = missing.map((column) => harmless(column.title));
    lines.push(...wrapped(FACE_WORDS[language].leftOut(titles), width).map(paint.faint));
  }
  return lines;
}

function textsOf(table: Table, language: Language, paint: Paint): Texts {
  const places = percentPlaces(table);
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => {
      const text = harmless(faceText(cellColumn(column, row), row.values[index], language, places[index]!));
      return column.type === 'medal' && paint.colour ? (MEDALS[text] ?? text) : text;
    }),
  );
  return { rows, totals: hasTotals(table) ? totalTexts(table, language) : null };
}

function totalTexts(table: Table, language: Language): readonly string[] {
  return table.columns.map((column, index) => {
    const total = columnTotal(table, index);
    return total === null ? '' : faceText(column, total, language, 0);
  });
}

function wishOf(table: Table, index: number, texts: Texts): Wish {
  const column = table.columns[index]!;
  let content = cellsOf(texts.totals?.[index] ?? '');
  for (const row of texts.rows) content = Math.max(content, cellsOf(row[index]!));
  const title = harmless(column.title);
  const head = isFigure(column.type) ? Math.max(...title.split(' ').map(cellsOf)) : cellsOf(title);
  const cuttable = column.type === 'text';
  return { width: Math.max(1, content, head), cuttable, detail: column.detail ?? false, worth: worthOf(table, index) };
}

/** Who and how much a row is about stays longest: the first column, the first words, the last amount; then amounts. */
function worthOf(table: Table, index: number): number {
  const { columns } = table;
  const isOf = (type: ColumnType) => (column: Column) => column.type === type;
  const essential = [0, columns.findIndex(isOf('text')), columns.findLastIndex(isOf('money'))];
  const { type, key = false } = columns[index]!;
  if (key || essential.includes(index)) return 3;
  return type === 'money' ? 2 : type === 'bar' || type === 'flag' ? 0 : 1;
}

function bodyOf(table: Table, texts: Texts, fits: readonly Fit[], language: Language, paint: Paint): string[][] {
  const rule = fits.map((fit) => paint.faint('─'.repeat(fit.width)));
  const body = [...headOf(table, fits, paint), rule];
  for (const [number, row] of table.rows.entries()) {
    body.push(fits.map((fit) => painted(table.columns[fit.index]!, row, texts.rows[number]![fit.index]!, fit, paint)));
  }
  if (texts.totals !== null) body.push(rule, totalsOf(table, texts.totals, fits, language).map(paint.strong));
  return body;
}

/** The word "total" stands in the first column of words that has room for it. */
function totalsOf(table: Table, totals: readonly string[], fits: readonly Fit[], language: Language): string[] {
  const label = FACE_WORDS[language].total;
  const free = fits.filter((fit) => totals[fit.index] === '' && !isFigure(table.columns[fit.index]!.type));
  const labelled = free.find((fit) => fit.width >= cellsOf(label)) ?? free[0];
  return fits.map((fit) => cut(fit === labelled ? label : totals[fit.index]!, fit.width));
}

/** Titles of several words are broken over lines rather than widening a column of figures; the last line is full. */
function headOf(table: Table, fits: readonly Fit[], paint: Paint): string[][] {
  const titles = fits.map((fit) => wrapped(harmless(table.columns[fit.index]!.title), fit.width));
  const height = Math.max(...titles.map((lines) => lines.length));
  return Array.from({ length: height }, (_, number) =>
    titles.map((lines) => paint.strong(lines[number - height + lines.length] ?? '')),
  );
}

function painted(column: Column, row: Row, text: string, fit: Fit, paint: Paint): string {
  const short = cut(text, fit.width);
  if (row.tone !== undefined) return paint.tone(row.tone, short);
  if (column.type === 'bar') return paint.bar(short);
  return column.type === 'money' && short.startsWith('-') ? paint.negative(short) : short;
}

function drawn(table: Table, fits: readonly Fit[], body: readonly string[][]): string[] {
  const none = { top: '', bottom: '', left: '', right: '', mid: '' };
  const corners = { 'top-mid': '', 'top-left': '', 'top-right': '', 'bottom-mid': '', 'bottom-left': '' };
  const sides = { 'bottom-right': '', 'left-mid': '', 'mid-mid': '', 'right-mid': '', middle: ' '.repeat(GAP) };
  const grid = new Table3({
    chars: { ...none, ...corners, ...sides },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: fits.map((fit) => (isFigure(table.columns[fit.index]!.type) ? 'right' : 'left')),
  });
  append(grid, body);
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
