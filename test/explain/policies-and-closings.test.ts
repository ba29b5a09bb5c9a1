// The same under every option that changes how money is counted, and in runs that correct what closings paid.

import { expect, test } from 'vitest';
import { closedStateOf } from '../../src/compute/settlement/result/closed-state.ts';
import type { Book } from '../../src/model/book.ts';
import { addMonths, monthOf } from '../../src/model/calendar.ts';
import type { ClosedState } from '../../src/model/closing.ts';
import { copyOfRow } from '../../src/model/copy-of-row.ts';
import type { SalesRow } from '../../src/model/ledger.ts';
import type { Editions } from '../../src/model/policy.ts';
import { bookOf, zhichengWith } from '../support/inline-book.ts';
import { expectExplained, viewOf } from './printed.ts';
import { readFixture } from './read-fixture.ts';
import type { Node } from './replay.ts';

const RUNS = [
  '2025-01',
  '2025-02',
  '2025-03',
  '2025-Q1',
  '2025-04',
  '2025-05',
  '2025-06',
  '2025-Q2',
  '2025-07',
  '2025-08',
];

/** A third of every receipt comes on its day, the rest a month later. */
function paidInParts(book: Book): Book {
  const collections = [...book.ledgers.collections].flatMap((receipt) => {
    const first = Math.trunc(receipt.amount / 3);
    const later = addMonths(monthOf(receipt.receivedOn), 1) * 100 + 1;
    return [
      copyOfRow(receipt, { amount: first }),
      copyOfRow(receipt, { amount: receipt.amount - first, receivedOn: later }),
    ];
  });
  return { ...book, tables: [], ledgers: { ...book.ledgers, collections } };
}

test.each([
  { 'mode: full': 'mode: prorata' },
  { 'cycle: month': 'cycle: quarter' },
  { 'true-up: both': 'true-up: up-only' },
  { 'release: with-orders': 'release: own-run' },
  { 'count-unassessed: false': 'count-unassessed: true' },
  { 'combine: lowest': 'combine: multiply' },
  { 'rate: original': 'rate: month' },
  { 'basis: signed': 'basis: collected' },
  { 'commission-factor: 0.5        # 提成系数': 'commission-factor: 0          # 提成系数' },
  { 'share: 100%': 'share: 5%' },
  { 'counts-special: false': 'counts-special: true' },
])('every line explains itself with %o', async (changes) => {
  const book = paidInParts((await readFixture('cases/hand-2')).book);
  const editions = zhichengWith(changes as Readonly<Record<string, string>>);
  let lines = 0;
  for (const run of RUNS) lines += expectExplained(viewOf({ book, editions }, run)).lines;
  expect(lines).toBeGreaterThan(50);
});

/** What a run's explanation says, and what its closing keeps. */
function closeRun(book: Book, editions: Editions, run: string, closed: ClosedState | null) {
  const view = viewOf({ book, editions, closed }, run);
  const { nodes } = expectExplained(view);
  return { nodes, closed: closedStateOf(view.decisions, view.settlement) };
}

const withSales = (book: Book, change: (row: SalesRow) => readonly SalesRow[]): Book => ({
  ...book,
  tables: [],
  ledgers: { ...book.ledgers, sales: [...book.ledgers.sales].flatMap(change) },
});

test('runs after closings explain what they correct: changed, removed and added rows', async () => {
  const { book, editions } = await readFixture('cases/hand-2');
  const changed = withSales(book, (row) => {
    if (row.orderNo === 'H04') return [];
    if (row.orderNo === 'H05') return [copyOfRow(row, { amount: row.amount - 1_000_000 })];
    return row.orderNo === 'H09' ? [row, copyOfRow(row, { orderNo: 'H09B', lineNo: 1 })] : [row];
  });
  let closed: ClosedState | null = null;
  const corrected: Node[] = [];
  for (const [place, run] of RUNS.entries()) {
    const found = closeRun(place < 4 ? book : changed, editions, run, closed);
    closed = found.closed;
    corrected.push(...found.nodes.filter(({ code }) => code === 'corrected'));
  }
  const reasons = new Set(corrected.map(({ facts }) => facts.reason));
  expect([...reasons]).toEqual(expect.arrayContaining(['row_removed', 'base']));
});

test('a month bonus that a closing paid and that is no longer earned is taken back with both figures', async () => {
  const people = `person_id,name,grade,leader_id,hired_on,kind
    E1,郑专员,specialist,,2020-01-01,sales`;
  const sales = (amount: string) => `order_no,line_no,signed_on,person_id,customer,amount,executed_on
    A1,1,2026-01-05,E1,甲,${amount},2026-01-06`;
  const editions = zhichengWith();
  const january = closeRun(await bookOf({ people, sales: sales('30000') }), editions, '2026-01', null);
  const february = closeRun(await bookOf({ people, sales: sales('20000') }), editions, '2026-02', january.closed);
  const [grant] = february.nodes.filter(({ code }) => code === 'corrected_grant');
  expect(grant).toMatchObject({
    figure: '-500.00',
    formula: { op: 'difference', operands: [{ value: '0.00' }, { value: '500.00' }] },
  });
  expect(february.nodes.find(({ code }) => code === 'payout')).toMatchObject({ figure: '0.00' });
  expect(february.nodes.find(({ code }) => code === 'new_debt')).toMatchObject({ figure: '500.00' });
});
