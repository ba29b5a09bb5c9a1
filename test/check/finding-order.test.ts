// The order of findings does not depend on the order of rules.
import { expect, test } from 'vitest';
import { inOrder } from '../../src/check/finding-order.ts';
import { finding } from '../../src/model/finding.ts';
import { bookOf, short } from './book-of.ts';

test('by file as the book reads them, then row, then code', async () => {
  const book = await bookOf({
    people: 'person_id,name,grade,hired_on\nE01,郑专员,specialist,2022-01-05',
    sales: 'order_no,signed_on,person_id,amount\nA1,2026-02-01,E01,100',
  });
  const at = (file: string, row: number) => ({ source: { file, sheet: null }, row, column: null });
  const found = [
    finding('CONFIG-VALUE', at('policy.yaml', 1), null, { expected: '', nearest: '' }),
    finding('POLICY-NO-PRICE', at('ledgers/sales.csv', 9), null, {}),
    finding('KEY-UNKNOWN-PROJECT', at('ledgers/sales.csv', 10), null, {}),
    finding('DUP-SALE', at('ledgers/sales.csv', 9), null, { other: '' }),
    finding('CELL-MISSING', at('ledgers/people.csv', 30), null, {}),
  ];
  expect(short(inOrder(found, book))).toEqual([
    'people:30 CELL-MISSING',
    'sales:9 DUP-SALE',
    'sales:9 POLICY-NO-PRICE',
    'sales:10 KEY-UNKNOWN-PROJECT',
    'policy.yaml:1 CONFIG-VALUE',
  ]);
});
