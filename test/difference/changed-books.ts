// Generated books and generated changes to them -> pairs of versions of the same ledgers.

import fc from 'fast-check';
import { check } from '../../src/check/check.ts';
import type { RowTexts } from '../../src/compute/difference/row-changes.ts';
import { copyOfRow } from '../../src/model/copy-of-row.ts';
import type { Version } from '../../src/model/difference.ts';
import { hasErrors } from '../../src/model/finding.ts';
import { EMPTY_LEDGERS, type Ledgers } from '../../src/model/ledger.ts';
import type { Editions } from '../../src/model/policy.ts';
import { cellColumns, ledgerToCells } from '../../src/parse/ledger-to-cells.ts';
import { person, receipt, sale, split } from '../compute/made-ledgers.ts';
import { zhichengWith } from '../support/inline-book.ts';

export const TEXTS: RowTexts = { columns: cellColumns, cells: ledgerToCells };

const nothingClosed = (): null => null;

export const isSound = ({ ledgers, editions }: Version): boolean =>
  !hasErrors(check({ ledgers, files: [], tables: [], leftOut: [] }, editions));

export const versionOf = (ledgers: Ledgers, editions: Editions = POLICY) => ({
  book: 'book',
  ledgers,
  editions,
  closedBefore: nothingClosed,
});

export const POLICY = zhichengWith();

export const OTHER_POLICY = zhichengWith({
  'commission-factor: 0.5': 'commission-factor: 0.6',
  'rate: 6%, excess-rate: 10%': 'rate: 7%, excess-rate: 9%',
});

const PEOPLE = [
  person('M1', '周经理', { grade: 'manager', hiredOn: 20200101 }),
  person('S1', '吴主管', { grade: 'supervisor', leaderId: 'M1', hiredOn: 20200101 }),
  person('E1', '郑专员', { leaderId: 'S1', hiredOn: 20200101 }),
  person('E2', '王助理', { grade: 'assistant', leaderId: 'S1', hiredOn: 20200101 }),
  person('E3', '李精英', { grade: 'elite', leaderId: 'M1', hiredOn: 20200101 }),
];

const SELLERS = ['E1', 'E2', 'E3', 'S1'] as const;

export interface Order {
  readonly seller: (typeof SELLERS)[number];
  /** 1-3 */
  readonly month: number;
  readonly fen: number;
  readonly executed: boolean;
  /** Months until the money is in; 9 is never. */
  readonly paidAfter: number;
  readonly divided: boolean;
  readonly refunded: boolean;
}

const order: fc.Arbitrary<Order> = fc.record({
  seller: fc.constantFrom(...SELLERS),
  month: fc.integer({ min: 1, max: 3 }),
  fen: fc.integer({ min: 100, max: 6_000_000 }),
  executed: fc.boolean(),
  paidAfter: fc.constantFrom(0, 1, 2, 9),
  divided: fc.boolean(),
  refunded: fc.boolean(),
});

export type Change = 'remove' | 'amount' | 'month' | 'seller' | 'execute' | 'pay' | 'divide' | 'refund';

const CHANGES: readonly Change[] = ['remove', 'amount', 'month', 'seller', 'execute', 'pay', 'divide', 'refund'];

export interface Story {
  readonly orders: readonly Order[];
  readonly added: readonly Order[];
  readonly changes: readonly (readonly [place: number, change: Change])[];
  readonly promoted: boolean;
  readonly target: boolean;
  readonly otherPolicy: boolean;
}

export const story: fc.Arbitrary<Story> = fc.record({
  orders: fc.array(order, { minLength: 2, maxLength: 9 }),
  added: fc.array(order, { maxLength: 2 }),
  changes: fc.array(fc.tuple(fc.nat(8), fc.constantFrom(...CHANGES)), { maxLength: 6 }),
  promoted: fc.boolean(),
  target: fc.boolean(),
  otherPolicy: fc.boolean(),
});

export function ordersOf(orders: ReadonlyMap<string, Order>): Ledgers {
  const all = [...orders];
  const dayOf = (month: number, day: number): number => 20260000 + month * 100 + day;
  return {
    ...EMPTY_LEDGERS,
    people: PEOPLE,
    sales: all.flatMap(([no, { seller, month, fen, executed, refunded }]) => [
      sale(no, seller, dayOf(month, 10), fen, { lineNo: 1, executedOn: executed ? dayOf(month, 20) : null }),
      ...(refunded ? [sale(no, seller, dayOf(month + 1, 12), -Math.ceil(fen / 2), { lineNo: 2, refundOf: 1 })] : []),
    ]),
    collections: all.flatMap(([no, { month, fen, paidAfter }]) =>
      paidAfter === 9 ? [] : [copyOfRow(receipt(no, dayOf(month + paidAfter, 25), fen), { receiptNo: `R${no}` })],
    ),
    splits: all.flatMap(([no, { divided }]) => (divided ? [split(no, 'E1', 1, 3), split(no, 'E3', 2, 3)] : [])),
  };
}

export function changed(one: Order, change: Change): Order | null {
  switch (change) {
    case 'remove':
      return null;
    case 'amount':
      return { ...one, fen: one.fen + 12_345 };
    case 'month':
      return { ...one, month: (one.month % 3) + 1 };
    case 'seller':
      return { ...one, seller: one.seller === 'E1' ? 'E3' : 'E1' };
    case 'execute':
      return { ...one, executed: !one.executed };
    case 'pay':
      return { ...one, paidAfter: one.paidAfter === 9 ? 0 : 9 };
    case 'divide':
      return { ...one, divided: !one.divided };
    case 'refund':
      return { ...one, refunded: !one.refunded };
  }
}

/** Both versions; either may have errors that the checks find. */
export function versionsOf(told: Story) {
  const orders = new Map(told.orders.map((one, place) => [`A${place}`, one]));
  const later = new Map(orders);
  for (const [place, change] of told.changes) {
    const no = `A${place}`;
    const known = later.get(no);
    const next = known === undefined ? null : changed(known, change);
    if (next === null) later.delete(no);
    else later.set(no, next);
  }
  for (const [place, one] of told.added.entries()) later.set(`N${place}`, one);
  const ledgers = ordersOf(later);
  const promotion = person('E1', '郑专员', {
    grade: 'elite',
    leaderId: 'S1',
    hiredOn: 20200101,
    effectiveFrom: 20260301,
  });
  const own = { ...person('', ''), period: { kind: 'month', month: 202603 } as const, personId: 'E3' };
  const after: Ledgers = {
    ...ledgers,
    people: told.promoted ? [...ledgers.people, promotion] : ledgers.people,
    targets: told.target ? [{ ...own, target: 100_000, teamTarget: null, stretch: null, metric: 'amount' }] : [],
  };
  return { before: versionOf(ordersOf(orders)), after: versionOf(after, told.otherPolicy ? OTHER_POLICY : POLICY) };
}
