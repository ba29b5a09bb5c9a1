// What is left of a book when rows with errors may not take part.
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { withoutInvalidRows } from '../../src/check/without-invalid-rows.ts';
import { bookOf, short, zhicheng } from './book-of.ts';

const people = `person_id,name,grade,hired_on
E01,郑专员,specialist,2022-01-05
E02,王助理,assistant,2022-01-05`;

test('rows with errors leave with their code; warnings stay', async () => {
  const book = await bookOf({
    people,
    sales: `order_no,line_no,signed_on,person_id,amount,executed_on
A1,1,2026-02-01,E09,100,
A1,2,2026-03-01,E09,-100,
A2,1,2026-02-01,E01,100,2026-01-01`,
  });
  const left = withoutInvalidRows(book, check(book, zhicheng));
  expect(left.ledgers.sales.map((row) => row.row)).toEqual([4]);
  expect(left.leftOut.map(({ ledger, row, reason }) => [ledger, row, reason])).toEqual([
    ['sales', 2, 'KEY-UNKNOWN-PERSON'],
    ['sales', 3, 'KEY-UNKNOWN-PERSON'],
  ]);
  expect(short(check(left, zhicheng))).toEqual(['sales:4 DATE-EXECUTED-BEFORE-SIGNED']);
  expect(left.ledgers.people).toBe(book.ledgers.people);
});

test('an order with a wrong split leaves as a whole, so that nobody is paid its rest', async () => {
  const book = await bookOf({
    people,
    sales: `order_no,signed_on,person_id,amount
A1,2026-02-01,E01,100
A2,2026-02-01,E01,100`,
    splits: 'order_no,person_id,share\nA1,E01,50%\nA1,E02,40%',
  });
  const left = withoutInvalidRows(book, check(book, zhicheng));
  expect(left.ledgers.sales.map((row) => row.orderNo)).toEqual(['A2']);
  expect(left.ledgers.splits).toEqual([]);
  expect(left.leftOut).toHaveLength(3);
});

test('the round after finds what has lost its counterpart', async () => {
  const book = await bookOf({
    people,
    sales: `order_no,line_no,signed_on,person_id,amount
A1,1,2021-02-01,E01,100
A1,2,2026-03-01,E01,-100`,
  });
  const first = withoutInvalidRows(book, check(book, zhicheng));
  expect(short(check(first, zhicheng))).toEqual(['sales:3 KEY-REFUND-NO-SALE']);
  const second = withoutInvalidRows(first, check(first, zhicheng));
  expect(check(second, zhicheng)).toEqual([]);
  expect(second.leftOut.map((row) => row.reason)).toEqual(['DATE-BEFORE-HIRE', 'KEY-REFUND-NO-SALE']);
});

test('an order leaves as a whole when one of its splits could not even be read', async () => {
  const book = await bookOf({
    people,
    sales: `order_no,signed_on,person_id,amount
A1,2026-02-01,E01,100
A2,2026-02-01,E01,100`,
  });
  const source = { file: 'ledgers/splits.csv', sheet: null };
  const unread = { ledger: 'splits', source, row: 2, reason: 'CELL-PERCENT', keys: ['A1'] } as const;
  const left = withoutInvalidRows({ ...book, leftOut: [unread] }, []);
  expect(left.ledgers.sales.map((row) => row.orderNo)).toEqual(['A2']);
  expect(left.leftOut.map(({ ledger, row, reason }) => [ledger, row, reason])).toEqual([
    ['splits', 2, 'CELL-PERCENT'],
    ['sales', 2, 'CELL-PERCENT'],
  ]);
});
