// A table enters, the sum of one of its columns leaves.
import type { Table } from '../model/document.ts';
import { sumFen } from '../model/money.ts';
import { isPresent, numberIn } from './typed-value.ts';

/** Null for a column that has no total: it is not listed in `totals`, or it is neither money nor a count. */
export function columnTotal(table: Table, index: number): number | null {
  const column = table.columns[index]!;
  const summable = column.type === 'money' || column.type === 'count';
  return summable && (table.totals?.includes(column.name) ?? false) ? columnSum(table, index) : null;
}

export const hasTotals = (table: Table): boolean =>
  table.layout !== 'facts' && table.rows.length > 0 && (table.totals?.length ?? 0) > 0;

/** The sum of a column of numbers; empty cells count as nought. */
function columnSum(table: Table, index: number): number {
  const column = table.columns[index]!;
  const values = table.rows.map((row) => row.values[index]);
  return sumFen(values.filter(isPresent).map((value) => numberIn(column, value)));
}
