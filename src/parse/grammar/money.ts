// A cell of a money column -> whole fen (`1,234.50`, `¥1,234.50`, `1.5万元`, `(1,234.50)`, `1234.5-`).
import { type Fen, formatFen, LARGEST_AMOUNT } from '../../model/money.ts';
import { placesOf, type UnitFen, YUAN } from '../../model/money-unit.ts';
import type { NumberAside, NumberCell } from '../../model/sheet.ts';
import { type CellProblem, type CellStyle, cellText, type FilledCell, plainText, problem } from './grammar.ts';

const PLAIN = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;
const DRESSED =
  /^(-?)([¥$]?)(-?)(\d+|[1-9]\d{0,2}(?:([, ])\d{3})(?:\5\d{3})*)(?:\.(\d+))?(?: ?(万元|萬元|万|萬|元|圆|圓))?(-?)$/;

const EXAMPLE = '1234.50';
const RANGE = `±${formatFen(LARGEST_AMOUNT)}`;

/** Fen, at most two places; text with more places, an exponent or anything else is a problem. */
export function money(cell: FilledCell, style: CellStyle): Fen | CellProblem {
  if (typeof cell === 'string') return moneyText(plainText(cell), style);
  if (cell.kind !== 'number') return noMoney();
  if (cell.percent) return shownOtherwise(cell);
  return cell.aside === undefined ? moneyText(cell.digits, style) : moneyNumber(cell, cell.aside, style);
}

function moneyNumber(cell: NumberCell, aside: NumberAside, style: CellStyle): Fen | CellProblem {
  const fen = fenShown(aside, style);
  return fen === null ? shownOtherwise(cell) : moneyText(cell.digits, { ...style, fen });
}

const shownOtherwise = (cell: NumberCell): CellProblem =>
  problem('CELL-MONEY', { expected: EXAMPLE, shown: cellText(cell) });

/** Fewer hidden places are no unit that amounts are shown in. */
const LEAST_HIDDEN = 3;

/**
 * How many fen a number of a workbook counts as it is shown: in the unit of its format, else of its header. Where the format hides as many
 * places as the unit has, it is in yuan as it stands. Null where it is not in yuan, or nobody can tell.
 */
export function fenShown({ hidden, unit, currency, words, isOther }: NumberAside, style: CellStyle): UnitFen | null {
  if (currency !== null || words !== '' || isOther) return null;
  const shown = unit ?? style.fen;
  const places = placesOf(shown) - placesOf(YUAN);
  if (hidden === 0) return shown;
  return hidden === places || (places === 0 && hidden >= LEAST_HIDDEN) ? YUAN : null;
}

function moneyText(text: string, style: CellStyle): Fen | CellProblem {
  const match = style.fen === YUAN ? PLAIN.exec(text) : null;
  if (match === null) return dressedMoney(text, style);
  const fraction = match[3] ?? '';
  return inRange(match[1] === '-', +match[2]! * 100 + hundredths(fraction));
}

const hundredths = (fraction: string): number => (fraction.length === 1 ? +fraction * 10 : +fraction);

function dressedMoney(text: string, style: CellStyle): Fen | CellProblem {
  const bracketed = /^\(([^()+-]+)\)$/.exec(text);
  const match = DRESSED.exec(
    (bracketed?.[1] ?? text)
      .replace(/[−–]/g, '-')
      .replace(/^\+(?=[\d¥][^-]*$)/, '')
      .replace(/^- +(?=[\d¥])/, '-')
      .replace(/^(-?)(?=\.\d)/, '$10')
      .replace(/ ?(?:CNY|RMB)$/i, '元')
      .replace(/ ?(CNY|RMB|¥) ?/i, '¥')
      .trim(),
  );
  if (match === null || match[2] === '$') return noMoney();
  const minuses = [match[1], match[3], match[8]].filter((sign) => sign === '-').length + (bracketed === null ? 0 : 1);
  if (minuses > 1) return noMoney();
  const fen = shifted(match[4]!.replace(/[, ]/g, ''), match[6] ?? '', unitPlaces(match[7], style));
  return fen === null ? noMoney() : inRange(minuses === 1, fen);
}

/** How many places a unit moves the point to make fen: 万 six, 元 two, no unit as the header says. */
function unitPlaces(unit: string | undefined, style: CellStyle): number {
  if (unit === undefined) return placesOf(style.fen);
  return unit.startsWith('万') || unit.startsWith('萬') ? 6 : 2;
}

/** `whole.fraction × 10^places` where that is a whole number, else null. */
function shifted(whole: string, fraction: string, places: number): number | null {
  const counted = withoutLastZeros(whole, fraction, places);
  if (counted.length > places || whole.length > 15) return null;
  return +(whole + counted.padEnd(places, '0'));
}

/** Databases write `1234.5000`. Not `12.000`, which elsewhere is twelve thousand. */
const withoutLastZeros = (whole: string, fraction: string, places: number): string =>
  whole.length > 3 || fraction.length > 3
    ? fraction.slice(0, places) + fraction.slice(places).replace(/0+$/, '')
    : fraction;

function inRange(negative: boolean, fen: number): Fen | CellProblem {
  if (fen > LARGEST_AMOUNT) return problem('CELL-RANGE', { range: RANGE });
  return negative && fen !== 0 ? -fen : fen;
}

const noMoney = (): CellProblem => problem('CELL-MONEY', { expected: EXAMPLE });
