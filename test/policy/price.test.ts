// A row's cost and the highest share of its amount -> whether it is special: exactly, however large the figures are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SalesRow } from '../../src/model/ledger.ts';
import type { Policy } from '../../src/model/policy.ts';
import { specialReason } from '../../src/policy/price.ts';

const amount = fc.integer({ min: 1, max: 1_000_000_000_000 });

test('a cost is above its share of the amount as it is in whole numbers of any size', () => {
  const part = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, part, part, fc.integer({ min: -1, max: 1 }), (sold, num, den, more) => {
      const cost = Math.floor((sold * num) / den) + more;
      fc.pre(Number.isSafeInteger(cost));
      const row = { amount: sold, cost, projectNo: null, floorPrice: null } as SalesRow;
      const policy = { price: { belowFloor: 'ignore', maxCostRatio: { num, den } } } as unknown as Policy;
      const isAbove = BigInt(cost) * BigInt(den) > BigInt(sold) * BigInt(num);
      expect(specialReason(row, policy)).toBe(isAbove ? 'above-cost-ratio' : null);
    }),
  );
});
