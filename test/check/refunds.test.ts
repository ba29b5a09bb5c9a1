// Refunds: which sale they take back, how much of it, and whose.
import { expect, test } from 'vitest';
import { findingsIn, short } from './book-of.ts';

const people = `person_id,name,grade,hired_on,left_on
E01,郑专员,specialist,2022-01-05,2026-03-31
E02,王助理,assistant,2022-01-05,`;

const sales = (...rows: string[]) =>
  [
    'order_no,line_no,signed_on,person_id,amount,status,refund_of',
    'A1,1,2026-02-01,E01,1000,,',
    'A1,2,2026-02-05,E02,500,,',
    ...rows,
  ].join('\n');

const refundFindings = async (rows: string[], splits?: string) =>
  findingsIn({ people, sales: sales(...rows), ...(splits === undefined ? {} : { splits }) });

test('a refund in time, within the sale, by its seller is right, also after leaving', async () => {
  expect(
    await refundFindings(['A1,3,2026-02-01,E01,-400,,', 'A1,4,2026-05-01,E01,-600,,1', 'A1,5,2026-05-01,E02,-500,,2']),
  ).toEqual([]);
});

test('no such line, a line signed later, a cancelled line and an order without a sale', async () => {
  const found = await refundFindings([
    'A1,3,2026-02-10,E01,-10,,9',
    'A1,4,2026-02-04,E02,-10,,2',
    'A1,5,2026-02-04,E01,300,cancelled,',
    'A1,6,2026-02-04,E01,-10,,5',
    'B1,1,2026-02-04,E01,-10,,',
    'B2,1,2026-02-04,E01,-10,cancelled,',
  ]);
  expect(short(found)).toEqual([4, 5, 7, 8].map((row) => `sales:${row} KEY-REFUND-NO-SALE`));
});

test('more than the seller sold until then, also where the order as a whole is worth it', async () => {
  const found = await refundFindings([
    'A1,3,2026-02-10,E01,-900,,',
    'A1,4,2026-02-11,E01,-101,,',
    'A1,5,2026-02-12,E01,5000,,',
  ]);
  expect(short(found)).toEqual(['sales:5 KEY-REFUND-EXCEEDS']);
  expect(found[0]?.facts).toEqual({ order: 'A1', sold: '1000.00', refunded: '1001.00' });
});

test('with splits the order counts as a whole', async () => {
  const splits = 'order_no,person_id,share\nA1,E01,50%\nA1,E02,50%';
  expect(await refundFindings(['A1,3,2026-02-10,E01,-1500,,'], splits)).toEqual([]);
  expect(short(await refundFindings(['A1,3,2026-02-10,E01,-1500.01,,'], splits))).toEqual([
    'sales:4 KEY-REFUND-EXCEEDS',
  ]);
});

test('another person than the sale', async () => {
  const found = await refundFindings(['A1,3,2026-02-10,E02,-100,,', 'A1,4,2026-02-10,E02,-100,,2']);
  expect(short(found)).toEqual(['sales:4 KEY-REFUND-OTHER-PERSON']);
  expect(found[0]).toMatchObject({ value: 'E02', facts: { seller: 'E01' } });
});
