// A cell of a date column -> the calendar day, whatever the time of day and the machine's zone.
import { type Day, makeDay } from '../../model/calendar.ts';
import { YUAN } from '../../model/money-unit.ts';
import { type CellProblem, type CellStyle, type FilledCell, plainText, problem } from './grammar.ts';

/** Databases name the zone; a day in another one than China's may be another day here. `24:00` is the end of the day that is named. */
const CLOCK = String.raw`(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?|24:00(?::00(?:\.0{1,9})?)?)`;
const TIME = `(?:(?: +|T|(?<=[日号號]))(?:[上下]午 ?)?${CLOCK}(?: ?[AaPp][Mm])?(?: ?\\+08(?::?00)?)?)?`;
const WEEKDAY = '(?: ?(?:(?:星期|周|週|礼拜)[一二三四五六日天]|\\((?:星期|周|週|礼拜)?[一二三四五六日天]\\)))?';
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})| ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]|(\d{2})(\d{2}))${WEEKDAY}${TIME}$`,
);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`);
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NAMED = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
/** `5-Mar-2026`, `Mar 5, 2026`, `2026-Mar-05`: with a name nobody takes the month for the day, and four digits are the year. */
const MONTH_NAMED = new RegExp(
  String.raw`^(?:(\d{1,2})[- /]?${NAMED}[- /,]{0,2}(\d{4})|${NAMED} ?(\d{1,2}),? (\d{4})|(\d{4})[- /]${NAMED}[- /](\d{1,2}))${TIME}$`,
  'i',
);
/** Days since the end of 1899 as spreadsheets count them, with the time of day as a fraction. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;

/** As typesetting programs write a hyphen between numbers. */
const DASHES = /(?<=\d)[\u2010-\u2015\u2212](?=\d)/g;

/** The day; `3/5/2026` only where the book says which number is the month. */
export function day(cell: FilledCell, style: CellStyle): Day | CellProblem {
  if (typeof cell === 'string') return dayText(plainText(cell).replace(DASHES, '-'), style);
  switch (cell.kind) {
    case 'day':
      return cell.day;
    case 'number':
      return cell.aside?.from1904 === true ? dayFrom1904(cell.digits) : dayText(cell.digits, style);
    case 'boolean':
    case 'error':
      return problem('CELL-DATE', {});
  }
}

function dayText(text: string, style: CellStyle): Day | CellProblem {
  const match = YEAR_FIRST.exec(text);
  if (match !== null) return checked(match[1]!, match[3] ?? match[5] ?? match[7]!, match[4] ?? match[6] ?? match[8]!);
  const last = YEAR_LAST.exec(text);
  if (last !== null) return yearLast(last[1]!, last[3]!, last[4]!, style);
  const named = MONTH_NAMED.exec(text);
  if (named !== null) return monthNamed(named);
  const serial = SERIAL.exec(text);
  return serial === null ? problem('CELL-DATE', {}) : (dayOfSerial(+serial[1]!) ?? problem('CELL-DATE', {}));
}

/** Between the beginnings of the two ways in which spreadsheets count days. */
const DAYS_TO_1904 = 1462;

function dayFrom1904(digits: string): Day | CellProblem {
  const serial = SERIAL.exec(digits);
  if (serial === null) return dayText(digits, { dates: null, fen: YUAN });
  return dayOfSerial(+serial[1]! + DAYS_TO_1904) ?? problem('CELL-DATE', {});
}

function yearLast(first: string, second: string, year: string, style: CellStyle): Day | CellProblem {
  switch (style.dates) {
    case 'day-first':
      return checked(year, second, first);
    case 'month-first':
      return checked(year, first, second);
    case null:
      return problem('CELL-DATE-ORDER', {});
  }
}

function monthNamed(match: RegExpExecArray): Day | CellProblem {
  const [, date1, month1, year1, month2, date2, year2, year3, month3, date3] = match;
  const name = (month1 ?? month2 ?? month3)!.slice(0, 3).toLowerCase();
  const month = MONTHS.findIndex((one) => one.startsWith(name)) + 1;
  return checked((year1 ?? year2 ?? year3)!, `${month}`, (date1 ?? date2 ?? date3)!);
}

const checked = (year: string, month: string, date: string): Day | CellProblem =>
  makeDay(+year, +month, +date) ?? problem('CELL-DATE', {});

/** The day of a spreadsheet's serial number in the 1900 system, from 10000 (in 1927) on. */
function dayOfSerial(serial: number): Day | null {
  // Counted from 1 March 2000, where the 400-year pattern of leap years starts anew.
  const days = serial - 36_586;
  const cycle = Math.floor(days / 146_097);
  const inCycle = days - cycle * 146_097;
  const century = Math.min(3, Math.floor(inCycle / 36_524));
  const inCentury = inCycle - century * 36_524;
  const four = Math.floor(inCentury / 1461);
  const inFour = inCentury - four * 1461;
  const single = Math.min(3, Math.floor(inFour / 365));
  const inYear = inFour - single * 365;
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const year = 2000 + cycle * 400 + century * 100 + four * 4 + single;
  return shifted < 10 ? makeDay(year, shifted + 3, date) : makeDay(year + 1, shifted - 9, date);
}
