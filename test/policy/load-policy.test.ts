import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { lineOf, loadZhicheng } from './zhicheng.ts';

type Case = [from: string, to: string, code: string, column: string, value: string | null, facts: object];

const wrong = (from: string, to: string, column: string, value: string | null, expected: string): Case => [
  from,
  to,
  'CONFIG-VALUE',
  column,
  value,
  { expected },
];

describe('an error names its line, key and what was expected', () => {
  test.each<Case>([
    wrong('rate: 5%, excess-rate: 8%', 'rate: 5, excess-rate: 8%', 'grades.assistant.month.rate', '5', 'percent 5%?'),
    wrong('target: 25000', 'target: lots', 'grades.specialist.month.target', 'lots', 'money'),
    wrong('bonus: 1500 }', 'bonus: -5 }', 'grades.supervisor.month.bonus', '-5', 'money'),
    wrong('effective-from:  ', 'effective-from: 2026-02-30 ', 'effective-from', '2026-02-30', 'day'),
    wrong('decided-by: quarter', 'decided-by: week', 'shortfall.decided-by', 'week', 'one of: quarter, month'),
    wrong('commission-factor: 0.5 ', 'commission-factor: 2 ', 'shortfall.commission-factor', '2', 'factor 0..1'),
    wrong(
      'when: [collected, executed]',
      'when: [collected, paid]',
      'release.when.2',
      'paid',
      'one of: collected, executed',
    ),
    wrong('when: [collected, executed]', 'when: collected', 'release.when', 'collected', 'list'),
    wrong('fiscal-year-starts: 1 ', 'fiscal-year-starts: 13 ', 'fiscal-year-starts', '13', 'integer 1..12'),
    wrong(
      '{ above: 36000, rate: 10%',
      '{ above: 36000, rate: 110%',
      'pay.tax.1.bands.2.rate',
      '110%',
      'percent 0%..100%',
    ),
    wrong('day: 10', 'day: fill-in', 'assessment.day', 'fill-in', 'integer 1..31'),
    [
      'target: 80000',
      'tagret: 80000',
      'CONFIG-UNKNOWN-KEY',
      'grades.specialist.quarter.tagret',
      'tagret',
      { nearest: 'target' },
    ],
    ['true-up: both', 'treu-up: both', 'CONFIG-MISSING-KEY', 'shortfall.true-up', null, { key: 'true-up' }],
    // rules between values
    wrong(
      'up-to: manager',
      'up-to: boss',
      'promotion.up-to',
      'boss',
      'one of: assistant, specialist, elite, supervisor, manager, marketing_manager',
    ),
    wrong('attitude-weight: 40%', 'attitude-weight: 30%', 'promotion.attitude-weight', '30%', 'sum 100%'),
    wrong('elections: [settle, carry]', 'elections: [carry]', 'excess.elections', null, 'contains: settle'),
    wrong('- grade: specialist', '- grade: assistant', 'grades.assistant.grade', 'assistant', 'unique'),
    wrong('zh-CN: 销售专员', 'zh-CN: 销售助理', 'grades.specialist.title.zh-CN', '销售助理', 'unique'),
    wrong('{ above: 36000,', '{ above: 360000,', 'pay.tax.1.bands.3.above', '144000', 'ascending'),
    wrong('{ above: 0,', '{ above: 10,', 'pay.tax.1.bands.1.above', '10', 'one of: 0'),
    wrong('from: 2500, to: 3000', 'from: 2500, to: 2000', 'pay.probation.ranges.3.to', '2000', 'at least: from'),
    wrong('over-above: 100%', 'over-above: 70%', 'budget.over-above', '70%', 'at least: warning-at'),
    ['team-rate: 2%, ', '', 'CONFIG-MISSING-KEY', 'grades.manager.month.team-rate', null, { key: 'team-rate' }],
  ])('%s → %s', (from, to, code, column, value, facts) => {
    const { value: policy, findings } = loadZhicheng([from, to]);
    const found = findings.find((each) => each.code === code && each.place?.column === column);
    expect(policy).toBeNull();
    expect(found).toMatchObject({ severity: 'error', value, facts, place: { source: { file: 'policy.yaml' } } });
    expect(found?.place?.row).toBeGreaterThan(0);
  });

  test('the line is that of the value itself', () => {
    const { findings } = loadZhicheng(['decided-by: quarter', 'decided-by: week'], ['pass-mark: 80', 'pass-mark: 800']);
    expect(findings.map((found) => found.place?.row)).toEqual([lineOf('pass-mark: 80'), lineOf('decided-by: quarter')]);
  });

  test('an unknown key stands on its own line, a missing one on its clause', () => {
    const { findings } = loadZhicheng(['true-up: both', 'treu-up: both']);
    expect(findings.map((found) => [found.code, found.place?.row])).toEqual([
      ['CONFIG-MISSING-KEY', lineOf('  article: 第七条 说明2')],
      ['CONFIG-UNKNOWN-KEY', lineOf('true-up: both')],
    ]);
    expect(findings[1]?.facts).toMatchObject({ nearest: 'true-up' });
  });
});

test('a syntax error is a finding', () => {
  const { value, findings } = loadZhicheng(['share: 100%', 'share: 100%\n  share: 50%']);
  expect(value).toBeNull();
  expect(findings).toMatchObject([
    {
      code: 'CONFIG-SYNTAX',
      value: 'share',
      place: { row: lineOf('share: 100%') + 1 },
      facts: { reason: 'duplicate-key' },
    },
  ]);
});

test.each(['', 'just a text', '- a\n- b\n', 'null', '{}', 'grades: []'])('%j is no policy', (text) => {
  const { value, findings } = loadPolicy(text, 'policy.yaml', '');
  expect(value).toBeNull();
  expect(findings.length).toBeGreaterThan(0);
});

const SMALL = `
policy: small
title: { zh-CN: 小公司 }
source: 销售办法
price: { article: 一, below-floor: ignore }
grades:
  - grade: seller
    title: { zh-CN: 销售 }
    month: { article: 二, target: 1.5万, rate: fill-in }
shortfall: { article: 三, decided-by: month, commission-factor: 0, quarter-bonus-factor: 1, month-bonus-factor: 1, true-up: both }
excess: { article: 四, default: settle, elections: [settle] }
release: { article: 4.10, when: [], mode: full }
pay:
  article: 五
  cycle: quarter
  positions: [{ grade: seller, position-pay: fill-in, allowance: 0 }]
`;

describe('a small policy', () => {
  const { value: policy, findings } = loadPolicy(SMALL, 'small.yaml', '');
  test('clauses that are left out do nothing', () => {
    expect(findings).toEqual([]);
    expect(policy).toMatchObject({
      nonSales: { rate: { num: 0, den: 1 } },
      recover: { share: { num: 1, den: 1 } },
      incidents: { commissionFactor: { num: 1, den: 1 } },
      reviews: { promotion: null, demotion: null, dismissal: null, candidacies: [] },
    });
  });
  test('an article stays text', () => expect(policy?.release.article).toBe('4.10'));
  test('an open figure is null and listed with its place', () => {
    expect(policy?.grades[0]?.month).toMatchObject({ target: 1_500_000, rate: null });
    expect(policy?.open).toEqual([
      { path: 'grades.seller.month.rate', line: 9, column: 46, grade: 'seller', period: 'month' },
      { path: 'pay.positions.seller.position-pay', line: 16, column: 46, grade: 'seller', period: null },
    ]);
  });
});
