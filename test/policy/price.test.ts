// A row's cost and price and what they are held against -> whether it is special or needs approval: exactly, however large the figures are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SalesRow } from '../../src/model/ledger.ts';
import type { Policy } from '../../src/model/policy.ts';
import { compareDiscount, exceedsDiscountRight, specialReason } from '../../src/policy/price.ts';

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

test('amount ÷ quantity is held against floor and list price exactly, however many places the quantity has', () => {
  const places = fc.constantFrom(1, 1_000, 1_000_000_000_000);
  const units = fc.integer({ min: 1, max: 9_000_000_000_000_000 });
  fc.assert(
    fc.property(amount, units, places, fc.integer({ min: -1, max: 1 }), (sold, num, den, more) => {
      const floor = (BigInt(sold) * BigInt(den)) / BigInt(num) + BigInt(more);
      fc.pre(floor > 0n && floor <= 1_000_000_000_000n);
      const limit = Number(floor);
      const prices = { unitPrice: null, quantity: { num, den }, floorPrice: limit, listPrice: limit };
      const row = { amount: sold, cost: null, projectNo: null, ...prices } as unknown as SalesRow;
      const right = { num: 1, den: 10 };
      const price = { belowFloor: 'special', maxCostRatio: null, discountRight: right };
      const policy = { price } as unknown as Policy;
      const [paid, full] = [BigInt(sold) * BigInt(den), floor * BigInt(num)];
      expect(specialReason(row, policy)).toBe(paid < full ? 'below-floor' : null);
      expect(exceedsDiscountRight(row, policy)).toBe(paid * 10n < full * 9n);
      expect(Math.sign(compareDiscount(row, right)!)).toBe(
        paid * 10n < full * 9n ? 1 : paid * 10n > full * 9n ? -1 : 0,
      );
    }),
  );
});
