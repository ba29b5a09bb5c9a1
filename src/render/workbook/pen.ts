// A cell of a plan and its look enter, the written cell leaves: its stored value, with a live formula where it has one.
import type { Cell, CellValue, Worksheet } from 'exceljs';
import type { Language } from '../../model/document.ts';
import { isPresent } from '../typed-value.ts';
import { cellValue } from './cell-value.ts';
import type { Criteria } from './criteria.ts';
import { formulaOf, formulaText } from './formula-text.ts';
import type { Placed, WorkbookPlan } from './plan.ts';
import type { Look } from './styles.ts';

/** What every part of a sheet needs to be written. */
export interface Pen {
  readonly language: Language;
  readonly worksheet: Worksheet;
  readonly plan: WorkbookPlan;
  readonly criteria: Criteria;
  /** Tables with more rows are long: see long-table.ts. */
  readonly mostRows: number;
  /** Of the sheet's columns, in characters. */
  readonly widths: readonly number[];
}

/** Height of a row of one line, in points. */
export const ROW_HEIGHT = 18;

const MOST_HEIGHT = 400;

/** Height of a row of several lines, in points. */
export const heightOf = (lines: number): number => Math.min(MOST_HEIGHT, 2 + lines * 16);

export function writeCell(pen: Pen, row: number, column: number, value: CellValue, look: Look): void {
  dress(pen.worksheet.getRow(row).getCell(column), value, look);
}

export function dress(cell: Cell, value: CellValue, look: Look): void {
  if (value !== null) cell.value = value;
  cell.style = look;
}

/** What a table's cell holds, or null for an empty one. */
export function contentOf(pen: Pen, placed: Placed, row: number, index: number): CellValue {
  const column = placed.table.columns[index]!;
  const cells = placed.table.rows[row]!;
  const value = cells.values[index];
  if (!isPresent(value)) return null;
  const stored = cellValue(column, value, pen.language);
  const formula = formulaOf(column, cells);
  if (formula === null) return stored;
  const text = formulaText(formula, { plan: pen.plan, criteria: pen.criteria, placed, row });
  return text === null ? stored : { formula: text, result: resultOf(stored) };
}

function resultOf(stored: CellValue): number | string {
  return (typeof stored === 'object' && stored !== null && 'result' in stored ? stored.result : stored) as number;
}
