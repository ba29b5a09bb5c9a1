// What every cell grammar takes and gives: a filled cell -> its value, or the problem with it as data.
import { formatDay } from '../../model/calendar.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { FindingFacts } from '../../model/finding-facts.ts';
import type { UnitFen } from '../../model/money-unit.ts';
import { pictured } from '../../model/number-picture.ts';
import type { Cell, NumberCell } from '../../model/sheet.ts';
import { withoutInvisible } from '../invisible.ts';

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
  /** How many fen a plain number counts: a million under `金额(万元)`, usually 100. */
  readonly fen: UnitFen;
  /** Where the header says `%`: plain numbers count hundredths. */
  readonly hundredths?: boolean;
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
      return shownNumber(cell);
    case 'day':
      return formatDay(cell.day);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.text;
  }
}

/** `HT-0007` where the number 7 is shown so, `5%` where 0.05 is; else its digits. */
function shownNumber({ digits, percent, aside }: NumberCell): string {
  if (percent) return `${hundredfold(digits)}%`;
  const picture = aside?.picture ?? null;
  return picture === null ? digits : pictured(digits, picture);
}

/** The decimal times a hundred. */
function hundredfold(digits: string): string {
  const [, minus = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const moved = `${whole}${fraction.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  return minus + moved + (fraction.length > 2 ? `.${fraction.slice(2)}` : '');
}

/** The text in which numbers, dates and money are looked for: full-width signs and odd spaces made plain, what nobody sees left out. */
export function plainText(cell: string): string {
  if (isPlain(cell)) return cell;
  return unprotected(
    withoutInvisible(cell)
      .replace(WIDE, (sign) => sign.normalize('NFKC'))
      .trim(),
  );
}

/** Spaces, and the wide and small forms of ASCII. A raised or circled digit is no digit: `3²` is not 32. */
const WIDE = /[\s\uff01-\uffef\ufe50-\ufe6b]/g;

/** Not where a sign stands in front that protects the cell. */
const isPlain = (text: string): boolean => /^(?:[!-&(-<>-_a-~][!-~]*)?$/.test(text);

/** What exports write so that a spreadsheet keeps a cell as it is: `="00123"`, `'00123`, `` `00123 ``. */
const PROTECTED = /^(?:="(.*)"|'(.+?)'?|`(.+))$/s;

export function unprotected(text: string): string {
  const match = PROTECTED.exec(text);
  return match === null ? text : (match[1] ?? match[2] ?? match[3]!);
}

/** Formula errors as CSV files show them. */
const ERROR_TEXT =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA|#{2,})$/i;

export const isErrorCell = (cell: FilledCell): boolean =>
  typeof cell === 'string' ? cell.charCodeAt(0) === 35 && ERROR_TEXT.test(cell) : cell.kind === 'error';
