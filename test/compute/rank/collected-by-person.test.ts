// Receipts in, money by seller out: shares, rounding, refunds, what is nobody's.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectedByPerson } from '../../../src/compute/rank/collected-by-person.ts';
import { type CollectionRow, EMPTY_LEDGERS, type SalesRow, type SplitRow } from '../../../src/model/ledger.ts';
import { receipt, sale, split } from '../made-ledgers.ts';

const inMarch = (sales: readonly SalesRow[], collections: readonly CollectionRow[], splits: readonly SplitRow[] = []) =>
  Object.fromEntries(collectedByPerson({ ...EMPTY_LEDGERS, sales, collections, splits }, 20260301, 20260331));

describe('whose a receipt is', () => {
  test('the seller’s, within the period only', () => {
    const dates = [20260228, 20260301, 20260331, 20260401];
    const receipts = dates.map((day, place) => receipt('A', day, 10 ** place));
    expect(inMarch([sale('A', 'E1', 20260105, 5000)], receipts)).toEqual({ E1: 110 });
  });

  test('of the persons of the splits ledger, not of the rows', () => {
    const splits = [split('A', 'E2', 1, 3), split('A', 'E3', 2, 3), split('B', 'E9', 1, 1)];
    expect(inMarch([sale('A', 'E1', 20260301, 5000)], [receipt('A', 20260302, 100)], splits)).toEqual({
      E2: 33,
      E3: 67,
    });
  });

  test('of the persons of the order’s rows in proportion to what they have sold, refunds taken off', () => {
    const sales = [
      sale('A', 'E1', 20260301, 3000),
      sale('A', 'E2', 20260301, 2000),
      sale('A', 'E1', 20260303, -1000),
      sale('A', 'E3', 20260301, 9000, { status: 'cancelled' }),
      sale('A', 'E4', 20260401, 9000),
      sale('B', 'E5', 20260301, 9000),
    ];
    expect(inMarch(sales, [receipt('A', 20260305, 401)])).toEqual({ E1: 201, E2: 200 });
  });

  test('money paid back for an order refunded in full still has its sellers', () => {
    const sales = [sale('A', 'E1', 20260301, 3000), sale('A', 'E2', 20260301, 1000), sale('A', 'E1', 20260303, -3000)];
    const refunded = [...sales, sale('A', 'E2', 20260303, -1000)];
    expect(inMarch(refunded, [receipt('A', 20260310, -4000)])).toEqual({ E1: -3000, E2: -1000 });
  });

  test('nobody’s without an order, or before the order is signed', () => {
    const receipts = [receipt('X', 20260305, 100), receipt('A', 20260305, 100)];
    expect(inMarch([sale('A', 'E1', 20260401, 100)], receipts)).toEqual({});
  });
});

test('the parts of a receipt sum to it, and money that bounces is taken back from the same people', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 10 ** 12 }), (amounts, received) => {
      const sales = amounts.map((amount, place) => sale('A', `E${place}`, 20260301, amount));
      const parts = Object.values(inMarch(sales, [receipt('A', 20260302, received)]));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(received);
      const bounced = inMarch(sales, [receipt('A', 20260302, received), receipt('A', 20260303, -received)]);
      expect(new Set(Object.values(bounced))).toEqual(new Set([0]));
    }),
  );
});
