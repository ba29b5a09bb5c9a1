// Every clause of a policy changed once -> one row for it, in words of both languages.
import { expect, test } from 'vitest';
import type { Language } from '../../../src/model/document.ts';
import type { Indicator, ScorecardTerms } from '../../../src/model/mechanisms.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { policyChanges } from '../../../src/report/difference/policy-changes.ts';
import { zhichengPolicy } from '../../support/inline-book.ts';

const article = '九';
const half = { num: 1, den: 2 };
const tenth = { num: 1, den: 10 };
const title = { 'zh-CN': '某项', en: 'Some item' };

const INDICATOR: Indicator = {
  metric: 'sales',
  title,
  review: null,
  weight: { num: 1, den: 1 },
  goal: null,
  better: 'more',
  against: 'year-before',
  floor: { num: 0, den: 1 },
  cap: { num: 100, den: 1 },
  bands: [],
  article,
};

const REVIEW: Indicator = { ...INDICATOR, metric: 'review', review: 'attitude', goal: { num: 100, den: 1 } };

const CARD: ScorecardTerms = {
  id: 'month',
  title,
  per: 'month',
  grades: ['specialist'],
  indicators: [INDICATOR],
  missing: 'wait',
  letters: [
    { letter: 'A', from: { num: 90, den: 1 }, coefficient: { num: 1, den: 1 } },
    { letter: 'B', from: { num: 0, den: 1 }, coefficient: half },
  ],
  bonus: [{ grade: 'specialist', amount: 100_000 }],
  article,
};

const BASE = zhichengPolicy();

const WITH: Policy = {
  ...BASE,
  vat: { rate: tenth, article },
  joiners: { ramp: [half], prorate: 'months', article },
  leavers: { unreleased: 'forfeit', days: 30, article },
  lineLimits: { least: 100, most: 1000, article },
  minimums: [{ kind: 'draw', grades: [], amount: 300_000, months: 3, recoverFrom: 4, recoverShare: half, article }],
  caps: [{ per: 'quarter', grades: [], amount: 900_000, beyond: 'lose', article }],
  pools: [
    {
      id: 'branch',
      title,
      per: 'quarter',
      of: 'sales',
      amount: null,
      rate: tenth,
      weights: 'equal',
      gradeWeights: [],
      grades: [],
      article,
    },
  ],
  instalments: {
    parts: [
      { share: half, until: 'released', months: 0, since: 'signed' },
      { share: { num: 1, den: 4 }, until: 'months', months: 6, since: 'signed' },
      { share: { num: 1, den: 4 }, until: 'year-end', months: 0, since: 'signed' },
    ],
    article,
  },
  overdue: { termsDays: 30, steps: [{ above: 0, factor: half }], writeOff: 'lose', article },
  scorecards: [CARD],
  release: { ...BASE.release, safetyDays: { methods: [{ method: '支票', days: 7 }], others: 1 } },
  dates: { rates: 'month', article },
};

const [MINIMUM, CAP, POOL] = [WITH.minimums[0]!, WITH.caps[0]!, WITH.pools[0]!];
const [, LATER] = WITH.instalments!.parts;
const card = (more: Partial<ScorecardTerms>): Partial<Policy> => ({ scorecards: [{ ...CARD, ...more }] });
const part = (more: Partial<typeof LATER>): Partial<Policy> => {
  const [first, second, third] = WITH.instalments!.parts;
  return { instalments: { article, parts: [first!, { ...second!, ...more }, third!] } };
};

/** What is changed, and the key under which it is listed. */
const CHANGES: readonly (readonly [key: string, change: Partial<Policy>])[] = [
  ['vat.rate', { vat: { rate: half, article } }],
  ['joiners.ramp', { joiners: { ...WITH.joiners!, ramp: [tenth] } }],
  ['joiners.prorate', { joiners: { ...WITH.joiners!, prorate: 'days' } }],
  ['leavers.days', { leavers: { ...WITH.leavers!, days: 60 } }],
  ['line-limits.least', { lineLimits: { ...WITH.lineLimits!, least: 200 } }],
  ['line-limits.most', { lineLimits: { ...WITH.lineLimits!, most: null } }],
  ['minimums.draw', { minimums: [{ ...MINIMUM, amount: 400_000 }] }],
  ['minimums.draw', { minimums: [{ ...MINIMUM, grades: ['elite'] }] }],
  ['minimums.draw', { minimums: [{ ...MINIMUM, months: null }] }],
  ['minimums.draw', { minimums: [{ ...MINIMUM, recoverFrom: 2 }] }],
  ['minimums.draw', { minimums: [{ ...MINIMUM, recoverShare: tenth }] }],
  ['caps.quarter', { caps: [{ ...CAP, amount: 1 }] }],
  ['caps.quarter', { caps: [{ ...CAP, grades: ['elite'] }] }],
  ['caps.quarter', { caps: [{ ...CAP, beyond: 'defer' }] }],
  ['pools.branch', { pools: [{ ...POOL, rate: half }] }],
  ['pools.branch', { pools: [{ ...POOL, of: 'profit' }] }],
  ['pools.branch', { pools: [{ ...POOL, per: 'month' }] }],
  ['pools.branch', { pools: [{ ...POOL, weights: 'attainment' }] }],
  ['pools.branch', { pools: [{ ...POOL, weights: 'grade', gradeWeights: [{ grade: 'elite', weight: half }] }] }],
  ['pools.branch', { pools: [{ ...POOL, grades: ['elite'] }] }],
  ['instalments.0.25.months', part({ months: 12 })],
  ['instalments.0.25.months', part({ since: 'executed' })],
  ['overdue.terms-days', { overdue: { ...WITH.overdue!, termsDays: 60 } }],
  ['overdue.write-off', { overdue: { ...WITH.overdue!, writeOff: 'take-back' } }],
  ['overdue.0', { overdue: { ...WITH.overdue!, steps: [{ above: 0, factor: tenth }] } }],
  [
    'safety_days.支票',
    { release: { ...WITH.release, safetyDays: { methods: [{ method: '支票', days: 9 }], others: 1 } } },
  ],
  ['dates.rates', { dates: { rates: 'signing', article } }],
  ['team.levels', { team: { ...WITH.team, levels: 'net' } }],
  ['indicators.month', card({ indicators: [{ ...INDICATOR, goal: { num: 500_000, den: 1 } }] })],
  ['indicators.month', card({ indicators: [{ ...INDICATOR, metric: 'collected' }] })],
  ['indicators.month', card({ indicators: [{ ...INDICATOR, better: 'less' }] })],
  ['indicators.month', card({ indicators: [{ ...INDICATOR, floor: half }] })],
  ['indicators.month', card({ indicators: [{ ...INDICATOR, cap: { num: 120, den: 1 } }] })],
  ['indicators.month', card({ missing: 'share-out' })],
  ['indicators.month', card({ per: 'quarter' })],
  ['indicators.month', card({ grades: [] })],
  ['letters.month.A', card({ letters: [{ ...CARD.letters[0]!, from: { num: 80, den: 1 } }, CARD.letters[1]!] })],
  ['score_bonuses.month', card({ bonus: [{ grade: 'specialist', amount: 200_000 }] })],
];

/** No name of a key, an option or a grade as the policy file writes it. */
const RAW =
  /[a-z]+[-_][a-z]+|\b(lose|defer|draw|wait|specialist|elite|attainment|signed|executed)\b|\bnull\b|undefined/;

const listed = (before: Policy, after: Policy, language: Language) => policyChanges(before, after, language, 'all');

test.each(CHANGES)('%s (%#)', (key, change) => {
  const after = { ...WITH, ...change };
  for (const language of ['zh-CN', 'en'] as const) {
    const [found, ...more] = listed(WITH, after, language);
    expect([found?.key, more]).toEqual([key, []]);
    expect(found!.before).not.toBe(found!.after);
    if (language === 'zh-CN') expect([found!.title, found!.before, found!.after].join(' ')).not.toMatch(RAW);
    const [back] = listed(after, WITH, language);
    expect([back?.key, back?.before, back?.after]).toEqual([key, found!.after, found!.before]);
  }
});

test('clauses that come or go are listed whole', () => {
  const without = { ...WITH, vat: null, joiners: null, minimums: [], caps: [], pools: [], scorecards: [] };
  const keys = listed(WITH, without, 'en').map((change) => change.key);
  expect(keys.filter((key) => !key.startsWith('letters.'))).toEqual([
    ...['vat.rate', 'joiners.ramp', 'joiners.prorate'],
    ...['minimums.draw', 'caps.quarter', 'pools.branch', 'indicators.month', 'score_bonuses.month'],
  ]);
  expect(listed(WITH, without, 'en').every(({ before, after }) => before !== null && after === null)).toBe(true);
});

test('one of several indicators is named', () => {
  const other = { ...REVIEW, title: { 'zh-CN': '态度' } };
  const [before, after] = [half, tenth].map((weight) => ({
    ...WITH,
    ...card({ indicators: [INDICATOR, { ...other, weight }] }),
  }));
  expect(listed(before!, after!, 'zh-CN').map(({ key }) => key)).toEqual(['indicators.month.month.态度']);
});

test('reviews of another kind are another indicator', () => {
  const [before, after] = [REVIEW, { ...REVIEW, review: 'leader' }].map((one) => ({
    ...WITH,
    ...card({ indicators: [one] }),
  }));
  expect(listed(before!, after!, 'en')).toHaveLength(1);
});
