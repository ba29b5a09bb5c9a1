// A pool of the year whose rate is still open -> which runs it stops.
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { parseRun } from '../../src/model/run.ts';
import { neededFigures } from '../../src/pipeline/needed-figures.ts';
import { policyOf } from '../policy/small.ts';
import { bookOf } from '../support/inline-book.ts';

const policy = policyOf({
  month: ', bonus: fill-in',
  clauses: `
pools: [{ pool: year, title: { zh-CN: 奖金 }, article: 一, per: year, of: profit, rate: fill-in, weights: equal }]
caps: [{ per: quarter, article: 二, amount: fill-in, beyond: lose, grades: [manager] }]
`,
});

const stoppedBy = async (run: string | null, signed = '2026-01-05') => {
  const book = await bookOf({
    people: 'person_id,name,grade,hired_on\nE01,王一,seller,2024-01-01\nM01,李二,manager,2024-01-01',
    sales: `order_no,signed_on,person_id,amount\nS1,${signed},E01,100`,
  });
  const named = run === null ? null : parseRun(run);
  const found = neededFigures(check(book, [policy]), [policy], book.ledgers.sales, named);
  return found.flatMap((one) => (one.code === 'POLICY-FILL-IN' ? [one.facts.path] : [])).sort();
};

const LADDER = 'grades.seller.month.bonus';

test('a month is not stopped by what quarters and years pay', async () => {
  expect(await stoppedBy('2026-02')).toEqual([LADDER]);
  expect(await stoppedBy('2026-Q1')).toEqual(['caps.1.amount', LADDER]);
  expect(await stoppedBy('2026')).toEqual(['caps.1.amount', LADDER, 'pools.year.rate']);
});

test('unless it follows a quarter or year', async () => {
  expect(await stoppedBy('2026-04')).toEqual(['caps.1.amount', LADDER]);
  expect(await stoppedBy('2026-01', '2025-12-31')).toEqual(['caps.1.amount', LADDER, 'pools.year.rate']);
});

test('all are named where no run is wanted', async () =>
  expect(await stoppedBy(null)).toEqual(['caps.1.amount', LADDER, 'pools.year.rate']));
