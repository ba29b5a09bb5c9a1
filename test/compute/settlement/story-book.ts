// Generated orders of a small company with a leader and splits -> their book, to settle in several runs and under several ways to pay.
import fc from 'fast-check';
import type { Book } from '../../../src/model/book.ts';
import { addMonths, formatDay } from '../../../src/model/calendar.ts';
import { formatFen } from '../../../src/model/money.ts';
import { bookOf } from '../../support/inline-book.ts';

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

export interface Order {
  readonly seller: (typeof SELLERS)[number];
  readonly month: number;
  readonly day: number;
  readonly fen: number;
  readonly special: boolean;
  readonly split: boolean;
  readonly executedAfter: number | null;
  readonly paidAfter: number | null;
  /** How much of that is paid in the month of the sale already, in percent. */
  readonly deposit: number;
  /** Months after the sale, and the share of the amount in percent. */
  readonly refunds: readonly (readonly [months: number, percent: number])[];
}

export const order: fc.Arbitrary<Order> = fc.record({
  seller: fc.constantFrom(...SELLERS),
  month: fc.integer({ min: 0, max: 4 }),
  day: fc.integer({ min: 10, max: 18 }),
  fen: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9_000_000 })),
  special: fc.boolean(),
  split: fc.boolean(),
  executedAfter: fc.option(fc.integer({ min: 0, max: 3 })),
  paidAfter: fc.option(fc.integer({ min: 0, max: 3 })),
  deposit: fc.constantFrom(0, 0, 30),
  refunds: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 50 })), { maxLength: 2 }),
});

export const elections = fc.array(fc.constantFrom('E1', 'E3', 'S1'), { maxLength: 3 });

export interface Story {
  readonly orders: readonly Order[];
  readonly carries: readonly string[];
}

export const story: fc.Arbitrary<Story> = fc.record({
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
export async function bookOfStory({ orders, carries }: Story, turned = false): Promise<Book> {
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
    if (one.paidAfter !== null) {
      const deposit = Math.floor((one.fen * one.deposit) / 100);
      if (deposit > 0) collections.push(`D${no},${dayAfter(start, 26)},${no},${formatFen(deposit)}`);
      collections.push(`R${no},${dayAfter(start + one.paidAfter, 26)},${no},${formatFen(one.fen - deposit)}`);
    }
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

export const RUNS = [
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
export const OPTIONS: readonly Record<string, string>[] = [
  {},
  { 'cycle: month': 'cycle: quarter' },
  { 'mode: full': 'mode: prorata', 'rate: original': 'rate: month' },
  { 'basis: signed': 'basis: collected' },
  { 'true-up: both': 'true-up: up-only', 'release: with-orders': 'release: own-run' },
];
