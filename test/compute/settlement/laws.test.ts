// Laws that hold for every book, on generated ones: the program's own identities, refunds, order of rows, scale.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutByShares } from '../../../src/compute/settlement/credits/shares.ts';
import type { Book } from '../../../src/model/book.ts';
import { copyOfRow } from '../../../src/model/copy-of-row.ts';
import { zhichengWith } from '../../support/inline-book.ts';
import { settleBook } from '../../support/settle-book.ts';
import { bookOfStory, elections, OPTIONS, order, RUNS, story } from './story-book.ts';

test('every run of every book holds the identities, under every way to pay', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(...OPTIONS), async (told, options) => {
      const book = await bookOfStory(told);
      // settle() asserts paid + held = earned, lines = people = total, credited = read and bases = performance.
      for (const run of RUNS) settleBook(book, zhichengWith(options), run);
    }),
    { numRuns: 120 },
  );
}, 300_000);

test('over the runs of a year everything that is paid is the last state of what was earned', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const book = await bookOfStory(told);
      const editions = zhichengWith();
      const paid = new Map<string, number>();
      for (const run of RUNS.slice(0, 8)) {
        for (const person of settleBook(book, editions, run).people) {
          paid.set(person.personId, (paid.get(person.personId) ?? 0) + person.payable);
        }
      }
      for (const person of settleBook(book, editions, '2026-Q2').people) {
        expect(paid.get(person.personId)).toBe(person.paidSoFar);
        expect(person.paidSoFar + person.held).toBe(person.earnedSoFar);
      }
    }),
    { numRuns: 40 },
  );
});

test('the place of rows in the files changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(...RUNS), async (told, run) => {
      const [straight, turned] = [await bookOfStory(told), await bookOfStory(told, true)];
      const figures = (book: Book) => settleBook(book, zhichengWith(), run).people.map(({ grade: _, ...rest }) => rest);
      expect(figures(turned)).toEqual(figures(straight));
    }),
    { numRuns: 40 },
  );
});

const NO_MONTH_BONUS = {
  'bonus: 300': 'bonus: 0',
  'bonus: 500': 'bonus: 0',
  'bonus: 800': 'bonus: 0',
  'bonus: 1500': 'bonus: 0',
  'bonus: 2000': 'bonus: 0',
};

test('an order refunded in full in a later month has earned exactly nothing, per person', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 8 }), elections, async (orders, carries) => {
      const book = await bookOfStory({ orders: orders.map((one) => ({ ...one, refunds: [] })), carries });
      const back = book.ledgers.sales.map((row) =>
        copyOfRow(row, {
          lineNo: 9,
          signedOn: 20260810,
          amount: -row.amount,
          refundOf: 1,
        }),
      );
      const sales = [...book.ledgers.sales, ...back];
      const refunded: Book = { ...book, tables: [], ledgers: { ...book.ledgers, sales } };
      for (const person of settleBook(refunded, zhichengWith(NO_MONTH_BONUS), '2026-Q3').people) {
        expect([person.personId, person.earnedSoFar]).toEqual([person.personId, 0]);
      }
    }),
    { numRuns: 60 },
  );
});

test('shares sum to the amount and a refund mirrors its sale', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000_000 }),
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 7 }),
      (amount, weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const shares = weights.map((weight) => ({ num: weight, den: whole }));
        const cuts = cutByShares(amount, shares);
        expect(cuts.reduce((sum, cut) => sum + cut, 0)).toBe(amount);
        expect(cutByShares(-amount, shares).map((cut) => (cut === 0 ? 0 : -cut))).toEqual(cuts);
        for (const [place, cut] of cuts.entries()) {
          expect(Math.abs(cut - (amount * weights[place]!) / whole)).toBeLessThan(1.001);
        }
      },
    ),
  );
});
