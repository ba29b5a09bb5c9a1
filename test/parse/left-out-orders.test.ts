import { expect, test } from 'vitest';
import { lines, parsed } from './rows-of.ts';

test('a split that is left out still says whose order it was, where that can be read', async () => {
  const rows = lines('order_no,person_id,share', 'A1,E01,half', '1E+17,E01,50%', ',E01,50%', 'A2,E01', 'A3,E01,100%');
  const { value } = await parsed('splits', rows);
  expect(value.leftOut.map(({ row, reason, keys }) => [row, reason, keys?.[0]])).toEqual([
    [2, 'CELL-PERCENT', 'A1'],
    [3, 'CELL-IDENTIFIER', undefined],
    [4, 'CELL-MISSING', undefined],
    [5, 'READ-RAGGED-ROW', 'A2'],
  ]);
  expect(value.rows.map(({ orderNo }) => orderNo)).toEqual(['A3']);
});

test('a row of people says who it was; receipts are named by nothing', async () => {
  const { value } = await parsed('collections', lines('receipt_no,received_on,order_no,amount', 'K1,2026-03-05,A1,x'));
  expect(value.leftOut[0]).not.toHaveProperty('keys');
  const people = await parsed('people', lines('person_id,name,grade,hired_on', '007,郑专员,specialist,2022-13-05'));
  expect(people.value.leftOut[0]?.keys).toEqual(['007', '郑专员']);
});
