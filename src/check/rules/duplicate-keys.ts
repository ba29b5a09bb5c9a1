// KEY-DUPLICATE: two rows of a ledger that have the same key.
import { formatDay, formatMonth } from '../../model/calendar.ts';
import { ReceiptView } from '../../model/columns/receipt-view.ts';
import { areReceiptsInOrder } from '../../model/columns/receipts-in-order.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { CollectionRow, LedgerName } from '../../model/ledger.ts';
import { formatPlace, type Placed, placeOf } from '../../model/place.ts';
import { inPassing } from '../../model/row-list.ts';
import { formatRun } from '../../model/run.ts';
import { type OrderIndex, rowsOfOrder } from '../order-index.ts';
import { asHash, rowsOfEqualHash } from '../rows-of-equal-hash.ts';
import type { Rule } from '../rule.ts';

export const duplicateKeys: Rule = {
  codes: ['KEY-DUPLICATE'],
  *find({ ledgers, orders, roster }) {
    yield* doubledLines(orders);
    const isDistinct = areReceiptsInOrder(ledgers.collections);
    for (const rows of isDistinct ? [] : rowsOfEqualHash(ledgers.collections, receiptHash)) {
      yield* doubled('collections', rows, 'receipt_no', (row) => row.receiptNo);
    }
    yield* doubled('expenses', ledgers.expenses, 'expense_no', (row) => row.expenseNo);
    yield* doubled('people', ledgers.people, 'person_id', (row) =>
      key(row.personId, formatDay(row.effectiveFrom ?? row.hiredOn)),
    );
    yield* doubled('splits', ledgers.splits, 'order_no', (row) => key(row.orderNo, row.personId));
    yield* doubled('targets', ledgers.targets, 'period', (row) => key(formatRun(row.period), row.personId, row.metric));
    yield* doubled('elections', ledgers.elections, 'person_id', (row) => key(row.personId, formatRun(row.quarter)));
    const grading = ledgers.decisions.filter(({ change, toGrade }) => change !== 'leave' && toGrade !== null);
    yield* doubled('decisions', grading, 'person_id', (row) => key(row.personId, formatDay(row.effectiveFrom)));
    // Several may judge under one title, a named person judges once.
    const signed = ledgers.reviews.filter(({ reviewer }) => reviewer !== null && roster.byId.has(reviewer));
    yield* doubled('reviews', signed, 'person_id', (row) =>
      key(row.personId, formatMonth(row.month), row.kind, row.reviewer!),
    );
    yield* doubled('projects', ledgers.projects, 'project_no', (row) => key(row.projectNo, row.personId, row.base));
    yield* doubled('customers', ledgers.customers, 'customer', (row) => row.customer);
    yield* doubled('adjustments', ledgers.adjustments, 'adjustment_no', (row) => row.adjustmentNo);
    yield* doubled('budgets', ledgers.budgets, 'period', ({ period, department, category, revisedOn }) =>
      key(formatRun(period), department, category, revisedOn === null ? '' : formatDay(revisedOn)),
    );
  },
};

const receiptHash = (row: CollectionRow): number => asHash(ReceiptView.hashOfNumber(row));

function* doubledLines(orders: OrderIndex): Iterable<Finding> {
  for (const order of ordersThatMayRepeatLines(orders)) {
    yield* doubled('sales', rowsOfOrder(orders, order), 'line_no', (row) => `${row.lineNo}`);
  }
}

function ordersThatMayRepeatLines(orders: OrderIndex): readonly number[] {
  const found: number[] = [];
  for (let order = 0; order < orders.firstRow.length; order += 1) {
    if (orders.nextRow[orders.firstRow[order]!]! >= 0 && mayRepeatLines(orders, order)) found.push(order);
  }
  return found;
}

/** Marks lines 0-31 in the bits of one number; only orders with other or repeated lines are looked at more closely. */
function mayRepeatLines({ sales, firstRow, nextRow }: OrderIndex, order: number): boolean {
  let seen = 0;
  const sale = inPassing(sales);
  for (let row = firstRow[order]!; row >= 0; row = nextRow[row]!) {
    const { lineNo } = sale.at(row)!;
    const bit = lineNo < 32 ? 1 << lineNo : 0;
    if (bit === 0 || (seen & bit) !== 0) return true;
    seen |= bit;
  }
  return false;
}

/** A separator that no cell contains, so that different keys stay different. */
const BETWEEN = '\u0000';

const key = (...parts: readonly string[]): string => parts.join(BETWEEN);

function* doubled<Row extends Placed>(
  ledger: LedgerName,
  rows: readonly Row[],
  column: string,
  keyOf: (row: Row) => string,
): Iterable<Finding> {
  const firsts = new Map<string, Row>();
  for (const row of rows) {
    const rowKey = keyOf(row);
    const first = firsts.get(rowKey);
    if (first === undefined) firsts.set(rowKey, row);
    else {
      const value = rowKey.replaceAll(BETWEEN, ' ').trimEnd();
      yield finding('KEY-DUPLICATE', placeOf(row, column), value, { ledger, first: formatPlace(first) });
    }
  }
}
