// Laws of runs, for every month in which a fiscal year may start.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, daysBetween, type Month, monthsBetween } from '../../src/model/calendar.ts';
import {
  asOfDay,
  type Fiscal,
  firstDayOf,
  firstMonthOf,
  fiscalYearOf,
  formatRun,
  lastMonthOf,
  monthsOf,
  parseRun,
  quarterOf,
  type Run,
  runsDueAfter,
  runsThrough,
  sameRun,
} from '../../src/model/run.ts';

const STARTS: readonly Fiscal[] = Array.from({ length: 12 }, (_, place) => ({ starts: place + 1 }));

const year = fc.integer({ min: 1901, max: 2198 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([inYear, number]): Month => inYear * 100 + number);
const fiscal = fc.constantFrom(...STARTS);
const run: fc.Arbitrary<Run> = fc.oneof(
  month.map((each): Run => ({ kind: 'month', month: each })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }))
    .map(([inYear, quarter]): Run => ({ kind: 'quarter', year: inYear, quarter })),
  year.map((each): Run => ({ kind: 'year', year: each })),
);

const RANK = { month: 0, quarter: 1, year: 2 };

describe.each(STARTS)('a fiscal year that starts in month $starts', (calendar) => {
  test('has four quarters of three months that make up the year', () => {
    const months = monthsOf({ kind: 'year', year: 2026 }, calendar);
    const quarters = [1, 2, 3, 4].flatMap((quarter) => monthsOf({ kind: 'quarter', year: 2026, quarter }, calendar));
    expect(quarters).toEqual(months);
    expect(months).toHaveLength(12);
    expect(months[0]).toBe(202600 + calendar.starts);
    expect(months.map((each) => fiscalYearOf(each, calendar))).toEqual(Array(12).fill(2026));
    expect(fiscalYearOf(addMonths(months[0]!, -1), calendar)).toBe(2025);
    expect(fiscalYearOf(addMonths(months[11]!, 1), calendar)).toBe(2027);
  });

  test('runs its months, then each quarter after its third, then the year', () => {
    const first = 202600 + calendar.starts;
    const names = runsThrough(first, { kind: 'year', year: 2026 }, calendar).map(({ kind }) => kind[0]);
    expect(names.join('')).toBe('mmmqmmmqmmmqmmmqy');
  });
});

test('a name is read as the run that it names', () => {
  fc.assert(
    fc.property(run, run, (a, b) => {
      expect(parseRun(formatRun(a))).toEqual(a);
      expect(sameRun(a, b)).toBe(formatRun(a) === formatRun(b));
    }),
  );
});

test.each(['2026-13', '2026-00', '2026-3', '2026-Q5', '2026-Q0', '2026Q1', '26-03', '1899', '2200', ' 2026', ''])(
  '%j names no run',
  (text) => {
    expect(parseRun(text)).toBeNull();
  },
);

test('a run begins on its first and ends on its last day', () => {
  fc.assert(
    fc.property(run, fiscal, (each, calendar) => {
      const months = monthsOf(each, calendar);
      months.forEach((inRun, place) => {
        expect(monthsBetween(months[0]!, inRun)).toBe(place);
      });
      const next = addMonths(lastMonthOf(each, calendar), 1);
      expect(firstDayOf(each, calendar)).toBe(firstMonthOf(each, calendar) * 100 + 1);
      expect(daysBetween(asOfDay(each, calendar), next * 100 + 1)).toBe(1);
    }),
  );
});

test('a month lies in its quarter and in its year', () => {
  fc.assert(
    fc.property(month, fiscal, (each, calendar) => {
      expect(monthsOf(quarterOf(each, calendar), calendar)).toContain(each);
      expect(monthsOf({ kind: 'year', year: fiscalYearOf(each, calendar) }, calendar)).toContain(each);
    }),
  );
});

describe('runsThrough', () => {
  const asked = fc.tuple(run, fiscal, fc.integer({ min: 0, max: 30 }));

  test('ends with the run itself, in order, each run once', () => {
    fc.assert(
      fc.property(asked, ([last, calendar, before]) => {
        const first = addMonths(lastMonthOf(last, calendar), -before);
        const runs = runsThrough(first, last, calendar);
        expect(runs.at(-1)).toEqual(last);
        expect(runs[0]).toEqual({ kind: 'month', month: first });
        for (const [place, each] of runs.slice(1).entries()) {
          const earlier = runs[place]!;
          const later = asOfDay(each, calendar) - asOfDay(earlier, calendar);
          expect(later > 0 || (later === 0 && RANK[each.kind] > RANK[earlier.kind])).toBe(true);
        }
      }),
    );
  });

  test('leaves out no month, no quarter and no year that ends on the way', () => {
    fc.assert(
      fc.property(asked, ([last, calendar, before]) => {
        const end = lastMonthOf(last, calendar);
        const runs = runsThrough(addMonths(end, -before), last, calendar);
        const names = new Set(runs.map(formatRun));
        expect(names.size).toBe(runs.length);
        expect(runs.filter(({ kind }) => kind === 'month')).toHaveLength(before + 1);
        for (let each = addMonths(end, -before); each < end; each = addMonths(each, 1)) {
          for (const due of runsDueAfter(each, calendar)) expect(names).toContain(formatRun(due));
        }
      }),
    );
  });

  test('is empty when the run ends before the first month', () => {
    expect(runsThrough(202604, { kind: 'month', month: 202603 }, { starts: 1 })).toEqual([]);
  });
});
