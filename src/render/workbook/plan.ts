// A document enters, where every table and cell stands in the workbook leaves: sheets, rows, addresses.
import type { Document, Table } from '../../model/document.ts';
import { hasTotals } from '../column-total.ts';
import { tablesFor } from '../table-choice.ts';
import { isPresent } from '../typed-value.ts';
import { partsOfTable } from './parts-of-table.ts';
import { sheetNames } from './sheet-names.ts';

/** No table of a report has this name. */
export const OPENING = '';

/** A table on its sheet; rows count from 1. */
export interface Placed {
  readonly table: Table;
  readonly sheet: string;
  readonly titleRow: number | null;
  readonly noteRow: number | null;
  /** Null for facts, whose titles stand beside the values. */
  readonly headerRow: number | null;
  readonly firstRow: number;
  /** Before the first when the table is empty. */
  readonly lastRow: number;
  readonly totalsRow: number | null;
}

export interface SheetPlan {
  readonly name: string;
  readonly parts: readonly Placed[];
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** By canonical name. */
  readonly tables: ReadonlyMap<string, Placed>;
  /** The names of tables that one sheet cannot hold: no range has the whole of them. */
  readonly divided: ReadonlySet<string>;
}

/** `most` rows of a table stand on one sheet. */
export function workbookPlan(document: Document, most: number): WorkbookPlan {
  const groups = new Map<string, Table[]>();
  const tables = tablesFor(document, 'workbook');
  for (const table of tables.flatMap((whole) => partsOfTable(whole, most))) {
    const wish = table.sheet ?? table.title;
    groups.set(wish, [...(groups.get(wish) ?? []), table]);
  }
  if (groups.size === 0) groups.set(document.title, []);
  const names = sheetNames([...groups.keys()]);
  const sheets = [...groups.values()].map((tables, index) => sheetPlan(document, names[index]!, tables, index === 0));
  const placed = sheets.flatMap((sheet) => sheet.parts);
  const divided = tables.filter(({ rows }) => rows.length > most).map(({ name }) => name);
  return { sheets, tables: new Map(placed.map((each) => [each.table.name, each])), divided: new Set(divided) };
}

/** The first sheet opens with the document's own title and facts. */
function sheetPlan(document: Document, name: string, tables: readonly Table[], opens: boolean): SheetPlan {
  const parts: Placed[] = [];
  let row = 1;
  for (const table of opens ? [openingOf(document), ...tables] : tables) {
    const titled = !(opens && parts.length > 0 && table.title === document.title);
    const placed = placedAt(table, name, row, titled);
    parts.push(placed);
    row = Math.max(placed.titleRow ?? 0, placed.totalsRow ?? placed.lastRow) + 2;
  }
  return { name, parts };
}

function openingOf(document: Document): Table {
  const columns = document.facts.filter((fact) => isPresent(fact.value));
  const rows = columns.length === 0 ? [] : [{ values: columns.map((fact) => fact.value) }];
  return { name: OPENING, title: document.title, layout: 'facts', columns, rows };
}

function placedAt(table: Table, sheet: string, top: number, titled: boolean): Placed {
  let row = top;
  const titleRow = titled ? row++ : null;
  const noteRow = table.note === undefined ? null : row++;
  const headerRow = table.layout === 'facts' ? null : row++;
  const lastRow = row + rowsOf(table) - 1;
  const totalsRow = hasTotals(table) ? lastRow + 1 : null;
  return { table, sheet, titleRow, noteRow, headerRow, firstRow: row, lastRow, totalsRow };
}

function rowsOf(table: Table): number {
  if (table.layout !== 'facts') return table.rows.length;
  return table.rows.length === 0 ? 0 : table.rows.length * (table.columns.length + 1) - 1;
}

/** Row and column (from 1) of a table's cell: in a block of facts the values stand in the second column. */
export function cellAt(placed: Placed, row: number, column: number): { readonly row: number; readonly column: number } {
  return placed.table.layout === 'facts'
    ? { row: placed.firstRow + row * (placed.table.columns.length + 1) + column, column: 2 }
    : { row: placed.firstRow + row, column: column + 1 };
}
