// Several rates that all apply to the same rows: lines of their own, refunds, targets, teams, bonuses and fixed amounts.
import { expect, test } from 'vitest';
import { ratio } from '../../../src/model/money.ts';
import type { RateRule, SingleRule } from '../../../src/model/rate-rule.ts';
import {
  accruedOf,
  flatOf,
  paid,
  percent,
  policyOf,
  rated,
  refunded,
  settleRows,
  sold,
  tableOf,
} from './rate-company.ts';

const each = (yuan: number): SingleRule => ({ kind: 'flat', of: 'quantity', rate: ratio(yuan * 100, 100) });

const all = (...rules: readonly RateRule[]): RateRule => ({ kind: 'all', rules: rules as readonly SingleRule[] });

const units = (count: number) => ({ quantity: ratio(count, 1) });

const slices = tableOf({ mode: 'marginal', on: 'amount', per: 'month' }, [10, 1]);

test('every rate has lines of its own; only those of the first stand for the performance', () => {
  const policy = policyOf({ month: { rate: all(each(1), slices) } });
  const rows = [sold('A1', 305, 8, units(2)), sold('A2', 306, 20, units(1))];
  const made = settleRows(policy, rows);
  expect(rated(made)).toEqual([
    '2.00 × 1 = 2.00',
    '8.00 × 0 = 0.00',
    '1.00 × 1 = 1.00',
    '2.00 × 0 = 0.00',
    '18.00 × 0.01 = 0.18',
  ]);
  expect(paid(made)).toBe('3.18');
  expect(accruedOf(policy, rows).map(({ line }) => line.walked)).toEqual([800, 0, 2000, 0, 0]);
});

test('a refund of an earlier month takes back the lines of every rate in the same proportion', () => {
  const policy = policyOf({ month: { target: 100_000, rate: all(each(1), flatOf(2)), excessRate: flatOf(5) } });
  const rows = [sold('A1', 305, 1_500, units(30))];
  expect(rated(settleRows(policy, rows))).toEqual([
    '20.00 × 1 = 20.00',
    '1000.00 × 0.02 = 20.00',
    '500.00 × 0.05 = 25.00',
  ]);
  expect(rated(settleRows(policy, [...rows, refunded('A1', 405, 750)], '2026-04'))).toEqual([
    '-500.00 × 0.05 = -25.00',
    '-5.00 × 1 = -5.00',
    '-250.00 × 0.02 = -5.00',
  ]);
  const back = settleRows(policy, [...rows, refunded('A1', 405, 1_500)], '2026-04');
  expect(paid(back)).toBe('-65.00');
  expect(back.people.find(({ personId }) => personId === 'E1')!.earnedSoFar).toBe(0);
});

test('the rate above the target may have further rates where the one below has none', () => {
  const policy = policyOf({ month: { target: 100_000, rate: flatOf(2), excessRate: all(flatOf(5), each(1)) } });
  const rows = [sold('A1', 305, 1_500, units(30))];
  expect(rated(settleRows(policy, rows))).toEqual([
    '1000.00 × 0.02 = 20.00',
    '500.00 × 0.05 = 25.00',
    '10.00 × 1 = 10.00',
  ]);
  expect(rated(settleRows(policy, [...rows, refunded('A1', 405, 1_000)], '2026-04'))).toEqual([
    '-500.00 × 0.05 = -25.00',
    '-10.00 × 1 = -10.00',
    '-500.00 × 0.02 = -10.00',
  ]);
});

test('a team may earn several rates; a bonus is paid once a row', () => {
  const leader = { rate: flatOf(0), teamRate: all(flatOf(1), each(2)) };
  const bonus = { bonusRate: { kind: 'flat', of: 'amount', rate: percent(1) } as const };
  const policy = policyOf({ month: { rate: all(flatOf(1), each(1)) }, leader, quarter: bonus });
  const rows = [sold('A1', 305, 1_000, units(3))];
  expect(rated(settleRows(policy, rows), 'S1')).toEqual(['1000.00 × 0.01 = 10.00', '3.00 × 2 = 6.00']);
  expect(rated(settleRows(policy, rows, '2026-Q1'))).toEqual(['1000.00 × 0.01 = 10.00']);
});

test('fixed amounts among them are granted each for itself', () => {
  const fixed = (yuan: number) => tableOf({ mode: 'fixed', on: 'amount', per: 'month' }, [1_000, yuan]);
  const policy = policyOf({ month: { rate: all(flatOf(1), fixed(7), fixed(5)) } });
  expect(paid(settleRows(policy, [sold('A1', 305, 1_000)]))).toBe('22.00');
  expect(paid(settleRows(policy, [sold('A1', 305, 999)]))).toBe('9.99');
});

test('limits of a line bound what all rates give on a row together', () => {
  const lineLimits = { article: '', least: null, most: 1_000 };
  const policy = policyOf({ month: { rate: all(flatOf(1), each(1)) } }, { lineLimits });
  expect(paid(settleRows(policy, [sold('A1', 305, 1_000, units(30))]))).toBe('10.00');
});
