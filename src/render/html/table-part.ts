// A table enters, its mark-up leaves: caption, heads with their scope, rows, totals; details stand small below what they belong to.
import type { Column, Language, Row, Table } from '../../model/document.ts';
import { cellColumn, percentPlaces } from '../cell-column.ts';
import { columnTotal, hasTotals } from '../column-total.ts';
import { faceText, isFigure } from '../face-text.ts';
import { FACE_WORDS } from '../face-words.ts';
import { isPresent, ratioIn } from '../typed-value.ts';
import { barPicture } from './bar.ts';
import { escaped } from './escape.ts';

/** A column with the details that stand in its cells, by their places in the table. */
interface Stack {
  readonly main: number;
  readonly details: readonly number[];
}

export function tablePart(table: Table, language: Language): string {
  const stacks = stacksOf(table.columns);
  const places = percentPlaces(table);
  const note = table.note === undefined ? '' : `<small>${escaped(table.note)}</small>`;
  const caption = `<caption>${escaped(table.title)}${note}</caption>\n`;
  if (table.rows.length === 0)
    return `<section class="none"><h2>${escaped(table.title)}</h2><p>${note}</p></section>\n`;
  const rows = table.rows.map((row) => rowPart({ table, stacks, places, language }, row)).join('');
  const foot = hasTotals(table) ? footPart(table, stacks, language) : '';
  const id = ` class="list ${escaped(table.name.replaceAll('_', '-'))}"`;
  return `<table${id}>\n${caption}${headPart(table, stacks)}<tbody>\n${rows}</tbody>\n${foot}</table>\n`;
}

function stacksOf(columns: readonly Column[]): readonly Stack[] {
  const stacks: { main: number; details: number[] }[] = [];
  columns.forEach((column, index) => {
    const last = stacks.at(-1);
    if (column.detail && last !== undefined) last.details.push(index);
    else stacks.push({ main: index, details: [] });
  });
  return stacks;
}

function headPart({ columns }: Table, stacks: readonly Stack[]): string {
  const heads = stacks.map(({ main, details }) => {
    const more = details.map((index) => escaped(columns[index]!.title)).join(' · ');
    const below = more === '' ? '' : `<small>${more}</small>`;
    const side = below !== '' && !isFigure(columns[main]!.type) ? ' class="deep"' : sideOf(columns[main]!);
    return `<th scope="col"${side}>${escaped(columns[main]!.title)}${below}</th>`;
  });
  return `<thead><tr>${heads.join('')}</tr></thead>\n`;
}

interface Sheet {
  readonly table: Table;
  readonly stacks: readonly Stack[];
  readonly places: readonly number[];
  readonly language: Language;
}

/** The first cell is the head of its row. */
function rowPart(sheet: Sheet, row: Row): string {
  const cells = sheet.stacks.map(({ main, details }, place) => {
    const column = sheet.table.columns[main]!;
    const small = details.map((index) => detailOf(sheet, row, index)).filter((text) => text !== '');
    const below = small.length === 0 ? '' : `<small>${small.join(' · ')}</small>`;
    const content = `${contentOf(sheet, row, main)}${below}`;
    const label = ` data-label="${escaped(column.title)}"`;
    const name = place === 0 ? 'th scope="row"' : 'td';
    return `<${name}${label}${sideOf(column, row.values[main])}>${content}</${place === 0 ? 'th' : 'td'}>`;
  });
  const tone = row.tone === undefined ? '' : ` class="${row.tone}"`;
  return `<tr${tone}>${cells.join('')}</tr>\n`;
}

const textOf = ({ table, places, language }: Sheet, row: Row, index: number): string =>
  escaped(faceText(cellColumn(table.columns[index]!, row), row.values[index], language, places[index]!));

/** Only words are broken over lines. */
function detailOf(sheet: Sheet, row: Row, index: number): string {
  const text = textOf(sheet, row, index);
  return text === '' || sheet.table.columns[index]!.type === 'text' ? text : `<span>${text}</span>`;
}

function contentOf(sheet: Sheet, row: Row, index: number): string {
  const column = sheet.table.columns[index]!;
  const value = row.values[index];
  if (!isPresent(value)) return '';
  if (column.type !== 'bar') return textOf(sheet, row, index);
  const label = faceText({ ...column, type: 'percent' }, value, sheet.language, 1);
  return barPicture(ratioIn(column, value), escaped(label));
}

function footPart(table: Table, stacks: readonly Stack[], language: Language): string {
  const totals = stacks.map(({ main }) => columnTotal(table, main));
  const label = FACE_WORDS[language].total;
  const cells = stacks.map(({ main }, place) => {
    const column = table.columns[main]!;
    const total = totals[place]!;
    if (place === 0) return `<th scope="row">${label}</th>`;
    if (total === null) return '<td class="blank"></td>';
    return `<td data-label="${escaped(column.title)}"${sideOf(column, total)}>${faceText(column, total, language, 0)}</td>`;
  });
  return `<tfoot><tr>${cells.join('')}</tr></tfoot>\n`;
}

/** Figures stand at the right; amounts below zero are told by their sign and their colour. */
function sideOf({ type }: Column, value: Row['values'][number] = null): string {
  if (!isFigure(type)) return '';
  return type === 'money' && typeof value === 'number' && value < 0 ? ' class="figure minus"' : ' class="figure"';
}
