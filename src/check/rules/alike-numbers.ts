// DUP-NUMBER: orders or people whose numbers differ only in how they are written: case, blanks, dashes, leading zeros.
import { type Finding, finding } from '../../model/finding.ts';
import { formatPlace, type Placed, placeOf } from '../../model/place.ts';
import type { Context } from '../context.ts';
import { orderNumbers } from '../order-index.ts';
import type { Rule } from '../rule.ts';

/** Above so many orders a system numbers them, not a hand. */
const MOST_ORDERS = 30_000;

export const alikeNumbers: Rule = {
  codes: ['DUP-NUMBER'],
  *find({ orders, roster }: Context) {
    const people = roster.people.map(({ id, rows }) => ({ number: id, row: () => rows[0]!.place }));
    yield* alike(people, 'person_id', () => true);
    if (orders.places.count > MOST_ORDERS) return;
    const rowOf = (order: number) => () => orders.sales.at(orders.firstRow[order]!)!;
    const numbered = [...orderNumbers(orders).keys()].map((number, order) => ({ number, row: rowOf(order) }));
    // Two systems that count from 1 have many numbers that differ only in zeros: then the sale has to be the same too.
    yield* alike(numbered, 'order_no', (a, b) => a.amount === b.amount && a.customer === b.customer);
  },
};

interface Numbered<Row extends Placed> {
  readonly number: string;
  /** Where it first stands. */
  readonly row: () => Row;
}

function* alike<Row extends Placed>(
  all: readonly Numbered<Row>[],
  column: string,
  isOneWithZeros: (a: Row, b: Row) => boolean,
): Iterable<Finding> {
  // Of two numbers that are alike at least one is not written in the plain way.
  const odd = new Set(all.flatMap(({ number }) => (PLAIN.test(number) ? [] : [withoutZeros(asWritten(number))])));
  if (odd.size === 0) return;
  const firsts = new Map<string, Numbered<Row>>();
  for (const one of all) {
    const written = withoutZeros(asWritten(one.number));
    if (!odd.has(written)) continue;
    const first = firsts.get(written);
    if (first === undefined) firsts.set(written, one);
    else if (asWritten(first.number) === asWritten(one.number) || isOneWithZeros(first.row(), one.row())) {
      const facts = { other: first.number, where: formatPlace(first.row()) };
      yield finding('DUP-NUMBER', placeOf(one.row(), column), one.number, facts);
    }
  }
}

/** Nothing that people write now so, now otherwise. */
const PLAIN = /^(?!0+\d+$)[^\p{Ll}\s\u2010-\u2015\u2212\u30fc\uff0d]*$/u;

/** What is left of a number when nothing of that counts. */
const asWritten = (number: string): string =>
  number
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc\uff0d]/g, '-');

/** Spreadsheets take the zeros off whole numbers. */
const withoutZeros = (number: string): string => number.replace(/^0+(?=\d+$)/, '');
