// The plan of one sheet enters, a worksheet ready to be read and printed leaves.
import type { Worksheet } from 'exceljs';
import { columnLetters } from '../../model/column-letters.ts';
import type { LongTable } from './long-table.ts';
import { heightOf, type Pen, ROW_HEIGHT, writeCell } from './pen.ts';
import { OPENING, type Placed, type SheetPlan } from './plan.ts';
import { safeText } from './safe-text.ts';
import { closingForm, filteredList, isFactsOnly } from './sheet-widths.ts';
import { noteLook, subtitleLook, titleLook } from './styles.ts';
import { linesIn } from './widths.ts';
import { writeFacts } from './write-facts.ts';
import { writePage } from './write-page.ts';
import { writeTable } from './write-table.ts';

const A4 = 9;
const MOST_IN_HEADER = 100;

/** `title` stands at the head of every printed page. The tables whose rows are still to be written leave. */
export function writeSheet(pen: Pen, sheet: SheetPlan, title: string): readonly LongTable[] {
  pen.widths.forEach((width, index) => {
    pen.worksheet.getColumn(index + 1).width = width;
  });
  pen.worksheet.properties.defaultRowHeight = ROW_HEIGHT;
  const long = sheet.parts.map((part) => writePart(pen, part, isFactsOnly(sheet))).filter((table) => table !== null);
  const only = filteredList(sheet);
  pen.worksheet.views = [{ state: 'normal', showGridLines: false }];
  if (only !== null) steerable(pen.worksheet, only);
  const repeated = (only ?? closingForm(sheet))?.headerRow ?? null;
  if (repeated !== null) pen.worksheet.pageSetup.printTitlesRow = `${repeated}:${repeated}`;
  printable(pen.worksheet, title, sheet.name);
  return long;
}

function writePart(pen: Pen, part: Placed, alone: boolean): LongTable | null {
  const { table, titleRow, noteRow } = part;
  if (titleRow !== null) {
    writeCell(pen, titleRow, 1, safeText(table.title), table.name === OPENING ? titleLook : subtitleLook);
    pen.worksheet.getRow(titleRow).height = table.name === OPENING ? 26 : 22;
  }
  if (noteRow !== null) writeNote(pen, noteRow, table.note!, noteSpan(part));
  switch (table.layout ?? 'table') {
    case 'table':
      return writeTable(pen, part);
    case 'facts':
      writeFacts(pen, part, alone);
      return null;
    case 'page':
      writePage(pen, part);
      return null;
  }
}

const noteSpan = ({ table }: Placed): number => (table.layout === 'facts' ? 2 : Math.max(1, table.columns.length));

/** Over the width of the table; a merged cell does not find its height by itself. */
function writeNote(pen: Pen, row: number, note: string, span: number): void {
  const width = pen.widths.slice(0, span).reduce((sum, each) => sum + each, 0);
  writeCell(pen, row, 1, safeText(note), noteLook);
  pen.worksheet.getRow(row).height = heightOf(linesIn(note, width - 2));
  if (span > 1) pen.worksheet.mergeCells(row, 1, row, span);
}

/** The header row stays in sight and filters, where one list ends the sheet. */
function steerable(worksheet: Worksheet, list: Placed): void {
  const header = list.headerRow!;
  const lettersOfLast = columnLetters(Math.max(1, list.table.columns.length));
  worksheet.views = [{ state: 'frozen', xSplit: frozenColumns(list), ySplit: header, showGridLines: false }];
  if (list.table.rows.length > 0) worksheet.autoFilter = `A${header}:${lettersOfLast}${list.lastRow}`;
}

/** Who a row is about stays in sight too: the identifiers and names at the left of a wide table. */
function frozenColumns({ table }: Placed): number {
  const first = table.columns.findIndex((column) => column.type !== 'id' && column.type !== 'medal');
  const names = table.columns[first]?.type === 'text' ? first + 1 : first;
  return table.columns.length > 6 ? Math.max(0, Math.min(3, names)) : 0;
}

function printable(worksheet: Worksheet, title: string, name: string): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  const heading = headerText(title);
  worksheet.headerFooter.oddHeader =
    heading === headerText(name) ? `&L${heading}` : `&L${heading}&R${headerText(name)}`;
  worksheet.headerFooter.oddFooter = '&C&P / &N';
}

/** `&` begins an instruction there, and a digit after `&L` would be a size. */
const headerText = (text: string): string => {
  const plain = safeText(text)
    .slice(0, MOST_IN_HEADER)
    .replace(/\p{Surrogate}$/u, '')
    .replaceAll('&', '&&');
  return /^\d/.test(plain) ? ` ${plain}` : plain;
};
