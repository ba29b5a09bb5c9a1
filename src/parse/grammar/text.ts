// A cell of a text or identifier column -> its text; an identifier that a spreadsheet spoilt is a problem.
import type { NumberCell } from '../../model/sheet.ts';
import { withoutInvisible } from '../invisible.ts';
import { type CellProblem, cellText, type FilledCell, problem } from './grammar.ts';

const EXPONENT = /^\d(?:\.\d+)?E\+\d+$/i;
/** What exports write so that a spreadsheet keeps leading zeros: `="00123"` and `'00123`. */
const PROTECTED = /^(?:="(.*)"|'(.+))$/s;

/** The text as written; numbers and days as their plain digits. */
export const text = (cell: FilledCell): string => cellText(cell);

/** `0007` where the number 7 is shown so. */
function shownCode({ digits, aside }: NumberCell): string {
  const code = aside?.code ?? null;
  if (code === null || !/^\d+$/.test(digits)) return digits;
  return (code.before + digits.padStart(code.digits, '0') + code.after).trim();
}

/** A number, name or code that other ledgers refer to, leading zeros kept, full-width characters made plain. */
export function identifier(cell: FilledCell): string | CellProblem {
  if (typeof cell !== 'string') {
    // Spreadsheets keep 15 digits: what is longer has been rounded.
    const kept = cell.kind === 'number' && cell.digits.replace(/^-|\..*$/g, '').length <= 15;
    return kept ? shownCode(cell) : problem('CELL-IDENTIFIER', {});
  }
  const match = PROTECTED.exec(cell);
  const id = withoutInvisible(match?.[1] ?? match?.[2] ?? cell)
    .normalize('NFKC')
    .trim();
  if (id === '') return problem('CELL-MISSING', {});
  return EXPONENT.test(id) ? problem('CELL-IDENTIFIER', {}) : id;
}
