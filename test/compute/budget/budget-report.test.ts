// Budgets and expenses in, statuses, forecasts, drivers and remedies out (rulebook 14).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetReport } from '../../../src/compute/budget/budget-report.ts';
import type { BudgetActual, BudgetReport } from '../../../src/model/budget.ts';
import { type BudgetRow, EMPTY_LEDGERS, type ExpenseRow } from '../../../src/model/ledger.ts';
import type { BudgetTerms } from '../../../src/model/policy.ts';
import { formatRun, parseRun } from '../../../src/model/run.ts';
import { loadZhicheng } from '../../policy/zhicheng.ts';
import { budget, expense, person } from '../made-ledgers.ts';

const zhicheng = loadZhicheng().value!;

interface Told {
  readonly run: string;
  readonly budgets?: readonly BudgetRow[];
  readonly expenses?: readonly ExpenseRow[];
  readonly asOf?: number;
  readonly starts?: number;
  readonly terms?: Partial<BudgetTerms>;
}

function report({ run, budgets = [], expenses = [], asOf, starts = 1, terms = {} }: Told): BudgetReport {
  const edition = { ...zhicheng, fiscalYearStarts: starts, budget: { ...zhicheng.budget, ...terms } };
  const people = [person('E1', '王芳'), person('E2', '李明')];
  const ledgers = { ...EMPTY_LEDGERS, people, budgets, expenses };
  return budgetReport({ ledgers, editions: [edition], run: parseRun(run)!, asOf: asOf ?? null });
}

const only = (told: Told): BudgetActual => {
  const { rows } = report(told);
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

const spentIn2026 = (...months: readonly number[]): readonly ExpenseRow[] =>
  months.map((amount, place) => expense(20260115 + place * 100, amount));

describe('which row covers which expense', () => {
  test('an expense counts in every row that covers it, once in each', () => {
    const { rows, unbudgeted } = report({
      run: '2026-03',
      budgets: [
        budget('2026-03', '销售部', '差旅费', 100000),
        budget('2026-03', '*', '差旅费', 100000),
        budget('2026-03', '销售部', '*', 100000),
        budget('2026-03', '*', '*', 100000),
        budget('2026', '*', '*', 100000),
        budget('2026-03', '市场部', '*', 100000),
        budget('2026-02', '*', '*', 100000),
      ],
      expenses: [expense(20260301, 700), expense(20260331, 35)],
    });
    const actuals = rows.map((row) => [formatRun(row.period), row.department, row.category, row.actual]);
    expect(actuals).toEqual([
      ['2026', '*', '*', 735],
      ['2026-03', '销售部', '差旅费', 735],
      ['2026-03', '*', '差旅费', 735],
      ['2026-03', '销售部', '*', 735],
      ['2026-03', '*', '*', 735],
      ['2026-03', '市场部', '*', 0],
    ]);
    expect(unbudgeted).toBe(0);
  });

  test('names match however they are spelt', () => {
    const told = { run: '2026-03', budgets: [budget('2026-03', ' North Region', 'Ｔravel', 1000)] };
    const spelt = expense(20260301, 10, { department: 'north  REGION ', category: 'travel' });
    expect(only({ ...told, expenses: [spelt] }).actual).toBe(10);
  });

  test('spending without a department counts only in rows for all of them', () => {
    const { rows } = report({
      run: '2026-03',
      budgets: [budget('2026-03', '销售部', '*', 1000), budget('2026-03', '＊', '*', 1000)],
      expenses: [expense(20260301, 10, { department: null })],
    });
    expect(rows.map((row) => row.actual)).toEqual([0, 10]);
  });

  test('spending of the period that no row covers is unbudgeted', () => {
    const found = report({
      run: '2026-03',
      budgets: [budget('2026-03', '销售部', '差旅费', 1000)],
      expenses: [
        expense(20260302, 40, { category: '礼品费' }),
        expense(20260303, 2, { department: null }),
        expense(20260228, 500, { category: '礼品费' }),
        expense(20260401, 500, { category: '礼品费' }),
      ],
    });
    expect(found.unbudgeted).toBe(42);
    expect(found.unbudgetedDrivers.filter(({ by }) => by === 'department')).toEqual([
      { by: 'department', key: '销售部', name: null, amount: 40 },
      { by: 'department', key: null, name: null, amount: 2 },
    ]);
  });
});

describe('which rows a run shows', () => {
  const budgets = ['2026-03', '2026-04', '2026-Q1', '2026-Q2', '2026', '2025'].map((period) =>
    budget(period, '*', '*', 1000),
  );
  const shown = (run: string, starts = 1) => report({ run, budgets, starts }).rows.map((row) => formatRun(row.period));

  test.each([
    ['2026-03', ['2026', '2026-Q1', '2026-03']],
    ['2026-Q1', ['2026', '2026-Q1', '2026-03']],
    ['2026-Q2', ['2026', '2026-Q2', '2026-04']],
    ['2026', ['2026', '2026-Q1', '2026-Q2', '2026-03', '2026-04']],
  ])('%s', (run, periods) => {
    expect(shown(run)).toEqual(periods);
  });

  test('a year that starts in April', () => {
    expect(shown('2026-03', 4)).toEqual(['2025', '2026-03']);
    expect(shown('2026', 4)).toEqual(['2026', '2026-Q1', '2026-Q2', '2026-04']);
  });

  test('a fiscal year takes in its own months', () => {
    const row = only({
      run: '2026-04',
      starts: 4,
      budgets: [budget('2026', '*', '*', 1000)],
      expenses: [expense(20260331, 7), expense(20260401, 20), expense(20260501, 300)],
    });
    expect(row.actual).toBe(20);
  });
});

describe('revisions', () => {
  const budgets = [
    budget('2026', '销售部', '差旅费', 3000, 20260401),
    budget('2026', '销售部', '差旅费', 1000),
    budget('2026', '销 售 部', '差旅费', 2000, 20260201),
  ];

  test.each([
    ['2026-01', undefined, 1000],
    ['2026-02', undefined, 2000],
    ['2026-03', undefined, 2000],
    ['2026-04', undefined, 3000],
    ['2026-04', 20260331, 2000],
    ['2026', 20260131, 1000],
  ])('in %s as of %s: %i', (run, asOf, amount) => {
    expect(only({ run, budgets, ...(asOf === undefined ? {} : { asOf }) }).budget).toBe(amount);
  });

  test('a row that is only approved later is not there yet', () => {
    const late = [budget('2026', '*', '*', 1000, 20260401)];
    const found = report({ run: '2026-03', budgets: late, expenses: [expense(20260301, 5)] });
    expect(found.rows).toEqual([]);
    expect(found.unbudgeted).toBe(5);
  });
});

describe('status', () => {
  test.each([
    [0, 'within'],
    [7999, 'within'],
    [8000, 'warning'],
    [10000, 'warning'],
    [10001, 'over'],
    [-5, 'within'],
  ])('%i of 10000: %s', (spent, status) => {
    const row = only({
      run: '2026-03',
      budgets: [budget('2026-03', '*', '*', 10000)],
      expenses: [expense(20260301, spent)],
    });
    expect([row.status, row.remaining]).toEqual([status, 10000 - spent]);
  });

  test.each([
    [0, 'within'],
    [1, 'over'],
  ])('%i of a budget of 0: %s', (spent, status) => {
    const row = only({
      run: '2026-03',
      budgets: [budget('2026-03', '*', '*', 0)],
      expenses: [expense(20260301, spent)],
    });
    expect([row.status, row.used, row.relief?.excess ?? 0]).toEqual([status, null, spent]);
  });

  test('the limits are the policy’s', () => {
    const told = { run: '2026-03', budgets: [budget('2026-03', '*', '*', 333)], expenses: [expense(20260301, 350)] };
    const terms = { warningAt: { num: 9, den: 10 }, overAbove: { num: 21, den: 20 } };
    const row = only({ ...told, terms });
    expect([row.status, row.relief?.excess]).toEqual(['over', 1]);
    expect(only({ ...told, terms: { ...terms, overAbove: { num: 11, den: 10 } } }).status).toBe('warning');
  });
});

describe('forecast', () => {
  test.each([
    // Three months of 15,000: 180,000 a year; 120,000 last eight months.
    [12000000, [1500000, 1500000, 1500000], '2026-03', 18000000, 202608],
    [18000000, [1500000, 1500000, 1500000], '2026-03', 18000000, null],
    [17999999, [1500000, 1500000, 1500000], '2026-03', 18000000, 202612],
    [1000, [0, 1, 0, 400], '2026-04', 1203, 202610],
    // Used up already: the month in which it happened, not the one that the rate points to.
    [1000, [0, 1000, 5], '2026-03', 4020, 202602],
    [0, [0, 0, 5], '2026-03', 20, 202603],
    [0, [0, 0, 0], '2026-03', 0, null],
    [1000, [100, 100, 1], '2026-12', 201, null],
  ])('%i with %j by %s', (amount, spent, run, runRate, runsOutIn) => {
    const row = only({ run, budgets: [budget('2026', '*', '*', amount)], expenses: spentIn2026(...spent) });
    expect(row.forecast).toEqual({ runRate, runsOutIn });
  });

  test('starts with the month that the policy names, and only for years', () => {
    const told = { budgets: [budget('2026', '*', '*', 1000)], expenses: spentIn2026(900) };
    expect(only({ ...told, run: '2026-02' }).forecast).toBeNull();
    expect(only({ ...told, run: '2026-02', terms: { forecastFromMonth: 2 } }).forecast?.runRate).toBe(5400);
    expect(only({ ...told, budgets: [budget('2026-Q1', '*', '*', 1)], run: '2026-03' }).forecast).toBeNull();
  });

  test('counts the months of the fiscal year', () => {
    const row = only({
      run: '2026-09',
      starts: 7,
      budgets: [budget('2026', '*', '*', 1200)],
      expenses: [expense(20260701, 600)],
    });
    expect(row.forecast).toEqual({ runRate: 2400, runsOutIn: 202612 });
    const later = only({
      run: '2027-01',
      starts: 7,
      budgets: [budget('2026', '*', '*', 1200)],
      expenses: [expense(20260701, 1000)],
    });
    expect(later.forecast).toEqual({ runRate: 1714, runsOutIn: 202703 });
  });
});

describe('budget to date', () => {
  const months = (told: Told) => only(told).toDate!.parts.map(({ amount }) => amount);
  const year = (amount: number, revisedOn: number | null = null) =>
    budget('2026', '销售部', '差旅费', amount, revisedOn);
  /** What concerns the run besides the year is not looked at. */
  const ofYear = (told: Told): BudgetActual => report(told).rows.find(({ period }) => period.kind === 'year')!;

  test('equal parts differ by a fen at most and sum to the year; what is due by a month is its share rounded', () => {
    expect(months({ run: '2026-05', budgets: [year(20)] })).toEqual([2, 1, 2, 2, 1, 2, 2, 1, 2, 2, 1, 2]);
    expect(only({ run: '2026-05', budgets: [year(20000000)] }).toDate).toMatchObject({ budget: 8333333, ahead: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.integer({ min: 1, max: 12 }), (amount, month) => {
        const row = only({ run: `2026-${`${month}`.padStart(2, '0')}`, budgets: [year(amount)] });
        const amounts = row.toDate!.parts.map((part) => part.amount);
        expect(amounts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
        expect(Math.abs(row.toDate!.budget - (amount * month) / 12)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('a month with a row of its own has that, the others share what is left', () => {
    const budgets = [
      year(10000),
      budget('2026-02', ' 销售 部', '差旅费', 9000),
      budget('2026-12', '销售部', '差旅费', 0),
      budget('2026-03', '销售部', '*', 7777),
      budget('2025-04', '销售部', '差旅费', 7777),
    ];
    const { toDate } = ofYear({ run: '2026-02', budgets });
    expect(toDate!.parts.map(({ amount }) => amount)).toEqual([100, 9000, ...Array<number>(9).fill(100), 0]);
    expect(toDate!.parts.map(({ place }) => place !== null)).toEqual([
      false,
      true,
      ...Array<boolean>(9).fill(false),
      true,
    ]);
    expect(toDate!.budget).toBe(9100);
  });

  test('rows above the year leave nothing to share', () => {
    const budgets = [year(100), budget('2026-02', '销售部', '差旅费', 150)];
    expect(ofYear({ run: '2026-04', budgets }).toDate).toMatchObject({ budget: 150 });
  });

  test('twelve rows count as they are, though they do not sum to the year', () => {
    const own = Array.from({ length: 12 }, (_, place) =>
      budget(`2026-${`${place + 1}`.padStart(2, '0')}`, '销售部', '差旅费', 10 + place),
    );
    expect(ofYear({ run: '2026-02', budgets: [year(1), ...own] }).toDate).toMatchObject({ budget: 21 });
    expect(ofYear({ run: '2026', budgets: [year(1000), ...own] }).toDate).toMatchObject({ budget: 186 });
  });

  test('of the year and of the months counts the revision in force', () => {
    const budgets = [
      year(1200),
      year(2400, 20260301),
      budget('2026-01', '销售部', '差旅费', 90),
      budget('2026-01', '销售部', '差旅费', 200, 20260401),
    ];
    const due = (run: string) => ofYear({ run, budgets }).toDate!.budget;
    expect(['2026-01', '2026-02', '2026-03', '2026-04'].map(due)).toEqual([90, 191, 510, 800]);
  });

  test('months are counted as they begin, in the fiscal year', () => {
    const due = (run: string, asOf: number) => only({ run, asOf, starts: 4, budgets: [year(1200)] }).toDate!.budget;
    expect([due('2026-04', 20260401), due('2026-Q2', 20260831), due('2026', 20270101)]).toEqual([100, 500, 1000]);
  });

  test('only a year has one', () => {
    expect(only({ run: '2026-03', budgets: [budget('2026-03', '*', '*', 100)] }).toDate).toBeNull();
  });

  test.each([
    [2000, 'within', 0],
    [2001, 'ahead', 1],
    [9599, 'ahead', 7599],
    [9600, 'warning', 7600],
    [12001, 'over', 10001],
    [-1, 'within', 0],
  ])('%i of 12000 in February: %s', (spent, status, ahead) => {
    const row = only({ run: '2026-02', budgets: [year(12000)], expenses: [expense(20260101, spent)] });
    expect([row.status, row.toDate?.ahead]).toEqual([status, ahead]);
  });

  test('being ahead is an alert from the month in which forecasts start', () => {
    const told = { budgets: [year(1200), budget('2026-12', '销售部', '差旅费', 500)], expenses: spentIn2026(250) };
    const early = ofYear({ ...told, run: '2026-02' });
    expect([early.status, early.toDate?.ahead, early.relief]).toEqual(['ahead', 123, null]);
    // At this rate the year lasts, but December is meant to take most of it.
    const later = ofYear({ ...told, run: '2026-03' });
    expect([later.status, later.forecast?.runsOutIn, later.toDate?.ahead]).toEqual(['ahead', null, 59]);
    expect(later.relief).toEqual({ excess: 0, monthsLeft: 9, perMonth: 105, lessPerMonth: 0 });
    expect(later.drivers).not.toEqual([]);
  });
});

describe('drivers and remedy', () => {
  const expenses = [
    expense(20260110, 500, { personId: 'E1', category: '差旅费' }),
    expense(20260211, 250, { personId: 'E2', category: '差 旅费' }),
    expense(20260312, 150, { personId: 'E3', category: '招待费', department: null }),
    expense(20260313, 20, { personId: 'E1', category: '礼品费', department: '市场部' }),
    expense(20260314, 10, { personId: 'E1', category: '办公费' }),
    expense(20260314, -30, { personId: 'E4', category: '通讯费' }),
  ];

  test('the three largest of each kind, with their names', () => {
    const row = only({ run: '2026-03', budgets: [budget('2026', '*', '*', 1000)], expenses });
    expect(row.actual).toBe(900);
    expect(row.drivers.map(({ by, key, name, amount }) => [by, key, name, amount])).toEqual([
      ['category', '差旅费', null, 750],
      ['category', '招待费', null, 150],
      ['category', '礼品费', null, 20],
      ['department', '销售部', null, 730],
      ['department', null, null, 150],
      ['department', '市场部', null, 20],
      ['person', 'E1', '王芳', 530],
      ['person', 'E2', '李明', 250],
      ['person', 'E3', null, 150],
    ]);
    expect(row.relief).toEqual({ excess: 0, monthsLeft: 9, perMonth: 11, lessPerMonth: 289 });
  });

  test('a row that names its category and department is driven by people', () => {
    const row = only({ run: '2026-03', budgets: [budget('2026', '销售部', '差旅费', 700)], expenses });
    expect(row.drivers.map(({ by, key }) => [by, key])).toEqual([
      ['person', 'E1'],
      ['person', 'E2'],
    ]);
    expect(row.relief).toEqual({ excess: 50, monthsLeft: 9, perMonth: 0, lessPerMonth: 250 });
  });

  test('a month that has ended leaves nothing to spend', () => {
    const row = only({ run: '2026-03', budgets: [budget('2026-03', '*', '*', 100)], expenses });
    expect(row.relief).toEqual({ excess: 50, monthsLeft: 0, perMonth: null, lessPerMonth: null });
  });

  test('a row that runs out is an alert, a row within its limits none', () => {
    const alert = only({ run: '2026-03', budgets: [budget('2026', '*', '*', 3000)], expenses });
    expect([alert.status, alert.forecast?.runsOutIn]).toEqual(['ahead', 202610]);
    expect(alert.relief).toEqual({ excess: 0, monthsLeft: 9, perMonth: 233, lessPerMonth: 67 });
    const quiet = only({ run: '2026-03', budgets: [budget('2026', '*', '*', 3600)], expenses });
    expect([quiet.forecast?.runsOutIn, quiet.drivers, quiet.relief]).toEqual([null, [], null]);
  });
});

test('every fen of a month is in the row for everything or unbudgeted, whatever the rows are', () => {
  const names = fc.constantFrom('*', 'a', 'B', 'ｂ');
  const rows = fc.array(fc.tuple(fc.constantFrom('2026', '2026-Q1', '2026-03'), names, names));
  const spent = fc.array(
    fc.record({
      day: fc.constantFrom(20260228, 20260301, 20260331, 20260401),
      amount: fc.integer({ min: -1000, max: 100000 }),
      department: fc.option(fc.constantFrom('a', 'b', 'c')),
      category: fc.constantFrom('A', 'b', 'c'),
    }),
  );
  fc.assert(
    fc.property(rows, spent, (keys, said) => {
      const expenses = said.map(({ day, amount, ...names }) => expense(day, amount, names));
      const budgets = keys.map(([period, department, category]) => budget(period, department, category, 500));
      const found = report({ run: '2026-03', budgets, expenses });
      const inMarch = expenses.filter(({ spentOn }) => spentOn >= 20260301 && spentOn <= 20260331);
      const bare = inMarch.filter(
        ({ department, category }) =>
          !budgets.some((row) => covers(row.department, department) && covers(row.category, category)),
      );
      expect(found.unbudgeted).toBe(bare.reduce((sum, { amount }) => sum + amount, 0));
      for (const row of found.rows) {
        const from = row.period.kind === 'month' ? 20260301 : 20260101;
        const own = expenses.filter(
          ({ spentOn, department, category }) =>
            spentOn >= from &&
            spentOn <= 20260331 &&
            covers(row.department, department) &&
            covers(row.category, category),
        );
        expect(row.actual).toBe(own.reduce((sum, { amount }) => sum + amount, 0));
      }
    }),
  );
});

const covers = (pattern: string, name: string | null): boolean =>
  pattern === '*' || (name !== null && pattern.replace('ｂ', 'b').toUpperCase() === name.toUpperCase());
