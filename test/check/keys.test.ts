// Keys within and between ledgers: what is doubled, unknown or ambiguous.
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { bookOf, findingsIn, short, zhicheng } from './book-of.ts';

const people = `person_id,name,grade,leader_id,hired_on,left_on,effective_from
M1,周经理,manager,,2020-03-01,,
E01,郑专员,specialist,M1,2022-01-05,,
E02,王助理,assistant,M1,2026-01-12,,`;

const saleHeader = 'order_no,line_no,signed_on,person_id,customer,product,amount,status,project_no';

const sales = `${saleHeader}
A1,1,2026-02-01,E01,甲,净水器,1000,,
A1,2,2026-02-01,E01,甲,滤芯,200,,`;

test('a small clean book has no findings', async () => {
  expect(await findingsIn({ people, sales })).toEqual([]);
});

test('a doubled line names the first row; the same line of another order is none', async () => {
  const found = await findingsIn({
    people,
    sales: `${sales}\nA1,1,2026-02-03,E02,甲,净水器,70,,\nA2,1,2026-02-03,E02,乙,净水器,70,,`,
  });
  expect(short(found)).toEqual(['sales:4 KEY-DUPLICATE']);
  expect(found[0]).toMatchObject({ value: '1', facts: { first: 'ledgers/sales.csv:2' } });
});

test('lines above 31 are compared as well', async () => {
  const lines = [31, 32, 63, 64, 32].map((line) => `B1,${line},2026-02-01,E01,甲,净水器,${line * 3},,`);
  expect(short(await findingsIn({ people, sales: [saleHeader, ...lines].join('\n') }))).toEqual([
    'sales:6 KEY-DUPLICATE',
  ]);
});

test('every ledger has its own key', async () => {
  const found = await findingsIn({
    people: `${people}\nE02,王助理,specialist,M1,2026-01-12,,2026-03-01\nE02,王助理,elite,M1,2026-01-12,,2026-03-01`,
    sales,
    collections:
      'receipt_no,received_on,order_no,amount\nR1,2026-02-02,A1,100\nR2,2026-02-02,A1,100\nR1,2026-02-03,A1,100',
    expenses: 'expense_no,spent_on,person_id,category,amount\nX1,2026-02-02,E01,差旅,10\nX1,2026-02-02,E01,差旅,10',
    splits: 'order_no,person_id,share\nA1,E01,50%\nA1,E01,50%',
    targets: 'period,person_id,target,metric\n2026-02,E01,100,\n2026-02,E01,200,\n2026-02,E01,200,profit\n2026,E01,9,',
    elections: 'person_id,quarter,excess\nE01,2026-Q1,carry\nE01,2026-Q1,settle\nE01,2026-Q2,settle',
    projects: 'project_no,person_id,base,rate\nP1,E01,amount,2%\nP1,E01,amount,3%\nP1,E01,profit,20%',
    budgets:
      'period,department,category,amount,revised_on,approved_by\n2026,销售部,差旅,100,,总\n2026,销售部,差旅,90,2026-05-01,总\n2026,销售部,差旅,80,,总',
  });
  expect(short(found.filter((one) => one.code === 'KEY-DUPLICATE'))).toEqual([
    'people:6 KEY-DUPLICATE',
    'collections:4 KEY-DUPLICATE',
    'expenses:3 KEY-DUPLICATE',
    'budgets:4 KEY-DUPLICATE',
    'targets:3 KEY-DUPLICATE',
    'splits:3 KEY-DUPLICATE',
    'elections:3 KEY-DUPLICATE',
    'projects:3 KEY-DUPLICATE',
  ]);
});

test('an unknown person is named in every ledger, with the nearest one', async () => {
  const found = await findingsIn({
    people,
    sales: `${sales}\nA2,1,2026-02-03,E0l,乙,净水器,70,,\nA3,1,2026-02-03,QQQQQQ,乙,净水器,71,,`,
    targets: 'period,person_id,target\n2026-02,X9,100',
    reviews: 'person_id,period,kind,score\n郑专园,2026-02,attitude,80',
  });
  expect(short(found)).toEqual([
    'sales:4 KEY-UNKNOWN-PERSON',
    'sales:5 KEY-UNKNOWN-PERSON',
    'targets:2 KEY-UNKNOWN-PERSON',
    'reviews:2 KEY-UNKNOWN-PERSON',
  ]);
  expect(found.map((one) => one.facts)).toEqual([
    { nearest: 'E01 郑专员' },
    { nearest: '' },
    { nearest: '' },
    { nearest: 'E01 郑专员' },
  ]);
});

test('a name of several people is ambiguous wherever it stands', async () => {
  const found = await findingsIn({
    people: `${people}\nE03,郑专员,assistant,M1,2026-01-12,,\nE04,何助理,assistant,郑专员,2026-01-12,,`,
    sales: `${sales}\nA2,1,2026-02-03,郑专员,乙,净水器,70,,`,
  });
  expect(short(found)).toEqual(['people:6 KEY-AMBIGUOUS-NAME', 'sales:4 KEY-AMBIGUOUS-NAME']);
  expect(found[1]?.facts).toEqual({ people: 'E01, E03' });
});

test('receipts and splits of unknown orders; projects that nobody shares, but not on cancelled rows', async () => {
  const found = await findingsIn({
    people,
    sales: `${sales}\nA2,1,2026-02-03,E01,乙,净水器,70,cancelled,P9\nA3,1,2026-02-03,E01,丙,净水器,70,,P9`,
    collections: 'receipt_no,received_on,order_no,amount\nR1,2026-02-02,B1,100',
    splits: 'order_no,person_id,share\nC7,E01,100%',
  });
  expect(short(found)).toEqual([
    'sales:5 KEY-UNKNOWN-PROJECT',
    'collections:2 KEY-UNKNOWN-ORDER',
    'splits:2 KEY-UNKNOWN-ORDER',
  ]);
});

test('shares must sum to 100 % exactly', async () => {
  const splits = (last: string) => `order_no,person_id,share\nA1,E01,33.33%\nA1,E02,33.33%\nA1,M1,${last}`;
  expect(await findingsIn({ people, sales, splits: splits('33.34%') })).toEqual([]);
  const found = await findingsIn({ people, sales, splits: splits('33.33%') });
  expect(short(found)).toEqual(['splits:4 KEY-SPLITS-SUM']);
  expect(found[0]?.facts).toEqual({ sum: '99.99%' });
});

test('grades are read by id or title, in the edition of their time', async () => {
  const rows = `${people}\nE03,何助理,销售助理,M1,2026-01-12,,\nE04,林顾问,supervisr,M1,2026-01-12,,`;
  const decisions = 'person_id,change,to_grade,effective_from,approved_by\nE01,promote,大师,2026-02-01,总经理';
  const found = await findingsIn({ people: rows, sales, decisions });
  expect(short(found)).toEqual(['people:6 KEY-UNKNOWN-GRADE', 'decisions:2 KEY-UNKNOWN-GRADE']);
  expect(found[0]?.facts).toMatchObject({ nearest: 'supervisor' });
  const renamed = { ...zhicheng[0], effectiveFrom: 20260301, grades: zhicheng[0].grades.slice(1) };
  const book = await bookOf({ people, sales });
  expect(short(check(book, [zhicheng[0], renamed]))).toEqual(['people:4 KEY-UNKNOWN-GRADE']);
  expect(check(book, [zhicheng[0], { ...zhicheng[0], effectiveFrom: 20260301 }])).toEqual([]);
});

test('leaders that are not there, and leaders in a circle', async () => {
  const found = await findingsIn({
    people: `person_id,name,grade,leader_id,hired_on,effective_from
S1,吴主管,supervisor,S2,2021-05-06,
S2,孙主管,supervisor,,2021-05-06,
S2,孙主管,supervisor,S1,2021-05-06,2026-02-16
S3,李主管,supervisor,S3,2021-05-06,
E1,郑专员,specialist,S9,2021-05-06,`,
  }).then((all) => all.filter((one) => one.code !== 'DATE-MID-MONTH'));
  expect(short(found)).toEqual(['people:4 KEY-LEADER-LOOP', 'people:5 KEY-LEADER-LOOP', 'people:6 KEY-UNKNOWN-LEADER']);
  expect(found[0]?.facts).toEqual({ people: 'S1 → S2 → S1' });
});

test('rows of one person must agree', async () => {
  const found = await findingsIn({
    people: `person_id,name,grade,hired_on,left_on,effective_from
E1,郑专员,specialist,2021-05-06,,
E1,郑专元,specialist,2021-05-07,,2022-01-01
E1,郑专员,specialist,2021-05-06,2026-01-31,2023-01-01
E1,郑专员,specialist,2021-05-06,2026-02-28,2024-01-01`,
  });
  expect(found.map((one) => [one.place?.row, one.place?.column])).toEqual([
    [3, 'name'],
    [3, 'hired_on'],
    [5, 'left_on'],
  ]);
  expect(found[2]?.facts).toEqual({ field: 'left_on', other: '2026-01-31', where: 'ledgers/people.csv:4' });
});

const adjustments = (...rows: string[]) =>
  ['adjustment_no,person_id,period,amount,reason,order_no,approved_by', ...rows].join('\n');

test('adjustments: number, person and order must be there; nobody approves their own', async () => {
  const found = await findingsIn({
    people,
    sales,
    adjustments: adjustments(
      'T1,E01,2026-02,100,补发,A1,M1',
      'T1,E02,2026-02,-50,扣回,,M1',
      'T2,E99,2026-02,1,补发,,M1',
      'T3,E01,2026-02,1,补发,A9,M1',
      'T4,E01,2026-02,1,补发,,E01',
      'T5,E01,2026-02,2,补发,,郑 专员 (E01)',
    ),
  });
  expect(short(found)).toEqual([
    'adjustments:3 KEY-DUPLICATE',
    'adjustments:4 KEY-UNKNOWN-PERSON',
    'adjustments:5 KEY-UNKNOWN-ORDER',
    'adjustments:6 POLICY-OWN-APPROVAL',
    'adjustments:7 POLICY-OWN-APPROVAL',
  ]);
});

test('customers: each once, of people who exist; one notice for each customer that only the sales ledger knows', async () => {
  const rows = `${sales}\nA2,1,2026-02-03,E01,云鼎酒店,净水器,70,,\nA3,1,2026-02-04,E01,云鼎酒店,净水器,80,,\nA4,1,2026-02-04,E01,乙厂,净水器,90,cancelled,`;
  expect(short(await findingsIn({ people, sales: rows }))).toEqual([]);
  const found = await findingsIn({
    people,
    sales: rows,
    customers: 'customer,person_id\n甲,E01\n丙店,E99\n丙店,\n云顶酒店,',
  });
  expect(short(found)).toEqual([
    'sales:4 KEY-UNKNOWN-CUSTOMER',
    'customers:3 KEY-UNKNOWN-PERSON',
    'customers:4 KEY-DUPLICATE',
  ]);
  expect(found[0]?.facts).toEqual({ nearest: '云顶酒店' });
});
