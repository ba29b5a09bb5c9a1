// Calendar days and months as plain numbers that compare in time order. No Date, no time zone, no clock.

/** A calendar day, `20260305` for 5 March 2026. */
export type Day = number;

/** A calendar month, `202603` for March 2026. */
export type Month = number;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const yearOf = (month: Month): number => Math.floor(month / 100);

export const monthOf = (day: Day): Month => Math.floor(day / 100);

export const dayOfMonth = (day: Day): number => day % 100;

export function daysIn(month: Month): number {
  const number = month % 100;
  return number === 2 && isLeapYear(yearOf(month)) ? 29 : DAYS[number - 1]!;
}

export const firstDay = (month: Month): Day => month * 100 + 1;

export const lastDay = (month: Month): Day => month * 100 + daysIn(month);

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + (month % 100) - 1 + count;
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
}

/** How many months `later` is after `earlier`. */
export const monthsBetween = (earlier: Month, later: Month): number =>
  (yearOf(later) - yearOf(earlier)) * 12 + (later % 100) - (earlier % 100);

/** The day, or null when the calendar has no such day. Years 1900 to 2199. */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return null;
  const inMonth = year * 100 + month;
  return day <= daysIn(inMonth) ? inMonth * 100 + day : null;
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** `2026-03-05` */
export const formatDay = (day: Day): string => `${formatMonth(monthOf(day))}-${two(day % 100)}`;

/** `2026-03` */
export const formatMonth = (month: Month): string => `${yearOf(month)}-${two(month % 100)}`;

/** `2026-03-05` as a day, or null. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : makeDay(+match[1]!, +match[2]!, +match[3]!);
}

/** Days since 1 March 2000, for differences between days. */
export function dayNumber(day: Day): number {
  const month = monthOf(day);
  const shifted = monthsBetween(200003, month);
  const year = 2000 + Math.floor(shifted / 12);
  const inYear = ((shifted % 12) + 12) % 12;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) - 485;
  return 365 * (year - 2000) + leaps + Math.floor((153 * inYear + 2) / 5) + dayOfMonth(day) - 1;
}

/** How many days `later` is after `earlier`. */
export const daysBetween = (earlier: Day, later: Day): number => dayNumber(later) - dayNumber(earlier);

/** The day `count` days later; `count` is not negative. */
export function addDays(day: Day, count: number): Day {
  let month = monthOf(day);
  let number = dayOfMonth(day) + count;
  while (number > daysIn(month)) {
    number -= daysIn(month);
    month = addMonths(month, 1);
  }
  return month * 100 + number;
}
