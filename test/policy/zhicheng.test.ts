import { describe, expect, test } from 'vitest';
import { type Fen, formatFen, formatRatio, type Ratio } from '../../src/model/money.ts';
import { isLeaderGrade } from '../../src/model/policy.ts';
import { flatRateOf } from '../../src/model/rate-rule.ts';
import { lineOf, loadZhicheng } from './zhicheng.ts';

const loaded = loadZhicheng();
const policy = loaded.value!;
const grade = (id: string) => policy.grades.find((candidate) => candidate.id === id)!;
const yuan = (amount: Fen | null | undefined) => (amount == null ? '-' : formatFen(amount).replace(/\.00$/, ''));
const rate = (share: Ratio | null | undefined) =>
  share == null ? '-' : `${formatRatio({ num: share.num * 100, den: share.den })}%`;

test('it loads without findings', () => expect(loaded.findings).toEqual([]));

test('the ladder, lowest first', () =>
  expect(policy.grades.map((each) => each.id)).toEqual([
    'assistant',
    'specialist',
    'elite',
    'supervisor',
    'manager',
    'marketing_manager',
  ]));

describe('the three tables of article 7', () => {
  test.each([
    // own and team target, rate, excess rate, team rate, bonus; quarter target → bonus; year target → bonus
    ['assistant', '15000 - 5% 8% - 300', '50000 - 1% -', '200000 - 2% -'],
    ['specialist', '25000 - 6% 10% - 500', '80000 - 2% -', '320000 - 3% -'],
    ['elite', '50000 - 7% 12% - 800', '180000 - 3% -', '720000 - 4% -'],
    ['supervisor', '20000 300000 5% 5% 1% 1500', '- 1000000 - 1%', '- 4000000 - 1%'],
    ['manager', '- 800000 5% 5% 2% 2000', '- 2500000 - 2%', '- 10000000 - 2%'],
  ])('%s', (id, month, quarter, year) => {
    const { month: m, quarter: q, year: y } = grade(id);
    const monthRow = [
      yuan(m.target),
      yuan(m.teamTarget),
      rate(flatRateOf(m.rate)),
      rate(flatRateOf(m.excessRate)),
      rate(flatRateOf(m.teamRate)),
      yuan(m.bonus),
    ];
    expect(monthRow.join(' ')).toBe(month);
    const periodRow = (p: typeof q) =>
      [
        yuan(p?.target),
        yuan(p?.teamTarget),
        rate(flatRateOf(p?.bonusRate ?? null)),
        rate(flatRateOf(p?.teamBonusRate ?? null)),
      ].join(' ');
    expect(periodRow(q)).toBe(quarter);
    expect(periodRow(y)).toBe(year);
  });
  test('every clause names its article', () => {
    const clauses = policy.grades.flatMap((each) => [each.month, each.quarter!, each.year!]);
    expect(new Set(clauses.map((clause) => clause.article))).toEqual(
      new Set(['第七条 月度结算', '第七条 季度结算', '第七条 年终结算', '第八条 营销经理6']),
    );
  });
  test('supervisors and managers lead', () =>
    expect(policy.grades.filter(isLeaderGrade).map((each) => each.id)).toEqual(['supervisor', 'manager']));
});

test('pay of article 6', () => {
  const pays = policy.grades.map(({ id, pay }) => [id, pay?.level, yuan(pay?.positionPay), yuan(pay?.allowance)]);
  expect(pays).toEqual([
    ['assistant', null, '0', '0'],
    ['specialist', null, '0', '0'],
    ['elite', 2, '200', '300'],
    ['supervisor', 3, '500', '300'],
    ['manager', 4, '1000', '400'],
    ['marketing_manager', 5, '1500', '500'],
  ]);
  expect([policy.pay.base, policy.pay.seniorityPerYear, policy.pay.probationMonths]).toEqual([150000, 10000, 3]);
  expect(policy.pay.probationRanges.map(({ from, to }) => `${yuan(from)}-${yuan(to)}`)).toEqual([
    '1500-1800',
    '1800-2200',
    '2500-3000',
  ]);
});

test('the tax table has no jumps: each quick deduction continues the band below', () => {
  const [table] = policy.pay.tax;
  expect(table).toMatchObject({ from: 20190101, monthlyDeduction: 500000 });
  expect(table!.bands.map((band) => rate(band.rate))).toEqual(['3%', '10%', '20%', '25%', '30%', '35%', '45%']);
  let quick = 0;
  table!.bands.forEach((band, index) => {
    const below = table!.bands[index - 1];
    if (below !== undefined) quick += band.above * (band.rate.num / band.rate.den - below.rate.num / below.rate.den);
    expect(band.quickDeduction).toBe(Math.round(quick));
  });
});

test('the options have the defaults of the reading chosen', () => {
  const half = { num: 1, den: 2 };
  expect(policy).toMatchObject({
    id: 'zhicheng',
    file: 'policy.yaml',
    sha256: 'digest',
    effectiveFrom: null,
    fiscalYearStarts: 1,
    basis: 'signed',
    shortfall: {
      decidedBy: 'quarter',
      trueUp: 'both',
      commissionFactor: half,
      quarterBonusFactor: half,
      monthBonusFactor: half,
    },
    excess: { article: '第七条 说明3', default: 'settle', elections: ['settle', 'carry'] },
    release: { article: '第七条 说明4', when: ['collected', 'executed'], mode: 'full' },
    price: { discountRight: { num: 1, den: 10 }, belowFloor: 'special', maxCostRatio: null },
    bonus: { release: 'with-orders', countsSpecial: false },
    assessment: { day: 10, countUnassessed: false },
    team: { excess: 'excess-rate', includeLeader: true },
    nonSales: { rate: { num: 1, den: 20 } },
    refund: { rate: 'original' },
    recover: { share: { num: 1, den: 1 } },
    projects: { minimumProfitShare: { num: 3, den: 20 } },
    incidents: { combine: 'lowest', commissionFactor: half },
    pay: { cycle: 'month' },
    budget: { warningAt: { num: 4, den: 5 }, overAbove: { num: 1, den: 1 }, forecastFromMonth: 3 },
  });
});

test('reviews', () =>
  expect(policy.reviews).toMatchObject({
    promotion: {
      months: 3,
      performanceWeight: { num: 3, den: 5 },
      attitudeWeight: { num: 2, den: 5 },
      passMark: { num: 80, den: 1 },
      upTo: 'manager',
    },
    demotion: { targetOf: 'current' },
    dismissal: { quarters: 2 },
    candidacies: [
      {
        change: 'manager_candidate',
        period: 'quarter',
        times: 2,
        from: ['assistant', 'specialist', 'elite', 'supervisor'],
        to: 'manager',
      },
      { change: 'marketing_manager_candidate', period: 'year', times: 1, from: ['manager'], to: 'marketing_manager' },
    ],
  }));

test('what the regulation leaves open concerns only the marketing manager', () => {
  expect(policy.open.map(({ path, period }) => [path, period])).toEqual([
    ['grades.marketing_manager.month.rate', 'month'],
    ['grades.marketing_manager.month.team-rate', 'month'],
    ['grades.marketing_manager.month.excess-rate', 'month'],
    ['grades.marketing_manager.quarter.team-target', 'quarter'],
    ['grades.marketing_manager.quarter.team-bonus-rate', 'quarter'],
    ['grades.marketing_manager.year.team-target', 'year'],
    ['grades.marketing_manager.year.team-bonus-rate', 'year'],
  ]);
  expect(new Set(policy.open.map((figure) => figure.grade))).toEqual(new Set(['marketing_manager']));
  expect(policy.open[0]).toMatchObject({ line: lineOf('rate: fill-in'), column: 41 });
});
