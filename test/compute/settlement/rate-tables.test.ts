// Tables of tiers: every mode, on every scale, over every span, with the figures written out.
import { expect, test } from 'vitest';
import { flatOf, paid, percent, policyOf, rated, refunded, settleRows, sold, tableOf } from './rate-company.ts';

/** 60,000 and 70,000 in one month: the border of 100,000 lies within the second row. */
const TWO_ROWS = [sold('A1', 305, 60_000), sold('A2', 310, 70_000)];

test.each([
  ['marginal', 'month', ['60000.00 × 0.04 = 2400.00', '40000.00 × 0.04 = 1600.00', '30000.00 × 0.06 = 1800.00']],
  ['marginal', 'row', ['60000.00 × 0.04 = 2400.00', '70000.00 × 0.04 = 2800.00']],
  ['whole', 'month', ['60000.00 × 0.06 = 3600.00', '70000.00 × 0.06 = 4200.00']],
  ['whole', 'row', ['60000.00 × 0.04 = 2400.00', '70000.00 × 0.04 = 2800.00']],
  ['overage', 'month', ['60000.00 × 0.04 = 2400.00', '40000.00 × 0.04 = 1600.00', '30000.00 × 0.06 = 1800.00']],
] as const)('%s per %s on amount', (mode, per, lines) => {
  const rate = tableOf({ mode, per, on: 'amount' }, [0, 4], [100_000, 6]);
  expect(rated(settleRows(policyOf({ month: { rate } }), TWO_ROWS))).toEqual(lines);
});

test('overage: everything above the second border earns the rate of the tier that the total reaches', () => {
  const rate = tableOf({ mode: 'overage', per: 'month', on: 'amount' }, [0, 4], [50_000, 5], [120_000, 7]);
  expect(rated(settleRows(policyOf({ month: { rate } }), TWO_ROWS))).toEqual([
    '50000.00 × 0.04 = 2000.00',
    '10000.00 × 0.07 = 700.00',
    '70000.00 × 0.07 = 4900.00',
  ]);
});

test('a row that passes several borders is cut at each; what lies below the first earns nothing', () => {
  const rate = tableOf({ mode: 'marginal', per: 'row', on: 'amount' }, [1_000, 5], [3_000, 6], [5_000, 8]);
  expect(rated(settleRows(policyOf({ month: { rate } }), [sold('A1', 305, 6_000)]))).toEqual([
    '1000.00 × 0 = 0.00',
    '2000.00 × 0.05 = 100.00',
    '2000.00 × 0.06 = 120.00',
    '1000.00 × 0.08 = 80.00',
  ]);
});

test.each([
  ['from', undefined, 100_000, '6000.00'],
  ['above', 'above', 100_000, '4000.00'],
  ['above', 'above', 100_000.01, '6000.00'],
] as const)('a total on the border: %s', (_word, above, yuan, pay) => {
  const rate = tableOf({ mode: 'whole', per: 'month', on: 'amount' }, [0, 4], [100_000, 6, above]);
  expect(paid(settleRows(policyOf({ month: { rate } }), [sold('A1', 305, yuan)]))).toBe(pay);
});

test('on attainment the borders are shares of the target; without a target the lowest tier applies', () => {
  const rate = tableOf({ mode: 'whole', per: 'month', on: 'attainment' }, [80, 3], [100, 5]);
  const policy = (target: number | null) => policyOf({ month: { target, rate } });
  expect(paid(settleRows(policy(13_000_000), TWO_ROWS))).toBe('6500.00');
  expect(paid(settleRows(policy(13_000_100), TWO_ROWS))).toBe('3900.00');
  expect(paid(settleRows(policy(20_000_000), TWO_ROWS))).toBe('0.00');
  expect(paid(settleRows(policy(null), TWO_ROWS))).toBe('3900.00');
});

test('marginal on attainment cuts at shares of the target', () => {
  const rate = tableOf({ mode: 'marginal', per: 'month', on: 'attainment' }, [0, 3], [50, 4], [100, 5]);
  const policy = policyOf({ month: { target: 10_000_000, rate } });
  expect(rated(settleRows(policy, TWO_ROWS))).toEqual([
    '50000.00 × 0.03 = 1500.00',
    '10000.00 × 0.04 = 400.00',
    '40000.00 × 0.04 = 1600.00',
    '30000.00 × 0.05 = 1500.00',
  ]);
});

test('of profit: amount − cost, at least 0', () => {
  const rate = { kind: 'flat', of: 'profit', rate: percent(10) } as const;
  const rows = [sold('A1', 305, 1_000, { cost: 70_000 }), sold('A2', 306, 1_000, { cost: 120_000 })];
  expect(rated(settleRows(policyOf({ month: { rate } }), rows))).toEqual(['300.00 × 0.1 = 30.00', '0.00 × 0.1 = 0.00']);
});

test('of quantity: yuan a unit, the base is units × 100', () => {
  const rate = { kind: 'flat', of: 'quantity', rate: { num: 3, den: 2 } } as const;
  const rows = [sold('A1', 305, 999, { quantity: { num: 15, den: 2 } })];
  expect(rated(settleRows(policyOf({ month: { rate } }), rows))).toEqual(['7.50 × 1.5 = 11.25']);
});

test('a table on quantity of quantity pays every unit at its own tier, however the money divides', () => {
  const rate = tableOf({ mode: 'marginal', per: 'row', on: 'quantity', of: 'quantity' }, [0, 1], [5, 2]);
  const rows = [sold('A1', 305, 100, { quantity: { num: 7, den: 1 } })];
  expect(rated(settleRows(policyOf({ month: { rate } }), rows))).toEqual(['5.00 × 1 = 5.00', '2.00 × 2 = 4.00']);
});

test('a table on quantity of the amount cuts the amount in proportion', () => {
  const rate = tableOf({ mode: 'marginal', per: 'month', on: 'quantity' }, [0, 1], [6, 2]);
  const rows = [
    sold('A1', 305, 100, { quantity: { num: 4, den: 1 } }),
    sold('A2', 306, 300, { quantity: { num: 4, den: 1 } }),
  ];
  expect(rated(settleRows(policyOf({ month: { rate } }), rows))).toEqual([
    '100.00 × 0.01 = 1.00',
    '150.00 × 0.01 = 1.50',
    '150.00 × 0.02 = 3.00',
  ]);
});

test('a table on profit of profit', () => {
  const rate = tableOf({ mode: 'marginal', per: 'month', on: 'profit', of: 'profit' }, [0, 10], [500, 20]);
  const rows = [sold('A1', 305, 1_000, { cost: 60_000 }), sold('A2', 306, 1_000, { cost: 70_000 })];
  expect(rated(settleRows(policyOf({ month: { rate } }), rows))).toEqual([
    '400.00 × 0.1 = 40.00',
    '100.00 × 0.1 = 10.00',
    '200.00 × 0.2 = 40.00',
  ]);
});

test('per quarter and per year the running sum begins with the months before', () => {
  const rows = [sold('A1', 110, 60_000), sold('A2', 210, 30_000), sold('A3', 310, 30_000), sold('A4', 410, 10_000)];
  const settled = (per: 'quarter' | 'year', run: string) =>
    rated(
      settleRows(
        policyOf({ month: { rate: tableOf({ mode: 'marginal', per, on: 'amount' }, [0, 4], [100_000, 6]) } }),
        rows,
        run,
      ),
    );
  expect(settled('quarter', '2026-02')).toEqual(['30000.00 × 0.04 = 1200.00']);
  expect(settled('quarter', '2026-03')).toEqual(['10000.00 × 0.04 = 400.00', '20000.00 × 0.06 = 1200.00']);
  expect(settled('quarter', '2026-04')).toEqual(['10000.00 × 0.04 = 400.00']);
  expect(settled('year', '2026-04')).toEqual(['10000.00 × 0.06 = 600.00']);
});

test('per year on attainment: against the whole target of the year', () => {
  const rate = tableOf({ mode: 'marginal', per: 'year', on: 'attainment' }, [0, 4], [50, 6]);
  const policy = policyOf({ month: { rate }, year: { target: 20_000_000 } });
  const rows = [sold('A1', 110, 60_000), sold('A2', 210, 60_000)];
  expect(rated(settleRows(policy, rows, '2026-02'))).toEqual([
    '40000.00 × 0.04 = 1600.00',
    '20000.00 × 0.06 = 1200.00',
  ]);
});

test('fixed per row: the amount belongs to the row', () => {
  const rate = tableOf({ mode: 'fixed', per: 'row', on: 'amount' }, [1_000, 20], [5_000, 100]);
  const rows = [sold('A1', 305, 999), sold('A2', 306, 1_000), sold('A3', 307, 8_000)];
  const lines = settleRows(policyOf({ month: { rate } }), rows);
  expect(rated(lines)).toEqual(['999.00 × 0 = 0.00', '1000.00 × 0.02 = 20.00', '8000.00 × 0.0125 = 100.00']);
  expect(lines.lines.at(-1)!.line.rated).toEqual({ measure: 'amount', tier: 2, fixed: 10_000, unlimited: null });
});

test('fixed per month: a grant of the month; its lines earn nothing', () => {
  const rate = tableOf({ mode: 'fixed', per: 'month', on: 'amount' }, [50_000, 800], [100_000, 2_000]);
  const run = settleRows(policyOf({ month: { rate } }), TWO_ROWS);
  expect(run.grants.map(({ kind, amount, basis }) => [kind, amount, basis])).toEqual([
    ['tier_bonus', 200_000, { kind: 'tier', tier: 2 }],
  ]);
  expect(paid(run)).toBe('2000.00');
  expect(paid(settleRows(policyOf({ month: { rate } }), [sold('A1', 305, 49_999.99)]))).toBe('0.00');
});

test('the target cuts first: tables stand below and above it with one running sum', () => {
  const rate = tableOf({ mode: 'marginal', per: 'month', on: 'amount' }, [0, 1], [50_000, 2]);
  const excessRate = tableOf({ mode: 'marginal', per: 'month', on: 'amount' }, [0, 3], [110_000, 5]);
  const policy = policyOf({ month: { target: 10_000_000, rate, excessRate } });
  const run = settleRows(policy, TWO_ROWS);
  expect(rated(run)).toEqual([
    '50000.00 × 0.01 = 500.00',
    '10000.00 × 0.02 = 200.00',
    '40000.00 × 0.02 = 800.00',
    '10000.00 × 0.03 = 300.00',
    '20000.00 × 0.05 = 1000.00',
  ]);
  expect(run.lines.map(({ line }) => line.band)).toEqual(['task', 'task', 'task', 'excess', 'excess']);
});

test('a refund in the month of its sale walks backwards through the running sum', () => {
  const rate = tableOf({ mode: 'marginal', per: 'month', on: 'amount' }, [0, 4], [100_000, 6]);
  const rows = [...TWO_ROWS, refunded('A1', 320, 50_000)];
  const run = settleRows(policyOf({ month: { rate } }), rows);
  expect(rated(run).slice(3)).toEqual(['-30000.00 × 0.06 = -1800.00', '-20000.00 × 0.04 = -800.00']);
  expect(paid(run)).toBe('3200.00');
});

test('with a table per row it takes back the slices of that row from the top, a later one those below', () => {
  const rate = tableOf({ mode: 'marginal', per: 'row', on: 'amount' }, [0, 4], [1_000, 6]);
  const rows = [
    sold('A1', 305, 3_000),
    sold('A2', 306, 5_000),
    refunded('A1', 310, 1_500),
    refunded('A1', 311, 1_000, { lineNo: 10 }),
  ];
  expect(rated(settleRows(policyOf({ month: { rate } }), rows)).slice(4)).toEqual([
    '-1500.00 × 0.06 = -90.00',
    '-500.00 × 0.06 = -30.00',
    '-500.00 × 0.04 = -20.00',
  ]);
});

test('a later refund takes back lines with their tiers, latest and highest first', () => {
  const rate = tableOf({ mode: 'marginal', per: 'row', on: 'quantity', of: 'quantity' }, [0, 1], [5, 2]);
  const rows = [sold('A1', 205, 100, { quantity: { num: 10, den: 1 } }), refunded('A1', 305, 70)];
  const run = settleRows(policyOf({ month: { rate } }), rows);
  expect(rated(run)).toEqual(['-5.00 × 2 = -10.00', '-2.00 × 1 = -2.00']);
  expect(run.lines.map(({ line }) => line.rated?.tier)).toEqual([2, 1]);
});

test('a team table is measured on the team', () => {
  const teamRate = tableOf({ mode: 'whole', per: 'month', on: 'amount' }, [0, 1], [100_000, 2]);
  const policy = policyOf({ month: {}, leader: { rate: flatOf(1), teamRate } });
  expect(paid(settleRows(policy, [...TWO_ROWS, sold('B1', 311, 1_000, { personId: 'E2' })]), 'S1')).toBe('2620.00');
});

test.each(['row', 'month'] as const)('a later refund takes back the highest slice of a row first (per %s)', (per) => {
  const rate = tableOf({ mode: 'marginal', per, on: 'amount' }, [0, 0], [10_000, 10]);
  const rows = [sold('A1', 205, 20_000), refunded('A1', 305, 10_000)];
  expect(rated(settleRows(policyOf({ month: { rate } }), rows)).at(-1)).toBe('-10000.00 × 0.1 = -1000.00');
});

test('per year without a target of the year the months count: 30,000 a month from March are 300,000 a year', () => {
  const rate = tableOf({ mode: 'marginal', per: 'year', on: 'attainment' }, [0, 1], [50, 5]);
  const policy = policyOf({ month: { target: 3_000_000, rate } });
  expect(rated(settleRows(policy, [sold('A1', 305, 200_000)]))).toEqual([
    '30000.00 × 0.01 = 300.00',
    '120000.00 × 0.01 = 1200.00',
    '50000.00 × 0.05 = 2500.00',
  ]);
});

test('what late refunds pull below zero still lies in a first tier that begins at zero', () => {
  const rate = tableOf({ mode: 'marginal', per: 'month', on: 'amount' }, [0, 4], [1_000, 6]);
  const rows = [sold('A1', 205, 5_000), refunded('A1', 301, 5_000), sold('A2', 305, 1_000)];
  expect(rated(settleRows(policyOf({ month: { rate } }), rows)).at(-1)).toBe('1000.00 × 0.04 = 40.00');
});
