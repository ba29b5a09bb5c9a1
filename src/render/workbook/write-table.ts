// A placed table enters, its header, rows and totals stand on the worksheet.
import type { CellValue } from 'exceljs';
import { columnLetters } from '../../model/column-letters.ts';
import type { Column, Row, Table } from '../../model/document.ts';
import { cellColumn } from '../cell-column.ts';
import { columnTotal } from '../column-total.ts';
import { isFigure } from '../face-text.ts';
import { FACE_WORDS } from '../face-words.ts';
import { yuan } from './cell-value.ts';
import { type LongTable, layOutLongTable } from './long-table.ts';
import { contentOf, dress, heightOf, type Pen, writeCell } from './pen.ts';
import type { Placed } from './plan.ts';
import { safeText } from './safe-text.ts';
import { bodyLook, headerLook, type Look, lookKey, totalLook } from './styles.ts';
import { linesIn, wraps } from './widths.ts';

/** A long table leaves without its rows. */
export function writeTable(pen: Pen, placed: Placed): LongTable | null {
  const { table } = placed;
  writeHeader(pen, placed);
  const wrapping = table.columns.map((_, index) => wraps(table, index, pen.widths[index]!, pen.language));
  const looks = looksOf(pen, table, wrapping);
  const linesIn = (row: Row): number => linesOf(row, wrapping, pen.widths);
  const isLong = table.rows.length > pen.mostRows;
  const long = isLong ? layOutLongTable(pen, placed, looks, linesIn) : null;
  if (!isLong) writeRows(pen, placed, looks, linesIn);
  writeTotals(pen, placed);
  writeBars(pen, placed);
  return long;
}

function writeRows(
  pen: Pen,
  placed: Placed,
  looksOf: (row: Row) => readonly Look[],
  linesOf: (row: Row) => number,
): void {
  const { rows, columns } = placed.table;
  rows.forEach((row, number) => {
    const written = pen.worksheet.getRow(placed.firstRow + number);
    const looks = looksOf(row);
    for (let index = 0; index < columns.length; index += 1) {
      dress(written.getCell(index + 1), contentOf(pen, placed, number, index), looks[index]!);
    }
    const lines = linesOf(row);
    if (lines > 1) written.height = heightOf(lines);
  });
}

/** One look a column, tone and types of a row, made when it is first asked for. */
function looksOf({ language }: Pen, table: Table, wrapping: readonly boolean[]): (row: Row) => readonly Look[] {
  const made = new Map<string, readonly Look[]>();
  return (row) => {
    const key = lookKey(row);
    const looks =
      made.get(key) ??
      table.columns.map((column, index) => bodyLook(cellColumn(column, row), language, row.tone, wrapping[index]!));
    made.set(key, looks);
    return looks;
  };
}

/** Lines of the tallest cell: not every spreadsheet finds a row's height by itself. */
function linesOf(row: Row, wrapping: readonly boolean[], widths: readonly number[]): number {
  let lines = 1;
  wrapping.forEach((wraps, index) => {
    const value = row.values[index];
    if (wraps && typeof value === 'string') lines = Math.max(lines, linesIn(value, widths[index]! - 3));
  });
  return lines;
}

function writeHeader(pen: Pen, placed: Placed): void {
  const row = placed.headerRow!;
  let lines = 1;
  placed.table.columns.forEach((column, index) => {
    writeCell(pen, row, index + 1, safeText(column.title), headerLook(column));
    lines = Math.max(lines, linesIn(column.title, pen.widths[index]! - 3));
  });
  pen.worksheet.getRow(row).height = heightOf(lines) + 4;
}

/** Subtotals, so that they follow a filter. */
function writeTotals(pen: Pen, placed: Placed): void {
  const { table, totalsRow: row, firstRow, lastRow } = placed;
  if (row === null) return;
  const totals = table.columns.map((_, index) => columnTotal(table, index));
  const label = table.columns.findIndex((column, index) => totals[index] === null && !isFigure(column.type));
  table.columns.forEach((column, index) => {
    const letters = columnLetters(index + 1);
    const total = totals[index] ?? null;
    const formula = `SUBTOTAL(109,${letters}${firstRow}:${letters}${lastRow})`;
    const sum: CellValue = total === null ? null : { formula, result: stored(column, total) };
    writeCell(
      pen,
      row,
      index + 1,
      index === label ? FACE_WORDS[pen.language].total : sum,
      totalLook(column, pen.language),
    );
  });
}

const stored = (column: Column, total: number): number => (column.type === 'money' ? yuan(total) : total);

/** Bars are the spreadsheet's own, drawn in the cell behind the percentage. */
function writeBars(pen: Pen, placed: Placed): void {
  const { table, firstRow, lastRow } = placed;
  table.columns.forEach((column, index) => {
    if (column.type !== 'bar' || lastRow < firstRow) return;
    const letters = columnLetters(index + 1);
    pen.worksheet.addConditionalFormatting({
      ref: `${letters}${firstRow}:${letters}${lastRow}`,
      rules: [
        {
          type: 'dataBar',
          priority: 1,
          gradient: true,
          cfvo: [
            { type: 'num', value: 0 },
            { type: 'num', value: 1 },
          ],
          color: { argb: 'FF9CC2E5' },
        } as never,
      ],
    });
  });
}
