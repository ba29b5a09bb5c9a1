// A policy with every clause -> the tables that `policy show` and the workbook have for them.
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/model/policy.ts';
import { policyChanges } from '../../../src/report/difference/policy-changes.ts';
import { policyDocument } from '../../../src/report/policy-document.ts';
import { policyTables } from '../../../src/report/settlement/policy-tables.ts';
import { wordingOf } from '../../../src/report/wording.ts';
import { policyOf } from '../../policy/small.ts';
import { loadZhicheng } from '../../policy/zhicheng.ts';
import { jsonOf, linesOf } from '../terminal-lines.ts';

const TIERS = '{ mode: marginal, on: amount, per: month, tiers: [{ from: 0, rate: 3% }, { above: 100000, rate: 5% }] }';
const BONUS =
  '{ mode: fixed, on: attainment, per: quarter, tiers: [{ from: 80%, amount: fill-in }, { from: 100%, amount: 500 }] }';

const policy = policyOf({
  rate: `{ by: category, 家电: ${TIERS}, 滤芯: { of: quantity, each: 2 }, else: 4% }`,
  month: ', excess-rate: { of: profit, rate: 10% }',
  quarter: `, bonus-rate: ${BONUS}`,
  release: ', safety-days: { 支票: 7 }',
  clauses: `
line-limits: { article: 六, least: 10, most: fill-in }
vat: { article: 七, rate: 13% }
joiners: { article: 八, ramp: [25%, 50%] }
leavers: { article: 九, unreleased: forfeit, days: 30 }
team: { article: 十, excess: team-rate, include-leader: true, levels: net }
instalments: { article: 十一, parts: [{ share: 90%, until: released }, { share: 10%, until: months, months: 12 }] }
overdue: { article: 十二, steps: [{ above: 30, factor: 0.5 }], write-off: take-back }
minimums: [{ kind: draw, article: 十三, amount: fill-in, grades: [seller] }]
caps: [{ per: year, article: 十四, amount: 30万, beyond: defer }]
pools: [{ pool: p, title: { zh-CN: 奖金池, en: Pool }, article: 十五, per: year, of: profit, rate: 5%, weights: { manager: 2, seller: 1 } }]
scorecards:
  - scorecard: s
    title: { zh-CN: 考核, en: Card }
    article: 十六
    per: month
    indicators:
      - { metric: sales, title: { zh-CN: 销售额 }, weight: 60% }
      - { metric: growth, title: { zh-CN: 增长 }, weight: 40%, bands: [{ from: 5%, points: 60 }] }
    missing: wait
    letters: [{ letter: A, from: 0, coefficient: 1 }]
    bonus: { seller: 800, manager: fill-in }
findings: { DUP-SALE: off, KEY-UNKNOWN-ORDER: warning }
`,
});

const json = jsonOf(policyDocument(policy, 'zh-CN'));

describe('rates', () => {
  test('stand as tables, and cells of the ladder name them', () => {
    expect(json.ladder_month.map((row: { rate: string; excess_rate: string }) => [row.rate, row.excess_rate])).toEqual([
      ['rates_1', 'profit 0.1'],
      ['0.03', null],
    ]);
    expect(json.rates_1).toEqual([
      {
        category: '家电',
        range: '>=0.00 <=100000.00',
        rate: '0.03',
        each: null,
        mode: 'marginal',
        per: 'month',
        of: null,
      },
      { category: '家电', range: '>100000.00', rate: '0.05', each: null, mode: 'marginal', per: 'month', of: null },
      { category: '滤芯', range: null, rate: null, each: '2', mode: null, per: null, of: 'quantity' },
      { category: 'else', range: null, rate: '0.04', each: null, mode: null, per: null, of: null },
    ]);
    expect(json.ladder_quarter[0].bonus_rate).toBe('rates_2');
    expect(json.rates_2).toEqual([
      { range: '>=0.8 <1', amount: 'fill-in', mode: 'fixed', per: 'quarter' },
      { range: '>=1', amount: '500.00', mode: 'fixed', per: 'quarter' },
    ]);
  });
  test('read as a regulation has them', () => {
    const lines = linesOf(policyDocument(policy, 'zh-CN')).map((line) => line.trimEnd());
    expect(lines.find((line) => line.startsWith('销售 '))).toMatch(/见表 1 +毛利的 10%/);
    expect(lines.find((line) => line.startsWith('家电 '))).toMatch(/不超过 100,000 +3 %/);
    expect(lines.find((line) => line.startsWith('其余 '))).toMatch(/4 %/);
  });
  test('that are open stand out', () => {
    const table = policyDocument(policy, 'en').tables.find(({ name }) => name === 'rates_2')!;
    expect(table.rows.map(({ tone }) => tone)).toEqual(['warning', undefined]);
  });
  test('of several grades that are alike are one table', () => {
    const both = policyOf({ rate: TIERS });
    const [seller, manager] = both.grades;
    const shared: Policy = {
      ...both,
      grades: [seller!, { ...manager!, month: { ...manager!.month, rate: { ...seller!.month.rate! } } }],
    };
    const { tables } = policyDocument(shared, 'en');
    expect(tables.filter(({ name }) => name.startsWith('rates_')).map(({ name }) => name)).toEqual(['rates_1']);
    expect(jsonOf(policyDocument(shared, 'en')).ladder_month.map((row: { rate: string }) => row.rate)).toEqual([
      'rates_1',
      'rates_1',
    ]);
  });
});

test('clauses stand as settings', () => {
  const values = Object.fromEntries(json.options.map((row: { key: string; value: string }) => [row.key, row.value]));
  expect(values).toMatchObject({
    ...{ 'vat.rate': '13%', 'joiners.ramp': '25% + 50%', 'joiners.prorate': 'months', 'leavers.days': '30' },
    ...{
      'team.levels': 'net',
      'line-limits.least': '10.00',
      'line-limits.most': 'fill-in',
      'overdue.terms-days': 'none',
    },
  });
  expect(values).not.toHaveProperty('dates.rates');
});

test('clauses that are lists stand as tables', () => {
  expect(json.safety_days).toMatchObject([
    { method: '支票', days: 7 },
    { method: 'else', days: 0 },
  ]);
  expect(json.overdue).toMatchObject([{ days: 30, factor: '0.5', article: '十二' }]);
  expect(json.instalments).toMatchObject([
    { share: '0.9', months: null, since: null },
    { share: '0.1', months: 12, since: 'signed' },
  ]);
  expect(json.minimums).toMatchObject([
    { kind: 'draw', grades: 'seller', amount: 'fill-in', recover_from: 1, recover_share: '1' },
  ]);
  expect(json.caps).toMatchObject([{ per: 'year', grades: '*', amount: '300000.00', beyond: 'defer' }]);
  expect(json.pools).toMatchObject([
    { pool: 'p', of: 'profit', rate: '0.05', weights: 'manager: 2, seller: 1', grades: '*' },
  ]);
  expect(json.indicators).toMatchObject([
    { indicator: '销售额', weight: '0.6', goal: 'target', points: '0..100', missing: 'wait' },
    { indicator: '增长', weight: '0.4', goal: null, points: '5% → 60' },
  ]);
  expect(json.letters).toMatchObject([{ letter: 'A', score: '0', coefficient: '1' }]);
  expect(json.score_bonuses).toMatchObject([
    { grade: 'seller', amount: '800.00' },
    { grade: 'manager', amount: 'fill-in' },
  ]);
});

test('only findings whose weight is another are named', () =>
  expect(json.findings).toEqual([{ code: 'DUP-SALE', severity: 'off', usual: 'warning' }]));

test('figures are the same in every language', () => expect(jsonOf(policyDocument(policy, 'en'))).toEqual(json));

test('what needs to be filled in stands out', () => {
  const { tables } = policyDocument(policy, 'zh-CN');
  const tones = (name: string) => tables.find((table) => table.name === name)!.rows.map(({ tone }) => tone);
  expect([tones('minimums'), tones('caps'), tones('pools')]).toEqual([['warning'], [undefined], [undefined]]);
  expect(tones('score_bonuses')).toEqual([undefined, 'warning']);
});

test('an open figure is no missing one, in the ladder too', () => {
  const open = policyOf({ month: ', bonus: fill-in', quarter: ', target: fill-in, bonus-rate: fill-in' });
  const { ladder_month: months, ladder_quarter: quarters } = jsonOf(policyDocument(open, 'en'));
  expect(months.map((row: { bonus: string }) => row.bonus)).toEqual(['fill-in', '0.00']);
  expect(quarters[0]).toMatchObject({ target: 'fill-in', team_target: null, bonus_rate: 'fill-in' });
  const lines = linesOf(policyDocument(open, 'en'));
  expect(lines.filter((line) => line.startsWith('Seller ') || line.startsWith('销售 ')).join('\n')).toMatch(/open/);
});

test('the workbook has the same tables, on the sheet of the policy', () => {
  const tables = policyTables(wordingOf('zh-CN', policy.grades, []), policy);
  const names = tables.map(({ name }) => name);
  expect(names.slice(0, 6)).toEqual(['ladder_month', 'ladder_quarter', 'ladder_year', 'rates_1', 'rates_2', 'options']);
  expect(names).toEqual(expect.arrayContaining(['instalments', 'pools', 'indicators', 'findings']));
  expect(new Set(tables.map(({ sheet, only }) => `${sheet} ${only}`)).size).toBe(1);
  const options = tables.find(({ name }) => name === 'options')!;
  expect(options.rows.map(({ values }) => values[1])).toEqual(expect.arrayContaining(['pay.cycle', 'vat.rate']));
});

test('a changed rate is told in words', () => {
  const before = policyOf({});
  const changes = policyChanges(before, policyOf({ rate: TIERS }), 'en');
  expect(changes).toMatchObject([{ key: 'grades.seller.month.rate', before: '5%' }]);
  expect(changes[0]!.after).toMatch(/^3% to 100,000, 5% above 100,000/);
});

test('a policy without any of it shows what it always showed', () => {
  const names = policyDocument(loadZhicheng().value!, 'en').tables.map(({ name }) => name);
  expect(names).toEqual([
    ...['ladder_month', 'ladder_quarter', 'ladder_year', 'options', 'pay', 'positions', 'probation', 'tax'],
    ...['reviews', 'candidacies', 'incidents', 'budget', 'open'],
  ]);
});
