// Two runs of a policy with instalments, late payment, minimums and adjustments: every difference has the cause that it has.
import { expect, test } from 'vitest';
import { compareRuns } from '../../src/compute/difference/compare-runs.ts';
import type { Policy } from '../../src/model/policy.ts';
import { parseRun } from '../../src/model/run.ts';
import { flatWith } from '../support/flat-policy.ts';
import { bookOf } from '../support/inline-book.ts';

const BOOK = bookOf({
  people: `person_id,name,grade,hired_on,kind
    E1,甲,agent,2020-01-01,sales`,
  sales: `order_no,line_no,signed_on,person_id,amount,due_on
    A1,1,2026-01-05,E1,3000,2026-02-15`,
  adjustments: `adjustment_no,person_id,period,amount,reason,approved_by
    T1,E1,2026-02,100,客户投诉,王总`,
});

const article = '1';

const CASES: Readonly<Record<string, readonly [Partial<Policy>, Readonly<Record<string, number>>]>> = {
  'a second part is due': [
    {
      instalments: {
        parts: [
          { share: { num: 1, den: 2 }, until: 'released', months: 0, since: 'signed' },
          { share: { num: 1, den: 4 }, until: 'months', months: 1, since: 'signed' },
          { share: { num: 1, den: 4 }, until: 'months', months: 2, since: 'signed' },
        ],
        article,
      },
    },
    { own_month: -15_000, instalment: 7500, adjustment: 10_000 },
  ],
  'the customer is late': [
    { overdue: { termsDays: null, steps: [{ above: 0, factor: { num: 1, den: 2 } }], writeOff: 'lose', article } },
    { own_month: -30_000, paid_late: -15_000, adjustment: 10_000 },
  ],
  'a minimum is paid': [
    {
      minimums: [
        {
          kind: 'guarantee',
          grades: [],
          amount: 20_000,
          months: null,
          recoverFrom: 1,
          recoverShare: { num: 0, den: 1 },
          article,
        },
      ],
    },
    { own_month: -30_000, adjustment: 10_000, supplement: 10_000 },
  ],
};

test.each(Object.entries(CASES))('%s', async (_, [clauses, expected]) => {
  const { ledgers } = await BOOK;
  const version = { book: '.', ledgers, editions: flatWith(clauses), closedBefore: () => null };
  const [before, after] = [parseRun('2026-01')!, parseRun('2026-02')!];
  const { shifts } = compareRuns({ version, before, after, asOf: null, isSound: () => true });
  const sums: Record<string, number> = {};
  for (const { cause, payable } of shifts) sums[cause] = (sums[cause] ?? 0) + payable;
  expect(sums).toEqual(expected);
});
