// Days as texts `2026-03-05` enter; workdays and later days leave. UTC throughout, so no time zone changes a file.

export const YEAR_END = '2026-12-31';

const HOLIDAYS = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-05-01', '2026-05-05'],
  ['2026-10-01', '2026-10-07'],
];

export const toDate = (day) => new Date(`${day}T00:00:00Z`);

/** The day `count` days after another. */
export function addDays(day, count) {
  const date = toDate(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

const isHoliday = (day) => HOLIDAYS.some(([from, to]) => day >= from && day <= to);

const isSunday = (day) => toDate(day).getUTCDay() === 0;

/** The days of a month (`2026-03`) on which orders are signed, from one day to another. */
export function workdays(month, from, to) {
  const days = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) {
    if (day >= from && day <= to && !isSunday(day) && !isHoliday(day)) days.push(day);
  }
  return days;
}

/** `2026-01` for 1. */
export const monthName = (number) => `2026-${String(number).padStart(2, '0')}`;
