// A cell's value enters, its text for people leaves: grouped, short, in words.
import { formatDay, formatMonth } from '../model/calendar.ts';
import type { ColumnType, Language, Value } from '../model/document.ts';
import { compareRatios, formatFen, formatRatio, ONE, type Ratio } from '../model/money.ts';
import { grouped } from '../text/grouped.ts';
import { FACE_WORDS } from './face-words.ts';
import { isPresent, numberIn, ratioIn, type Typed } from './typed-value.ts';

const BAR_CELLS = 10;
/** Of an exact percentage. */
const MOST_PLACES = 4;

/** `1,234.50`, `108.0 %`, `2026-03-05`, `1.`, `████░░░░░░`; nothing for nothing. */
export function faceText(column: Typed, value: Value, language: Language, percentPlaces: number): string {
  if (!isPresent(value)) return '';
  if (column.words !== undefined && Object.hasOwn(column.words, `${value}`)) return column.words[`${value}`]!;
  switch (column.type) {
    case 'text':
    case 'id':
    case 'code':
      return `${value}`;
    case 'flag':
      return value === true ? FACE_WORDS[language].yes : FACE_WORDS[language].no;
    case 'money':
      return grouped(formatFen(numberIn(column, value)));
    case 'percent':
      return percentText(ratioIn(column, value), percentPlaces);
    case 'factor':
      return formatRatio(ratioIn(column, value), column.places ?? 4, column.places !== undefined);
    case 'each':
      return `${eachText(ratioIn(column, value))}${FACE_WORDS[language].each}`;
    case 'bar':
      return barText(ratioIn(column, value));
    case 'count':
      return grouped(`${numberIn(column, value)}`);
    case 'medal':
      return `${numberIn(column, value)}.`;
    case 'day':
      return formatDay(numberIn(column, value));
    case 'month':
      return formatMonth(numberIn(column, value));
  }
}

/**
 * Places after the point for a whole column of percents, so that they stand under one another: one where the column
 * is rounded by its nature (it has `places`), else as many as its rates need: `0.375 %` has three. At most four, and two
 * for a rate that does not end within them.
 */
export function percentPlacesOf(column: Typed, values: Iterable<Value>): number {
  if (column.type !== 'percent') return 0;
  if (column.places !== undefined) return 1;
  let places = 0;
  for (const value of values) {
    if (!isPresent(value)) continue;
    places = Math.max(places, placesOf(ratioIn(column, value)));
  }
  return places;
}

function placesOf(value: Ratio): number {
  const isExact = 10 ** (MOST_PLACES + 2) % value.den === 0;
  const fraction = formatRatio(value, isExact ? MOST_PLACES + 2 : 4).split('.')[1] ?? '';
  return fraction.length - 2;
}

function percentText(value: Ratio, places: number): string {
  const [whole, fraction] = formatRatio(value, places + 2, true).split('.') as [string, string];
  const hundreds = `${whole}${fraction.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1');
  const text = places === 0 ? hundreds : `${hundreds}.${fraction.slice(2)}`;
  // A target missed by a yuan must not read as reached.
  const almost = compareRatios(value, ONE) < 0 && /^100(\.0+)?$/.test(text);
  return `${almost ? `99${places === 0 ? '' : `.${'9'.repeat(places)}`}` : text} %`;
}

/** Yuan with two places, or as many as it has. */
function eachText(value: Ratio): string {
  const exact = formatRatio(value);
  const places = exact.split('.')[1]?.length ?? 0;
  return grouped(places < 2 ? formatRatio(value, 2, true) : exact);
}

/** Full only from 1 on, empty only at 0 and below. */
function barText(share: Ratio): string {
  const cells = Math.round((share.num / share.den) * BAR_CELLS);
  const most = share.num >= share.den ? BAR_CELLS : BAR_CELLS - 1;
  const full = share.num <= 0 ? 0 : Math.max(1, Math.min(most, cells));
  return '█'.repeat(full) + '░'.repeat(BAR_CELLS - full);
}

/** Figures stand at the right, words at the left. */
export function isFigure(type: ColumnType): boolean {
  switch (type) {
    case 'money':
    case 'percent':
    case 'factor':
    case 'each':
    case 'count':
    case 'medal':
      return true;
    case 'text':
    case 'id':
    case 'code':
    case 'day':
    case 'month':
    case 'flag':
    case 'bar':
      return false;
  }
}
