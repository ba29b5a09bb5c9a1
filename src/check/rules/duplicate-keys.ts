// KEY-DUPLICATE: two rows of a ledger that have the same key.

import { formatDay } from '../../model/calendar.ts';
import { ReceiptView } from '../../model/columns/receipt-view.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { CollectionRow } from '../../model/ledger.ts';
import { formatPlace, type Placed, placeOf } from '../../model/place.ts';
import { inPassing } from '../../model/row-list.ts';
import { formatRun } from '../../model/run.ts';
import { type OrderIndex, rowsOfOrder } from '../order-index.ts';
import { asHash, rowsOfEqualHash } from '../rows-of-equal-hash.ts';
import type { Rule } from '../rule.ts';

export const duplicateKeys: Rule = {
  codes: ['KEY-DUPLICATE'],
  *find({ ledgers, orders }) {
    yield* doubledLines(orders);
    for (const rows of rowsOfEqualHash(ledgers.collections, receiptHash)) {
      yield* doubled(rows, 'receipt_no', (row) => row.receiptNo);
    }
    yield* doubled(ledgers.expenses, 'expense_no', (row) => row.expenseNo);
    yield* doubled(ledgers.people, 'person_id', (row) =>
      key(row.personId, formatDay(row.effectiveFrom ?? row.hiredOn)),
    );
    yield* doubled(ledgers.splits, 'order_no', (row) => key(row.orderNo, row.personId));
    yield* doubled(ledgers.targets, 'period', (row) => key(formatRun(row.period), row.personId, row.metric));
    yield* doubled(ledgers.elections, 'person_id', (row) => key(row.personId, formatRun(row.quarter)));
    yield* doubled(ledgers.projects, 'project_no', (row) => key(row.projectNo, row.personId, row.base));
    yield* doubled(ledgers.customers, 'customer', (row) => row.customer);
    yield* doubled(ledgers.adjustments, 'adjustment_no', (row) => row.adjustmentNo);
    yield* doubled(ledgers.budgets, 'period', ({ period, department, category, revisedOn }) =>
      key(formatRun(period), department, category, revisedOn === null ? '' : formatDay(revisedOn)),
    );
  },
};

const receiptHash = (row: CollectionRow): number => asHash(ReceiptView.hashOfNumber(row));

function* doubledLines(orders: OrderIndex): Iterable<Finding> {
  for (const order of ordersThatMayRepeatLines(orders)) {
    yield* doubled(rowsOfOrder(orders, order), 'line_no', (row) => `${row.lineNo}`);
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
      yield finding('KEY-DUPLICATE', placeOf(row, column), value, { first: formatPlace(first) });
    }
  }
}
