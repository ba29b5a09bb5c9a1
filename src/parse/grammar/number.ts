// A cell of a number column -> an exact fraction or a whole number.
import { compareRatios, parseRatio, type Ratio, ratio } from '../../model/money.ts';
import { YUAN } from '../../model/money-unit.ts';
import type { NumberCell } from '../../model/sheet.ts';
import { type CellProblem, cellText, type FilledCell, plainText, problem } from './grammar.ts';

/** Where a comma follows a zero it is a decimal one. */
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** A plain decimal (`12.5`, `1,200`), exactly. */
export function number(cell: FilledCell): Ratio | CellProblem {
  const text = numberText(cell);
  return (text === null ? null : parseRatio(text)) ?? noNumber(cell);
}

/** A whole number from 1 to 999,999,999. */
export function whole(cell: FilledCell): number | CellProblem {
  const text = numberText(cell);
  if (text === null || !/^-?\d+$/.test(text)) return noNumber(cell);
  return /^0*[1-9]\d{0,8}$/.test(text) ? +text : problem('CELL-RANGE', { range: '1–999999999' });
}

/** A number of days from 0 to 9999, with or without the word. */
export function days(cell: FilledCell): number | CellProblem {
  const text = numberText(cell)?.replace(/ ?(?:天|日|days?)$/i, '') ?? null;
  if (text === null || !/^-?\d+$/.test(text)) return noNumber(cell);
  return /^0*\d{1,4}$/.test(text) ? +text : problem('CELL-RANGE', { range: '0–9999' });
}

const HUNDRED = ratio(100, 1);

/** A score from 0 to 100. */
export function score(cell: FilledCell): Ratio | CellProblem {
  const value = number(cell);
  if ('problem' in value) return value;
  return value.num < 0 || compareRatios(value, HUNDRED) > 0 ? problem('CELL-RANGE', { range: '0–100' }) : value;
}

function numberText(cell: FilledCell): string | null {
  if (typeof cell !== 'string') return cell.kind === 'number' && isAsShown(cell) ? cell.digits : null;
  const text = plainText(cell);
  return GROUPED.test(text) ? text.replaceAll(',', '') : text;
}

/** Words such as `台` beside a number change nothing; 万 does. */
function isAsShown({ percent, aside }: NumberCell): boolean {
  if (percent || aside === undefined) return !percent;
  const { hidden, unit, currency, words, isOther } = aside;
  return hidden === 0 && (unit === null || unit <= YUAN) && currency === null && !isOther && !MULTIPLES.test(words);
}

const MULTIPLES = /^[十百千万亿]|[%‰打]/;

function noNumber(cell: FilledCell): CellProblem {
  const isHidden = typeof cell !== 'string' && cell.kind === 'number' && !isAsShown(cell);
  return problem('CELL-NUMBER', isHidden ? { shown: cellText(cell) } : {});
}
