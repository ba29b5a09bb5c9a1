// Laws that hold for every book, on generated ones: the program's own identities, refunds, order of rows, scale.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutByShares } from '../../../src/compute/settlement/credits/shares.ts';
import type { Book } from '../../../src/model/book.ts';
import { addMonths, formatDay } from '../../../src/model/calendar.ts';
import { copyOfRow } from '../../../src/model/copy-of-row.ts';
import { formatFen } from '../../../src/model/money.ts';
import { bookOf, zhichengWith } from '../../support/inline-book.ts';
import { settleBook } from '../../support/settle-book.ts';

const SELLERS = ['E1', 'E2', 'E3', 'S1', 'N1'] as const;

const PEOPLE = `
  person_id,name,grade,leader_id,hired_on,left_on,kind,effective_from
  M1,周经理,manager,,2020-01-01,,sales,
  S1,吴主管,supervisor,M1,2020-01-01,,sales,
  E1,郑专员,specialist,S1,2020-01-01,,sales,
  E1,郑专员,specialist,M1,2020-01-01,,sales,2026-03-01
  E2,王助理,assistant,S1,2026-02-08,,sales,
  E3,李精英,elite,S1,2020-01-01,2026-05-20,sales,
  N1,冯行政,,,2020-01-01,,non_sales,`;

interface Order {
  readonly seller: (typeof SELLERS)[number];
  readonly month: number;
  readonly day: number;
  readonly fen: number;
  readonly special: boolean;
  readonly split: boolean;
  readonly executedAfter: number | null;
  readonly paidAfter: number | null;
  /** Months after the sale, and the share of the amount in percent. */
  readonly refunds: readonly (readonly [months: number, percent: number])[];
}

const order: fc.Arbitrary<Order> = fc.record({
  seller: fc.constantFrom(...SELLERS),
  month: fc.integer({ min: 0, max: 4 }),
  day: fc.integer({ min: 10, max: 18 }),
  fen: fc.integer({ min: 1, max: 9_000_000 }),
  special: fc.boolean(),
  split: fc.boolean(),
  executedAfter: fc.option(fc.integer({ min: 0, max: 3 })),
  paidAfter: fc.option(fc.integer({ min: 0, max: 3 })),
  refunds: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 50 })), { maxLength: 2 }),
});

const elections = fc.array(fc.constantFrom('E1', 'E3', 'S1'), { maxLength: 3 });

interface Story {
  readonly orders: readonly Order[];
  readonly carries: readonly string[];
}

const story: fc.Arbitrary<Story> = fc.record({
  orders: fc.array(order, { minLength: 1, maxLength: 14 }),
  carries: elections,
});

const dayAfter = (months: number, day: number): string => formatDay(addMonths(202601, months) * 100 + day);

/** E2 joins in February and E3 leaves in May: their sales are moved to when they are there. */
function monthOf({ seller, month }: Order): number {
  if (seller === 'E2') return Math.max(month, 2);
  return seller === 'E3' ? Math.min(month, 3) : month;
}

/** `turned`: the same rows from the last to the first. */
async function bookOfStory({ orders, carries }: Story, turned = false): Promise<Book> {
  const sales: string[] = [];
  const collections: string[] = [];
  const splits: string[] = [];
  orders.forEach((one, place) => {
    const no = `A${place}`;
    const start = monthOf(one);
    const price = one.special ? ',90,100,2%' : ',,,';
    const executed = one.executedAfter === null ? '' : dayAfter(start + one.executedAfter, 20);
    sales.push(`${no},1,${dayAfter(start, one.day)},${one.seller},${formatFen(one.fen)},${executed}${price},`);
    let left = one.fen;
    one.refunds.forEach(([months, percent], line) => {
      const back = Math.min(left, Math.floor((one.fen * percent) / 100));
      if (back === 0) return;
      left -= back;
      sales.push(`${no},${line + 2},${dayAfter(start + months, 25 + line)},${one.seller},-${formatFen(back)},,,,,1`);
      if (one.paidAfter !== null)
        collections.push(`R${no}${line},${dayAfter(start + months, 27)},${no},-${formatFen(back)}`);
    });
    if (one.paidAfter !== null)
      collections.push(`R${no},${dayAfter(start + one.paidAfter, 26)},${no},${formatFen(one.fen)}`);
    if (one.split && (one.seller === 'E1' || one.seller === 'S1')) splits.push(`${no},E1,33.33%`, `${no},S1,66.67%`);
  });
  const rows = turned ? [...sales].reverse() : sales;
  return bookOf({
    people: PEOPLE,
    sales: [
      'order_no,line_no,signed_on,person_id,amount,executed_on,unit_price,floor_price,special_rate,refund_of',
      ...rows,
    ].join('\n'),
    ...(collections.length > 0 && {
      collections: ['receipt_no,received_on,order_no,amount', ...(turned ? collections.reverse() : collections)].join(
        '\n',
      ),
    }),
    ...(splits.length > 0 && { splits: ['order_no,person_id,share', ...splits].join('\n') }),
    ...(carries.length > 0 && {
      elections: ['person_id,quarter,excess', ...[...new Set(carries)].map((person) => `${person},2026-Q1,carry`)].join(
        '\n',
      ),
    }),
  });
}

const RUNS = [
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-Q1',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-Q2',
  '2026-07',
  '2026',
];
const OPTIONS: readonly Record<string, string>[] = [
  {},
  { 'cycle: month': 'cycle: quarter' },
  { 'mode: full': 'mode: prorata', 'rate: original': 'rate: month' },
  { 'basis: signed': 'basis: collected' },
  { 'true-up: both': 'true-up: up-only', 'release: with-orders': 'release: own-run' },
];

test('every run of every book holds the identities, under every way to pay', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(...OPTIONS), async (told, options) => {
      const book = await bookOfStory(told);
      // settle() asserts paid + held = earned, lines = people = total, credited = read and bases = performance.
      for (const run of RUNS) settleBook(book, zhichengWith(options), run);
    }),
    { numRuns: 120 },
  );
});

test('over the runs of a year everything that is paid is the last state of what was earned', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const book = await bookOfStory(told);
      const editions = zhichengWith();
      const paid = new Map<string, number>();
      for (const run of RUNS.slice(0, 8)) {
        for (const person of settleBook(book, editions, run).people) {
          paid.set(person.personId, (paid.get(person.personId) ?? 0) + person.payable);
        }
      }
      for (const person of settleBook(book, editions, '2026-Q2').people) {
        expect(paid.get(person.personId)).toBe(person.paidSoFar);
        expect(person.paidSoFar + person.held).toBe(person.earnedSoFar);
      }
    }),
    { numRuns: 40 },
  );
});

test('the place of rows in the files changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(...RUNS), async (told, run) => {
      const [straight, turned] = [await bookOfStory(told), await bookOfStory(told, true)];
      const figures = (book: Book) => settleBook(book, zhichengWith(), run).people.map(({ grade: _, ...rest }) => rest);
      expect(figures(turned)).toEqual(figures(straight));
    }),
    { numRuns: 40 },
  );
});

const NO_MONTH_BONUS = {
  'bonus: 300': 'bonus: 0',
  'bonus: 500': 'bonus: 0',
  'bonus: 800': 'bonus: 0',
  'bonus: 1500': 'bonus: 0',
  'bonus: 2000': 'bonus: 0',
};

test('an order refunded in full in a later month has earned exactly nothing, per person', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 8 }), elections, async (orders, carries) => {
      const book = await bookOfStory({ orders: orders.map((one) => ({ ...one, refunds: [] })), carries });
      const back = book.ledgers.sales.map((row) =>
        copyOfRow(row, {
          lineNo: 9,
          signedOn: 20260810,
          amount: -row.amount,
          refundOf: 1,
        }),
      );
      const sales = [...book.ledgers.sales, ...back];
      const refunded: Book = { ...book, tables: [], ledgers: { ...book.ledgers, sales } };
      for (const person of settleBook(refunded, zhichengWith(NO_MONTH_BONUS), '2026-Q3').people) {
        expect([person.personId, person.earnedSoFar]).toEqual([person.personId, 0]);
      }
    }),
    { numRuns: 60 },
  );
});

test('shares sum to the amount and a refund mirrors its sale', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000_000 }),
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 7 }),
      (amount, weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const shares = weights.map((weight) => ({ num: weight, den: whole }));
        const cuts = cutByShares(amount, shares);
        expect(cuts.reduce((sum, cut) => sum + cut, 0)).toBe(amount);
        expect(cutByShares(-amount, shares).map((cut) => (cut === 0 ? 0 : -cut))).toEqual(cuts);
        for (const [place, cut] of cuts.entries()) {
          expect(Math.abs(cut - (amount * weights[place]!) / whole)).toBeLessThan(1.001);
        }
      },
    ),
  );
});
