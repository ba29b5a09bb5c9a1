// A cell of a percent column -> the exact fraction (`5%`, `33.33%`, `0.05`, `5` under `比例(%)`); `5` without any sign is asked about.
import { compareRatios, isZero, ONE, parseRatio, type Ratio, ratio } from '../../model/money.ts';
import type { NumberAside, NumberCell } from '../../model/sheet.ts';
import { type CellProblem, type CellStyle, cellText, type FilledCell, plainText, problem } from './grammar.ts';

/** A fraction from 0 to 1. */
export function percent(cell: FilledCell, style: CellStyle): Ratio | CellProblem {
  const plain = style.hundredths === true ? hundredths : fraction;
  if (typeof cell !== 'string') {
    if (cell.kind !== 'number') return problem('CELL-PERCENT', { suggestion: '' });
    if (cell.percent) return upToAll(parseRatio(cell.digits));
    return cell.aside === undefined ? plain(cell.digits) : shownFraction(cell, cell.aside, plain);
  }
  const text = plainText(cell);
  const match = /^(-?\d{1,6}(?:\.\d{1,8})?) ?%$/.exec(text);
  return match === null ? plain(text) : upToAll(hundredth(match[1]!));
}

/** A number of hundredths where its format shows a percent sign that is only text: `0.5` as `0.50%`. */
function shownFraction(
  cell: NumberCell,
  { hidden, unit, currency, words, isOther }: NumberAside,
  plain: (digits: string) => Ratio | CellProblem,
): Ratio | CellProblem {
  const isPlain = hidden === 0 && unit === null && currency === null && !isOther;
  if (isPlain && words === '') return plain(cell.digits);
  if (isPlain && words === '%') return upToAll(hundredth(cell.digits));
  return problem('CELL-PERCENT', { suggestion: '', shown: cellText(cell) });
}

function hundredth(digits: string): Ratio | null {
  const value = parseRatio(digits);
  return value === null ? null : ratio(value.num, BigInt(value.den) * 100n);
}

/** A number without a sign is a fraction below 1; 1 and more could be meant as percent. */
function fraction(digits: string): Ratio | CellProblem {
  const value = parseRatio(digits);
  if (value === null) return problem('CELL-PERCENT', { suggestion: '' });
  const order = compareRatios(value, ONE);
  if (order < 0) return upToAll(value);
  return problem('CELL-PERCENT', { suggestion: order === 0 ? '1% / 100%' : `${digits}%` });
}

/** A number under a `%` of the header; below 1 it could be meant as a fraction all the same. */
function hundredths(digits: string): Ratio | CellProblem {
  const value = parseRatio(digits);
  if (value === null) return problem('CELL-PERCENT', { suggestion: '' });
  const isClear = isZero(value) || value.num < 0 || compareRatios(value, ONE) >= 0;
  return isClear ? upToAll(hundredth(digits)) : problem('CELL-PERCENT', { suggestion: `${digits}%` });
}

function upToAll(value: Ratio | null): Ratio | CellProblem {
  if (value === null) return problem('CELL-PERCENT', { suggestion: '' });
  const outside = value.num < 0 || compareRatios(value, ONE) > 0;
  return outside && !isZero(value) ? problem('CELL-RANGE', { range: '0%–100%' }) : value;
}
