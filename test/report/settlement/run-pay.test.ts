// Adjustments, shares, minimums and caps in what a settlement shows: only where they are, and every formula comes to its figure.
import { expect, test } from 'vitest';
import type { Document, Language } from '../../../src/model/document.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { renderJson } from '../../../src/render/json.ts';
import { settlementDocument } from '../../../src/report/settlement/settlement-document.ts';
import { flatWith } from '../../support/flat-policy.ts';
import { bookOf } from '../../support/inline-book.ts';
import { settleBook } from '../../support/settle-book.ts';
import { evaluateFormulas } from './evaluate.ts';

const BOOK = bookOf({
  people: `person_id,name,grade,hired_on,kind
    E1,甲,agent,2020-01-01,sales
    E2,乙,senior,2020-01-01,sales`,
  sales: `order_no,line_no,signed_on,person_id,amount
    A1,1,2026-01-05,E1,3000
    A2,1,2026-01-06,E2,60000`,
  adjustments: `adjustment_no,person_id,period,amount,reason,approved_by
    T1,E1,2026-01,100,客户投诉,王总
    T2,E1,2026-01,-20.5,误算,王总`,
});

const CLAUSES: Partial<Policy> = {
  minimums: [
    {
      kind: 'draw',
      grades: [],
      amount: 100_000,
      months: null,
      recoverFrom: 1,
      recoverShare: { num: 1, den: 1 },
      article: '7',
    },
  ],
  caps: [{ grades: [], per: 'run', amount: 500_000, beyond: 'defer', article: '9' }],
  pools: [
    {
      id: 'branch',
      title: { 'zh-CN': '团队奖金池', en: 'Branch pool' },
      per: 'month',
      of: 'amount',
      amount: 10_001,
      rate: null,
      weights: 'equal',
      gradeWeights: [],
      grades: [],
      article: '12',
    },
  ],
};

async function documentWith(clauses: Partial<Policy>, language: Language, adjusted = true): Promise<Document> {
  const whole = await BOOK;
  const book = adjusted ? whole : { ...whole, tables: [], ledgers: { ...whole.ledgers, adjustments: [] } };
  const settlement = settleBook(book, flatWith(clauses), '2026-01');
  return settlementDocument({ settlement, reviews: [], budget: null, findings: [], book, version: '0.0.0' }, language);
}

const json = (document: Document) => JSON.parse([...renderJson(document)].join(''));

test.each(['en', 'zh-CN'] as const)(
  'every formula of the workbook comes to the stored figure (%s)',
  async (language) => {
    const evaluated = evaluateFormulas(await documentWith(CLAUSES, language));
    expect(evaluated.filter(({ at }) => /^pay \d+ (adjustments|awards|supplements)$/.test(at))).toHaveLength(6);
    for (const { at, stored, computed } of evaluated) expect([at, computed]).toEqual([at, stored]);
  },
);

test('JSON has the parts, the balances and every grant', async () => {
  const { people, grants } = json(await documentWith(CLAUSES, 'en'));
  expect(people[0]).toMatchObject({
    current: '300.00',
    adjustments: '79.50',
    awards: '50.01',
    supplements: '570.49',
    payable: '1000.00',
    draw_balance: '570.49',
    deferred_balance: '0.00',
  });
  expect(people[1]).toMatchObject({ supplements: '-1050.00', payable: '5000.00', deferred_balance: '1050.00' });
  expect(grants.map((one: Record<string, unknown>) => [one.person_id, one.kind, one.ref, one.pay, one.note])).toEqual([
    ['E1', 'adjustment', 'T1', '100.00', '客户投诉 · 王总'],
    ['E1', 'adjustment', 'T2', '-20.50', '误算 · 王总'],
    ['E1', 'pool_share', 'branch', '50.01', 'Branch pool'],
    ['E2', 'pool_share', 'branch', '50.00', 'Branch pool'],
    ['E1', 'draw', '1', '570.49', null],
    ['E2', 'cap_deferred', 'run', '-1050.00', null],
  ]);
});

test('a policy and a book without any of them show none', async () => {
  const document = await documentWith({}, 'en', false);
  const names = new Set(document.tables.flatMap(({ columns }) => columns.map(({ name }) => name)));
  for (const name of ['adjustments', 'awards', 'supplements', 'draw_balance', 'deferred_balance', 'note', 'ref'])
    expect(names).not.toContain(name);
  expect(Object.keys(json(document))).not.toContain('grants');
  const clause = await documentWith({ caps: [{ ...CLAUSES.caps![0]!, amount: 99_999_999 }] }, 'en', false);
  expect(Object.keys(json(clause).people[0])).toContain('supplements');
  expect(evaluateFormulas(clause).some(({ at }) => /^pay \d+ supplements$/.test(at))).toBe(true);
});

test('a line that is released and taken back in one run stands in the workbook, and its sums agree', async () => {
  const book = await bookOf({
    people: `person_id,name,grade,hired_on,left_on
      E1,甲,agent,2020-01-01,2026-01-31`,
    sales: `order_no,line_no,signed_on,person_id,amount
      A1,1,2026-01-05,E1,3000`,
  });
  const policy = flatWith({ leavers: { unreleased: 'forfeit', days: 30, article: '8' } });
  const [edition] = policy;
  const editions = [{ ...edition, release: { ...edition.release, when: ['collected'] } }] as const;
  const settlement = settleBook(book, editions, '2026-03');
  expect(settlement.lines.map(({ parts }) => [parts.release, parts.true_up])).toEqual([[30_000, -30_000]]);
  const report = { settlement, reviews: [], budget: null, findings: [], book, version: '0.0.0' };
  for (const { at, stored, computed } of evaluateFormulas(settlementDocument(report, 'en')))
    expect([at, computed]).toEqual([at, stored]);
});
