// A budget report in, what terminals and JSON show of it out.
import { expect, test } from 'vitest';
import type { BudgetActual, BudgetReport } from '../../src/model/budget.ts';
import { ratio } from '../../src/model/money.ts';
import { renderTerminal } from '../../src/render/terminal/terminal.ts';
import { budgetDocument } from '../../src/report/budget-document.ts';
import { jsonOf, linesOf, widest } from './terminal-lines.ts';

const row = (more: Partial<BudgetActual>): BudgetActual => ({
  period: { kind: 'year', year: 2026 },
  department: '*',
  category: '*',
  budget: 120000000,
  place: { source: { file: 'budgets.csv', sheet: null }, row: 2 },
  actual: 45000000,
  remaining: 75000000,
  used: ratio(3, 8),
  status: 'within',
  toDate: null,
  forecast: null,
  drivers: [],
  relief: null,
  ...more,
});

const ahead = row({
  status: 'ahead',
  toDate: {
    budget: 30000000,
    ahead: 15000000,
    parts: [
      { month: 202601, amount: 10000000, place: null },
      { month: 202602, amount: 20000000, place: { source: { file: 'budgets.csv', sheet: null }, row: 9 } },
    ],
  },
  forecast: { runRate: 180000000, runsOutIn: 202608 },
  drivers: [
    { by: 'category', key: '市场推广费', name: null, amount: 30000000 },
    { by: 'department', key: null, name: null, amount: 15000000 },
    { by: 'person', key: 'E1', name: '欧阳明月', amount: 9000000 },
  ],
  relief: { excess: 0, monthsLeft: 9, perMonth: 8333333, lessPerMonth: 6666667 },
});

const over = row({
  period: { kind: 'month', month: 202603 },
  department: '销售部',
  category: '招待费',
  budget: 0,
  actual: 12345,
  remaining: -12345,
  used: null,
  status: 'over',
  drivers: [{ by: 'person', key: 'E9', name: null, amount: 12345 }],
  relief: { excess: 12345, monthsLeft: 0, perMonth: null, lessPerMonth: null },
});

const report = (rows: readonly BudgetActual[], more: Partial<BudgetReport> = {}): BudgetReport => ({
  run: { kind: 'month', month: 202603 },
  asOf: 20260331,
  rows,
  unbudgeted: 0,
  unbudgetedDrivers: [],
  ...more,
});

test('JSON has every figure, the alerts’ drivers, and no words', () => {
  const json = jsonOf(budgetDocument(report([ahead, over, row({})]), 'zh-CN'));
  expect(json).toEqual({
    schema: 'salesctl/budget@1',
    run: '2026-03',
    as_of: '2026-03-31',
    alerts: { over: 1, warning: 0, forecast: 1 },
    ahead: 1,
    unbudgeted: '0.00',
    budgets: [
      {
        ...{ period: '2026', department: '*', category: '*', budget: '1200000.00', actual: '450000.00' },
        ...{ remaining: '750000.00', used: '0.3750', status: 'ahead', runs_out_in: '2026-08', run_rate: '1800000.00' },
        ...{ to_date: '300000.00', ahead_by: '150000.00' },
        ...{ excess: '0.00', months_left: 9, per_month: '83333.33', less_per_month: '66666.67' },
        source: 'budgets.csv:2',
      },
      expect.objectContaining({ period: '2026-03', used: null, status: 'over', excess: '123.45', to_date: null }),
      expect.objectContaining({ status: 'within', runs_out_in: null, run_rate: null, ahead_by: null }),
    ],
    drivers: [
      expect.objectContaining({ by: 'category', key: '市场推广费', amount: '300000.00', share: '0.6667' }),
      expect.objectContaining({ by: 'department', key: null, share: '0.3333' }),
      expect.objectContaining({ by: 'person', key: 'E1', name: '欧阳明月', share: '0.2000' }),
      expect.objectContaining({ period: '2026-03', department: '销售部', key: 'E9', share: '1.0000' }),
    ],
    months: [
      { period: '2026', department: '*', category: '*', month: '2026-01', budget: '100000.00', source: null },
      expect.objectContaining({ month: '2026-02', budget: '200000.00', source: 'budgets.csv:9' }),
    ],
    unbudgeted_drivers: [],
  });
  expect(jsonOf(budgetDocument(report([ahead, over, row({})]), 'en'))).toEqual(json);
});

test.each(['zh-CN', 'en'] as const)('80 columns of %s name the month, the remedy and the drivers', (language) => {
  const lines = linesOf(budgetDocument(report([ahead, over, row({})]), language));
  expect(widest(lines)).toBeLessThanOrEqual(80);
  const text = lines.join('\n');
  expect(text).toContain(language === 'en' ? 'August 2026' : '2026年8月');
  for (const figure of [
    '83,333.33',
    '66,666.67',
    '1,800,000.00',
    '150,000.00',
    '300,000.00',
    '欧阳明月 90,000.00',
    'E9 123.45',
  ]) {
    expect(text).toContain(figure);
  }
});

test('where nothing is wrong people see the budgets and nothing else', () => {
  const { tables } = budgetDocument(report([row({})]), 'en');
  const shown = tables.filter(({ only }) => only === undefined || only.includes('terminal'));
  expect(shown.map(({ name }) => name)).toEqual(['budgets']);
});

test('spending without a budget is shown with what it was for', () => {
  const unbudgetedDrivers = [{ by: 'category', key: '礼品费', name: null, amount: 2500 }] as const;
  const document = budgetDocument(report([], { unbudgeted: 10000, unbudgetedDrivers }), 'zh-CN');
  const json = jsonOf(document);
  expect([json.unbudgeted, json.unbudgeted_drivers[0].share]).toEqual(['100.00', '0.2500']);
  expect(linesOf(document).some((line) => line.includes('礼品费') && line.includes('25.00'))).toBe(true);
});

test('alerts catch the eye by how bad they are', () => {
  const warning = row({ status: 'warning', relief: { excess: 0, monthsLeft: 0, perMonth: null, lessPerMonth: null } });
  const [budgets] = budgetDocument(report([over, warning, ahead, row({})]), 'en').tables;
  expect(budgets!.rows.map(({ tone }) => tone)).toEqual(['bad', 'warning', 'warning', undefined]);
  const early = budgetDocument(report([{ ...ahead, forecast: null }]), 'en');
  expect(early.tables[0]!.rows[0]!.tone).toBeUndefined();
  expect(early.tables.map(({ name }) => name)).not.toContain('alerts');
});

test('two budgets of one department stay apart on a narrow terminal', () => {
  const rows = ['差旅费', '招待费'].map((category) => row({ department: '销售部', category }));
  const shown = renderTerminal(budgetDocument(report(rows), 'zh-CN'), { width: 40, colour: false });
  for (const category of ['差旅费', '招待费']) expect(shown).toContain(category);
});
