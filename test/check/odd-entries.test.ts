// What is entered so that it would quietly pay somebody else, twice, or not at all; and what looks like it and is ordinary.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { findingsIn, type LedgerTexts, short } from './book-of.ts';

const people = `person_id,name,grade,leader_id,hired_on,left_on,effective_from
M1,周经理,manager,,2020-01-01,,
S1,吴主管,supervisor,M1,2020-01-01,,
E01,郑专员,specialist,S1,2022-01-01,,
E02,王助理,assistant,S1,2022-02-01,,`;

const SALES = 'order_no,line_no,signed_on,person_id,amount';
const sales = `${SALES}\nA1,1,2026-03-02,E01,1000`;

/** In a book that has no findings without these ledgers. */
const inBook = async (texts: LedgerTexts): Promise<readonly Finding[]> => findingsIn({ people, sales, ...texts });
const codesIn = async (texts: LedgerTexts): Promise<readonly string[]> => short(await inBook(texts));
const daysOf = (found: readonly Finding[]) => found.map(({ code, value }) => `${code} ${value}`);
const lines = (head: string, ...rows: readonly string[]): string => [head, ...rows].join('\n');

test('the book itself is clean', async () => {
  expect(await codesIn({})).toEqual([]);
});

describe('people and decisions', () => {
  const decided = (...rows: readonly string[]) =>
    lines('person_id,change,to_grade,effective_from,approved_by', ...rows);

  test('who left before the hire, and a row that is over before it', async () => {
    const found = await inBook({
      people: `${people}\nE03,钱一,specialist,S1,2024-01-01,2023-12-31,\nE04,孙二,elite,S1,2024-05-06,,2020-05-01\nE04,孙二,specialist,S1,2024-05-06,,`,
      decisions: decided('E02,leave,,2021-01-01,总经理'),
    });
    expect(short(found)).toEqual(['people:6 CELL-RANGE', 'people:7 CELL-RANGE', 'decisions:2 CELL-RANGE']);
    expect(found[0]?.facts).toEqual({ range: '≥ 2024-01-01 (hired_on)' });
  });

  test('who starts on the first of the month of hire is nothing odd', async () => {
    const rows = `${people}\nE04,孙二,specialist,S1,2024-05-06,,2024-05-01`;
    expect(await codesIn({ people: rows })).toEqual([]);
  });

  test('decisions against the people ledger and against each other', async () => {
    const both = `${people}\nE01,郑专员,elite,S1,2022-01-01,,2026-02-01\nE03,钱一,specialist,S1,2024-01-01,2026-03-31,`;
    const found = await inBook({
      people: both,
      decisions: decided(
        'E01,promote,supervisor,2026-02-01,总经理',
        'E02,promote,specialist,2026-01-01,总经理',
        'E02,promote,elite,2026-01-01,总经理',
        'E03,leave,,2026-04-30,总经理',
      ),
    });
    expect(short(found)).toEqual([
      'decisions:2 KEY-PERSON-CONFLICT',
      'decisions:4 KEY-DUPLICATE',
      'decisions:5 KEY-PERSON-CONFLICT',
    ]);
    expect(found[0]?.facts).toEqual({ field: 'grade', other: 'elite', where: 'ledgers/people.csv:6' });
    expect(found[2]?.facts).toEqual({ field: 'left_on', other: '2026-03-31', where: 'ledgers/people.csv:7' });
  });

  test('a decision that the people ledger has as well, under the title of the grade', async () => {
    const rows = `${people}\nE01,郑专员,销售精英,S1,2022-01-01,,2026-02-01`;
    expect(await codesIn({ people: rows, decisions: decided('E01,promote,elite,2026-02-01,总经理') })).toEqual([]);
    const left = `${people}\nE03,钱一,specialist,S1,2024-01-01,2026-03-31,`;
    expect(await codesIn({ people: left, decisions: decided('E03,leave,,2026-03-31,总经理') })).toEqual([]);
  });

  test('a leader who left, once a member, from the first month of sales after it', async () => {
    const rows = people.replace('S1,吴主管,supervisor,M1,2020-01-01,', 'S1,吴主管,supervisor,M1,2020-01-01,2026-01-31');
    const found = await inBook({ people: `${rows}\nE02,王助理,assistant,M1,2022-02-01,,2026-02-01` });
    expect(short(found)).toEqual(['people:4 DATE-LEADER-LEFT']);
    expect(found[0]?.facts).toEqual({ person: 'E01', leader: 'S1', left: '2026-01-31', month: '2026-03' });
    const inTime = rows.replace('2026-01-31', '2026-03-15');
    expect(await codesIn({ people: inTime })).toEqual([]);
  });

  test('a promoted member is found at the row that names the leader', async () => {
    const rows = people.replace('S1,吴主管,supervisor,M1,2020-01-01,', 'S1,吴主管,supervisor,M1,2020-01-01,2025-12-31');
    const found = await codesIn({ people: rows, decisions: decided('E02,promote,specialist,2026-02-01,总经理') });
    expect(found).toEqual(['people:4 DATE-LEADER-LEFT', 'people:5 DATE-LEADER-LEFT']);
  });

  test('one name and day of hire, one id in two spellings', async () => {
    const found = await inBook({ people: `${people}\ne01,郑 专员,specialist,S1,2022-01-01,,` });
    expect(short(found)).toEqual(['people:6 DUP-ENTRY', 'people:6 DUP-NUMBER']);
    expect(found[1]?.facts).toEqual({ other: 'E01', where: 'ledgers/people.csv:4' });
    expect(await codesIn({ people: `${people}\nE03,郑专员,specialist,S1,2023-01-01,,` })).toEqual([]);
  });

  test('reviews: a person of the book judges once, others may share a title', async () => {
    const reviews = lines(
      'person_id,period,kind,score,reviewer',
      'E01,2026-03,attitude,80,S1',
      'E01,2026-03,attitude,70,S1',
      'E01,2026-03,satisfaction,90,客户',
      'E01,2026-03,satisfaction,80,客户',
      'E01,2026-03,attitude,80,M1',
    );
    expect(await codesIn({ reviews })).toEqual(['reviews:3 KEY-DUPLICATE']);
  });
});

describe('sales', () => {
  const priced = 'order_no,line_no,signed_on,person_id,quantity,list_price,floor_price,unit_price,amount,cost';

  test('cells that change nothing', async () => {
    const head =
      'order_no,line_no,signed_on,person_id,amount,floor_price,unit_price,special_rate,refund_of,status,cancelled_on';
    const found = await inBook({
      sales: lines(
        head,
        'A1,1,2026-03-02,E01,100,90,100,3%,,,',
        'A2,1,2026-03-02,E01,100,110,100,3%,,,',
        'A3,1,2026-03-02,E01,100,90,100,0%,,,',
        'A4,1,2026-03-02,E01,100,,,,,,2026-03-05',
        'A5,1,2026-03-02,E01,100,,,,,cancelled,2026-03-05',
        'A2,2,2026-03-09,E01,50,,,,1,,',
        'A2,3,2026-03-09,E01,-50,,,3%,1,,',
      ),
    });
    expect(short(found)).toEqual([
      'sales:2 CELL-NO-EFFECT',
      'sales:3 POLICY-BELOW-FLOOR',
      'sales:5 CELL-NO-EFFECT',
      'sales:7 CELL-NO-EFFECT',
    ]);
    const reasons = found.map(({ facts }) => ('reason' in facts ? facts.reason : ''));
    expect(reasons).toEqual(['special', '', 'cancelled', 'refund']);
  });

  test('a price that is another decimal point away; gifts have none', async () => {
    const found = await inBook({
      sales: lines(
        priced,
        'A1,1,2026-03-02,E01,1,100,,1000,1000,',
        'A2,1,2026-03-02,E01,10,100,,,10000,',
        'A3,1,2026-03-02,E01,10,100,,,4990,',
        'A4,1,2026-03-02,E01,1,100,,0,0,',
      ),
    });
    expect(short(found)).toEqual(['sales:2 CELL-FAR', 'sales:3 CELL-FAR']);
    expect(found.map(({ place }) => place?.column)).toEqual(['unit_price', 'amount']);
  });

  test('prices and costs below 0, but not of refunds; an amount whose minus was lost', async () => {
    const found = await codesIn({
      sales: lines(
        priced,
        'A1,1,2026-03-02,E01,,,-100,,1000,-300',
        'A1,2,2026-03-05,E01,-1,100,,100,-100,-30',
        'A2,1,2026-03-02,E01,-2,,,500,1000,',
      ),
    });
    expect(found).toEqual([
      'sales:2 CELL-RANGE',
      'sales:2 CELL-RANGE',
      'sales:2 POLICY-NO-PRICE',
      'sales:4 SUM-QUANTITY-PRICE',
    ]);
  });

  test('one piece costs its unit price to the fen', async () => {
    const rows = (amount: string) => lines(priced, `A1,1,2026-03-02,E01,1,,,1000,${amount},`);
    expect(await codesIn({ sales: rows('999.99') })).toEqual(['sales:2 SUM-QUANTITY-PRICE']);
    expect(await codesIn({ sales: rows('1000') })).toEqual([]);
  });

  test('orders in two spellings', async () => {
    const pairs = ['HT-7,ht-7', 'HT 7,HT7', 'HT-8,HT–8', '0012,12'];
    for (const pair of pairs) {
      const rows = pair.split(',').map((number, place) => `${number},1,2026-03-0${place + 1},E01,1000`);
      expect(await codesIn({ sales: lines(SALES, ...rows) })).toEqual(['sales:3 DUP-NUMBER']);
    }
    expect(await codesIn({ sales: `${SALES}\n0012,1,2026-03-01,E01,10\n12,1,2026-03-01,E01,11` })).toEqual([]);
    expect(await codesIn({ sales: `${sales}\n1-11,1,2026-03-01,E01,10\n11-1,1,2026-03-01,E01,10` })).toEqual([]);
  });

  test('orders in two spellings among tens of thousands', async () => {
    const many = Array.from({ length: 31_000 }, (_, index) => `HT-${index},1,2026-03-01,E01,${index + 1}`);
    const found = await inBook({ sales: lines(SALES, ...many, 'ht-30000,1,2026-03-02,E01,1000') });
    expect(short(found.filter(({ code }) => code === 'DUP-NUMBER'))).toEqual(['sales:31002 DUP-NUMBER']);
  });

  test('shares without the seller; an order of a project is not shared', async () => {
    const splits = lines('order_no,person_id,share', 'A1,E02,50%', 'A1,S1,50%');
    const found = await inBook({ splits });
    expect(short(found)).toEqual(['splits:2 KEY-SPLITS-SELLER']);
    expect(found[0]?.facts).toEqual({ seller: 'E01', people: 'E02, S1' });
    const own = lines('order_no,person_id,share', 'A1,E02,50%', 'A1,E01,50%');
    expect(await codesIn({ splits: own })).toEqual([]);
  });
});

describe('days', () => {
  const monthly = (rows: number, year = 2026): readonly string[] =>
    Array.from({ length: rows }, (_, place) => {
      const month = `${(place % 12) + 1}`.padStart(2, '0');
      return `B${place},1,${year}-${month}-05,E01,${1000 + place},${year}-${month}-09`;
    });
  const head = `${SALES},executed_on`;

  test('last year’s figure in the middle of the year, where dozens of rows would lie between', async () => {
    const found = await inBook({ sales: lines(head, ...monthly(120), 'C1,1,2025-09-05,E01,5,2026-09-06') });
    expect(daysOf(found)).toEqual(['DATE-PAST 2025-09-05']);
    expect(found[0]?.facts).toEqual({ first: '2026-01-05' });
    const few = await inBook({ sales: lines(head, ...monthly(12), 'C1,1,2025-09-05,E01,5,2026-09-06') });
    expect(daysOf(few)).toEqual([]);
  });

  test('an old order that was carried out in its time waits for its money', async () => {
    const found = await inBook({ sales: lines(head, ...monthly(24), 'C1,1,2023-09-05,E01,5,2023-09-06') });
    expect(daysOf(found)).toEqual([]);
  });

  test('a year too many, of execution as well', async () => {
    const rows = ['C1,1,2026-09-05,E01,5,2027-09-06', 'C2,1,2027-06-05,E01,6,2026-06-06'];
    const found = await inBook({ sales: lines(head, ...monthly(120), ...rows) });
    expect(daysOf(found)).toEqual([
      'DATE-FUTURE 2027-09-06',
      'DATE-EXECUTED-BEFORE-SIGNED 2026-06-06',
      'DATE-FUTURE 2027-06-05',
    ]);
  });

  test('an approval months after all sales and receipts', async () => {
    const rows = lines(
      `${SALES},approval_no,approved_on`,
      'A1,1,2026-03-02,E01,10,P1,2027-02-28',
      'A2,1,2026-03-02,E01,11,P2,2026-05-31',
    );
    expect(daysOf(await inBook({ sales: rows }))).toEqual(['DATE-FUTURE 2027-02-28']);
    const collections = lines('receipt_no,received_on,order_no,amount', 'R1,2026-12-09,A1,1');
    expect(daysOf(await inBook({ sales: rows, collections }))).toEqual([]);
  });

  test('of two days neither is the odd one', async () => {
    expect(await codesIn({ sales: `${sales}\nA0,1,2023-01-02,E01,10` })).toEqual([]);
  });

  test('an adjustment long after the last sale', async () => {
    const head = 'adjustment_no,person_id,period,amount,reason,approved_by';
    const adjustments = lines(head, 'T1,E01,2062-03,100,补发,M1', 'T2,E01,2027-02,100,补发,M1');
    expect(daysOf(await inBook({ adjustments }))).toEqual(['DATE-FUTURE 2062-03']);
  });
});

describe('receipts, expenses, adjustments, targets', () => {
  test('more paid back than came in', async () => {
    const head = 'receipt_no,received_on,order_no,amount';
    const found = await inBook({ collections: lines(head, 'R1,2026-03-09,A1,400', 'R2,2026-03-10,A1,-500') });
    expect(short(found)).toEqual(['collections:3 SUM-COLLECTED-NEGATIVE']);
    expect(found[0]?.facts).toEqual({ order: 'A1', collected: '-100.00' });
  });

  test('entries under two numbers', async () => {
    const collections = lines(
      'receipt_no,received_on,order_no,amount,method',
      'R1,2026-03-09,A1,400,转账',
      'r1,2026-03-09,A1,400,转账',
      'R2,2026-03-09,A1,100,转账',
      'R3,2026-03-09,A1,100,现金',
    );
    const expenses = lines(
      'expense_no,spent_on,person_id,category,amount,invoice_no',
      'X1,2026-03-02,E01,差旅,500,F1',
      'X2,2026-03-09,E02,差旅,500,F1',
      'X3,2026-03-09,E01,差旅,500,F2',
      'X4,2026-03-09,E01,差旅,300,F2',
      'X5,2026-03-09,E01,交通,20,',
      'X6,2026-03-09,E01,交 通,20,',
    );
    const adjustments = lines(
      'adjustment_no,person_id,period,amount,reason,approved_by',
      'T1,E01,2026-03,100,补发,M1',
      'T2,E01,2026-03,100,补 发,M1',
      'T3,E01,2026-04,100,补发,M1',
    );
    expect(await codesIn({ collections, expenses, adjustments })).toEqual([
      'collections:3 DUP-ENTRY',
      'expenses:3 DUP-ENTRY',
      'adjustments:3 DUP-ENTRY',
    ]);
  });

  test('targets far from the grade’s, by the period; below 0 they are none', async () => {
    const targets = lines(
      'period,person_id,target,team_target,metric',
      '2026-03,E01,250000,,',
      '2026-04,E01,2500,,',
      '2026-05,E01,0,,',
      '2026-06,E01,12500,,',
      '2026-Q1,E01,80000,,',
      '2026-Q2,E01,8000,,',
      '2026-03,S1,,30000,',
      '2026-07,E01,3,,customers',
      '2026-08,E01,-25000,,',
    );
    expect(await codesIn({ targets })).toEqual([
      'targets:2 CELL-FAR',
      'targets:3 CELL-FAR',
      'targets:4 CELL-FAR',
      'targets:7 CELL-FAR',
      'targets:8 CELL-FAR',
      'targets:10 CELL-RANGE',
    ]);
  });
});

describe('which order or person was meant', () => {
  const head = 'receipt_no,received_on,order_no,amount';
  const nearestIn = async (order: string, day: string, rows: readonly string[]) => {
    const found = await inBook({ sales: lines(SALES, ...rows), collections: lines(head, `R1,${day},${order},5`) });
    return found.map(({ facts }) => ('nearest' in facts ? facts.nearest : null));
  };

  test('one that is alone so near, and was signed by then', async () => {
    const rows = ['HT2603-001,1,2026-03-02,E01,10', 'HT2603-002,1,2026-03-02,E01,11', 'HT2612-041,1,2026-12-02,E01,12'];
    expect(await nearestIn('HT2603-01', '2026-03-09', rows)).toEqual(['HT2603-001']);
    expect(await nearestIn('HT2603-003', '2026-03-09', rows)).toEqual(['']);
    expect(await nearestIn('HT2512-041', '2026-01-09', rows)).toEqual(['']);
    expect(await nearestIn('HT2512-041', '2026-12-09', rows)).toEqual(['HT2612-041']);
  });
});

describe('days of other columns', () => {
  const head = `${SALES},executed_on,due_on,status,cancelled_on,written_off_on`;

  test('cancelled, due or written off before the signing', async () => {
    const rows = lines(
      head,
      'A1,1,2026-03-02,E01,10,,,cancelled,2025-03-09,',
      'A2,1,2026-03-02,E01,11,,2025-04-01,valid,,',
      'A3,1,2026-03-02,E01,12,,,valid,,2025-12-31',
      'A4,1,2026-03-02,E01,13,,2026-02-01,cancelled,2026-03-02,',
      'A5,1,2026-03-02,E01,14,,2026-02-01,valid,,2026-05-01',
    );
    const found = await inBook({ sales: rows });
    expect(
      found.map(({ code, place, facts }) => [code, place?.row, place?.column, 'what' in facts && facts.what]),
    ).toEqual([
      ['DATE-EXECUTED-BEFORE-SIGNED', 2, 'cancelled_on', 'cancelled'],
      ['DATE-EXECUTED-BEFORE-SIGNED', 3, 'due_on', 'due'],
      ['DATE-EXECUTED-BEFORE-SIGNED', 4, 'written_off_on', 'written-off'],
    ]);
  });

  test('cancelled or written off a year and more after the last sale', async () => {
    const rows = lines(
      head,
      'A1,1,2026-03-02,E01,10,,,cancelled,2062-03-09,',
      'A2,1,2026-03-02,E01,11,,,valid,,2027-02-09',
    );
    expect(daysOf(await inBook({ sales: rows }))).toEqual(['DATE-FUTURE 2062-03-09']);
  });

  test('periods that no run is near', async () => {
    const datesOf = async (texts: LedgerTexts) => daysOf(await inBook(texts)).filter((day) => day.startsWith('DATE'));
    const targets = (...periods: readonly string[]) =>
      lines('period,person_id,target', ...periods.map((period) => `${period},E01,20000`));
    const months = Array.from({ length: 12 }, (_, month) => `2026-${`${month + 1}`.padStart(2, '0')}`);
    expect(await datesOf({ targets: targets(...months, '2024-05') })).toEqual(['DATE-PAST 2024-05']);
    expect(await datesOf({ targets: targets('2024', '2025', '2026') })).toEqual([]);
    expect(await datesOf({ targets: targets('2036-Q1', '2026', '2027-01') })).toEqual(['DATE-FUTURE 2036-Q1']);
    const elections = lines('person_id,quarter,excess', 'E01,2026-Q1,carry', 'E01,2062-Q2,carry');
    expect(await datesOf({ elections })).toEqual(['DATE-FUTURE 2062-Q2']);
    const kinds = months.map((month) => `E01,${month},attitude,90`);
    const reviews = lines('person_id,period,kind,score', ...kinds, 'E01,2016-05,self,9', 'E01,2036-05,self,9');
    expect(await datesOf({ reviews })).toEqual(['DATE-PAST 2016-05', 'DATE-FUTURE 2036-05']);
  });

  test('an incident, a decision and a leaving long after the last sale, but no placeholder', async () => {
    const people = lines(
      'person_id,name,grade,hired_on,left_on,effective_from',
      'E01,赵一,specialist,2020-01-01,2099-12-31,',
      'E01,赵一,elite,2020-01-01,2099-12-31,2036-01-01',
      'M1,钱二,manager,2016-01-01,,',
      'E02,孙三,specialist,2019-01-01,2036-06-30,',
      'E04,李四,specialist,2010-01-01,2017-06-30,',
    );
    const incidents = lines(
      'date,person_id,severity,effect',
      '2036-03-05,E01,minor,position_pay_half',
      '2019-03-05,E01,minor,position_pay_half',
    );
    const decisions = lines('person_id,change,to_grade,effective_from,approved_by', 'E02,other,,2036-07-01,M1');
    const found = await inBook({ people, incidents, decisions });
    expect(
      daysOf(found)
        .filter((day) => day.startsWith('DATE-FUTURE'))
        .sort(),
    ).toEqual(['DATE-FUTURE 2036-01-01', 'DATE-FUTURE 2036-03-05', 'DATE-FUTURE 2036-06-30', 'DATE-FUTURE 2036-07-01']);
  });
});

describe('amounts in another unit', () => {
  const usual = (count: number) =>
    Array.from({ length: count }, (_, place) => `B${place},1,2026-03-0${(place % 8) + 1},E01,${8000 + place * 997}`);

  test('one that stands alone, below or above all others', async () => {
    const found = await inBook({
      sales: lines(SALES, ...usual(30), 'A1,1,2026-03-02,E01,1.5', 'A2,1,2026-03-02,E01,150000000'),
    });
    expect(found.map(({ code, facts, value }) => [code, 'beside' in facts && facts.beside, value])).toEqual([
      ['CELL-FAR', 'others', '1.50'],
      ['CELL-FAR', 'others', '150000000.00'],
    ]);
  });

  test('nothing among few, several small ones, or with a price that vouches for it', async () => {
    expect(await codesIn({ sales: lines(SALES, ...usual(5), 'A1,1,2026-03-02,E01,1.5') })).toEqual([]);
    const small = ['A1,1,2026-03-02,E01,1.5', 'A2,1,2026-03-02,E01,2', 'A3,1,2026-03-02,E01,6'];
    expect(await codesIn({ sales: lines(SALES, ...usual(40), ...small) })).toEqual([]);
    expect(await codesIn({ sales: lines(SALES, ...usual(30), 'A1,1,2026-03-02,E01,900000') })).toEqual([]);
    const proven = [...usual(30).map((row) => `${row},,`), 'A2,1,2026-03-02,E01,150000000,10000,15000'];
    expect(await codesIn({ sales: lines(`${SALES},quantity,unit_price`, ...proven) })).toEqual([]);
  });

  test('a cost of many times the amount, a floor price of a tenth of the list price', async () => {
    const rows = lines(
      `${SALES},cost,list_price,floor_price`,
      'A1,1,2026-03-02,E01,1000,6000,,',
      'A2,1,2026-03-02,E01,1100,4000,,',
      'A3,1,2026-03-02,E01,1200,600,1200,110',
      'A4,1,2026-03-02,E01,1300,600,1300,900',
    );
    const found = (await inBook({ sales: rows })).filter(({ code }) => code === 'CELL-FAR');
    expect(found.map(({ place }) => [place?.row, place?.column])).toEqual([
      [2, 'cost'],
      [4, 'floor_price'],
    ]);
  });
});
