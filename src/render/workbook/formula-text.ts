// A neutral formula and the cell that it is for enter, the text of a spreadsheet's formula leaves.
import { columnLetters } from '../../model/column-letters.ts';
import type { Column, Formula, Row } from '../../model/document.ts';
import { Defect } from '../../model/money.ts';
import { isPresent } from '../typed-value.ts';
import { type Criteria, shownText } from './criteria.ts';
import { cellAt, type Placed, type WorkbookPlan } from './plan.ts';

/** Sums over more rows than this are stored: a SUMIFS in every row over a hundred thousand rows takes minutes. */
const MOST_ROWS_SUMMED = 5_000;

export interface FormulaPlace {
  readonly plan: WorkbookPlan;
  readonly criteria: Criteria;
  readonly placed: Placed;
  /** Index of the row in its table. */
  readonly row: number;
}

/** The column's formula, or the row's own for that column. */
export const formulaOf = (column: Column, row: Row): Formula | null =>
  row.formulas !== undefined && Object.hasOwn(row.formulas, column.name)
    ? row.formulas[column.name]!
    : (column.formula ?? null);

/** Without the leading `=`; null where the stored value has to do. */
export function formulaText(formula: Formula, place: FormulaPlace): string | null {
  switch (formula.op) {
    case 'product': {
      const cells = formula.columns.map((name) => operand(place, name));
      return cells.includes(null) ? null : `ROUND(${cells.join('*')},2)`;
    }
    case 'sum':
      return formula.columns.map((name, index) => summand(place, name, index)).join('');
    case 'quotient': {
      const [cell, by] = [operand(place, formula.column), operand(place, formula.by)];
      return cell === null || by === null ? null : `${cell}/${by}`;
    }
    case 'sumWhere':
      return sumWhereText(formula, place);
    case 'total': {
      const range = rangeOf(tableAt(place, formula.table), formula.column);
      return range === null || place.plan.divided.has(formula.table) ? null : `SUM(${range})`;
    }
  }
}

function summand(place: FormulaPlace, name: string, index: number): string {
  const minus = name.startsWith('-');
  const cell = addressIn(place, minus ? name.slice(1) : name);
  return `${minus ? '-' : index === 0 ? '' : '+'}${cell}`;
}

/** The address of a cell of the same row, or null when nothing stands in it. */
function operand(place: FormulaPlace, name: string): string | null {
  const index = columnIndex(place.placed, name);
  return isPresent(place.placed.table.rows[place.row]!.values[index]) ? addressIn(place, name) : null;
}

function addressIn({ placed, row }: FormulaPlace, name: string): string {
  const at = cellAt(placed, row, columnIndex(placed, name));
  return `${columnLetters(at.column)}${at.row}`;
}

function sumWhereText(formula: Formula & { op: 'sumWhere' }, place: FormulaPlace): string | null {
  const target = tableAt(place, formula.table);
  const summed = rangeOf(target, formula.column);
  if (summed === null || target.table.rows.length > MOST_ROWS_SUMMED || place.plan.divided.has(formula.table)) {
    return null;
  }
  const parts = [summed];
  for (const [name, equals] of formula.where) {
    const range = rangeOf(target, name);
    const criterion = criterionText(target, name, equals, place);
    if (range === null || criterion === null) return null;
    parts.push(range, criterion);
  }
  return `SUMIFS(${parts.join(',')})`;
}

function criterionText(
  target: Placed,
  name: string,
  equals: { column: string } | { text: string },
  place: FormulaPlace,
): string | null {
  const column = columnIndex(target, name);
  if ('text' in equals) {
    const text = place.criteria.text(target.table, column, equals.text);
    return text === null ? null : `"${text.replaceAll('"', '""')}"`;
  }
  const own = columnIndex(place.placed, equals.column);
  const value = place.placed.table.rows[place.row]!.values[own];
  if (!isPresent(value)) return null;
  if (typeof value === 'string') {
    const shown = place.criteria.text(target.table, column, value);
    if (shown === null || shown !== shownText(place.placed.table, own, value)) return null;
  }
  const address = addressIn(place, equals.column);
  return place.placed.table.layout === 'facts' ? address : `$${address}`;
}

/** `'Sheet'!$K$5:$K$90`, or null for an empty table. Facts have a range only when there is one row of them. */
function rangeOf(placed: Placed, name: string): string | null {
  const { table } = placed;
  if (table.rows.length === 0 || (table.layout === 'facts' && table.rows.length > 1)) return null;
  const column = columnIndex(placed, name);
  const [first, last] = [cellAt(placed, 0, column), cellAt(placed, table.rows.length - 1, column)];
  const letters = columnLetters(first.column);
  return `'${placed.sheet}'!$${letters}$${first.row}:$${letters}$${last.row}`;
}

function tableAt(place: FormulaPlace, name: string): Placed {
  const placed = place.plan.tables.get(name);
  if (placed === undefined) throw new Defect(`a formula asks for table ${name}, which the workbook does not have`);
  return placed;
}

function columnIndex(placed: Placed, name: string): number {
  const index = placed.table.columns.findIndex((column) => column.name === name);
  if (index === -1) throw new Defect(`a formula asks for column ${name} of table ${placed.table.name}`);
  return index;
}
