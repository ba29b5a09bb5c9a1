// Lists of rows that are made when they are asked for: the same rows as a plain list has, each the same object every time.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookNumbers } from '../../../src/model/columns/book-numbers.ts';
import { keepSales } from '../../../src/model/columns/keep-sales.ts';
import { joinedRows } from '../../../src/model/columns/view-list.ts';
import { copyOfRow } from '../../../src/model/copy-of-row.ts';
import type { SalesRow } from '../../../src/model/ledger.ts';
import { inPassing, pickedRows, type RowList } from '../../../src/model/row-list.ts';
import { sale } from '../../compute/made-ledgers.ts';

const rowsOf = (count: number, from = 0): readonly SalesRow[] =>
  Array.from({ length: count }, (_, place) => ({
    ...sale(`A${from + place}`, `E${place % 7}`, 20260305, 100 + place),
    row: from + place + 2,
  }));

/** The first blocks have room for 64 and 256 rows. */
const keptOf = (rows: readonly SalesRow[]): RowList<SalesRow> => {
  const kept = keepSales({ file: 'a.csv', sheet: null }, bookNumbers(), () => true);
  for (const row of rows) kept.put(row);
  return kept.rows();
};

const bodiesOf = (rows: Iterable<SalesRow>) => Array.from(rows, ({ row, orderNo, amount }) => [row, orderNo, amount]);

it('shows in passing, in any order, what it gives to keep', () => {
  const plain = rowsOf(700);
  const places = fc.array(fc.nat({ max: plain.length - 1 }), { maxLength: 50 });
  fc.assert(
    fc.property(places, (asked) => {
      const rows = keptOf(plain);
      const [one, other] = [inPassing(rows), inPassing(rows)];
      for (const place of asked) {
        other.at(plain.length - 1 - place);
        expect(copyOfRow(one.at(place)!)).toEqual(copyOfRow(rows.at(place)!));
        expect(one.at(place)).not.toBe(rows.at(place));
      }
      const picked = pickedRows(rows, Int32Array.from(asked));
      expect(bodiesOf(picked)).toEqual(bodiesOf(asked.map((place) => plain[place]!)));
      const passing = inPassing(picked);
      expect(asked.map((_, place) => passing.at(place)!.orderNo)).toEqual(asked.map((place) => plain[place]!.orderNo));
      expect(picked.at(asked.length)).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

it('gives the same row each time, whoever asks', () => {
  const rows = keptOf(rowsOf(700));
  const all = [...rows];
  expect(rows.at(500)).toBe(all[500]);
  expect(rows.filter(({ amount }) => amount > 700)).toEqual(all.slice(601));
  expect(rows.filter(({ amount }) => amount > 700)[0]).toBe(all[601]);
  expect(rows.find(({ orderNo }) => orderNo === 'A65')).toBe(all[65]);
  expect(rows.some(({ amount }) => amount < 0)).toBe(false);
  expect(rows.map((row) => row)[320]).toBe(all[320]);
  expect([rows.length, rows.at(700)]).toEqual([700, undefined]);
});

it('several tables are one list, whether some are plain or not', () => {
  const [first, second] = [rowsOf(100), rowsOf(70, 100)];
  const all = bodiesOf([...first, ...second]);
  const views = joinedRows([keptOf(first), keptOf(second)]);
  expect(bodiesOf(views)).toEqual(all);
  expect(views.inPassing).toBeDefined();
  expect(bodiesOf(joinedRows([keptOf(first), second]))).toEqual(all);
  expect([...joinedRows<SalesRow>([])]).toEqual([]);
});
