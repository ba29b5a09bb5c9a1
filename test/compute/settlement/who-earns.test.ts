// Who earns on what: shares that differ, tax in amounts, targets of joiners, leaders above leaders.
import { expect, test } from 'vitest';
import type { SplitRow } from '../../../src/model/ledger.ts';
import type { JoinerTerms } from '../../../src/model/mechanisms.ts';
import { formatFen } from '../../../src/model/money.ts';
import { person, split } from '../made-ledgers.ts';
import { flatOf, paid, percent, policyOf, rated, refunded, settleRows, sold, tableOf } from './rate-company.ts';

const shares = (orderNo: string, ...rows: readonly (readonly [string, number, number | null])[]): SplitRow[] =>
  rows.map(([personId, share, target]) => ({
    ...split(orderNo, personId, share, 100),
    targetShare: target === null ? null : percent(target),
  }));

const performance = (run: ReturnType<typeof settleRows>, personId: string): string =>
  formatFen(run.people.find((one) => one.personId === personId)!.assessment.performance);

test('target_share counts towards the target, share is paid; only the shares sum to the row', () => {
  const splits = shares('A1', ['E1', 60, 100], ['E2', 40, null]);
  const run = settleRows(
    policyOf({ month: { target: 15_000, rate: flatOf(5), excessRate: flatOf(10) } }),
    [sold('A1', 305, 200)],
    '2026-03',
    {
      splits,
    },
  );
  expect([performance(run, 'E1'), performance(run, 'E2')]).toEqual(['200.00', '80.00']);
  // Three quarters of the 200 that count lie below the target, so three quarters of the 120 that are paid do.
  expect(rated(run, 'E1')).toEqual(['90.00 × 0.05 = 4.50', '30.00 × 0.1 = 3.00']);
  expect(run.tieOut.salesCredited).toBe(20_000);
});

test('who is paid nothing may count all of it, and who counts nothing may be paid', () => {
  const splits = shares('A1', ['E1', 100, 0], ['E2', 0, 100]);
  const rows = [sold('A1', 305, 200), refunded('A1', 405, 50)];
  const march = settleRows(policyOf({ month: { target: 10_000, rate: flatOf(5) } }), rows, '2026-03', { splits });
  expect(['E1', 'E2'].map((id) => performance(march, id))).toEqual(['0.00', '200.00']);
  expect(rated(march, 'E1')).toEqual(['200.00 × 0.05 = 10.00']);
  const april = settleRows(policyOf({ month: { target: 10_000, rate: flatOf(5) } }), rows, '2026-04', { splits });
  expect(['E1', 'E2'].map((id) => performance(april, id))).toEqual(['0.00', '-50.00']);
  expect(rated(april, 'E1')).toEqual(['-50.00 × 0.05 = -2.50']);
});

test("a refund beyond the rows that the named one is shared with goes on to the order's other rows, divided or not", () => {
  const splits = shares('A1', ['E1', 50, null], ['E2', 50, null]);
  const source = { file: 'projects.csv', sheet: null };
  const projects = [{ projectNo: 'P1', personId: 'E2', base: 'amount' as const, rate: percent(10), source, row: 2 }];
  const rows = [sold('A1', 305, 200), sold('A1', 306, 100, { lineNo: 2, projectNo: 'P1', personId: 'S1' })];
  const april = (lineNo: number, yuan: number) =>
    settleRows(
      policyOf({ month: { rate: flatOf(5) } }),
      [...rows, refunded('A1', 405, yuan, { refundOf: lineNo, personId: lineNo === 1 ? 'E1' : 'S1' })],
      '2026-04',
      { splits, projects },
    );
  const beyondShared = april(1, 250);
  expect(rated(beyondShared, 'E1')).toEqual(['-100.00 × 0.05 = -5.00']);
  expect(rated(beyondShared, 'E2')).toEqual(['-50.00 × 0.1 = -5.00', '-100.00 × 0.05 = -5.00']);
  expect(beyondShared.tieOut.salesCredited).toBe(-25_000);
  const beyondProject = april(2, 160);
  expect(rated(beyondProject, 'E1')).toEqual(['-60.00 × 0.05 = -3.00']);
  expect(rated(beyondProject, 'E2')).toEqual(['-100.00 × 0.1 = -10.00']);
  expect(beyondProject.tieOut.salesCredited).toBe(-16_000);
});

test('a share of a split row has its share of each border of a table per row', () => {
  const rate = tableOf({ mode: 'marginal', per: 'row', on: 'amount' }, [0, 4], [1_000, 6]);
  const splits = shares('A1', ['E1', 25, null], ['E2', 75, null]);
  const run = settleRows(policyOf({ month: { rate } }), [sold('A1', 305, 2_000)], '2026-03', { splits });
  expect(rated(run, 'E1')).toEqual(['250.00 × 0.04 = 10.00', '250.00 × 0.06 = 15.00']);
  expect(rated(run, 'E2')).toEqual(['750.00 × 0.04 = 30.00', '750.00 × 0.06 = 45.00']);
});

test('whole and fixed per row go by the whole row, not by the share', () => {
  const splits = shares('A1', ['E1', 25, null], ['E2', 75, null]);
  const run = (mode: 'whole' | 'fixed') => {
    const rate = tableOf({ mode, per: 'row', on: 'amount' }, [0, 40], [1_000, 60]);
    return settleRows(policyOf({ month: { rate } }), [sold('A1', 305, 2_000)], '2026-03', { splits });
  };
  expect([paid(run('whole'), 'E1'), paid(run('whole'), 'E2')]).toEqual(['300.00', '900.00']);
  expect([paid(run('fixed'), 'E1'), paid(run('fixed'), 'E2')]).toEqual(['15.00', '45.00']);
});

const VAT = { article: '', rate: percent(13) };

test('vat: performance and commission are on the net amount; the row has a rate of its own first', () => {
  const rows = [sold('A1', 305, 113), sold('A2', 306, 106, { taxRate: percent(6) })];
  const run = settleRows(policyOf({ month: { rate: flatOf(10) } }, { vat: VAT }), rows);
  expect(rated(run)).toEqual(['100.00 × 0.1 = 10.00', '100.00 × 0.1 = 10.00']);
  expect([performance(run, 'E1'), run.tieOut.salesRead]).toEqual(['200.00', 20_000]);
});

test('vat: what refunds take back sums to the net amount of the row, whatever is said on their own', () => {
  const part = { taxRate: percent(6) };
  const rows = [
    sold('A1', 305, 100),
    refunded('A1', 405, 33.33, part),
    refunded('A1', 406, 33.33, { ...part, lineNo: 10 }),
    refunded('A1', 407, 33.34, { ...part, lineNo: 11 }),
  ];
  const policy = policyOf({ month: { rate: flatOf(10) } }, { vat: VAT });
  expect(rated(settleRows(policy, rows))).toEqual(['88.50 × 0.1 = 8.85']);
  expect(performance(settleRows(policy, rows, '2026-04'), 'E1')).toBe('-88.50');
});

test('vat: profit is the net amount less the cost', () => {
  const rate = { kind: 'flat', of: 'profit', rate: percent(10) } as const;
  const run = settleRows(policyOf({ month: { rate } }, { vat: VAT }), [sold('A1', 305, 113, { cost: 4_000 })]);
  expect(rated(run)).toEqual(['60.00 × 0.1 = 6.00']);
});

const joiners = (ramp: readonly number[], prorate: JoinerTerms['prorate'] = 'months'): JoinerTerms => ({
  article: '',
  ramp: ramp.map(percent),
  prorate,
});

const target = (hiredOn: number, terms: JoinerTerms, run: string, leftOn: number | null = null): string | null => {
  const policy = policyOf({ month: { target: 3_100_00 }, quarter: { target: 900_000 } }, { joiners: terms });
  const people = [person('E1', '新人', { hiredOn, leftOn })];
  const { assessment } = settleRows(policy, [sold('A1', 101, 1)], run, { people }).people[0]!;
  return assessment.target === null ? null : formatFen(assessment.target);
};

test.each([
  [20260120, 'months', '2026-01', '775.00'],
  [20260120, 'months', '2026-02', '1550.00'],
  [20260120, 'months', '2026-03', '3100.00'],
  [20250101, 'months', '2026-01', '3100.00'],
  // Twelve of 31 days of a quarter of the target.
  [20260120, 'days', '2026-01', '300.00'],
  [20260120, 'half-months', '2026-01', null],
  [20260116, 'half-months', '2026-01', '387.50'],
  [20260101, 'half-months', '2026-01', '775.00'],
  // The month without a half of its own is not the first one.
  [20260120, 'half-months', '2026-02', '775.00'],
] as const)('hired on %i, by %s: the target of %s', (hiredOn, prorate, run, expected) => {
  expect(target(hiredOn, joiners([25, 50], prorate), run)).toBe(expected);
});

test.each([
  ['days', 20260310, '1000.00'],
  ['half-months', 20260314, null],
  ['half-months', 20260315, '1550.00'],
  ['months', 20260310, null],
] as const)('leaving, by %s on %i', (prorate, leftOn, expected) => {
  expect(target(20250101, joiners([], prorate), '2026-03', leftOn)).toBe(expected);
});

test('a quarter asks for a third of its target for every month, as far as the month asks for its own', () => {
  // 9,000 ÷ 3 × (25 % + 50 % + 100 %)
  expect(target(20260101, joiners([25, 50]), '2026-Q1')).toBe('5250.00');
  // Of January twelve of 31 days.
  expect(target(20260120, joiners([], 'days'), '2026-Q1')).toBe('7161.29');
});

test('team.levels net: a leader above leaders is paid what the own rate exceeds the highest below by', () => {
  const terms = (levels: 'gross' | 'net') =>
    policyOf(
      { leader: { rate: flatOf(1), teamRate: flatOf(2) }, manager: { rate: flatOf(1), teamRate: flatOf(3) } },
      { team: { article: '', excess: 'team-rate', includeLeader: false, levels } },
    );
  const people = [
    person('M1', '周经理', { grade: 'manager' }),
    person('S1', '吴主管', { grade: 'supervisor', leaderId: 'M1' }),
    person('E1', '郑专员', { leaderId: 'S1' }),
    person('E3', '李专员', { leaderId: 'M1' }),
  ];
  const rows = [sold('A1', 305, 1_000), sold('A2', 306, 100, { personId: 'E3' })];
  const settled = (levels: 'gross' | 'net') => settleRows(terms(levels), rows, '2026-03', { people });
  expect([paid(settled('gross'), 'S1'), paid(settled('gross'), 'M1')]).toEqual(['20.00', '33.00']);
  expect([paid(settled('net'), 'S1'), paid(settled('net'), 'M1')]).toEqual(['20.00', '13.00']);
});

const QUARTER = [sold('A1', 110, 60_000, { product: '书桌' }), sold('A2', 210, 70_000)];

test('a bonus rate may be a table of the quarter that its total reaches', () => {
  const bonusRate = tableOf({ mode: 'whole', per: 'quarter', on: 'amount' }, [100_000, 1], [130_000, 2]);
  const policy = policyOf({ month: { target: 100, rate: flatOf(0) }, quarter: { target: 300, bonusRate } });
  const run = settleRows(policy, QUARTER, '2026-Q1');
  expect(rated(run)).toEqual([
    '1.00 × 0.02 = 0.02',
    '59999.00 × 0.02 = 1199.98',
    '1.00 × 0.02 = 0.02',
    '69999.00 × 0.02 = 1399.98',
  ]);
});

test('overage in a bonus is one rate of everything: what its slices give, by the total', () => {
  const bonusRate = tableOf({ mode: 'overage', per: 'quarter', on: 'amount' }, [0, 1], [65_000, 3]);
  const policy = policyOf({ month: { rate: flatOf(0) }, quarter: { bonusRate } });
  // Half of 130,000 at 1 %, half at 3 %.
  expect(rated(settleRows(policy, QUARTER, '2026-Q1'))).toEqual([
    '60000.00 × 0.02 = 1200.00',
    '70000.00 × 0.02 = 1400.00',
  ]);
});

test('a bonus rate may be a choice, of profit, and on attainment', () => {
  const table = tableOf({ mode: 'whole', per: 'quarter', on: 'attainment', of: 'profit' }, [100, 10], [130, 20]);
  const match = { product: '书桌', category: null, customer: null, customerClass: null, origin: null, discount: null };
  const bonusRate = { kind: 'choice', cases: [{ match, rule: table }] } as const;
  const policy = policyOf({ month: { rate: flatOf(0) }, quarter: { target: 10_000_000, bonusRate } });
  const rows = [sold('A1', 110, 60_000, { product: '书桌', cost: 5_500_000 }), QUARTER[1]!];
  expect(rated(settleRows(policy, rows, '2026-Q1'))).toEqual(['5000.00 × 0.2 = 1000.00']);
});

test('a fixed bonus of the quarter is a grant, cut by a shortfall as other bonuses are', () => {
  const bonusRate = tableOf({ mode: 'fixed', per: 'quarter', on: 'amount' }, [100_000, 3_000]);
  const policy = (goal: number) => policyOf({ month: { rate: flatOf(0) }, quarter: { target: goal, bonusRate } });
  expect(paid(settleRows(policy(13_000_000), QUARTER, '2026-Q1'))).toBe('3000.00');
  expect(paid(settleRows(policy(15_000_000), QUARTER, '2026-Q1'))).toBe('1500.00');
  expect(settleRows(policy(13_000_000), QUARTER, '2026-Q1').grants.map(({ kind }) => kind)).toEqual(['tier_bonus']);
});
