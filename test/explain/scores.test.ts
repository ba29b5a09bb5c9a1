// A scorecard's bonus explains itself: every indicator with what it reached, what it is held against, points and weight.
import { expect, test } from 'vitest';
import { card, PEOPLE, policyWith } from '../compute/scorecard/scores-in.ts';
import { bookOf } from '../support/inline-book.ts';
import { expectExplained, viewOf } from './printed.ts';

const LEDGERS = {
  people: PEOPLE,
  sales: `
    order_no,signed_on,person_id,customer,amount
    A1,2026-02-03,E1,乙店,20000
    A2,2026-02-10,E1,甲厂,5000`,
  reviews: `
    person_id,period,kind,score
    E1,2026-02,attitude,80`,
};

const INDICATORS = [
  '{ metric: sales, title: { zh-CN: 业绩 }, article: 第九条1, weight: 40%, cap: 120, goal: 50000 }',
  '{ metric: collection-rate, title: { zh-CN: 回款率 }, weight: 10%, goal: 90% }',
  '{ metric: review, review: attitude, title: { zh-CN: 态度 }, weight: 50% }',
];

test('one reason an indicator, money in yuan; those without a figure say so', async () => {
  const book = await bookOf(LEDGERS);
  const editions = policyWith(card(INDICATORS, { missing: 'share-out' }));
  const { nodes } = expectExplained(viewOf({ book, editions }, '2026-02'));
  const scored = nodes.find(({ code }) => code === 'scored')!;
  expect(scored.children.map(({ code, article }) => [code, article])).toEqual([
    ['indicator', '第九条1'],
    ['indicator', '第九条'],
    ['indicator', '第九条'],
  ]);
  const [sales, collected, attitude] = scored.children.map(({ facts }) => facts);
  expect(sales).toMatchObject({ metric: 'sales', reached: '25000', goal: '50000', points: '50', weight: '4/9' });
  expect(collected).toMatchObject({ reached: null, goal: null, points: null, weight: null, contribution: null });
  expect(attitude).toMatchObject({ metric: 'review', reached: '80', points: '80', weight: '5/9' });
  expect(scored.facts).toMatchObject({ score: '200/3', letter: 'C', full: '800.00' });
  expect(scored.children[0]!.text).toContain('25,000.00');
});
