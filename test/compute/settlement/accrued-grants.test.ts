// Adjustments and pools: what each run grants of them, and what the next one corrects once they were closed.
import { expect, test } from 'vitest';
import type { Book } from '../../../src/model/book.ts';
import type { AdjustmentRow } from '../../../src/model/ledger.ts';
import type { PoolTerms } from '../../../src/model/mechanisms.ts';
import { formatFen } from '../../../src/model/money.ts';
import { formatRun, parseRun } from '../../../src/model/run.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { flatWith } from '../../support/flat-policy.ts';
import { bookOf } from '../../support/inline-book.ts';
import { closeRun, settleRuns } from '../../support/run-by-run.ts';
import { personIn } from '../../support/settle-book.ts';

const BOOK = bookOf({
  people: `person_id,name,grade,hired_on,left_on,kind
    E1,甲,agent,2020-01-01,,sales
    E2,乙,agent,2020-01-01,,sales
    E3,丙,senior,2020-01-01,2026-02-15,sales
    N1,丁,,2020-01-01,,non_sales`,
  sales: `order_no,line_no,signed_on,person_id,amount,cost,refund_of
    A1,1,2026-01-05,E1,3000,1000,
    A2,1,2026-01-06,E2,1000,,
    A3,1,2026-02-07,E1,2000,2500,
    A4,1,2026-03-07,E2,500,100,`,
});

const adjustment = (adjustmentNo: string, period: string, amount: number, personId = 'E1'): AdjustmentRow => ({
  source: { file: 'adjustments.csv', sheet: null },
  row: 2,
  adjustmentNo,
  personId,
  period: parseRun(period)!,
  amount,
  reason: '客户投诉',
  orderNo: null,
  approvedBy: '王总',
  approvedOn: null,
});

const withAdjustments = async (...adjustments: readonly AdjustmentRow[]): Promise<Book> => {
  const book = await BOOK;
  return { ...book, ledgers: { ...book.ledgers, adjustments } };
};

const granted = ({ grants }: Settlement): readonly string[] =>
  grants.map(({ personId, kind, ref, pay }) => `${personId} ${kind} ${ref} ${formatFen(pay)}`);

const corrected = ({ corrections }: Settlement): readonly string[] =>
  corrections.map(({ personId, kind, of, was, now, reason }) =>
    [personId, kind, formatRun(of), formatFen(was), formatFen(now), reason].join(' '),
  );

test('a run before the first sale pays nothing; the first one with sales pays what is dated before it, once', async () => {
  const book = await withAdjustments(adjustment('T1', '2025-11', 10_000));
  const minimum = { article: '', kind: 'guarantee', grades: [], amount: 300_000, months: null } as const;
  const editions = flatWith({ minimums: [{ ...minimum, recoverFrom: 1, recoverShare: { num: 0, den: 1 } }] });
  const [before, first] = await Promise.all(['2025-12', '2026-01'].map((run) => closeRun(book, editions, run, null)));
  expect(before!.settlement.grants).toEqual([]);
  expect(before!.settlement.totals.payable).toBe(0);
  expect(granted(first!.settlement)).toContain('E1 adjustment T1 100.00');
});

const pool = (terms: Partial<PoolTerms>): PoolTerms => ({
  id: 'branch',
  title: { 'zh-CN': '团队奖金池' },
  per: 'month',
  of: 'amount',
  amount: 10_000,
  rate: null,
  weights: 'equal',
  gradeWeights: [],
  grades: [],
  article: '12',
  ...terms,
});

test('an adjustment is paid by the run of its month, however it is signed; several of a month stand beside each other', async () => {
  const book = await withAdjustments(
    adjustment('T1', '2026-01', 12_345),
    adjustment('T2', '2026-01', -10_000),
    adjustment('T3', '2026-02', -50_000, 'E2'),
    adjustment('T4', '2025-11', 700, 'E2'),
  );
  const [january, february] = settleRuns(book, flatWith(), ['2026-01', '2026-02'], true);
  expect(granted(january!)).toEqual(['E1 adjustment T1 123.45', 'E1 adjustment T2 -100.00', 'E2 adjustment T4 7.00']);
  expect(personIn(january!, 'E1')).toMatchObject({ adjustments: 2345, payable: 32_345, earnedSoFar: 32_345 });
  expect(personIn(february!, 'E2')).toMatchObject({ adjustments: -50_000, payable: -50_000, owed: 50_000 });
  expect(january!.grants[0]!.basis).toMatchObject({ kind: 'adjustment', row: { reason: '客户投诉' } });
  expect(february!.corrections).toEqual([]);
});

test('alike numbers are two adjustments', async () => {
  const book = await withAdjustments(adjustment('T1', '2026-01', 100), adjustment('T1', '2026-01', 200));
  const settled = closeRun(book, flatWith(), '2026-01', null);
  expect(granted(settled.settlement)).toEqual(['E1 adjustment T1 1.00', 'E1 adjustment T1 #2 2.00']);
  expect(new Set(settled.closed.grants.map(({ ref }) => ref)).size).toBe(2);
});

test('a changed, removed or added adjustment of a closed run is corrected in the next one', async () => {
  const first = await withAdjustments(adjustment('T1', '2026-01', 10_000), adjustment('T2', '2026-01', 20_000));
  const { closed } = closeRun(first, flatWith(), '2026-01', null);
  const later = await withAdjustments(adjustment('T1', '2026-01', 15_000), adjustment('T3', '2026-01', 1000, 'E2'));
  const { settlement } = closeRun(later, flatWith(), '2026-02', closed);
  expect(corrected(settlement)).toEqual([
    'E1 adjustment 2026-01 100.00 150.00 bonus',
    'E2 adjustment 2026-01 0.00 10.00 bonus',
    'E1 adjustment 2026-01 200.00 0.00 bonus',
  ]);
  expect(personIn(settlement, 'E1')).toMatchObject({ correction: -15_000, adjustments: 0, paidSoFar: 30_000 + 35_000 });
});

test('with quarterly pay an adjustment is held for the quarter', async () => {
  const [policy] = flatWith();
  const editions = [{ ...policy, pay: { ...policy.pay, cycle: 'quarter' as const } }] as const;
  const runs = ['2026-01', '2026-02', '2026-03', '2026-Q1'];
  const settled = settleRuns(await withAdjustments(adjustment('T1', '2026-01', 10_000)), editions, runs, true);
  expect(personIn(settled[0]!, 'E1')).toMatchObject({ payable: 0, held: 40_000 });
  expect(personIn(settled[3]!, 'E1')).toMatchObject({ adjustments: 10_000, held: 0 });
});

const POOLS: Readonly<Record<string, readonly [Partial<PoolTerms>, string, readonly string[]]>> = {
  'equal parts; the first of the roster gets the fen that is left': [
    {},
    '2026-01',
    ['E1 pool_share branch 33.34', 'E2 pool_share branch 33.33', 'E3 pool_share branch 33.33'],
  ],
  'only who is there on the last day': [{}, '2026-02', ['E1 pool_share branch 50.00', 'E2 pool_share branch 50.00']],
  'by performance': [
    { weights: 'performance' },
    '2026-01',
    ['E1 pool_share branch 75.00', 'E2 pool_share branch 25.00'],
  ],
  'by grade': [
    {
      weights: 'grade',
      gradeWeights: [
        { grade: 'agent', weight: { num: 1, den: 1 } },
        { grade: 'senior', weight: { num: 3, den: 2 } },
      ],
    },
    '2026-01',
    ['E1 pool_share branch 28.57', 'E2 pool_share branch 28.57', 'E3 pool_share branch 42.86'],
  ],
  'one grade alone': [{ grades: ['senior'] }, '2026-01', ['E3 pool_share branch 100.00']],
  // 1 % of 6,500.
  "a rate of a quarter's sales": [
    { per: 'quarter', of: 'sales', amount: null, rate: { num: 1, den: 100 } },
    '2026-Q1',
    ['E1 pool_share branch 32.50', 'E2 pool_share branch 32.50'],
  ],
  // 10 % of 2,000 − 500 + 400; A2 has no cost.
  "a rate of a quarter's profit": [
    { per: 'quarter', of: 'profit', amount: null, rate: { num: 1, den: 10 }, weights: 'performance' },
    '2026-Q1',
    ['E1 pool_share branch 146.15', 'E2 pool_share branch 43.85'],
  ],
  // February sold at a loss.
  'no pool without profit': [{ of: 'profit', amount: null, rate: { num: 1, den: 10 } }, '2026-02', []],
  'no pool where nobody has a weight': [{ weights: 'attainment' }, '2026-01', []],
  'a pool that the regulation leaves open': [{ amount: null }, '2026-01', []],
};

test.each(Object.entries(POOLS))('pools: %s', async (_, [terms, run, expected]) => {
  const [settlement] = settleRuns(await BOOK, flatWith({ pools: [pool(terms)] }), [run], false);
  expect(granted(settlement!)).toEqual(expected);
});

// Refunds say no cost of their own: each takes back its share of the cost of what it takes back, to the fen, also of a second row of the order.
test.each([
  ['2026-01', ['33.33']],
  ['2026-02', []],
  ['2026-03', ['10.00']],
  ['2026-Q1', ['10.00']],
])('a pool from the profit of %s has what refunds take back off it', async (run, wanted) => {
  const book = await bookOf({
    people: 'person_id,name,grade,hired_on\nE1,甲,agent,2020-01-01',
    sales: `order_no,line_no,signed_on,person_id,amount,cost,refund_of
      A1,1,2026-01-05,E1,1000.00,666.67,
      A1,2,2026-01-05,E1,500.00,500.00,
      A2,1,2026-01-06,E1,300.00,,
      A1,3,2026-02-05,E1,-333.33,,1
      A1,4,2026-02-06,E1,-1166.67,,1
      A2,2,2026-02-07,E1,-300.00,,
      A3,1,2026-03-07,E1,500.00,400.00,`,
  });
  const per = run.includes('Q') ? 'quarter' : 'month';
  const pools = [pool({ per, of: 'profit', amount: null, rate: { num: 1, den: 10 } })];
  const [settlement] = settleRuns(book, flatWith({ pools }), [run], false);
  expect(settlement!.grants.map(({ pay }) => formatFen(pay))).toEqual(wanted);
});

test('a later sale moves the shares of a closed pool', async () => {
  const editions = flatWith({ pools: [pool({ weights: 'performance' })] });
  const book = await BOOK;
  const sales = book.ledgers.sales.filter(({ orderNo }) => orderNo !== 'A2');
  const { closed } = closeRun({ ...book, tables: [], ledgers: { ...book.ledgers, sales } }, editions, '2026-01', null);
  const { settlement } = closeRun(book, editions, '2026-02', closed);
  expect(corrected(settlement).filter((one) => one.includes('pool_share'))).toEqual([
    'E1 pool_share 2026-01 100.00 75.00 bonus',
    'E2 pool_share 2026-01 0.00 25.00 bonus',
  ]);
  expect(settlement.grants.find(({ kind }) => kind === 'pool_share')).toMatchObject({ article: '12' });
});
