// What a person's figures hang on: the smaller ledgers on which targets are tried give the person the same figures as all of them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgersAround } from '../../src/compute/explain/ledgers-around.ts';
import { makeView } from '../../src/compute/explain/view.ts';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import { copyOfRow } from '../../src/model/copy-of-row.ts';
import type { Ledgers } from '../../src/model/ledger.ts';
import type { Editions } from '../../src/model/policy.ts';
import { parseRun } from '../../src/model/run.ts';
import { isSound, POLICY, story, versionsOf } from '../difference/changed-books.ts';

const CUSTOMERS = ['甲', '乙', '丙', null];

/** Customers are shared by sellers, so that orders of strangers hang together, too. */
const withCustomers = (ledgers: Ledgers): Ledgers => ({
  ...ledgers,
  sales: ledgers.sales.map((row, place) => copyOfRow(row, { customer: CUSTOMERS[place % CUSTOMERS.length]! })),
});

const bookOf = (ledgers: Ledgers) => ({ ledgers, files: [], tables: [], leftOut: [] });

const personIn = (ledgers: Ledgers, editions: Editions, run: string, id: string) => {
  const request = { book: bookOf(ledgers), editions, run: parseRun(run)!, asOf: null };
  return settle(request.book, workOut(request)).people.find(({ personId }) => personId === id);
};

test('for whom the ledgers were cut, they give every figure of the settlement', () => {
  fc.assert(
    fc.property(
      story,
      fc.constantFrom('2026-02', '2026-03'),
      fc.constantFrom('M1', 'S1', 'E1', 'E2', 'E3'),
      (told, run, id) => {
        const { after } = versionsOf(told);
        fc.pre(isSound(after));
        const ledgers = withCustomers(after.ledgers);
        const request = { book: bookOf(ledgers), editions: after.editions, run: parseRun(run)!, asOf: null };
        const around = ledgersAround(makeView(request.book, workOut(request)), id);
        for (const period of [run, '2026-Q1', '2026']) {
          const known = ledgers.sales.filter(({ signedOn }) => Math.floor(signedOn / 100) <= +run.replace('-', ''));
          const received = ledgers.collections.filter(
            ({ receivedOn }) => Math.floor(receivedOn / 100) <= +run.replace('-', ''),
          );
          const all = { ...ledgers, sales: known, collections: received };
          expect(personIn(around, after.editions, period, id)).toEqual(personIn(all, after.editions, period, id));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('orders of others and of other customers are left out', () => {
  const { after } = versionsOf({ ...STORY, orders: [order('E1'), order('E3'), order('E3')] });
  const ledgers = {
    ...after.ledgers,
    sales: after.ledgers.sales.map((row, place) => copyOfRow(row, { customer: ['甲', '甲', '乙'][place]! })),
  };
  const request = { book: bookOf(ledgers), editions: POLICY, run: parseRun('2026-01')!, asOf: null };
  const orders = (id: string) =>
    ledgersAround(makeView(request.book, workOut(request)), id).sales.map(({ orderNo }) => orderNo);
  expect([orders('E1'), orders('E3'), orders('E2')]).toEqual([['A0', 'A1'], ['A0', 'A1', 'A2'], ['A0']]);
});

const order = (seller: 'E1' | 'E3') => ({
  seller,
  month: 1,
  fen: 1_000_000,
  executed: true,
  paidAfter: 0,
  divided: false,
  refunded: false,
});

const STORY = { added: [], changes: [], promoted: false, target: false, otherPolicy: false };
