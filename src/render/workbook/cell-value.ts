// A cell's value enters, what a workbook stores for it leaves: numbers in yuan, true dates, text that stays text.
import type { CellValue } from 'exceljs';
import { type Day, dayNumber, firstDay } from '../../model/calendar.ts';
import type { Language } from '../../model/document.ts';
import type { Fen, Ratio } from '../../model/money.ts';
import { faceText } from '../face-text.ts';
import { numberIn, type Present, ratioIn, type Typed } from '../typed-value.ts';
import { safeText } from './safe-text.ts';

/** The serial number of 1 March 2000, from which the calendar counts. */
const MARCH_2000 = 36_586;
const MOST_DIGITS = 15;

/** The division is rounded to the nearest double, which prints as the amount itself: `1234.5`. */
export const yuan = (amount: Fen): number => amount / 100;

const dateSerial = (day: Day): number => dayNumber(day) + MARCH_2000;

export function cellValue(column: Typed, value: Present, language: Language): CellValue {
  switch (column.type) {
    case 'text':
    case 'id':
    case 'code':
    case 'flag':
      return safeText(faceText(column, value, language, 0));
    case 'money':
      return yuan(numberIn(column, value));
    case 'percent':
    case 'factor':
    case 'each':
    case 'bar':
      return ratioValue(ratioIn(column, value));
    case 'count':
    case 'medal':
      return numberIn(column, value);
    case 'day':
      return dateSerial(numberIn(column, value));
    case 'month':
      return dateSerial(firstDay(numberIn(column, value)));
  }
}

/** A fraction that does not end is a division, so that nobody computes on with a rounded rate. */
function ratioValue(value: Ratio): CellValue {
  const result = value.num / value.den;
  if (ends(value) || Math.abs(value.num) >= 1e15 || value.den >= 1e15) return result;
  return { formula: `${value.num}/${value.den}`, result };
}

/** Whether it is a decimal of at most 15 digits, which is all that a spreadsheet keeps. */
function ends(value: Ratio): boolean {
  let rest = value.den;
  for (const prime of [2, 5]) while (rest % prime === 0) rest /= prime;
  if (rest !== 1 && value.num % rest !== 0) return false;
  return `${value.num / value.den}`.replace(/^-?0?\.?0*|\.|e.*$/g, '').length <= MOST_DIGITS;
}
