// Two runs of one book: what each pays by cause sums to the difference, forwards and backwards.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRuns } from '../../src/compute/difference/compare-runs.ts';
import type { Difference, Version } from '../../src/model/difference.ts';
import type { Editions, Policy } from '../../src/model/policy.ts';
import { parseRun } from '../../src/model/run.ts';
import { person } from '../compute/made-ledgers.ts';
import { settleBook } from '../support/settle-book.ts';
import { isSound, type Order, OTHER_POLICY, ordersOf, POLICY, story, versionOf, versionsOf } from './changed-books.ts';

const compared = (version: Version, before: string, after: string): Difference =>
  compareRuns({
    version: { ...version, book: '.' },
    before: parseRun(before)!,
    after: parseRun(after)!,
    asOf: null,
    isSound,
  });

const RUNS = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026-05'];

const sumsOf = ({ shifts }: Difference): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { personId, cause, payable } of shifts) {
    const key = `${personId} ${cause}`;
    sums.set(key, (sums.get(key) ?? 0) + payable);
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0));
};

test('for every person the causes sum to the difference; backwards they are the negatives', () => {
  fc.assert(
    fc.property(story, fc.constantFrom(...RUNS), fc.constantFrom(...RUNS), (told, one, other) => {
      const { after: version } = versionsOf(told);
      fc.pre(isSound(version));
      const found = compared(version, one, other);
      const book = { ledgers: version.ledgers, files: [], tables: [], leftOut: [] };
      const [was, is] = [one, other].map((run) => settleBook(book, version.editions, run).people);
      for (const id of ['M1', 'S1', 'E1', 'E2', 'E3']) {
        const payable = [was, is].map((people) => people!.find(({ personId }) => personId === id)?.payable ?? 0);
        const own = found.shifts.filter(({ personId }) => personId === id);
        expect(own.reduce((sum, shift) => sum + shift.payable, 0)).toBe(payable[1]! - payable[0]!);
      }
      const back = sumsOf(compared(version, other, one));
      expect(new Map([...back].map(([key, sum]) => [key, -sum]))).toEqual(sumsOf(found));
    }),
    { numRuns: 100 },
  );
});

const ORDER: Order = {
  seller: 'E1',
  month: 1,
  fen: 1_000_000,
  executed: true,
  paidAfter: 9,
  divided: false,
  refunded: false,
};

const causesFor = (found: Difference, id: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...sumsOf(found)].flatMap(([key, sum]) => (key.startsWith(`${id} `) ? [[key.slice(id.length + 1), sum]] : [])),
  );

test('money that comes a month later is late money, the sales of the month are its own', () => {
  const orders = new Map([
    ['A0', { ...ORDER, paidAfter: 1 }],
    ['A1', { ...ORDER, month: 2, fen: 2_000_000, paidAfter: 0 }],
  ]);
  // January misses its target, so does February: 10,000 × 6 % ÷ 2 come late, 20,000 × 6 % ÷ 2 are February's own.
  expect(causesFor(compared(versionOf(ordersOf(orders)), '2026-01', '2026-02'), 'E1')).toEqual({
    late_money: 30_000,
    own_month: 60_000,
  });
});

test('a quarter that is met gives back what the missed month was cut by, and pays its bonus', () => {
  const orders = new Map([
    ['A0', { ...ORDER, paidAfter: 0 }],
    ['A1', { ...ORDER, month: 2, fen: 8_000_000, paidAfter: 0 }],
  ]);
  const found = compared(versionOf(ordersOf(orders)), '2026-03', '2026-Q1');
  expect(causesFor(found, 'E1')).toEqual({ quarter_decided: 30_000, bonus: 180_000 });
});

test('a new grade and a new edition are causes of their own', () => {
  const orders = new Map([
    ['A0', { ...ORDER, month: 1, paidAfter: 0 }],
    ['A1', { ...ORDER, month: 2, paidAfter: 0 }],
  ]);
  const { ledgers } = versionOf(ordersOf(orders));
  const elite = person('E1', '郑专员', { grade: 'elite', leaderId: 'S1', hiredOn: 20200101, effectiveFrom: 20260201 });
  const graded = compared(versionOf({ ...ledgers, people: [...ledgers.people, elite] }), '2026-01', '2026-02');
  // 7 % instead of 6 % of 10,000, halved.
  expect(causesFor(graded, 'E1')).toEqual({ grade: 5_000 });
  const later: Policy = { ...OTHER_POLICY[0], effectiveFrom: 20260201 };
  const editions: Editions = [POLICY[0], later];
  // 10,000 × 7 % × 0.6 instead of 10,000 × 6 % × 0.5.
  expect(causesFor(compared(versionOf(ledgers, editions), '2026-01', '2026-02'), 'E1')).toEqual({ policy: 12_000 });
});
