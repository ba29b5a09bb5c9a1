// DUP-NUMBER: orders or people whose numbers differ only in how they are written: case, blanks, dashes, leading zeros.
import { type Finding, finding } from '../../model/finding.ts';
import { formatPlace, type Placed, placeOf } from '../../model/place.ts';
import type { Context } from '../context.ts';
import { orderNumbers } from '../order-index.ts';
import type { Rule } from '../rule.ts';

/** Above so many orders a system numbers them, not a hand. */
const MOST_ORDERS = 100_000;

export const alikeNumbers: Rule = {
  codes: ['DUP-NUMBER'],
  *find({ orders, roster }: Context) {
    const people = roster.people.map(({ id, rows }) => ({ number: id, row: (): Placed => rows[0]!.place }));
    yield* alike(people, 'person_id');
    if (orders.places.count > MOST_ORDERS) return;
    const rowOf = (order: number) => (): Placed => orders.sales[orders.firstRow[order]!]!;
    const numbers = [...orderNumbers(orders).keys()];
    yield* alike(
      numbers.map((number, order) => ({ number, row: rowOf(order) })),
      'order_no',
    );
  },
};

interface Numbered {
  readonly number: string;
  /** Where it first stands. */
  readonly row: () => Placed;
}

function* alike(all: readonly Numbered[], column: string): Iterable<Finding> {
  const firsts = new Map<string, Numbered>();
  for (const one of all) {
    const written = asWritten(one.number);
    const first = firsts.get(written);
    if (first === undefined) firsts.set(written, one);
    else {
      const facts = { other: first.number, where: formatPlace(first.row()) };
      yield finding('DUP-NUMBER', placeOf(one.row(), column), one.number, facts);
    }
  }
}

/** What is left of a number when nothing counts that people write now so, now otherwise. */
const asWritten = (number: string): string =>
  number
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc\uff0d]/g, '-')
    .replace(/^0+(?=\d+$)/, '');
