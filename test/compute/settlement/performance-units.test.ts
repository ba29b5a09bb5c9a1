// Performance in units or profit: what walks towards targets, while rates keep their own measure.
import { expect, test } from 'vitest';
import { explain } from '../../../src/compute/explain/explain.ts';
import { rankPeople } from '../../../src/compute/rank/rank-people.ts';
import { settle, workOut } from '../../../src/compute/settlement/settle.ts';
import type { Explanation } from '../../../src/model/explanation.ts';
import type { Ledgers, SplitRow, TargetRow } from '../../../src/model/ledger.ts';
import { formatFen, formatRatio, type Ratio, ratio } from '../../../src/model/money.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { parseRun } from '../../../src/model/run.ts';
import { explanationDocument } from '../../../src/report/explanation/explanation-document.ts';
import { rankDocument } from '../../../src/report/rank-document.ts';
import {
  accruedOf,
  bookOfRows,
  flatOf,
  paid,
  policyOf,
  rated,
  refunded,
  settleRows,
  sold,
  tableOf,
} from './rate-company.ts';

const units = (count: number) => ({ quantity: ratio(count * 100, 100) });

const IN_UNITS: Partial<Policy> = { performanceOf: 'quantity' };

/** 50 units. */
const TARGET = 5_000;

const splitOf = (personId: string, share: number, target: number | null = null): SplitRow => ({
  ...{ source: { file: 'splits.csv', sheet: null }, row: 2, orderNo: 'A1', personId, rankShare: null },
  share: ratio(share, 100),
  targetShare: target === null ? null : ratio(target, 100),
});

function assessed(
  policy: Policy,
  rows: Parameters<typeof settleRows>[1],
  run = '2026-03',
  more: Partial<Ledgers> = {},
) {
  const found = settleRows(policy, rows, run, more).people.find(({ personId }) => personId === 'E1')!.assessment;
  const text = (share: Ratio | null): string | null => (share === null ? null : formatRatio(share));
  return [formatFen(found.performance), text(found.attainment), found.met];
}

test('the target is one of units, and cuts what is paid in proportion', () => {
  const policy = policyOf({ month: { target: TARGET, rate: flatOf(2), excessRate: flatOf(5) } }, IN_UNITS);
  const rows = [sold('A1', 305, 8_000, units(40)), sold('A2', 306, 3_000, units(30))];
  expect(assessed(policy, rows)).toEqual(['70.00', '1.4', true]);
  expect(rated(settleRows(policy, rows))).toEqual([
    '8000.00 × 0.02 = 160.00',
    '1000.00 × 0.02 = 20.00',
    '2000.00 × 0.05 = 100.00',
  ]);
  expect(accruedOf(policy, rows).map(({ line }) => line.walked)).toEqual([4_000, 1_000, 2_000]);
});

test('refunds take back units by their share of the amount, in the month and later', () => {
  const policy = policyOf({ month: { target: TARGET, rate: flatOf(2), excessRate: flatOf(5) } }, IN_UNITS);
  const rows = [sold('A1', 305, 8_000, units(80))];
  expect(assessed(policy, [...rows, refunded('A1', 320, 5_000)])).toEqual(['30.00', '0.6', false]);
  const late = settleRows(policy, [...rows, refunded('A1', 405, 5_000)], '2026-04');
  expect(rated(late)).toEqual(['-3000.00 × 0.05 = -150.00', '-2000.00 × 0.02 = -40.00']);
  expect(assessed(policy, [...rows, refunded('A1', 405, 5_000)], '2026-04')).toEqual(['-50.00', '-1', false]);
  expect(
    settleRows(policy, [...rows, refunded('A1', 405, 8_000)], '2026-04').people.map((one) => one.earnedSoFar),
  ).toEqual([0, 0, 0, 0]);
});

test('shares count their units, target shares too, and both go back with a refund', () => {
  const policy = policyOf({ month: { target: TARGET, rate: flatOf(2) } }, IN_UNITS);
  const rows = [sold('A1', 305, 8_000, units(80))];
  const halves = { splits: [splitOf('E1', 50), splitOf('E2', 50)] };
  expect(assessed(policy, rows, '2026-03', halves)).toEqual(['40.00', '0.8', false]);
  const unpaid = { splits: [splitOf('E1', 0, 100), splitOf('E2', 100)] };
  expect(assessed(policy, rows, '2026-03', unpaid)).toEqual(['80.00', '1.6', true]);
  expect(assessed(policy, [...rows, refunded('A1', 320, 2_000)], '2026-03', unpaid)).toEqual(['60.00', '1.2', true]);
  expect(assessed(policy, [...rows, refunded('A1', 320, 8_000)], '2026-03', unpaid)).toEqual(['0.00', '0', false]);
});

test('tables keep their scales: attainment is of units, amounts stay amounts', () => {
  const attainment = tableOf({ mode: 'whole', on: 'attainment', per: 'month' }, [0, 1], [100, 3]);
  const amounts = tableOf({ mode: 'marginal', on: 'amount', per: 'month' }, [0, 1], [5_000, 3]);
  const rows = [sold('A1', 305, 4_000, units(50)), sold('A2', 306, 4_000, units(10))];
  expect(paid(settleRows(policyOf({ month: { target: TARGET, rate: attainment } }, IN_UNITS), rows))).toBe('240.00');
  expect(paid(settleRows(policyOf({ month: { rate: amounts } }, IN_UNITS), rows))).toBe('140.00');
});

test('a row without units counts for none, and is paid all the same', () => {
  const policy = policyOf({ month: { target: TARGET, rate: flatOf(2) } }, IN_UNITS);
  const rows = [sold('A1', 305, 1_000)];
  expect(assessed(policy, rows)).toEqual(['0.00', '0', false]);
  expect(paid(settleRows(policy, rows))).toBe('20.00');
});

test('profit as performance is amount less cost, never below nothing', () => {
  const policy = policyOf({ month: { target: 100_000, rate: flatOf(2) } }, { performanceOf: 'profit' });
  const rows = [sold('A1', 305, 3_000, { cost: 200_000 }), sold('A2', 306, 1_000, { cost: 150_000 })];
  expect(assessed(policy, rows)).toEqual(['1000.00', '1', true]);
});

test('rows of the targets ledger count whose metric is the measure', () => {
  const row = (metric: string, target: number): TargetRow => ({
    ...{ source: { file: 'targets.csv', sheet: null }, row: 2, personId: 'E1' },
    ...{ period: parseRun('2026-03')!, teamTarget: null, stretch: null, metric, target },
  });
  const policy = policyOf({ month: { target: TARGET, rate: flatOf(2) } }, IN_UNITS);
  const targets = [row('quantity', 10_000), row('amount', 100)];
  expect(assessed(policy, [sold('A1', 305, 8_000, units(80))], '2026-03', { targets })).toEqual([
    '80.00',
    '0.8',
    false,
  ]);
});

test('a run says what performance is measured in, and targets are told in units', () => {
  const policy = policyOf({ month: { target: TARGET, rate: flatOf(2) } }, IN_UNITS);
  const book = bookOfRows([sold('A1', 305, 8_000, units(80))]);
  const editions = [policy] as const;
  const decisions = workOut({ book, editions, run: parseRun('2026-03')!, asOf: null });
  const found = explain(book, decisions, { person: 'E1', orderNo: null, figure: null }) as Explanation;
  const told = JSON.stringify(explanationDocument(found, 'en', policy.grades));
  expect(told).toContain('80 units of 50 units');
  const settlement = settle(book, decisions);
  const ranking = rankPeople(settlement, book.ledgers, 'sales');
  const notes = rankDocument(ranking, 'en').facts.filter(({ name }) => name === 'performance_of');
  expect(notes.map(({ value }) => value)).toEqual(['quantity']);
  expect(ranking.ranks[0]).toMatchObject({ id: 'E1', sales: 8_000 });
});
