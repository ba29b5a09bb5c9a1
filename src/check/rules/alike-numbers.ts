// DUP-NUMBER: orders or people whose numbers differ only in how they are written: case, blanks, dashes, leading zeros.
import { type Finding, finding } from '../../model/finding.ts';
import { formatPlace, type Placed, placeOf } from '../../model/place.ts';
import type { Context } from '../context.ts';
import { asWritten, isPlainNumber, oddNumber, spellingHash, withoutZeros } from '../number-spelling.ts';
import type { OrderIndex } from '../order-index.ts';
import { placesOfEqualHash } from '../rows-of-equal-hash.ts';
import type { Rule } from '../rule.ts';

export const alikeNumbers: Rule = {
  codes: ['DUP-NUMBER'],
  *find({ orders, roster }: Context) {
    const people = roster.people.map(({ id, rows }) => ({ number: id, row: () => rows[0]!.place }));
    yield* alike(people, 'person_id', () => true);
    const rowOf = (order: number) => () => orders.sales.at(orders.firstRow[order]!)!;
    for (const found of ordersOfEqualHash(orders)) {
      const numbered = found.map((order) => ({ number: orders.places.text(order), row: rowOf(order) }));
      // Two systems that count from 1 have many numbers that differ only in zeros: then the sale has to be the same too.
      yield* alike(numbered, 'order_no', (a, b) => a.amount === b.amount && a.customer === b.customer);
    }
  },
};

/** There may be millions of orders: texts are made of those only that may be alike. */
function ordersOfEqualHash({ places: { count, read } }: OrderIndex): Iterable<readonly number[]> {
  let hasOdd = false;
  for (let order = 0; order < count && !hasOdd; order += 1) hasOdd = read(order, oddNumber) !== 0;
  if (!hasOdd) return [];
  const hashes = new Int32Array(count);
  for (let order = 0; order < count; order += 1) hashes[order] = read(order, spellingHash);
  return placesOfEqualHash(hashes);
}

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
  const odd = new Set(all.flatMap(({ number }) => (isPlainNumber(number) ? [] : [withoutZeros(asWritten(number))])));
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
