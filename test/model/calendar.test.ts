// Laws of the calendar, with the machine's own as the other opinion.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  type Day,
  dayNumber,
  daysBetween,
  daysIn,
  firstDay,
  formatDay,
  formatMonth,
  lastDay,
  makeDay,
  monthOf,
  monthsBetween,
  parseDay,
} from '../../src/model/calendar.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1);
const MARCH_2000 = Date.UTC(2000, 2, 1);

/** Every day of the 300 years that the program knows. */
function* allDays(): Generator<readonly [Date, Day]> {
  for (let time = FIRST; time < Date.UTC(2200, 0, 1); time += DAY) {
    const date = new Date(time);
    yield [date, (date.getUTCFullYear() * 100 + date.getUTCMonth() + 1) * 100 + date.getUTCDate()];
  }
}

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => year * 100 + number);
const few = fc.integer({ min: -600, max: 600 });

test('dayNumber counts every day of 300 years', () => {
  let wrong = 0;
  let count = 0;
  for (const [date, day] of allDays()) {
    count += 1;
    if (dayNumber(day) !== (date.getTime() - MARCH_2000) / DAY) wrong += 1;
  }
  expect([count, wrong]).toEqual([109_573, 0]);
});

test('every day is made, written and read as itself, and lies in its month', () => {
  const wrong: Day[] = [];
  for (const [date, day] of allDays()) {
    const text = date.toISOString().slice(0, 10);
    const inMonth = monthOf(day);
    const made = makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    const fits = firstDay(inMonth) <= day && day <= lastDay(inMonth);
    if (made !== day || formatDay(day) !== text || parseDay(text) !== day || !fits) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

describe('days that no calendar has', () => {
  test.each([
    [2026, 2, 29],
    [2100, 2, 29],
    [2024, 2, 30],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [1899, 12, 31],
    [2200, 1, 1],
    [Number.NaN, 1, 1],
  ])('%i-%i-%i', (year, number, day) => {
    expect(makeDay(year, number, day)).toBeNull();
  });

  test.each(['2026-2-01', '2026-02-30', '20260201', '2026/02/01', ' 2026-02-01', '2026-02-01T00:00', ''])(
    '%j',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );
});

test('months are added as they are counted, in the order of numbers', () => {
  fc.assert(
    fc.property(month, few, (start, count) => {
      const end = addMonths(start, count);
      expect(monthsBetween(start, end)).toBe(count);
      expect(addMonths(end, -count)).toBe(start);
      expect(Math.sign(end - start)).toBe(Math.sign(count));
      expect([end % 100 >= 1, end % 100 <= 12]).toEqual([true, true]);
    }),
  );
});

test('a month ends the day before the next one begins', () => {
  fc.assert(
    fc.property(month, (each) => {
      const next = addMonths(each, 1);
      expect(daysBetween(lastDay(each), firstDay(next))).toBe(1);
      expect(daysBetween(firstDay(each), firstDay(next))).toBe(daysIn(each));
    }),
  );
});

test('texts of days and months sort as their times', () => {
  fc.assert(
    fc.property(month, month, (a, b) => {
      expect(formatMonth(a) < formatMonth(b)).toBe(a < b);
      expect(formatDay(lastDay(a)) < formatDay(firstDay(b))).toBe(a < b);
    }),
  );
});
