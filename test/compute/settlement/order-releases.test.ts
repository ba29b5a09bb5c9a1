// Orders on the days of runs -> the share that each releases: what working it out anew on every day gives.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stage } from '../../../src/compute/settlement/timing/order-courses.ts';
import { orderReleases } from '../../../src/compute/settlement/timing/order-releases.ts';
import { releaseOn } from '../../../src/compute/settlement/timing/release.ts';
import { EMPTY_LEDGERS } from '../../../src/model/ledger.ts';
import { orderPlaces } from '../../../src/model/order-places.ts';
import type { ReleaseTerms } from '../../../src/model/policy.ts';
import { flatWith } from '../../support/flat-policy.ts';
import { receipt, sale } from '../made-ledgers.ts';

const DAYS = [20260131, 20260228, 20260331, 20260430, 20260531];

const day = fc
  .integer({ min: 1, max: 6 })
  .chain((month) => fc.integer({ min: 1, max: 28 }).map((date) => 20260000 + month * 100 + date));
const orderNo = fc.constantFrom('A', 'B', 'C');
const sales = fc.array(
  fc.record({ orderNo, on: day, amount: fc.integer({ min: -500, max: 900 }), executedOn: fc.option(day) }),
  { maxLength: 12 },
);
const receipts = fc.array(fc.record({ orderNo, on: day, amount: fc.integer({ min: -500, max: 900 }) }), {
  maxLength: 12,
});
const terms: fc.Arbitrary<ReleaseTerms> = fc.record({
  when: fc.subarray(['collected', 'executed'] as const),
  mode: fc.constantFrom('full', 'prorata'),
  safetyDays: fc.record({ methods: fc.constant([]), others: fc.constantFrom(0, 10, 40) }),
  article: fc.constant('1'),
});
const asked = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'none'), fc.nat({ max: DAYS.length - 1 })), {
  minLength: 1,
  maxLength: 40,
});

test('in whatever order it is asked', () => {
  fc.assert(
    fc.property(
      sales,
      receipts,
      fc.array(terms, { minLength: 1, maxLength: 2 }),
      asked,
      (sold, paid, versions, questions) => {
        const rows = sold.map(({ orderNo, on, amount, executedOn }) => sale(orderNo, 'E1', on, amount, { executedOn }));
        const collections = paid.map(({ orderNo, on, amount }) => receipt(orderNo, on, amount));
        const editions = flatWith();
        const orders = orderPlaces({ sales: rows, collections });
        const ground = { sales: rows, ledgers: { ...EMPTY_LEDGERS, collections }, editions, orders: () => orders };
        const stages: Stage[] = DAYS.map((on, place) => ({
          day: on,
          terms: versions[place < 3 ? 0 : versions.length - 1]!,
        }));
        const releases = orderReleases(ground, stages);
        for (const [wanted, place] of questions) {
          const order = {
            orderNo: wanted,
            rows: rows.filter((row) => row.orderNo === wanted),
            receipts: collections.filter(
              (row) => row.orderNo === wanted && rows.some((sold) => sold.orderNo === wanted),
            ),
          };
          const { ratio, heldFor, ...sums } = releaseOn(order, stages[place]!.day, stages[place]!.terms, editions);
          const number = orders.find(wanted);
          if (number >= 0) expect(releases.courseOf(number).shares[place]).toEqual({ ratio, heldFor });
          expect(releases.releaseAt(wanted, place)).toEqual({ ratio, heldFor, ...sums });
          expect(releases.knows(wanted)).toBe(order.rows.length > 0);
        }
      },
    ),
  );
});
