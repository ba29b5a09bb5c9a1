// Names in place of ids.
import { expect, test } from 'vitest';
import { resolvePeople } from '../../src/check/resolve-people.ts';
import { bookOf, short } from './book-of.ts';

const people = `person_id,name,grade,leader_id,hired_on,effective_from
M1,周经理,manager,,2020-03-01,
E01,郑专员,specialist,周经理,2022-01-05,
E01,郑专员,elite,周经理,2022-01-05,2025-01-01
E02,王助理,assistant,M1,2026-01-12,
E03,王助理,assistant,M1,2026-01-12,
E04,E02,assistant,M1,2026-01-12,`;

const sales = (...sellers: string[]) =>
  ['order_no,signed_on,person_id,amount', ...sellers.map((seller, index) => `A${index},2026-02-01,${seller},100`)].join(
    '\n',
  );

test('unique names become ids, with one notice a file and name', async () => {
  const { ledgers } = await bookOf({
    people,
    sales: sales('E01', '郑专员', '郑专员', '王助理', 'E02', '无名'),
    reviews: 'person_id,period,kind,score\n郑专员,2026-02,attitude,80',
    customers: 'customer,person_id\n甲厂,郑专员\n乙厂,',
    adjustments: 'adjustment_no,person_id,period,amount,reason,approved_by\nT1,郑专员,2026-02,5,补发,周经理',
  });
  const { value, findings } = resolvePeople(ledgers);
  expect(value.sales.map((row) => row.personId)).toEqual(['E01', 'E01', 'E01', '王助理', 'E02', '无名']);
  expect(value.people.map((row) => row.leaderId)).toEqual([null, 'M1', 'M1', 'M1', 'M1', 'M1']);
  expect(value.reviews[0]?.personId).toBe('E01');
  expect(value.customers.map((row) => row.personId)).toEqual(['E01', null]);
  expect(value.adjustments[0]?.personId).toBe('E01');
  const noticed = ['people:3', 'sales:3', 'reviews:2', 'customers:2', 'adjustments:2'];
  expect(short(findings).toSorted()).toEqual(noticed.map((at) => `${at} KEY-NAME-FOR-ID`).toSorted());
});

test('ledgers without names are handed on as they are', async () => {
  const { ledgers } = await bookOf({ people, sales: sales('E01', 'E02') });
  const { value, findings } = resolvePeople(ledgers);
  expect(value.sales).toBe(ledgers.sales);
  expect(value.collections).toBe(ledgers.collections);
  expect(findings.map((found) => found.place?.column)).toEqual(['leader_id']);
});
