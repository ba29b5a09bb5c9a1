// Dates: days of four centuries in every form, against a calendar that the table counts by itself.
import { expect, test } from 'vitest';
import { formatDay } from '../../../src/model/calendar.ts';
import { day } from '../../../src/parse/grammar/day.ts';
import { type Expected, each, holds, read, wide } from './tables.ts';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengths = (year: number): readonly number[] => [
  31,
  isLeap(year) ? 29 : 28,
  31,
  30,
  31,
  30,
  31,
  31,
  30,
  31,
  30,
  31,
];

const NAMES = 'January February March April May June July August September October November December'.split(' ');

const two = (number: number): string => `${number}`.padStart(2, '0');

const iso = (year: number, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`;

/** The forms of a day that stands in the calendar. */
function writings(year: number, month: number, date: number): readonly Expected[] {
  const [m, d] = [two(month), two(date)];
  const padded = [
    `${year}-${m}-${d}`,
    `${year}/${m}/${d}`,
    `${year}.${m}.${d}`,
    `${year}${m}${d}`,
    `${year}年${m}月${d}日`,
  ];
  const bare = [
    `${year}-${month}-${date}`,
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    `${year}年${month}月${date}日`,
  ];
  const name = NAMES[month - 1]!;
  const short = name.slice(0, 3);
  const named = [
    `${date}-${short}-${year}`,
    `${d}-${short.toUpperCase()}-${year} 08:05:09`,
    `${name} ${date}, ${year}`,
    `${date} ${name} ${year}`,
    `${year}-${short}-${d}`,
  ];
  const timed = [
    `${padded[0]} 00:00`,
    `${padded[0]} 23:59:59`,
    `${padded[0]}T08:05:09.123`,
    `${padded[0]} 08:05:09+08`,
    `${padded[0]}T08:05:09+08:00`,
    `${padded[0]} 08:05:09 +0800`,
    `${bare[1]} 8:05`,
    `${padded[4]} 12:00`,
    `${padded[4]}下午3:05`,
    `${bare[1]} 上午 08:05:09`,
    `${padded[0]} 8:05 PM`,
    `${bare[1]} 星期四`,
    `${padded[4]}周四 08:05`,
    `${bare[0]}（四）`,
    `${padded[1]} (星期四) 08:05`,
  ];
  const dressed = [
    ` ${padded[0]} `,
    wide(padded[0]!),
    wide(bare[1]!),
    `${padded[0]}\u00a0`,
    `'${padded[0]}`,
    padded[0]!.replaceAll('-', '\u2011'),
    `\u200b${bare[3]}`,
    `${year} 年 ${month} 月 ${date} 日`,
  ];
  return each([...new Set([...padded, ...bare, ...timed, ...named, ...dressed])], iso(year, month, date));
}

const DAYS = [
  [2026, 3, 5],
  [2024, 2, 29],
  [2000, 2, 29],
  [1999, 12, 31],
  [2026, 10, 1],
  [2100, 2, 28],
  [1927, 5, 18],
  [2030, 1, 31],
] as const;

/** The day after the last of every month, months 0 and 13, day 0, and 29 February of years that have none. */
const IMPOSSIBLE: readonly string[] = [
  ...[2023, 2024, 1900, 2100].flatMap((year) => lengths(year).map((length, index) => iso(year, index + 1, length + 1))),
  ...[
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026/2/30',
    '2026年2月30日',
    '20260230',
    '20261301',
    '20260100',
  ],
];

const NO_DATE = [
  '26-03-05',
  '26/3/5',
  '3月5日',
  '2026年3月',
  '2026-03',
  '2026/3',
  '2026',
  '202603',
  '2026-3-5-1',
  '2026-03/05',
  '2026/03-05',
  '2026.03/05',
  '2026--03--05',
  '2026 03 05',
  '2026,03,05',
  '2026_03_05',
  '2026:03:05',
  '2026-03-05 8',
  '2026-03-05 8:5',
  '2026-03-05 PM',
  '2026-03-05 上午',
  '2026-03-05 周八',
  '2026-03-05T08:05Z',
  '2026-03-05T08:05+09:00',
  '2026-03-05 08:05 -0800',
  '2026-03-05x',
  'x2026-03-05',
  'March 5, 26',
  'Marvel 5, 2026',
  '5 Marz 2026',
  '5-Mar-26',
  '30-Feb-2026',
  '2026-03-05(四',
  '2026-03-05四',
  'Mar-26',
  '二〇二六年三月五日',
  '二零二六年',
  '令和8年3月5日',
  '民国115年3月5日',
  '115/3/5',
  '1',
  '12',
  '9999',
  '100000',
  '1234567',
  '123456789',
  '-46086',
  '46086.5.1',
  '4.6086E4',
  '46,086',
  'today',
  'now',
  '今天',
  '昨天',
  '-',
  '/',
  '无',
  'N/A',
  'null',
  '0',
  '0000-00-00',
  '1e5',
  '５月',
  '2026-Q1',
  '2026-W10',
  '2026-064',
  '05032026',
  '2026-03-05, 2026-03-06',
  '2026-03-05~2026-03-07',
];

const SHORT = [
  '3/5/2026',
  '03/05/2026',
  '13/5/2026',
  '5-3-2026',
  '5.3.2026',
  '31/12/2026',
  '3/5/2026 12:30',
  '3/5/2026 12:00:00 AM',
  wide('3/5/2026'),
];

/** Days since the end of 1899, counted one by one from a known one: 1 January 2000 is 36526. */
function serials(): readonly Expected[] {
  const found: Expected[] = [];
  let serial = 36_526;
  for (let year = 2000; year < 2040; year += 1) {
    for (const [index, length] of lengths(year).entries()) {
      if (index % 3 === 1) found.push([`${serial + length - 1}`, iso(year, index + 1, length)]);
      serial += length;
    }
  }
  return found;
}

const impossible = each([...new Set(IMPOSSIBLE)], 'CELL-DATE');

holds(
  'dates',
  day,
  [
    ...DAYS.flatMap(([y, m, d]) => writings(y, m, d)),
    ...impossible,
    ...each(NO_DATE, 'CELL-DATE'),
    ...each(SHORT, 'CELL-DATE-ORDER'),
  ],
  formatDay,
);

const withTime = serials().map(([serial, date]): Expected => [`${serial}.75`, date]);
holds('serial numbers', day, [...serials(), ...withTime], formatDay);

/** `3/5/2026` in books that say which number is the month. */
const ORDERED = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
  [1, 9, 12, 13, 28, 30, 31].flatMap((date) => ['/', '-', '.'].map((sign) => [month, date, sign] as const)),
);
const gives = (month: number, date: number): string =>
  month <= 12 && date <= lengths(2026)[month - 1]! ? iso(2026, month, date) : 'CELL-DATE';
const dayFirst = ORDERED.map(
  ([month, date, sign]): Expected => [`${date}${sign}${month}${sign}2026`, gives(month, date)],
);
const monthFirst = ORDERED.map(
  ([month, date, sign]): Expected => [`${month}${sign}${date}${sign}2026`, gives(month, date)],
);
holds('day first', day, dayFirst, formatDay, { dates: 'day-first' });
holds('month first', day, monthFirst, formatDay, { dates: 'month-first' });

test('every day of four years is read back as it is written', () => {
  for (let year = 2023; year <= 2026; year += 1) {
    for (const [index, length] of lengths(year).entries()) {
      for (let date = 1; date <= length; date += 1) {
        const text = iso(year, index + 1, date);
        expect(read(day, text, formatDay)).toBe(text);
      }
    }
  }
});
