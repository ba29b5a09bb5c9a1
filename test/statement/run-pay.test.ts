// A statement says what was paid up to a minimum, what a cap deferred, and why somebody's pay was adjusted.
import { expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { flatWith } from '../support/flat-policy.ts';
import { bookOf } from '../support/inline-book.ts';
import { column, documentOf, reportOn } from './sample.ts';

const outcome = (document: Document) =>
  column(document, 'outcome', 'item').map((item, place) => [item, column(document, 'outcome', 'amount')[place]]);

test('the steps from earned to paid, the balances, and the reason of an adjustment', async () => {
  const book = await bookOf({
    people: `person_id,name,grade,hired_on,kind
      E1,甲,agent,2020-01-01,sales
      E2,乙,senior,2020-01-01,sales`,
    sales: `order_no,line_no,signed_on,person_id,amount
      A1,1,2026-01-05,E1,3000
      A2,1,2026-01-06,E2,60000`,
    adjustments: `adjustment_no,person_id,period,amount,reason,approved_by
      T1,E1,2026-01,100,客户投诉,王总`,
  });
  const draw = {
    kind: 'draw' as const,
    amount: 100_000,
    months: null,
    recoverFrom: 1,
    recoverShare: { num: 1, den: 1 },
  };
  const editions = flatWith({
    minimums: [{ ...draw, grades: [], article: '7' }],
    caps: [{ grades: [], per: 'run', amount: 500_000, beyond: 'defer', article: '9' }],
  });
  const report = reportOn({ book, editions }, '2026-01');
  const low = documentOf(report, 'E1');
  expect(outcome(low)).toEqual([
    ['current', 30_000],
    ['adjustments', 10_000],
    ['supplements', 60_000],
    ['payable', 100_000],
    ['payout', 100_000],
  ]);
  expect(column(low, 'payout', 'draw_balance')).toEqual([60_000]);
  expect(column(low, 'bonuses', 'note')).toEqual(['客户投诉 · 王总', null]);
  const high = documentOf(report, 'E2');
  expect(outcome(high)).toEqual([
    ['current', 600_000],
    ['supplements', -100_000],
    ['payable', 500_000],
    ['payout', 500_000],
  ]);
  expect(column(high, 'payout', 'deferred_balance')).toEqual([100_000]);
  expect(column(high, 'payout', 'draw_balance')).toEqual([]);
});
