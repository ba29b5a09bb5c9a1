// Clauses besides the ladder: what each says in the file, and what it is for the computation.
import { describe, expect, test } from 'vitest';
import { LEDGER_COLUMNS } from '../../src/parse/ledger-columns.ts';
import { reviewKind } from '../../src/policy/review-kinds.ts';
import { policyOf } from './small.ts';

const ONE = { num: 1, den: 1 };
const ZERO = { num: 0, den: 1 };
const share = (num: number, den = 100) => ({ num, den });

test('a policy without any of them does nothing', () =>
  expect(policyOf({})).toMatchObject({
    dates: { article: '', rates: 'month' },
    ...{ vat: null, joiners: null, leavers: null, lineLimits: null, instalments: null, overdue: null },
    ...{ minimums: [], caps: [], pools: [], scorecards: [], examples: [], open: [] },
    release: { safetyDays: { methods: [], others: 0 } },
    team: { levels: 'gross' },
  }));

test('limits, dates, tax, joiners and leavers', () => {
  const policy = policyOf({
    release: ', safety-days: { 支票: 7, 承兑汇票: 30, else: 1 }',
    clauses: `
line-limits: { article: 六, least: 10, most: 5000 }
performance: { article: 六, basis: collected }
dates: { article: 七, rates: collection }
vat: { article: 八, rate: 13% }
joiners: { article: 九, ramp: [25%, 50%], prorate: days }
leavers: { article: 十, unreleased: forfeit, days: 30 }
team: { article: 十一, excess: team-rate, include-leader: false, levels: net }
`,
  });
  expect(policy).toMatchObject({
    lineLimits: { article: '六', least: 1000, most: 500_000 },
    dates: { article: '七', rates: 'collection' },
    vat: { article: '八', rate: share(13) },
    joiners: { article: '九', ramp: [share(1, 4), share(1, 2)], prorate: 'days' },
    leavers: { article: '十', unreleased: 'forfeit', days: 30 },
    team: { levels: 'net', includeLeader: false },
  });
  expect(policy.release.safetyDays).toEqual({
    methods: [
      { method: '支票', days: 7 },
      { method: '承兑汇票', days: 30 },
    ],
    others: 1,
  });
});

test('joiners and leavers, as little as can be said', () =>
  expect(policyOf({ clauses: 'joiners: { article: 九 }\nleavers: { article: 十, unreleased: pay }' })).toMatchObject({
    joiners: { ramp: [], prorate: 'months' },
    leavers: { unreleased: 'pay', days: 0 },
  }));

test('minimums, caps and pools', () => {
  const policy = policyOf({
    clauses: `
minimums:
  - { kind: guarantee, article: 一, amount: 3000, months: 3, grades: [seller] }
  - { kind: draw, article: 一, amount: 2000, recover: { from: 4, share: 50% } }
  - { kind: draw, article: 一, amount: 1000 }
caps:
  - { per: year, article: 二, amount: 30万, beyond: defer, grades: [seller] }
pools:
  - { pool: team, title: { zh-CN: 团队奖 }, article: 三, per: quarter, of: amount, amount: 9000, weights: equal }
  - { pool: profit, title: { zh-CN: 利润奖, en: Profit }, article: 三, per: year, of: profit, rate: 5%, weights: { manager: 2, seller: 1.5 }, grades: [manager, seller] }
`,
  });
  expect(policy.minimums).toEqual([
    {
      article: '一',
      kind: 'guarantee',
      grades: ['seller'],
      amount: 300_000,
      months: 3,
      recoverFrom: 1,
      recoverShare: ZERO,
    },
    {
      article: '一',
      kind: 'draw',
      grades: [],
      amount: 200_000,
      months: null,
      recoverFrom: 4,
      recoverShare: share(1, 2),
    },
    { article: '一', kind: 'draw', grades: [], amount: 100_000, months: null, recoverFrom: 1, recoverShare: ONE },
  ]);
  expect(policy.caps).toEqual([
    { article: '二', grades: ['seller'], per: 'year', amount: 30_000_000, beyond: 'defer' },
  ]);
  expect(policy.pools).toEqual([
    {
      ...{ article: '三', id: 'team', title: { 'zh-CN': '团队奖' }, per: 'quarter', of: 'amount', amount: 900_000 },
      ...{ rate: null, weights: 'equal', gradeWeights: [], grades: [] },
    },
    {
      ...{
        article: '三',
        id: 'profit',
        title: { 'zh-CN': '利润奖', en: 'Profit' },
        per: 'year',
        of: 'profit',
        amount: null,
      },
      ...{ rate: share(1, 20), weights: 'grade', grades: ['manager', 'seller'] },
      gradeWeights: [
        { grade: 'manager', weight: share(2, 1) },
        { grade: 'seller', weight: share(3, 2) },
      ],
    },
  ]);
});

test('instalments and overdue orders', () => {
  const policy = policyOf({
    clauses: `
instalments:
  article: 四
  parts: [{ share: 70%, until: released }, { share: 20%, until: year-end }, { share: 10%, until: months, months: 12, since: executed }]
overdue:
  article: 五
  terms-days: 30
  steps: [{ above: 0, factor: 0.8 }, { above: 30, factor: 50% }]
  write-off: take-back
`,
  });
  expect(policy.instalments).toEqual({
    article: '四',
    parts: [
      { share: share(7, 10), until: 'released', months: 0, since: 'signed' },
      { share: share(1, 5), until: 'year-end', months: 0, since: 'signed' },
      { share: share(1, 10), until: 'months', months: 12, since: 'executed' },
    ],
  });
  expect(policy.overdue).toEqual({
    ...{ article: '五', termsDays: 30, writeOff: 'take-back' },
    steps: [
      { above: 0, factor: share(4, 5) },
      { above: 30, factor: share(1, 2) },
    ],
  });
});

test('a scorecard: goals in fen, shares or numbers by what is measured', () => {
  const { scorecards } = policyOf({
    clauses: `
scorecards:
  - scorecard: monthly
    title: { zh-CN: 月度考核 }
    article: 六
    per: month
    grades: [seller]
    indicators:
      - { metric: sales, title: { zh-CN: 销售额 }, weight: 50%, cap: 120 }
      - { metric: collected, title: { zh-CN: 回款 }, weight: 20%, goal: 1万, floor: 20 }
      - { metric: expense-ratio, title: { zh-CN: 费用 }, weight: 10%, goal: 5%, better: less, article: 六之二 }
      - { metric: new-customers, title: { zh-CN: 新客户 }, weight: 10%, bands: [{ from: 1, points: 60 }, { from: 3, points: 100 }] }
      - { metric: review, review: leader, title: { zh-CN: 评价 }, weight: 10% }
    missing: share-out
    letters: [{ letter: A, from: 90, coefficient: 1.2 }, { letter: B, from: 0, coefficient: 0.8 }]
    bonus: { seller: 1000 }
`,
  });
  expect(scorecards).toHaveLength(1);
  expect(scorecards[0]).toMatchObject({
    ...{ id: 'monthly', per: 'month', grades: ['seller'], missing: 'share-out', article: '六' },
    letters: [
      { letter: 'A', from: share(90, 1), coefficient: share(6, 5) },
      { letter: 'B', from: ZERO, coefficient: share(4, 5) },
    ],
    bonus: [{ grade: 'seller', amount: 100_000 }],
  });
  const [sales, collected, expenses, customers, review] = scorecards[0]!.indicators;
  expect(sales).toMatchObject({
    goal: null,
    better: 'more',
    floor: ZERO,
    cap: share(120, 1),
    article: '六',
    bands: [],
  });
  expect(collected).toMatchObject({ goal: share(1_000_000, 1), floor: share(20, 1), cap: share(100, 1) });
  expect(expenses).toMatchObject({ goal: share(1, 20), better: 'less', article: '六之二' });
  expect(customers).toMatchObject({ goal: null, bands: [{ from: ONE, points: share(60, 1) }, { from: share(3, 1) }] });
  expect(review).toMatchObject({ review: 'leader', goal: share(100, 1) });
});

test('a review may be named as the ledger names its kind', () => {
  const { choices } = LEDGER_COLUMNS.reviews.find(({ name }) => name === 'kind')!;
  const names = choices!.flatMap(({ value, words }) => [value, ...words].map((name) => [name, value] as const));
  expect(names.length).toBeGreaterThan(20);
  for (const [name, value] of names) expect([name, reviewKind(name)]).toEqual([name, value]);
  expect(reviewKind('市场占有率')).toBe('市场占有率');
});

test('examples keep cells as text and know their lines', () => {
  const { examples, open } = policyOf({
    clauses: `examples:
  - example: 超额
    run: 2026-03
    given:
      people: [{ person_id: E01, grade: seller, hired_on: 2025-01-01 }]
      sales:
        - { order_no: "007", amount: 1,234.50, note: fill-in }
    expect:
      E01: { payable: 750.00,
             current: -3 }
  - { example: 年终, article: 七, run: 2026, given: {}, expect: { E01: { payable: 0 } } }`.replace(
      '1,234.50',
      '"1,234.50"',
    ),
  });
  expect(examples).toEqual([
    {
      ...{ name: '超额', article: null, run: { kind: 'month', month: 202603 }, line: 18 },
      given: {
        people: [{ person_id: 'E01', grade: 'seller', hired_on: '2025-01-01' }],
        sales: [{ order_no: '007', amount: '1,234.50', note: 'fill-in' }],
      },
      expect: [
        { personId: 'E01', figure: 'payable', value: 75_000, line: 25 },
        { personId: 'E01', figure: 'current', value: -300, line: 26 },
      ],
    },
    {
      ...{ name: '年终', article: '七', run: { kind: 'year', year: 2026 }, given: {}, line: 27 },
      expect: [{ personId: 'E01', figure: 'payable', value: 0, line: 27 }],
    },
  ]);
  expect(open).toEqual([]);
});

describe('open figures of clauses', () => {
  test('name whom and what runs they concern', () => {
    const { open, pools, minimums, caps, scorecards } = policyOf({
      clauses: `
minimums: [{ kind: guarantee, article: 一, amount: fill-in, grades: [seller] }]
caps: [{ per: year, article: 二, amount: fill-in, beyond: lose }]
pools: [{ pool: bonus, title: { zh-CN: 奖 }, article: 三, per: year, of: profit, rate: fill-in, weights: equal, grades: [seller, manager] }]
line-limits: { article: 四, most: fill-in }
scorecards:
  - scorecard: q
    title: { zh-CN: 考核 }
    article: 五
    per: quarter
    indicators: [{ metric: growth, title: { zh-CN: 增长 }, weight: 100%, goal: fill-in }]
    missing: wait
    letters: [{ letter: A, from: 0, coefficient: 1 }]
    bonus: { manager: fill-in }
`,
    });
    expect(open.map(({ path, grade, period }) => [path, grade, period])).toEqual([
      ['minimums.1.amount', 'seller', 'month'],
      ['caps.1.amount', null, 'year'],
      ['pools.bonus.rate', null, 'year'],
      ['line-limits.most', null, null],
      ['scorecards.q.indicators.1.goal', null, 'quarter'],
      ['scorecards.q.bonus.manager', 'manager', 'quarter'],
    ]);
    expect([minimums[0]!.amount, caps[0]!.amount, pools[0]!.rate, scorecards[0]!.bonus[0]!.amount]).toEqual(
      Array(4).fill(null),
    );
  });
});
