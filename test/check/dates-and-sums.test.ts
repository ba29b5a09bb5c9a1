// Dates against each other, and sums that should agree.
import { expect, test } from 'vitest';
import { findingsIn, short } from './book-of.ts';

const people = `person_id,name,grade,hired_on,left_on,effective_from
E01,郑专员,specialist,2026-01-15,2026-03-31,
E02,王助理,assistant,2022-01-05,,`;

test('sales outside employment, except refunds, cancelled rows, and for each sharer of a split order', async () => {
  const found = await findingsIn({
    people,
    sales: `order_no,line_no,signed_on,person_id,amount,status
A1,1,2026-01-15,E01,1000,
A2,1,2026-01-14,E01,1000,
A3,1,2026-03-31,E01,1000,
A4,1,2026-04-01,E01,1000,
A5,1,2026-04-01,E01,1000,cancelled
A3,2,2026-05-01,E01,-1000,
A6,1,2026-04-01,E02,1000,
A7,1,2026-04-01,E01,1000,`,
    splits: 'order_no,person_id,share\nA6,E01,50%\nA6,E02,50%\nA7,E02,100%',
  });
  expect(short(found)).toEqual([
    'sales:3 DATE-BEFORE-HIRE',
    'sales:5 DATE-AFTER-LEAVING',
    'sales:8 DATE-AFTER-LEAVING',
    'splits:4 KEY-SPLITS-SELLER',
  ]);
  expect(found[1]?.facts).toEqual({ person: 'E01', left: '2026-03-31' });
});

test('execution and receipt before signing', async () => {
  const found = await findingsIn({
    people,
    sales: `order_no,line_no,signed_on,person_id,amount,executed_on
A1,1,2026-02-05,E02,1000,2026-02-04
A1,2,2026-02-03,E02,1000,2026-02-03`,
    collections: `receipt_no,received_on,order_no,amount
R1,2026-02-03,A1,100
R2,2026-02-02,A1,100`,
  });
  expect(short(found)).toEqual(['sales:2 DATE-EXECUTED-BEFORE-SIGNED', 'collections:3 DATE-RECEIVED-BEFORE-SIGNED']);
  expect(found[1]?.facts).toEqual({ signed: '2026-02-03' });
});

test('a day a year and more after all others', async () => {
  const sales = (days: readonly string[]): string =>
    ['order_no,signed_on,person_id,amount', ...days.map((day, place) => `A${place},${day},E02,1000`)].join('\n');
  const found = await findingsIn({
    people,
    sales: sales(['2026-01-31', '2062-03-05', '2026-03-05', '2026-02-01']),
    collections: `receipt_no,received_on,order_no,amount
R1,2026-03-31,A0,100
R2,2027-02-28,A0,100
R3,2027-03-01,A2,100`,
  });
  expect(short(found)).toEqual(['sales:3 DATE-FUTURE']);
  expect(found[0]?.facts).toEqual({ latest: '2026-03-05' });
});

test('of days after a gap no more than one in ten is a mistake', async () => {
  const days = (month: string, count: number) => Array.from({ length: count }, () => `${month}-05`);
  const codes = async (early: number, late: number) =>
    short(
      await findingsIn({
        people,
        sales: [
          'order_no,signed_on,person_id,amount',
          ...[...days('2026-01', early), ...days('2027-01', late), ...days('2031-06', 1)].map(
            (day, place) => `A${place},${day},E02,${1000 + place}`,
          ),
        ].join('\n'),
      }),
    );
  expect(await codes(20, 1)).toEqual(['sales:22 DATE-FUTURE', 'sales:23 DATE-FUTURE']);
  expect(await codes(20, 3)).toEqual(['sales:25 DATE-FUTURE']);
  expect(await codes(20, 0)).toEqual(['sales:22 DATE-FUTURE']);
});

test('changes in the middle of a month, but not the first row of a person', async () => {
  const found = await findingsIn({
    people: `${people}\nE02,王助理,specialist,2022-01-05,,2026-12-16`,
    decisions: `person_id,change,to_grade,effective_from,approved_by
E02,promote,specialist,2026-03-01,总经理
E02,promote,elite,2026-03-02,总经理
E02,leave,,2026-11-11,总经理`,
  });
  expect(short(found)).toEqual(['people:4 DATE-MID-MONTH', 'decisions:3 DATE-MID-MONTH']);
  expect(found[0]?.facts).toEqual({ person: 'E02', dated: '2026-12-16', counts: '2027-01-01' });
});

test('quantity × unit price, to the fen that a rounded unit price may be off', async () => {
  const found = await findingsIn({
    people,
    sales: `order_no,line_no,signed_on,person_id,quantity,unit_price,amount
A1,1,2026-02-05,E02,3,33.33,100
A2,1,2026-02-05,E02,3,33.33,100.02
A3,1,2026-02-05,E02,1.5,100,150
A4,1,2026-02-05,E02,2,100,150
A4,2,2026-02-06,E02,-1,100,-100`,
  });
  expect(short(found)).toEqual(['sales:3 SUM-QUANTITY-PRICE', 'sales:5 SUM-QUANTITY-PRICE']);
  expect(found[1]?.facts).toEqual({ expected: '200.00' });
});

test('more collected than the valid rows are worth: once, at the last receipt', async () => {
  const found = await findingsIn({
    people,
    sales: `order_no,line_no,signed_on,person_id,amount,status
A1,1,2026-02-05,E02,100,
A1,2,2026-02-05,E02,50,cancelled
A2,1,2026-02-05,E02,100,`,
    collections: `receipt_no,received_on,order_no,amount
R1,2026-02-09,A1,60
R2,2026-02-07,A1,60
R3,2026-02-07,A2,150
R4,2026-02-08,A2,-50`,
  });
  expect(short(found)).toEqual(['collections:2 SUM-COLLECTED-ABOVE-ORDER']);
  expect(found[0]?.facts).toEqual({ order: 'A1', sold: '100.00', collected: '120.00', refunded: '' });
});

test('money for what was taken back since is still to be paid back', async () => {
  const inBook = async (received: string) => {
    const found = await findingsIn({
      people,
      sales: `order_no,line_no,signed_on,person_id,amount
A1,1,2026-02-05,E02,100
A1,2,2026-02-15,E02,-40`,
      collections: `receipt_no,received_on,order_no,amount\nR1,2026-02-09,A1,${received}`,
    });
    return found.map(({ code, facts }) => [code, 'refunded' in facts ? facts.refunded : null]);
  };
  expect(await inBook('100')).toEqual([['SUM-COLLECTED-ABOVE-ORDER', '40.00']]);
  expect(await inBook('101')).toEqual([['SUM-COLLECTED-ABOVE-ORDER', '']]);
  expect(await inBook('60')).toEqual([]);
});

test('the same sale under two orders within three days', async () => {
  const row = (order: string, day: string, rest = 'E02,甲,净水器,500') => `${order},1,2026-02-${day},${rest},`;
  const found = await findingsIn({
    people,
    sales: `order_no,line_no,signed_on,person_id,customer,product,amount,status
${row('A1', '01')}
A1,2,2026-02-01,E02,甲,净水器,500,
${row('A2', '04')}
${row('A3', '07', 'E01,甲,净水器,500')}
${row('A4', '08', 'E02,甲,净水器,501')}
${row('A5', '08', 'E02,乙,净水器,500')}
${row('A6', '08', 'E02,,净水器,500')}
${row('A7', '08', 'E02,,净水器,500')}
A8,1,2026-02-08,E02,甲,净水器,500,cancelled`,
  });
  expect(short(found)).toEqual(['sales:4 DUP-SALE', 'sales:5 DUP-SALE']);
  expect(found.map((one) => one.facts)).toEqual(
    ['ledgers/sales.csv:3', 'ledgers/sales.csv:4'].map((other) => ({ other })),
  );
});

test('names are compared as one spelling, none with none; what was taken back or is sold so every week is no double', async () => {
  const sales = (...rows: readonly string[]) =>
    ['order_no,line_no,signed_on,person_id,customer,product,amount', ...rows].join('\n');
  const inBook = async (...rows: readonly string[]) => short(await findingsIn({ people, sales: sales(...rows) }));
  expect(await inBook('A1,1,2026-02-01,E02,Acme 公司,,500', 'A2,1,2026-02-01,E02,ACME公司,,500')).toEqual([
    'sales:3 DUP-SALE',
  ]);
  expect(
    await inBook('A1,1,2026-02-01,E02,甲,,500', 'A1,2,2026-02-02,E02,甲,,-500', 'A2,1,2026-02-02,E02,甲,,500'),
  ).toEqual([]);
  const days = ['02', '03', '04', '05'];
  expect(await inBook(...days.map((day) => `A${day},1,2026-02-${day},E02,散客,,500`))).toEqual([]);
});
