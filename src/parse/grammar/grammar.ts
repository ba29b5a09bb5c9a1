// What every cell grammar takes and gives: a filled cell -> its value, or the problem with it as data.
import { formatDay } from '../../model/calendar.ts';
import type { FindingCode, FindingFacts } from '../../model/finding.ts';
import type { Cell } from '../../model/sheet.ts';

/** A cell that holds something; texts are trimmed. */
export type FilledCell = Exclude<Cell, null>;

type CellCode = Extract<FindingCode, `CELL-${string}`>;

/** Why a cell is no value of its type; place and value are added by whoever knows them. */
export type CellProblem = {
  [Code in CellCode]: { readonly problem: Code; readonly facts: FindingFacts[Code] };
}[CellCode];

/** What a column's header or the book says about how its cells are read. */
export interface CellStyle {
  /** How `3/5/2026` is read; null: not at all. */
  readonly dates: 'day-first' | 'month-first' | null;
  /** How many yuan a plain number counts: 10,000 under `金额(万元)`, else 1. */
  readonly yuan: 1 | 1000 | 10_000;
}

export type Grammar<T> = (cell: FilledCell, style: CellStyle) => T | CellProblem;

export function problem<Code extends CellCode>(code: Code, facts: FindingFacts[Code]): CellProblem {
  return { problem: code, facts } as CellProblem;
}

export const isProblem = (value: unknown): value is CellProblem =>
  typeof value === 'object' && value !== null && 'problem' in value;

/** The cell as a finding quotes it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'number':
      return (cell.aside?.currency ?? '') + cell.digits;
    case 'day':
      return formatDay(cell.day);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.text;
  }
}

/** The text in which numbers, dates and money are looked for: full-width signs and odd spaces made plain. */
export const plainText = (text: string): string => (isPlain(text) ? text : text.normalize('NFKC').trim());

const isPlain = (text: string): boolean => !/[^\x21-\x7e]/.test(text);

/** Formula errors as CSV files show them. */
const ERROR_TEXT =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA|#{2,})$/i;

export const isErrorCell = (cell: FilledCell): boolean =>
  typeof cell === 'string' ? cell.charCodeAt(0) === 35 && ERROR_TEXT.test(cell) : cell.kind === 'error';
