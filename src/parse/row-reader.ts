// The cells of one row, asked for by column -> typed values; what is wrong with them is collected as findings.
import { type Finding, finding } from '../model/finding.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Source } from '../model/place.ts';
import type { Cell, SheetRow } from '../model/sheet.ts';
import type { BoundColumn, HeaderBinding } from './bind-header.ts';
import {
  type CellProblem,
  type CellStyle,
  cellText,
  type FilledCell,
  type Grammar,
  isProblem,
  problem,
} from './grammar/grammar.ts';

export interface RowReader {
  readonly source: Source;
  readonly number: () => number;
  /** The column's value, null where it is blank, absent or wrong (then with a finding). */
  readonly optional: <T>(column: string, grammar: Grammar<T>) => T | null;
  /** The column's value. Where there is none a finding drops the row, so that the hole it returns is never seen. */
  readonly required: <T>(column: string, grammar: Grammar<T>) => T;
  /** Like `optional`, with equal texts sharing one string. */
  readonly shared: (column: string, grammar: Grammar<string>) => string | null;
  readonly sharedRequired: (column: string, grammar: Grammar<string>) => string;
  /** Drops the row for a reason that lies between its cells. */
  readonly reject: (column: string, reason: CellProblem) => void;
}

/** A reader that is moved from row to row, and what it has found wrong with the row it stands on. */
export interface MovingReader extends RowReader {
  readonly moveTo: (row: SheetRow) => void;
  readonly problems: () => readonly Finding[];
}

/** Formula errors as CSV files show them. */
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#{2,})$/i;
const NO_PROBLEMS: readonly Finding[] = [];

export function rowReader(source: Source, binding: HeaderBinding, mapping: LedgerMapping): MovingReader {
  const raw = cellSource(source, binding, mapping);
  const styles = new Map<string, CellStyle>();
  const strings = new Map<string, string>();
  let current: SheetRow = { row: 0, cells: [] };
  let problems: Finding[] | null = null;

  const reject = (column: string, reason: CellProblem, cell: Cell = raw(current, column)): void => {
    const header = binding.columns.get(column)?.header ?? column;
    const value = cell === null ? null : cellText(cell);
    problems ??= [];
    problems.push(finding(reason.problem, { source, row: current.row, column: header }, value, reason.facts));
  };
  const style = (column: string): CellStyle => {
    const known = styles.get(column);
    if (known !== undefined) return known;
    const made = { dates: mapping.dates, yuan: binding.columns.get(column)?.yuan ?? 1 };
    styles.set(column, made);
    return made;
  };
  const read = <T>(column: string, grammar: Grammar<T>, cell: FilledCell): T | null => {
    const value = isErrorCell(cell) ? problem('CELL-ERROR', {}) : grammar(cell, style(column));
    if (!isProblem(value)) return value;
    reject(column, value, cell);
    return null;
  };
  const optional = <T>(column: string, grammar: Grammar<T>): T | null => {
    const cell = raw(current, column);
    return cell === null ? null : read(column, grammar, cell);
  };
  const required = <T>(column: string, grammar: Grammar<T>): T => {
    const cell = raw(current, column);
    if (cell !== null) return read(column, grammar, cell) as T;
    reject(column, problem('CELL-MISSING', {}), null);
    return null as T;
  };
  const sharing = (value: string | null): string | null => (value === null ? null : sharedString(strings, value));
  return {
    source,
    number: () => current.row,
    optional,
    required,
    shared: (column, grammar) => sharing(optional(column, grammar)),
    sharedRequired: (column, grammar) => sharing(required(column, grammar)) as string,
    reject: (column, reason) => reject(column, reason),
    moveTo: (row) => {
      current = row;
      problems = null;
    },
    problems: () => problems ?? NO_PROBLEMS,
  };
}

const isErrorCell = (cell: FilledCell): boolean =>
  typeof cell === 'string' ? cell.charCodeAt(0) === 35 && ERROR_TEXT.test(cell) : cell.kind === 'error';

/** Few strings are worth sharing when nearly all differ. */
const MOST_SHARED = 100_000;

function sharedString(strings: Map<string, string>, value: string): string {
  const known = strings.get(value);
  if (known !== undefined) return known;
  if (strings.size < MOST_SHARED) strings.set(value, value);
  return value;
}

/** The cell of a column after trimming, the book's blanks, its words and its defaults. */
function cellSource(
  source: Source,
  binding: HeaderBinding,
  mapping: LedgerMapping,
): (row: SheetRow, column: string) => Cell {
  const blanks = new Set(mapping.blanks.map((text) => text.trim()));
  const values = new Map(
    Object.entries(mapping.values).map(([column, words]) => [column, new Map(Object.entries(words))]),
  );
  const filled = (row: SheetRow, bound: BoundColumn | undefined, column: string): Cell => {
    const cell = bound === undefined ? null : (row.cells[bound.index] ?? null);
    const trimmed = typeof cell === 'string' ? cell.trim() : cell;
    if (trimmed === null || trimmed === '') return null;
    if (blanks.size > 0 && typeof trimmed === 'string' && blanks.has(trimmed)) return null;
    return values.get(column)?.get(cellText(trimmed)) ?? trimmed;
  };
  return (row, column) => {
    const cell = filled(row, binding.columns.get(column), column);
    if (cell !== null) return cell;
    const preset = mapping.defaults[column];
    return preset === undefined || preset === ''
      ? null
      : preset.replace(/\{(sheet|row|file)\}/g, (_, key) => placeWord(key, source, row));
  };
}

function placeWord(key: string, source: Source, row: SheetRow): string {
  if (key === 'row') return `${row.row}`;
  return key === 'file' ? source.file : (source.sheet ?? '');
}
