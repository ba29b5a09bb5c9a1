// Scores in, what terminals, JSON and the workbook of a settlement show of them out.
import { expect, test } from 'vitest';
import { fullRun } from '../../src/pipeline.ts';
import { scoreDocument } from '../../src/report/score/score-document.ts';
import { settlementDocument } from '../../src/report/settlement/settlement-document.ts';
import { card, PEOPLE, policyWith, scoresIn } from '../compute/scorecard/scores-in.ts';
import { bookOf } from '../support/inline-book.ts';
import { jsonOf, linesOf, widest } from './terminal-lines.ts';

const LEDGERS = {
  people: PEOPLE,
  sales: 'order_no,signed_on,person_id,customer,amount\nA1,2026-01-03,E1,甲,20000\nA2,2026-02-03,E1,甲,1234567.89',
  reviews: 'person_id,period,kind,score\nE1,2026-02,attitude,86',
};

const EDITIONS = policyWith(
  card(
    [
      '{ metric: sales, title: { zh-CN: 业绩达成, en: Sales }, weight: 50%, cap: 120 }',
      '{ metric: growth, title: { zh-CN: 增长, en: Growth }, weight: 30%, goal: 30% }',
      '{ metric: review, review: attitude, title: { zh-CN: 态度, en: Attitude }, weight: 20% }',
    ],
    { missing: 'share-out' },
  ),
);

const documentOf = async (run: string, inDetail: boolean, who = ['E1', 'E2'], language: 'en' | 'zh-CN' = 'en') => {
  const scores = (await scoresIn(LEDGERS, EDITIONS, run)).filter(({ personId }) => who.includes(personId));
  return scoreDocument({ run: { kind: 'month', month: 202602 }, asOf: 20260228, scores, inDetail }, language);
};

test('JSON has figures as numbers, money in yuan, and the code of what is missing', async () => {
  const json = jsonOf(await documentOf('2026-02', false));
  expect(json).toMatchObject({ schema: 'salesctl/score@1', run: '2026-02', as_of: '2026-02-28' });
  expect(json.scores).toMatchObject([
    { person_id: 'E1', scorecard: 'month-card', score: '107.20', letter: 'A', coefficient: '1.2', bonus: '960.00' },
    { person_id: 'E2', score: '0.00', letter: 'C', bonus: '400.00' },
  ]);
  expect(json.score_indicators.slice(0, 2)).toMatchObject([
    {
      metric: 'sales',
      unit: 'yuan',
      figure: '1234567.89',
      goal: '25000',
      points: '120',
      weight: '0.5',
      counted: '0.5',
    },
    { metric: 'growth', unit: 'share', figure: '60.7283945', against: '2026-01', points: '100', missing: null },
  ]);
  expect(json.score_indicators.slice(4)).toMatchObject([
    { person_id: 'E2', metric: 'growth', figure: null, points: null, counted: null, missing: 'earlier' },
    { person_id: 'E2', metric: 'review', figure: null, weight: '0.2', missing: 'review' },
  ]);
  expect(json).not.toHaveProperty('score_details');
});

test.each(['en', 'zh-CN'] as const)(
  '80 columns in %s hold who, score, letter and bonus, and what is missing',
  async (language) => {
    const lines = linesOf(await documentOf('2026-02', false, ['E1', 'E2'], language));
    expect(widest(lines)).toBeLessThanOrEqual(80);
    const second = lines.find((line) => line.startsWith('E2'));
    expect(second).toMatch(/0\.00 .*C .*400\.00/);
    expect(second).toContain(language === 'en' ? 'Growth, Attitude' : '增长、态度');
    expect(lines.join('\n')).not.toContain('86');
  },
);

test('of one person a terminal shows every indicator as people write it', async () => {
  const text = linesOf(await documentOf('2026-02', true, ['E1'])).join('\n');
  expect(text).toMatch(/Sales +1,234,567\.89 +25,000\.00/);
  expect(text).toMatch(/Growth +6072\.84 % +30 %/);
  expect(text).toMatch(/Attitude +86 +100/);
  expect(text).not.toMatch(/Missing|Counts/);
  const missing = linesOf(await documentOf('2026-02', true, ['E2'], 'zh-CN')).join('\n');
  expect(missing).toContain('没有人评分');
  expect(missing).toMatch(/业绩达成.*100\.0 %/);
});

test('where no scorecard applies it says so', async () => {
  const document = await documentOf('2026-02', true, []);
  expect(document.tables.map(({ name }) => name)).toEqual(['scores', 'score_indicators']);
  expect(linesOf(document).join('\n')).toContain('No scorecard of a month');
});

test('the settlement has the scores of its run, and none of these tables under a policy without scorecards', async () => {
  const book = await bookOf(LEDGERS);
  const namesOf = (editions: typeof EDITIONS) => {
    const run = { kind: 'month', month: 202602 } as const;
    const report = { ...fullRun({ book, editions, run, asOf: null }), findings: [], book, version: '0' };
    const { tables } = settlementDocument(report, 'zh-CN');
    const scored = tables.filter(({ name }) => ['scores', 'score_details', 'score_indicators'].includes(name));
    return scored.map(({ name, only = [] }) => `${name} ${only.join(' ')}`);
  };
  expect(namesOf(EDITIONS)).toEqual(['scores json workbook', 'score_details workbook', 'score_indicators json']);
  expect(
    namesOf(policyWith(card(['{ metric: sales, title: { zh-CN: 业绩 }, weight: 100% }'], { per: 'year' }))),
  ).toEqual([]);
});
