// Every metric of a scorecard: its figure, its goal, and what is said where there is none.
import { expect, test } from 'vitest';
import { card, only, policyWith, said, scoresIn } from './scores-in.ts';

const sold = (...rows: string[]) =>
  ['order_no,line_no,signed_on,person_id,customer,amount,cost,due_on,refund_of', ...rows].join('\n');

const scored = async (indicator: string, ledgers: object, run = '2026-02') =>
  (await scoresIn(ledgers, policyWith(only(indicator)), run)) as Awaited<ReturnType<typeof scoresIn>>;

test('sales: against the own target, the targets ledger first, or the goal of the policy', async () => {
  const sales = sold('A1,1,2026-02-03,E1,甲,12500,,,');
  expect(said(await scored('metric: sales', { sales }), 'E1')).toEqual(['1250000 2500000 50']);
  const targets = 'period,person_id,target\n2026-02,E1,10000';
  expect(said(await scored('metric: sales', { sales, targets }), 'E1')).toEqual(['1250000 1000000 100']);
  expect(said(await scored('metric: sales, goal: 50000', { sales, targets }), 'E1')).toEqual(['1250000 5000000 25']);
});

test('sales of a leader: the team against the team target, or the target that is farther away', async () => {
  const sales = sold('A1,1,2026-02-03,E1,甲,200000,,,', 'A2,1,2026-02-03,M1,甲,10000,,,');
  const cards = card(['{ title: { zh-CN: 业绩 }, weight: 100%, metric: sales }'], { grades: '[manager]' });
  // The manager's team target is 800,000, and there is no own one.
  expect(said(await scoresIn({ sales }, policyWith(cards), '2026-02'), 'M1')).toEqual(['21000000 80000000 26.25']);
  const targets = 'period,person_id,target\n2026-02,M1,100000';
  expect(said(await scoresIn({ sales, targets }, policyWith(cards), '2026-02'), 'M1')).toEqual(['1000000 10000000 10']);
});

test('profit: amount less cost; a refund takes back its share of the cost', async () => {
  const rows = ['A1,1,2026-02-03,E1,甲,10000,6000,,', 'A1,2,2026-02-20,E1,甲,-2500,,,1'];
  const sales = sold(...rows);
  expect(said(await scored('metric: profit, goal: 6000', { sales }), 'E1')).toEqual(['300000 600000 50']);
  const targets = 'period,person_id,target,metric\n2026-02,E1,4000,profit';
  expect(said(await scored('metric: profit', { sales, targets }), 'E1')).toEqual(['300000 400000 75']);
  const later = sold('A1,1,2026-01-03,E1,甲,10000,6000,,', 'A1,2,2026-02-20,E1,甲,-2500,,,1');
  expect(said(await scored('metric: profit, goal: 6000', { sales: later }), 'E1')).toEqual(['-100000 600000 0']);
});

test('profit: a row without a cost leaves it unknown, one of somebody else does not', async () => {
  const sales = sold(
    'A1,1,2026-02-03,E1,甲,10000,6000,,',
    'A2,1,2026-02-04,E1,甲,10,,,',
    'B1,1,2026-02-04,E2,甲,9,4,,',
  );
  const scores = await scored('metric: profit, goal: 6000', { sales });
  expect(said(scores, 'E1')).toEqual(['missing cost']);
  expect(said(scores, 'E2')).toEqual(['500 600000 0.0833']);
});

test('profit of a split order goes by shares', async () => {
  const sales = sold('A1,1,2026-02-03,E1,甲,10000,6000,,');
  const splits = 'order_no,person_id,share,target_share\nA1,E1,60%,\nA1,E2,40%,50%';
  const scores = await scored('metric: profit, goal: 6000', { sales, splits });
  expect([said(scores, 'E1'), said(scores, 'E2')]).toEqual([['240000 600000 40'], ['200000 600000 33.3333']]);
});

test('profit and sales are net where amounts include tax', async () => {
  const sales = sold('A1,1,2026-02-03,E1,甲,11300,6000,,', 'A1,2,2026-02-20,E1,甲,-5650,,,1');
  const editions = policyWith(
    `${card([
      '{ title: { zh-CN: 毛利 }, weight: 50%, metric: profit, goal: 4000 }',
      '{ title: { zh-CN: 业绩 }, weight: 50%, metric: sales }',
    ])}\nvat: { article: 第十条, rate: 13% }`,
  );
  expect(said(await scoresIn({ sales }, editions, '2026-02'), 'E1')).toEqual(['200000 400000 50', '500000 2500000 20']);
});

test('growth: against a year ago, else against the period before, else unknown', async () => {
  const sales = sold(
    'A0,1,2025-02-03,E1,甲,10000,,,',
    'A1,1,2026-01-03,E1,甲,100000,,,',
    'B1,1,2026-01-03,E2,甲,10000,,,',
    'A2,1,2026-02-03,E1,甲,12500,,,',
    'B2,1,2026-02-03,E2,甲,8000,,,',
  );
  const scores = await scored('metric: growth, goal: 50%', { sales });
  expect(said(scores, 'E1')).toEqual(['0.25 0.5 50']);
  expect(said(scores, 'E2')).toEqual(['-0.2 0.5 0']);
  expect(scores.map(({ indicators }) => indicators[0]!.against)).toEqual([
    { kind: 'month', month: 202502 },
    { kind: 'month', month: 202601 },
  ]);
  const first = await scored('metric: growth, goal: 50%', { sales }, '2025-02');
  expect(said(first, 'E1')).toEqual(['missing earlier']);
});

test('growth against the period before, also where there is a year before', async () => {
  const sales = sold(
    'A0,1,2025-02-03,E1,甲,10000,,,',
    'A1,1,2026-01-03,E1,甲,100000,,,',
    'A2,1,2026-02-03,E1,甲,125000,,,',
    'B0,1,2025-02-03,E2,甲,10000,,,',
    'B2,1,2026-02-03,E2,甲,12500,,,',
  );
  const scores = await scored('metric: growth, against: period-before, goal: 50%', { sales });
  expect(said(scores, 'E1')).toEqual(['0.25 0.5 50']);
  expect(said(scores, 'E2')).toEqual(['missing earlier']);
});

test('growth of a quarter needs the whole quarter before', async () => {
  const growth = '{ title: { zh-CN: 增长 }, weight: 100%, metric: growth, goal: 50% }';
  const editions = policyWith(card([growth], { per: 'quarter' }));
  const rows = ['A1,1,2025-11-03,E1,甲,10000,,,', 'A2,1,2026-02-03,E1,甲,15000,,,'];
  expect(said(await scoresIn({ sales: sold(...rows) }, editions, '2026-Q1'), 'E1')).toEqual(['missing earlier']);
  const more = sold('B1,1,2025-10-03,E2,甲,1,,,', ...rows);
  expect(said(await scoresIn({ sales: more }, editions, '2026-Q1'), 'E1')).toEqual(['0.5 0.5 100']);
});

test('new customers: by the first row of all, or an earlier first order; shared ones by shares', async () => {
  const sales = sold(
    'A1,1,2026-01-03,E2,甲,10,,,',
    'A2,1,2026-02-03,E1,甲,10,,,',
    'A3,1,2026-02-03,E1,乙,10,,,',
    'A4,1,2026-02-05,E2,乙,10,,,',
    'A5,1,2026-02-06,E1,丙,10,,,',
    'A6,1,2026-02-07,E1,丁,10,,,',
    'A7,1,2026-02-08,E1,,10,,,',
  );
  const splits = 'order_no,person_id,share\nA6,E1,25%\nA6,E2,75%';
  // 丙 has been a customer for years; 戊 came in February by an order that no ledger has.
  const customers = 'customer,person_id,first_order_on\n丙,E1,2019-05-05\n戊,E2,2026-02-11\n己,,2026-02-11';
  const scores = await scored('metric: new-customers, goal: 5', { sales, splits, customers });
  expect([said(scores, 'E1'), said(scores, 'E2')]).toEqual([['1.25 5 25'], ['1.75 5 35']]);
  const nameless = sold('A1,1,2026-02-03,E1,,10,,,');
  expect(said(await scored('metric: new-customers, goal: 5', { sales: nameless }), 'E1')).toEqual([
    'missing customers',
  ]);
});

test('collection rate: of what is due and open, not of what is paid in advance', async () => {
  const sales = sold(
    'A1,1,2026-01-03,E1,甲,1000,,,',
    'A2,1,2026-02-03,E1,甲,1000,,2026-03-31,',
    'A3,1,2026-02-10,E1,乙,1000,,,',
    'A4,1,2026-02-10,E1,乙,400,,2026-02-28,',
    'B1,1,2026-01-10,E2,乙,400,,,',
  );
  const customers = 'customer,terms_days\n乙,30';
  const collections = [
    'receipt_no,received_on,order_no,amount',
    'R1,2026-01-31,A1,200',
    'R2,2026-02-01,A1,200',
    'R3,2026-02-20,A2,900',
    'R4,2026-02-28,A4,500',
    'R5,2026-01-31,B1,400',
  ].join('\n');
  const ledgers = { sales, customers, collections };
  // Due and open: 800 of A1 and 400 of A4; A2 is due in March, A3 after 30 days. In came 200 and (of 500) 400.
  expect(said(await scored('metric: collection-rate, goal: 100%', ledgers), 'E1')).toEqual(['0.5 1 50']);
  expect(said(await scored('metric: collection-rate, goal: 100%', ledgers), 'E2')).toEqual(['missing due']);
  expect(said(await scored('metric: collected, goal: 3200', ledgers), 'E1')).toEqual(['160000 320000 50']);
  expect(said(await scored('metric: collected, goal: 3200', { sales }), 'E1')).toEqual(['missing collections']);
  expect(said(await scored('metric: collection-rate, goal: 90%', { sales }), 'E1')).toEqual(['missing collections']);
});

test('collected: against the targets ledger, summed over the months of a quarter', async () => {
  const sales = sold('A1,1,2026-01-03,E1,甲,9000,,,');
  const collections = 'receipt_no,received_on,order_no,amount\nR1,2026-02-01,A1,4500';
  const targets = ['01', '02', '03'].map((month) => `2026-${month},E1,3000,collected`);
  const ledgers = { sales, collections, targets: ['period,person_id,target,metric', ...targets].join('\n') };
  const editions = policyWith(
    card(['{ title: { zh-CN: 回款 }, weight: 100%, metric: collected }'], { per: 'quarter' }),
  );
  expect(said(await scoresIn(ledgers, editions, '2026-Q1'), 'E1')).toEqual(['450000 900000 50']);
});

test('expense ratio: less is better; nothing spent gets the most, nothing sold leaves it unknown', async () => {
  const sales = sold('A1,1,2026-02-03,E1,甲,10000,,,', 'B1,1,2026-02-03,M1,甲,10000,,,');
  const header = 'expense_no,spent_on,person_id,category,amount';
  const expenses = `${header}\nF1,2026-02-05,E1,差旅费,1000\nF2,2026-02-28,E1,差旅费,1000\nF3,2026-03-01,E1,差旅费,1000`;
  const ratio = 'metric: expense-ratio, goal: 5%, better: less, cap: 110, floor: 20';
  expect(said(await scored(ratio, { sales, expenses }), 'E1')).toEqual(['0.2 0.05 25']);
  expect(said(await scored(ratio, { sales, expenses }), 'E2')).toEqual(['missing sold']);
  expect(said(await scored(ratio, { sales, expenses: `${header}\nF1,2026-01-05,E1,差旅费,1000` }), 'E1')).toEqual([
    '0 0.05 110',
  ]);
  expect(said(await scored(ratio, { sales }), 'E1')).toEqual(['missing expenses']);
});

test('reviews of a quarter: the mean of its months', async () => {
  const sales = sold('A1,1,2026-01-03,E1,甲,1,,,');
  const reviews = 'person_id,period,kind,score\nE1,2026-01,leader,70\nE1,2026-03,leader,85.5\nE1,2025-12,leader,1';
  const editions = policyWith(
    card(['{ title: { zh-CN: 评价 }, weight: 100%, metric: review, review: leader, goal: 90 }'], { per: 'quarter' }),
  );
  expect(said(await scoresIn({ sales, reviews }, editions, '2026-Q1'), 'E1')).toEqual(['77.75 90 86.3889']);
});

test('bands: by the figure reached, the floor below them', async () => {
  const bands = 'metric: sales, floor: 10, bands: [{ from: 10000, points: 60 }, { from: 20000, points: 95.5 }]';
  const at = async (amount: string) =>
    said(await scored(bands, { sales: sold(`A1,1,2026-02-03,E1,甲,${amount},,,`) }), 'E1');
  expect([await at('9999.99'), await at('10000'), await at('20000')]).toEqual([
    ['999999 2500000 10'],
    ['1000000 2500000 60'],
    ['2000000 2500000 95.5'],
  ]);
});

test('nobody is scored in a month in which they are not assessed', async () => {
  const people = 'person_id,name,grade,hired_on\nE1,郑专员,specialist,2026-02-11\nE2,林专员,specialist,2026-02-10';
  const sales = sold('A1,1,2026-02-12,E1,甲,10000,,,', 'A2,1,2026-02-12,E2,甲,10000,,,');
  const scores = await scored('metric: sales', { people, sales });
  expect(scores.map(({ personId }) => personId)).toEqual(['E2']);
});

test('without a goal there are no points, unless bands need none', async () => {
  const sales = sold('A1,1,2026-02-03,M1,甲,10000,6000,,');
  const of = (more: string) =>
    policyWith(card([`{ title: { zh-CN: 毛利 }, weight: 100%, metric: profit${more} }`], { grades: '[manager]' }));
  expect(said(await scoresIn({ sales }, of(''), '2026-02'), 'M1')).toEqual(['missing goal']);
  const bands = ', bands: [{ from: 4000, points: 70 }]';
  expect(said(await scoresIn({ sales }, of(bands), '2026-02'), 'M1')).toEqual(['400000 - 70']);
});
