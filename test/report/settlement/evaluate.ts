// A document -> every live formula of its workbook, computed from the stored values of the cells that it names.
import type { Document, Formula, Row, Table, Value } from '../../../src/model/document.ts';
import { type Ratio, timesRounded } from '../../../src/model/money.ts';

export interface Evaluated {
  readonly at: string;
  readonly stored: Value;
  readonly computed: Value;
}

export function evaluateFormulas(document: Document): readonly Evaluated[] {
  const tables = new Map(document.tables.map((table) => [table.name, table]));
  return document.tables.flatMap((table) =>
    table.rows.flatMap((row, place) =>
      table.columns.flatMap((column, index) => {
        const own = row.formulas?.[column.name];
        const formula = own === undefined ? column.formula : own;
        const stored = row.values[index];
        if (formula === undefined || formula === null || stored === null || stored === undefined) return [];
        const computed = evaluate(formula, table, row, tables);
        return computed === null ? [] : [{ at: `${table.name} ${place + 1} ${column.name}`, stored, computed }];
      }),
    ),
  );
}

function evaluate(formula: Formula, table: Table, row: Row, tables: ReadonlyMap<string, Table>): Value {
  switch (formula.op) {
    case 'product': {
      const [first, ...rest] = formula.columns.map((name) => cell(table, row, name));
      const complete = [first, ...rest].every((value) => value !== null && value !== undefined);
      return complete ? timesRounded(first as number, ...(rest as Ratio[])) : null;
    }
    case 'sum':
      return formula.columns.reduce((sum, name) => {
        const value = (cell(table, row, name.replace(/^-/, '')) ?? 0) as number;
        return name.startsWith('-') ? sum - value : sum + value;
      }, 0);
    case 'quotient': {
      const [a, b] = [cell(table, row, formula.column), cell(table, row, formula.by)] as [number, number];
      return a === 0 ? { num: 0, den: 1 } : reduced(a, b);
    }
    case 'sumWhere': {
      const target = tables.get(formula.table)!;
      const wanted = formula.where.map(
        ([name, equals]) => [name, 'text' in equals ? equals.text : cell(table, row, equals.column)] as const,
      );
      const rows = target.rows.filter((other) => wanted.every(([name, value]) => cell(target, other, name) === value));
      return rows.reduce((sum, other) => sum + ((cell(target, other, formula.column) ?? 0) as number), 0);
    }
    case 'total': {
      const target = tables.get(formula.table)!;
      return target.rows.reduce((sum, other) => sum + ((cell(target, other, formula.column) ?? 0) as number), 0);
    }
  }
}

function reduced(num: number, den: number): Ratio {
  let [a, b] = [num, den];
  while (b !== 0) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}

export function cell(table: Table, row: Row, name: string): Value {
  const index = table.columns.findIndex((column) => column.name === name);
  if (index === -1) throw new Error(`${table.name} has no column ${name}`);
  return row.values[index];
}
