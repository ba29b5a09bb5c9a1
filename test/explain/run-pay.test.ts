// Every line and every grant explains itself where a policy bounds what runs pay, and when.

import { expect, test } from 'vitest';
import type { Book } from '../../src/model/book.ts';
import { copyOfRow } from '../../src/model/copy-of-row.ts';
import type { AdjustmentRow } from '../../src/model/ledger.ts';
import type { Policy } from '../../src/model/policy.ts';
import { zhichengPolicy } from '../support/inline-book.ts';
import { expectExplained, viewOf } from './printed.ts';
import { readFixture } from './read-fixture.ts';

const RUNS = ['2025-01', '2025-02', '2025-03', '2025-Q1', '2025-04', '2025-05', '2025-06', '2025-Q2'];

/** Everybody gets an adjustment in February; every third row is written off in May; who sold H06 leaves when half of it is paid. */
function eventful(book: Book): Book {
  const { sales, people } = book.ledgers;
  const ids = [...new Set(people.map(({ personId }) => personId))];
  const adjustments = ids.map(
    (personId, place): AdjustmentRow => ({
      source: { file: 'adjustments.csv', sheet: null },
      row: place + 2,
      adjustmentNo: `T${place}`,
      personId,
      period: { kind: 'month', month: 202502 },
      amount: 12_345,
      reason: '客户投诉',
      orderNo: null,
      approvedBy: '王总',
      approvedOn: null,
    }),
  );
  const written = sales.map((row, place) => (place % 3 === 0 ? copyOfRow(row, { writtenOffOn: 20250520 }) : row));
  const left = people.map((row) => (row.personId === 'S1' ? { ...row, leftOn: 20250320 } : row));
  const collections = [...book.ledgers.collections].flatMap((receipt) =>
    receipt.orderNo === 'H06'
      ? [
          copyOfRow(receipt, { amount: receipt.amount / 2, receivedOn: 20250324 }),
          copyOfRow(receipt, { amount: receipt.amount / 2 }),
        ]
      : [receipt],
  );
  return { ...book, tables: [], ledgers: { ...book.ledgers, people: left, collections, sales: written, adjustments } };
}

const article = '第九条';

const CLAUSES: Readonly<Record<string, Partial<Policy>>> = {
  minimums: {
    minimums: [
      {
        kind: 'draw',
        grades: [],
        amount: 200_000,
        months: null,
        recoverFrom: 1,
        recoverShare: { num: 1, den: 2 },
        article,
      },
    ],
  },
  caps: {
    caps: [
      { per: 'run', grades: [], amount: 150_000, beyond: 'defer', article },
      { per: 'quarter', grades: [], amount: 300_000, beyond: 'lose', article },
    ],
  },
  pools: {
    pools: [
      {
        id: 'branch',
        title: { 'zh-CN': '奖金池' },
        per: 'quarter',
        of: 'sales',
        amount: null,
        rate: { num: 1, den: 100 },
        weights: 'performance',
        gradeWeights: [],
        grades: [],
        article,
      },
    ],
  },
  instalments: {
    instalments: {
      parts: [
        { share: { num: 2, den: 3 }, until: 'released', months: 0, since: 'signed' },
        { share: { num: 1, den: 3 }, until: 'months', months: 2, since: 'signed' },
      ],
      article,
    },
  },
  'late payment': {
    overdue: {
      termsDays: 10,
      steps: [
        { above: 0, factor: { num: 9, den: 10 } },
        { above: 45, factor: { num: 1, den: 3 } },
      ],
      writeOff: 'take-back',
      article,
    },
  },
  'write-offs that lose the rest': { overdue: { termsDays: null, steps: [], writeOff: 'lose', article } },
  'safety days': {
    release: { ...zhichengPolicy().release, mode: 'prorata', safetyDays: { methods: [], others: 12 } },
  },
  leavers: { leavers: { unreleased: 'forfeit', days: 5, article } },
};

/** What must be said of them in some run. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  minimums: ['adjusted', 'minimum', 'recovered'],
  caps: ['capped', 'deferred'],
  pools: ['pool_share'],
  instalments: ['waits_instalment', 'later_part'],
  'late payment': ['paid_late', 'written_off'],
  'write-offs that lose the rest': ['written_off'],
  'safety days': ['unsafe_receipt'],
  leavers: ['forfeited'],
};

test.each(Object.entries(CLAUSES))('%s', async (name, clauses) => {
  const book = eventful((await readFixture('cases/hand-2')).book);
  const policy = zhichengPolicy();
  const editions = [{ ...policy, release: { ...policy.release, mode: 'prorata' as const }, ...clauses }] as const;
  let lines = 0;
  const codes = new Set<string>();
  for (const run of RUNS) {
    const explained = expectExplained(viewOf({ book, editions }, run));
    lines += explained.lines;
    for (const { code } of explained.nodes) codes.add(code);
  }
  expect(lines).toBeGreaterThan(30);
  expect([...codes]).toEqual(expect.arrayContaining([...CODES[name]!]));
});
