// A document enters, GitHub-flavoured Markdown leaves.
import type { Column, Document, Fact, Language, Row, Table } from '../model/document.ts';
import { cellColumn, percentPlaces } from './cell-column.ts';
import { columnTotal, hasTotals } from './column-total.ts';
import { faceText, isFigure, percentPlacesOf } from './face-text.ts';
import { FACE_WORDS } from './face-words.ts';
import { treeMarkdown } from './markdown-tree.ts';
import { chosenTable, tablesFor } from './table-choice.ts';
import { isPresent } from './typed-value.ts';

export interface MarkdownOptions {
  /** The table's canonical name; default all that a terminal shows. */
  readonly table?: string | undefined;
}

export function* renderMarkdown(document: Document, options: MarkdownOptions = {}): Iterable<string> {
  yield `# ${escaped(document.title)}\n`;
  const facts = document.facts.filter((fact) => !fact.detail && isPresent(fact.value));
  if (facts.length > 0) yield `\n${facts.map((fact) => factLine(fact, document.language)).join('')}`;
  const chosen = options.table !== undefined;
  const tables = chosen ? [chosenTable(document, options.table)] : tablesFor(document, 'terminal');
  for (const table of tables) {
    yield `\n## ${escaped(table.title)}\n\n`;
    if (table.note !== undefined) yield `${escaped(table.note)}\n\n`;
    yield* table.layout === 'facts' ? factLines(table, document.language) : tableLines(table, document.language);
  }
  if (document.tree !== undefined && !chosen) yield* treeMarkdown(document.tree, escaped);
}

function factLine(fact: Omit<Fact, 'detail'>, language: Language): string {
  const text = faceText(fact, fact.value, language, percentPlacesOf(fact, [fact.value]));
  return `- ${escaped(fact.title)}: ${escaped(text)}\n`;
}

function* factLines(table: Table, language: Language): Iterable<string> {
  for (const [number, row] of table.rows.entries()) {
    if (number > 0) yield '\n';
    for (const [index, column] of table.columns.entries()) {
      yield factLine({ ...column, value: row.values[index] }, language);
    }
  }
}

function* tableLines(table: Table, language: Language): Iterable<string> {
  const places = percentPlaces(table);
  const texts = (columns: readonly Column[], row: Row) =>
    columns.map((column, index) => faceText(cellColumn(column, row), row.values[index], language, places[index]!));
  yield line(table.columns.map((column) => column.title));
  yield `|${table.columns.map((column) => (isFigure(column.type) ? ' ---: ' : ' --- ')).join('|')}|\n`;
  for (const row of table.rows) yield line(texts(table.columns, row));
  if (hasTotals(table)) yield line(totalTexts(table, language));
}

function totalTexts(table: Table, language: Language): string[] {
  return table.columns.map((column, index) => {
    const total = columnTotal(table, index);
    return total === null ? (index === 0 ? FACE_WORDS[language].total : '') : faceText(column, total, language, 0);
  });
}

const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |\n`;

const escaped = (text: string): string =>
  text
    .replace(/[\\|`*<[]/g, '\\$&')
    .replace(/\r\n?|\n/g, '<br>')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd');
