// The cells of one row, asked for by column -> typed values; what is wrong with them is collected as findings.
import { type Finding, finding } from '../model/finding.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { YUAN } from '../model/money-unit.ts';
import type { Source } from '../model/place.ts';
import type { Cell, SheetRow } from '../model/sheet.ts';
import type { HeaderBinding } from './bind-header.ts';
import type { BoundSheet } from './bound-sheet.ts';
import { cellMeaning, cellPreset } from './cell-meaning.ts';
import {
  type CellProblem,
  type CellStyle,
  cellText,
  type FilledCell,
  type Grammar,
  isErrorCell,
  isProblem,
  problem,
} from './grammar/grammar.ts';
import { sharedStrings } from './shared-strings.ts';

/** A column of the row on which a reader stands. */
export type Field<T> = () => T;

/** Its fields are asked for once a sheet, and give their values row by row. */
export interface RowReader {
  readonly source: Source;
  readonly number: () => number;
  /** The column's value, null where it is blank, absent or wrong (then with a finding). */
  readonly optional: <T>(column: string, grammar: Grammar<T>) => Field<T | null>;
  /** The column's value. Where there is none a finding drops the row, so that the hole it returns is never seen. */
  readonly required: <T>(column: string, grammar: Grammar<T>) => Field<T>;
  /** Like `optional`, with equal texts sharing one string. */
  readonly shared: (column: string, grammar: Grammar<string>) => Field<string | null>;
  readonly sharedRequired: (column: string, grammar: Grammar<string>) => Field<string>;
  /** Drops the row for a reason that lies between its cells. */
  readonly reject: (column: string, reason: CellProblem) => void;
}

/** A reader that is moved from row to row, and what it has found wrong with the row it stands on. */
export interface MovingReader extends RowReader {
  readonly moveTo: (row: SheetRow) => void;
  readonly problems: () => readonly Finding[];
}

const NO_PROBLEMS: readonly Finding[] = [];

export function rowReader({ source, binding, mapping, commas }: BoundSheet): MovingReader {
  const meaning = cellMeaning(mapping);
  const preset = cellPreset(source, mapping);
  const share = sharedStrings();
  let current: SheetRow = { row: 0, cells: [] };
  let problems: Finding[] | null = null;

  const cellOf = (column: string): Cell => {
    const bound = binding.columns.get(column);
    const cell = bound === undefined ? null : meaning(current.cells[bound.index] ?? null, column);
    return cell ?? preset(column, current.row);
  };
  const reject = (column: string, reason: CellProblem, cell: Cell = cellOf(column)): void => {
    const header = binding.columns.get(column)?.header ?? column;
    const value = cell === null ? null : cellText(cell);
    problems ??= [];
    problems.push(finding(reason.problem, { source, row: current.row, column: header }, value, reason.facts));
  };
  const field = <T>(column: string, grammar: Grammar<T>, isRequired: boolean): Field<T | null> => {
    const style = styleOf(column, binding, mapping);
    return () => {
      const cell = cellOf(column);
      if (cell === null) {
        if (isRequired) reject(column, problem('CELL-MISSING', {}), null);
        return null;
      }
      if (typeof cell === 'string') commas.look(column, cell, current.row);
      const value = readCell(cell, grammar, style);
      if (!isProblem(value)) return value;
      reject(column, value, cell);
      return null;
    };
  };
  const sharing = (read: Field<string | null>): Field<string | null> => {
    return () => {
      const value = read();
      return value === null ? null : share(value);
    };
  };
  return {
    source,
    number: () => current.row,
    optional: (column, grammar) => field(column, grammar, false),
    required: <T>(column: string, grammar: Grammar<T>) => field(column, grammar, true) as Field<T>,
    shared: (column, grammar) => sharing(field(column, grammar, false)),
    sharedRequired: (column, grammar) => sharing(field(column, grammar, true)) as Field<string>,
    reject: (column, reason) => reject(column, reason),
    moveTo: (row) => {
      current = row;
      problems = null;
    },
    problems: () => problems ?? NO_PROBLEMS,
  };
}

/** What the header and the book say about how the cells of a column are read. */
export const styleOf = (column: string, binding: HeaderBinding, mapping: LedgerMapping): CellStyle => ({
  dates: mapping.dates,
  fen: binding.columns.get(column)?.fen ?? YUAN,
  hundredths: binding.columns.get(column)?.unit === 'percent',
});

/** The cell's value by the grammar; an error cell has none in any. */
export const readCell = <T>(cell: FilledCell, grammar: Grammar<T>, style: CellStyle): T | CellProblem =>
  isErrorCell(cell) ? problem('CELL-ERROR', isStruckCell(cell) ? { why: 'struck' } : {}) : grammar(cell, style);

const isStruckCell = (cell: FilledCell): boolean =>
  typeof cell !== 'string' && cell.kind === 'error' && cell.why === 'struck';
