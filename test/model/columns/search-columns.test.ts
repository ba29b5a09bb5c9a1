// Places found in columns: those that a look at every row finds, whatever the columns hold.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookNumbers } from '../../../src/model/columns/book-numbers.ts';
import { daysByMonth, spanOfDays } from '../../../src/model/columns/days-of-column.ts';
import { keepSales } from '../../../src/model/columns/keep-sales.ts';
import {
  eitherOf,
  firstPlaces,
  placesBelow,
  placesFilled,
  placesOffProduct,
  placesUpTo,
  placesWithin,
} from '../../../src/model/columns/search-columns.ts';
import { joinedRows } from '../../../src/model/columns/view-list.ts';
import type { SalesRow } from '../../../src/model/ledger.ts';
import type { RowList } from '../../../src/model/row-list.ts';
import { sale } from '../../compute/made-ledgers.ts';

/** Few figures, so that some are equal; those of more than 32 bits stand elsewhere. */
const amount = fc.constantFrom(-5, 0, 7, 8, 80, 2 ** 31, -(2 ** 31), 4 * 10 ** 11);
const price = fc.option(amount);
const day = fc.constantFrom(20251231, 20260101, 20260305, 20260331, 21991231);
const figures = fc.record({
  amount,
  listPrice: price,
  unitPrice: price,
  cost: price,
  signedOn: day,
  executedOn: fc.option(day),
  refundOf: fc.option(fc.nat({ max: 3 }).map((line) => line + 1)),
  personId: fc.constantFrom('E1', 'E2', 'E3'),
  approvalNo: fc.option(fc.constantFrom('P1', 'P2')),
  specialRate: fc.option(fc.constant({ num: 1, den: 50 })),
  quantity: fc.option(
    fc.constantFrom({ num: 1, den: 1 }, { num: 10, den: 1 }, { num: 1, den: 10 }, { num: -1, den: 1 }),
  ),
});
/** More than the first block holds. */
const lists = fc
  .array(figures, { maxLength: 90 })
  .map((all) =>
    all.map(
      (one, place): SalesRow => ({ ...sale(`A${place}`, one.personId, one.signedOn, 1), ...one, row: place + 2 }),
    ),
  );

const FIELDS = ['amount', 'listPrice', 'unitPrice', 'cost', 'signedOn', 'executedOn', 'refundOf'] as const;
const OPTIONAL = ['listPrice', 'unitPrice', 'cost', 'executedOn', 'refundOf', 'approvalNo', 'specialRate'] as const;

/** A column that has nothing in it is not kept at all. */
function keptOf(rows: readonly SalesRow[]): RowList<SalesRow> {
  const isKept = (field: string) => rows.some((row) => row[field as keyof SalesRow] !== null);
  const kept = keepSales({ file: 'a.csv', sheet: null }, bookNumbers(), isKept);
  for (const row of rows) kept.put(row);
  return kept.rows();
}

const placesIn = (rows: readonly SalesRow[], isWanted: (row: SalesRow) => boolean): readonly number[] =>
  rows.flatMap((row, place) => (isWanted(row) ? [place] : []));

it('finds what a look at every row finds', () => {
  const bound = fc.constantFrom(-(2 ** 40), -5, 0, 1, 7, 20260101, 20260305, 2 ** 31, 2 ** 40);
  fc.assert(
    fc.property(
      lists,
      bound,
      bound,
      fc.constantFrom(...FIELDS),
      fc.constantFrom(...FIELDS),
      (plain, a, b, one, two) => {
        for (const rows of [keptOf(plain), plain]) {
          const [least, most] = [Math.min(a, b), Math.max(a, b)];
          const within = placesIn(plain, (row) => row[one] !== null && row[one] >= least && row[one] <= most);
          expect(placesWithin(rows, one, least, most)).toEqual(within);
          const below = placesIn(plain, (row) => row[one] !== null && row[two] !== null && row[one] < row[two]);
          expect(placesBelow(rows, one, two)).toEqual(below);
          const upTo = placesIn(
            plain,
            (row) => row[one] !== null && row[two] !== null && row[one] * 10 <= row[two] * 3,
          );
          const off = placesIn(plain, ({ quantity, amount, [one]: figure }) => {
            return quantity !== null && figure !== null && quantity.num * figure !== quantity.den * amount;
          });
          expect(placesOffProduct(rows, 'quantity', one, 'amount')).toEqual(off);
          expect(placesUpTo(rows, { field: one, times: 10 }, { field: two, times: 3 })).toEqual(upTo);
        }
      },
    ),
  );
});

it('finds what is filled, what is blank, and what comes first', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom(...OPTIONAL), (plain, field) => {
      for (const rows of [keptOf(plain), plain]) {
        expect(placesFilled(rows, field)).toEqual(placesIn(plain, (row) => row[field] !== null));
        expect(placesFilled(rows, field, false)).toEqual(placesIn(plain, (row) => row[field] === null));
        const people = plain.map(({ personId }) => personId);
        const firsts = placesIn(plain, (row) => plain[people.indexOf(row.personId)] === row);
        expect(firstPlaces(rows, 'personId')).toEqual(firsts);
      }
    }),
  );
});

it('counts the days of months, and knows the first and the last', () => {
  fc.assert(
    fc.property(lists, lists, (some, others) => {
      const plain = [...some, ...others];
      const days = plain.flatMap(({ executedOn }) => (executedOn === null ? [] : [executedOn])).sort((a, b) => a - b);
      const months = days.map((one) => Math.floor(one / 100));
      const counted = new Map(months.map((month) => [month, months.filter((one) => one === month).length]));
      const span = days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! };
      for (const rows of [joinedRows([keptOf(some), keptOf(others)]), plain]) {
        expect([...daysByMonth(rows, 'executedOn')]).toEqual([...counted]);
        expect(spanOfDays(rows, 'executedOn')).toEqual(span);
      }
    }),
  );
});

it('joins lists of places in order, each place once', () => {
  expect([...eitherOf([3, 9], [], [1, 3])]).toEqual([1, 3, 9]);
  expect([...eitherOf([], [2, 5])]).toEqual([2, 5]);
  expect([...eitherOf()]).toEqual([]);
});
