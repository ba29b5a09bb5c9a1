// A document enters, lines for a terminal of a given width leave.
import type { Document, Fact, Language, Table } from '../../model/document.ts';
import { faceText, percentPlacesOf } from '../face-text.ts';
import { chosenTable, tablesFor } from '../table-choice.ts';
import { cellsOf } from '../text-width.ts';
import { isPresent } from '../typed-value.ts';
import { cut, harmless, wrapped } from './cell-text.ts';
import { gridLines } from './grid.ts';
import { type Paint, paintWith } from './paint.ts';
import { treeLines } from './tree-lines.ts';

export interface TerminalOptions {
  /** Cells in a line; no line is longer. */
  readonly width: number;
  readonly colour: boolean;
  /** The table's canonical name; default all that are for a terminal. */
  readonly table?: string | undefined;
}

export function renderTerminal(document: Document, options: TerminalOptions): string {
  const paint = paintWith(options.colour);
  const chosen = options.table !== undefined;
  const tables = chosen ? [chosenTable(document, options.table)] : tablesFor(document, 'terminal');
  const lines = [...wrapped(harmless(document.title), options.width).map(paint.strong)];
  lines.push(...factsHeader(document, options.width).map(paint.faint));
  for (const table of tables) {
    lines.push('', ...tableLines(table, document, options.width, paint));
  }
  if (document.tree !== undefined && !chosen) {
    for (const line of treeLines(document.tree, options.width, paint)) lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

function tableLines(table: Table, document: Document, width: number, paint: Paint): readonly string[] {
  const named = table.title !== document.title;
  const head = named ? wrapped(harmless(table.title), width).map(paint.strong) : [];
  const note = wrapped(harmless(table.note ?? ''), width).map(paint.faint);
  // A note says what an empty table means; its header would say nothing.
  if (table.rows.length === 0 && note.length > 0) return [...head, ...note];
  const { language } = document;
  const body = table.layout === 'facts' ? factLines(table, language, width) : gridLines(table, language, width, paint);
  return [...head, ...note, ...body];
}

/** `As of 2026-03-31 · Policy zhicheng`, in as few lines as hold it. */
function factsHeader(document: Document, width: number): readonly string[] {
  const lines: string[] = [];
  for (const fact of document.facts) {
    if (fact.detail || !isPresent(fact.value)) continue;
    const text = cut(`${harmless(fact.title)} ${valueText(fact, document.language)}`, width);
    const last = lines.at(-1);
    const longer = `${last} · ${text}`;
    if (last !== undefined && cellsOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

const valueText = (fact: Omit<Fact, 'detail'>, language: Language): string =>
  harmless(faceText(fact, fact.value, language, percentPlacesOf(fact, [fact.value])));

function factLines(table: Table, language: Language, width: number): readonly string[] {
  const titles = table.columns.map((column) => cut(harmless(column.title), Math.floor(width / 2) - 2));
  const label = Math.max(0, ...titles.map(cellsOf)) + 2;
  return table.rows.flatMap((row, number) => {
    const lines = table.columns.flatMap((column, index) => {
      const text = valueText({ ...column, value: row.values[index] }, language);
      const values = wrapped(text, width - label);
      const title = titles[index]! + ' '.repeat(label - cellsOf(titles[index]!));
      return values.map((value, place) => (place === 0 ? title : ' '.repeat(label)) + value);
    });
    return number === 0 ? lines : ['', ...lines];
  });
}
