// A share of its own in rankings: sales and collections count it, attainment stays with the target's share.
import { expect, test } from 'vitest';
import { rankPeople } from '../../../src/compute/rank/rank-people.ts';
import type { SplitRow } from '../../../src/model/ledger.ts';
import { ratio } from '../../../src/model/money.ts';
import { receipt, split } from '../made-ledgers.ts';
import { bookOfRows, policyOf, settleRows, sold } from '../settlement/rate-company.ts';

const splits: readonly SplitRow[] = [
  { ...split('A1', 'E1', 3, 4), targetShare: ratio(1, 2), rankShare: ratio(1, 1) },
  split('A1', 'E2', 1, 4),
];

test('rank_share counts in rankings, else the share that counts towards the target', () => {
  const sales = [sold('A1', 305, 100), sold('A2', 306, 10)];
  const more = { splits, collections: [receipt('A1', 20260310, 8_000)] };
  const policy = policyOf({ month: { target: 6_000 } });
  const { ledgers } = bookOfRows(sales, more);
  const ranked = (by: 'sales' | 'collected' | 'attainment') =>
    rankPeople(settleRows(policy, sales, '2026-03', more), ledgers, by).ranks.filter(({ id }) => id.startsWith('E'));
  // E1: of 100 all, and 10 of the own; of 80 received all. E2: a quarter.
  expect(ranked('sales').map(({ id, sales: amount }) => [id, amount])).toEqual([
    ['E1', 11_000],
    ['E2', 2_500],
  ]);
  expect(ranked('collected').map(({ id, collected }) => [id, collected])).toEqual([
    ['E1', 8_000],
    ['E2', 2_000],
  ]);
  expect(ranked('attainment').map(({ id, attainment }) => [id, attainment])).toEqual([
    ['E1', { num: 1, den: 1 }],
    ['E2', { num: 5, den: 12 }],
  ]);
});
