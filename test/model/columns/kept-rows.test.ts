// Rows put into columns, and the views of them: the same in every field.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookNumbers } from '../../../src/model/columns/book-numbers.ts';
import { keepReceipts } from '../../../src/model/columns/keep-receipts.ts';
import { keepSales } from '../../../src/model/columns/keep-sales.ts';
import { bodyOfRow, copyOfRow } from '../../../src/model/copy-of-row.ts';
import type { CollectionRow, SalesRow } from '../../../src/model/ledger.ts';
import { LARGEST_AMOUNT } from '../../../src/model/money.ts';

const SOURCE = { file: 'sales.csv', sheet: null };
const EVERY = (): boolean => true;

const amount = fc.oneof(
  fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }),
  fc.constantFrom(0, -(2 ** 31), -(2 ** 31) + 1, -(2 ** 31) + 2 ** 20, 2 ** 31 - 1, 2 ** 31, 1),
);
const day = fc.constantFrom(20260305, 19000101, 21991231);
const text = fc.string({ minLength: 1, maxLength: 4 });
const id = fc.oneof(fc.constantFrom('A1', '合同１', 'ÿ'), fc.string({ minLength: 1 }));
const ratio = fc.record({ num: fc.integer({ min: 0, max: 9 }), den: fc.integer({ min: 1, max: 9 }) });
const none = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
const whole = fc.integer({ min: 1, max: 999_999_999 });

const sale: fc.Arbitrary<SalesRow> = fc.record({
  source: fc.constant(SOURCE),
  row: whole,
  orderNo: id,
  lineNo: whole,
  signedOn: day,
  personId: text,
  customer: none(text),
  product: none(text),
  category: none(text),
  quantity: none(ratio),
  listPrice: none(amount),
  floorPrice: none(amount),
  unitPrice: none(amount),
  amount,
  cost: none(amount),
  executedOn: none(day),
  status: fc.constantFrom('valid' as const, 'cancelled' as const),
  projectNo: none(text),
  specialRate: none(ratio),
  refundOf: none(whole),
  approvalNo: none(text),
  approvedOn: none(day),
  cancelledOn: none(day),
  origin: none(text),
  taxRate: none(ratio),
  dueOn: none(day),
  writtenOffOn: none(day),
});

const receipt: fc.Arbitrary<CollectionRow> = fc.record({
  source: fc.constant(SOURCE),
  row: whole,
  receiptNo: id,
  receivedOn: day,
  orderNo: id,
  amount,
  method: none(text),
});

/** More than two blocks of them. */
const many = <T>(rows: readonly T[]): readonly T[] =>
  Array.from({ length: 1500 }, (_, place) => rows[place % rows.length]!);

it('a sale has the same fields as the row that was put, in the same order', () => {
  fc.assert(
    fc.property(fc.array(sale, { minLength: 1, maxLength: 8 }), (some) => {
      const rows = many(some);
      const kept = keepSales(SOURCE, bookNumbers(), EVERY);
      for (const row of rows) kept.put(row);
      const views = [...kept.rows()];
      expect(views.length).toBe(rows.length);
      expect(views.slice(-8).map((view) => copyOfRow(view))).toEqual(rows.slice(-8));
      expect(views.every((view, place) => bodyOfRow(view) === bodyOfRow(copyOfRow(rows[place]!)))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('a receipt too', () => {
  fc.assert(
    fc.property(fc.array(receipt, { minLength: 1, maxLength: 8 }), (some) => {
      const rows = many(some);
      const kept = keepReceipts(SOURCE, bookNumbers(), EVERY);
      for (const row of rows) kept.put(row);
      expect(kept.rows().map((view) => copyOfRow(view))).toEqual(rows);
    }),
    { numRuns: 30 },
  );
});

it('fields that are not kept have no value', () => {
  const [row] = fc.sample(sale, 1) as [SalesRow];
  const kept = keepSales(SOURCE, bookNumbers(), (field) =>
    ['row', 'orderNo', 'signedOn', 'personId', 'amount'].includes(field),
  );
  kept.put(row);
  const { source, orderNo, signedOn, personId } = row;
  expect(copyOfRow(kept.rows().at(0)!)).toMatchObject({ source, orderNo, signedOn, personId, amount: row.amount });
  expect(copyOfRow(kept.rows().at(0)!)).toMatchObject({
    lineNo: 1,
    status: 'valid',
    cost: null,
    customer: null,
    taxRate: null,
  });
});

it('a copy has its changes, a view has nothing that could be spread', () => {
  const kept = keepSales(SOURCE, bookNumbers(), EVERY);
  kept.put(fc.sample(sale, 1)[0]!);
  const [view] = kept.rows() as [SalesRow];
  expect(copyOfRow(view, { amount: 7, customer: null })).toMatchObject({ amount: 7, customer: null, row: view.row });
  expect(Object.keys(view)).toEqual([]);
});
