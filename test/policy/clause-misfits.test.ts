// Clauses of a policy file in which something does not fit -> where it stands and what was expected.
import { expect, test } from 'vitest';
import { expectedInWords as inEnglish } from '../../src/text/en/expected.ts';
import { expectedInWords as inChinese } from '../../src/text/zh-cn/expected.ts';
import { wrongIn } from './small.ts';

const pool = (more: string) => `pools: [{ pool: p, title: { zh-CN: 奖 }, article: 三, per: year, ${more} }]`;
const part = (more: string) => `instalments: { article: 四, parts: [${more}] }`;
const card = (indicators: string, letters = '{ letter: A, from: 0, coefficient: 1 }', more = 'bonus: { seller: 1 }') =>
  `scorecards: [{ scorecard: s, title: { zh-CN: 考核 }, article: 六, per: month, indicators: [${indicators}], missing: wait, letters: [${letters}], ${more} }]`;
const indicator = (more: string) => `{ metric: sales, title: { zh-CN: 甲 }, weight: 100%, ${more} }`;
const overdue = (steps: string) => `overdue: { article: 五, steps: [${steps}], write-off: lose }`;

test.each<[string, string, string, string | null, string]>([
  [
    'limits upside down',
    'line-limits: { article: 六, least: 10, most: 5 }',
    'line-limits.most',
    '5',
    'at least: least',
  ],
  [
    ...(['receipts that are not the performance', 'dates: { article: 七, rates: collection }'] as const),
    ...(['dates.rates', 'collection', 'only with: performance.basis: collected'] as const),
  ],
  ['a bare tax rate', 'vat: { article: 八, rate: 13 }', 'vat.rate', '13', 'percent 13%?'],
  [
    'a ramp above the target',
    'joiners: { article: 九, ramp: [50%, 120%] }',
    'joiners.ramp.2',
    '120%',
    'percent 0%..100%',
  ],
  [
    ...(['days for money that is paid', 'leavers: { article: 十, unreleased: pay, days: 30 }'] as const),
    ...(['leavers.days', '30', 'only with: unreleased: forfeit'] as const),
  ],
  [
    ...([
      'a guarantee that is recovered',
      'minimums: [{ kind: guarantee, article: 一, amount: 1, recover: { from: 2 } }]',
    ] as const),
    ...(['minimums.1.recover', null, 'only with: kind: draw'] as const),
  ],
  [
    ...([
      'a minimum of an unknown grade',
      'minimums: [{ kind: draw, article: 一, amount: 1, grades: [boss] }]',
    ] as const),
    ...(['minimums.1.grades.1', 'boss', 'one of: seller, manager'] as const),
  ],
  [
    ...([
      'a cap of an unknown grade',
      'caps: [{ per: run, article: 一, amount: 1, beyond: lose, grades: [seller, boss] }]',
    ] as const),
    ...(['caps.1.grades.2', 'boss', 'one of: seller, manager'] as const),
  ],
  ['a pool without its amount', pool('of: amount, weights: equal'), 'pools.p.amount', null, 'CONFIG-MISSING-KEY'],
  ['a pool without its rate', pool('of: sales, weights: equal'), 'pools.p.rate', null, 'CONFIG-MISSING-KEY'],
  ['a pool with both', pool('of: sales, rate: 1%, amount: 5, weights: equal'), 'pools.p.amount', '5', 'instead: rate'],
  [
    'a pool of an unknown grade',
    pool('of: amount, amount: 5, weights: equal, grades: [boss]'),
    'pools.p.grades.1',
    'boss',
    'one of: seller, manager',
  ],
  [
    'weights of an unknown grade',
    pool('of: amount, amount: 5, weights: { boss: 1 }'),
    'pools.p.weights.boss',
    'boss',
    'one of: seller, manager',
  ],
  [
    'weights of nothing',
    pool('of: amount, amount: 5, weights: { seller: 0 }'),
    'pools.p.weights',
    null,
    'positive number',
  ],
  [
    'unknown weights',
    pool('of: amount, amount: 5, weights: fair'),
    'pools.p.weights',
    'fair',
    'one of: equal, performance, attainment',
  ],
  [
    ...([
      'a pool twice',
      `${pool('of: amount, amount: 5, weights: equal').slice(0, -1)}, { pool: p, title: { zh-CN: 奖 }, article: 三, per: year, of: amount, amount: 1, weights: equal }]`,
    ] as const),
    ...(['pools.p.pool', 'p', 'unique'] as const),
  ],
  [
    'parts that are no whole',
    part('{ share: 60%, until: released }, { share: 30%, until: year-end }'),
    'instalments.parts.2.share',
    '30%',
    'sum 100%',
  ],
  ['no parts', part(''), 'instalments.parts', null, 'list 1..'],
  [
    'months that are not said',
    part('{ share: 100%, until: months }'),
    'instalments.parts.1.months',
    null,
    'CONFIG-MISSING-KEY',
  ],
  [
    'months that do nothing',
    part('{ share: 100%, until: released, months: 3 }'),
    'instalments.parts.1.months',
    '3',
    'only with: until: months',
  ],
  [
    'falling days',
    overdue('{ above: 30, factor: 0.5 }, { above: 10, factor: 0.8 }'),
    'overdue.steps.2.above',
    '10',
    'ascending',
  ],
  ['a factor above one', overdue('{ above: 30, factor: 1.5 }'), 'overdue.steps.1.factor', '1.5', 'factor 0..1'],
  [
    'weights that are no whole',
    card('{ metric: sales, title: { zh-CN: 甲 }, weight: 90% }'),
    'scorecards.s.indicators.1.weight',
    '90%',
    'sum 100%',
  ],
  ['no indicators', card(''), 'scorecards.s.indicators', null, 'list 1..'],
  [
    'an unknown metric',
    card('{ metric: mood, title: { zh-CN: 甲 }, weight: 100% }'),
    'scorecards.s.indicators.1.metric',
    'mood',
    'one of: sales, profit, growth, new-customers, collection-rate, collected, expense-ratio, review',
  ],
  ['a share as money', card(indicator('goal: 5%')), 'scorecards.s.indicators.1.goal', '5%', 'money'],
  ['a goal of nothing', card(indicator('goal: 0')), 'scorecards.s.indicators.1.goal', '0', 'positive number'],
  [
    'no earlier period of sales',
    card('{ metric: sales, against: period-before, title: { zh-CN: 甲 }, weight: 100% }'),
    'scorecards.s.indicators.1.against',
    'period-before',
    'only with: metric: growth',
  ],
  [
    'no goal of a growth',
    card('{ metric: growth, title: { zh-CN: 甲 }, weight: 100% }'),
    'scorecards.s.indicators.1.goal',
    null,
    'CONFIG-MISSING-KEY',
  ],
  [
    'a review of no kind',
    card('{ metric: review, title: { zh-CN: 甲 }, weight: 100% }'),
    'scorecards.s.indicators.1.review',
    null,
    'CONFIG-MISSING-KEY',
  ],
  [
    'a kind of review elsewhere',
    card(indicator('review: leader')),
    'scorecards.s.indicators.1.review',
    'leader',
    'only with: metric: review',
  ],
  [
    'a cap below the floor',
    card(indicator('floor: 60, cap: 50')),
    'scorecards.s.indicators.1.cap',
    '50',
    'at least: floor',
  ],
  [
    'a floor above the usual cap',
    card(indicator('floor: 110')),
    'scorecards.s.indicators.1.floor',
    '110',
    'decimal 0..100',
  ],
  [
    'falling bands',
    card(indicator('bands: [{ from: 9, points: 1 }, { from: 5, points: 2 }]')),
    'scorecards.s.indicators.1.bands.2.from',
    '5',
    'ascending',
  ],
  ['no bands', card(indicator('bands: []')), 'scorecards.s.indicators.1.bands', null, 'list 1..'],
  [
    'rising letters',
    card(indicator(''), '{ letter: A, from: 0, coefficient: 1 }, { letter: B, from: 60, coefficient: 1 }'),
    'scorecards.s.letters.B.from',
    '60',
    'descending',
  ],
  [
    'scores without a letter',
    card(indicator(''), '{ letter: A, from: 60, coefficient: 1 }'),
    'scorecards.s.letters.A.from',
    '60',
    'one of: 0',
  ],
  [
    'a letter twice',
    card(indicator(''), '{ letter: A, from: 60, coefficient: 1 }, { letter: A, from: 0, coefficient: 1 }'),
    'scorecards.s.letters.A.letter',
    'A',
    'unique',
  ],
  ['no letters', card(indicator(''), ''), 'scorecards.s.letters', null, 'list 1..'],
  [
    'a bonus of an unknown grade',
    card(indicator(''), undefined, 'bonus: { boss: 1 }'),
    'scorecards.s.bonus.boss',
    'boss',
    'one of: seller, manager',
  ],
  [
    'a scorecard of an unknown grade',
    card(indicator(''), undefined, 'bonus: {}, grades: [boss]'),
    'scorecards.s.grades.1',
    'boss',
    'one of: seller, manager',
  ],
  [
    'a run that is none',
    'examples: [{ example: 例, run: March, given: {}, expect: { E: { payable: 1 } } }]',
    'examples.例.run',
    'March',
    'run',
  ],
  [
    'an unknown ledger',
    'examples: [{ example: 例, run: 2026, given: { saels: [] }, expect: { E: { payable: 1 } } }]',
    'examples.例.given.saels',
    'saels',
    'CONFIG-UNKNOWN-KEY',
  ],
  [
    'nothing expected',
    'examples: [{ example: 例, run: 2026, given: {}, expect: {} }]',
    'examples.例.expect',
    null,
    'mapping',
  ],
  [
    'words expected',
    'examples: [{ example: 例, run: 2026, given: {}, expect: { E: { payable: much } } }]',
    'examples.例.expect.E.payable',
    'much',
    'money',
  ],
])('%s', (_name, clauses, column, value, expected) =>
  expect(wrongIn({ clauses })).toContainEqual([column, value, expected]),
);

test('a clause without its article', () =>
  expect(wrongIn({ clauses: 'vat: { rate: 13% }' })).toEqual([['vat.article', null, 'CONFIG-MISSING-KEY']]));

test('differences of team rates need flat rates', () => {
  const table = '{ mode: whole, on: amount, per: month, tiers: [{ from: 0, rate: 1% }] }';
  const clauses = 'team: { article: 七, excess: team-rate, include-leader: true, levels: net }';
  expect(wrongIn({ month: `, team-rate: ${table}`, clauses })).toEqual([
    ['grades.seller.month.team-rate', null, 'flat: team.levels: net'],
  ]);
  expect(wrongIn({ month: ', team-rate: 2%', clauses })).toEqual([]);
});

test.each([
  'run',
  'discount 10%..20%',
  'descending',
  'instead: rate',
  'only with: kind: draw',
  'no tie with 1',
  'marginal per quarter',
  'marginal per year',
  'flat: team.levels: net',
])('what was expected is said in both languages: %s', (form) => {
  expect(inEnglish(form)).not.toBe(form);
  expect(inChinese(form)).toMatch(/\p{Script=Han}/u);
});
