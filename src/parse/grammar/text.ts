// A cell of a text or identifier column -> its text; an identifier that a spreadsheet spoilt is a problem.
import { withoutInvisible } from '../invisible.ts';
import { type CellProblem, cellText, type FilledCell, problem, unprotected } from './grammar.ts';

/** `1.23457E+12` as spreadsheets write it, `1.23457E12` as programs do. */
const EXPONENT = /^\d(?:\.\d+)?E\+\d+$|^\d\.\d+E\d+$/i;

/** A number that a program made of a code, and wrote as its numbers are written: `1001.0`. */
const FLOAT = /^\d+\.0+$/;

/** Half of a character, or what is written where one is lost: two that differ would be kept as one. */
const LOST = /[\p{Cs}\ufffd]|^\?{2,}$/u;

/** What people write for "as above". */
const DITTO = /^(?:["“”″〃〞]|''|,,|同上行?|同前|上同|ditto)$/i;

/** `3月5日`, which a spreadsheet makes of `3-5`. */
const DATED = /^\d{1,2}月\d{1,2}日$/;

/** A text that stands for something of its own: a name, a word of a list. Else as {@link remark}. */
export function text(cell: FilledCell): string | CellProblem {
  return typeof cell === 'string' && DITTO.test(cell.trim())
    ? problem('CELL-IDENTIFIER', { why: 'ditto' })
    : remark(cell);
}

/** The text as written, without what nobody sees at its ends; numbers as their format shows them, days as their plain digits. */
export function remark(cell: FilledCell): string | CellProblem {
  if (typeof cell !== 'string') return cellText(cell);
  const seen = INVISIBLE_END.test(cell) ? cell.replace(INVISIBLE_ENDS, '') : cell;
  return LOST.test(seen) ? problem('CELL-IDENTIFIER', {}) : seen;
}

const INVISIBLE_END = /^[\p{Cf}\0]|[\p{Cf}\0]$/u;
const INVISIBLE_ENDS = /^[\s\p{Cf}\0]+|[\s\p{Cf}\0]+$/gu;

/** A number, name or code that other ledgers refer to, leading zeros kept, full-width characters made plain. */
export function identifier(cell: FilledCell): string | CellProblem {
  if (typeof cell !== 'string') {
    // Spreadsheets keep 15 digits: what is longer has been rounded.
    const kept = cell.kind === 'number' && cell.digits.replace(/^-|\..*$/g, '').length <= 15;
    return kept ? cellText(cell).trim() : problem('CELL-IDENTIFIER', {});
  }
  const id = withoutInvisible(unprotected(cell.trim()).normalize('NFKC')).trim();
  if (id === '') return problem('CELL-MISSING', {});
  if (DITTO.test(id)) return problem('CELL-IDENTIFIER', { why: 'ditto' });
  return EXPONENT.test(id) || DATED.test(id) || FLOAT.test(id) || LOST.test(id) ? problem('CELL-IDENTIFIER', {}) : id;
}
