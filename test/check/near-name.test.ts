// KEY-NEAR-NAME: names of goods, customers and sources that a rate would know if they were written as it writes them.
import { expect, test } from 'vitest';
import type { Match, RateRule } from '../../src/model/rate-rule.ts';
import { caseOf, policyOf } from '../compute/settlement/rate-company.ts';
import { findingsIn } from './book-of.ts';

const people = 'person_id,name,grade,hired_on\nE1,郑专员,specialist,2022-01-05';

async function found(match: Partial<Match>, column: string, ...names: readonly string[]): Promise<readonly string[]> {
  const rate: RateRule = { kind: 'choice', cases: [caseOf(match, 5), caseOf({ discount: null }, 1)] };
  const rows = names.map((name, place) => `A${place},2026-02-0${place + 1},E1,${100 + place},${name}`);
  const sales = [`order_no,signed_on,person_id,amount,${column}`, ...rows].join('\n');
  const findings = await findingsIn({ people, sales }, [policyOf({ month: { rate } })]);
  return findings
    .filter(({ code }) => code === 'KEY-NEAR-NAME')
    .map(({ place, value, facts }) => `${place?.column} ${value} ${'nearest' in facts ? facts.nearest : ''}`);
}

test('spaces, signs and what nobody sees', async () => {
  const names = ['净 水器', '净\u200b水器', '净-水器', '净 水器', '净水器', '净水器/台式', '软水器', '净水机'];
  expect(await found({ category: '净水器' }, 'category', ...names)).toEqual([
    'category 净 水器 净水器',
    'category 净\u200b水器 净水器',
    'category 净-水器 净水器',
  ]);
});

test('a letter in a longer word, but no digit', async () => {
  expect(await found({ product: '中央净水系统' }, 'product', '中央净水系', '中央净水器')).toEqual([
    'product 中央净水系 中央净水系统',
  ]);
  expect(await found({ product: 'RO-600-A' }, 'product', 'RO-800-A', 'ro-600-a')).toEqual([]);
  expect(await found({ customer: '江城酒店集团' }, 'customer', '江城洒店集团')).toHaveLength(1);
  expect(await found({ origin: '公司分配线索' }, 'source', '公司分配线')).toHaveLength(1);
});

test('nothing where no rate names anything', async () => {
  expect(await found({}, 'category', '净 水器')).toEqual([]);
});
