// DUP-ENTRY: two rows under different numbers that agree in everything which tells entries of their ledger apart.
import { type Finding, finding } from '../../model/finding.ts';
import { foldName } from '../../model/fold-name.ts';
import type { CollectionRow, ExpenseRow } from '../../model/ledger.ts';
import { formatFen } from '../../model/money.ts';
import { formatPlace, type Placed, placeOf } from '../../model/place.ts';
import type { RowList } from '../../model/row-list.ts';
import { formatRun } from '../../model/run.ts';
import type { OrderIndex } from '../order-index.ts';
import { asHash, mix, rowsOfEqualHash } from '../rows-of-equal-hash.ts';
import type { Rule } from '../rule.ts';

export const doubledEntry: Rule = {
  codes: ['DUP-ENTRY'],
  *find({ ledgers, orders }) {
    yield* doubledReceipts(ledgers.collections, orders);
    const invoiced = ledgers.expenses.filter(({ invoiceNo }) => invoiceNo !== null);
    const keyOfExpense = ({ invoiceNo, amount }: ExpenseRow): string => key(invoiceNo, amount);
    yield* doubles(invoiced, 'expense', 'amount', amountOf, keyOfExpense, (row) => row.expenseNo);
    const keyOfAdjustment = ({ personId, period, amount, reason, orderNo }: (typeof ledgers.adjustments)[number]) =>
      key(personId, formatRun(period), amount, foldName(reason), orderNo);
    yield* doubles(ledgers.adjustments, 'adjustment', 'amount', amountOf, keyOfAdjustment, (row) => row.adjustmentNo);
    const keyOfPerson = ({ name, hiredOn }: (typeof ledgers.people)[number]) => key(foldName(name), hiredOn);
    yield* doubles(
      ledgers.people,
      'person',
      'name',
      ({ name }) => name,
      keyOfPerson,
      (row) => row.personId,
    );
  },
};

type Kind = 'receipt' | 'expense' | 'adjustment' | 'person';

const key = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);

const amountOf = ({ amount }: { readonly amount: number }): string => formatFen(amount);

/** Of all receipts only those whose order has several are compared. */
function* doubledReceipts(receipts: RowList<CollectionRow>, { places }: OrderIndex): Iterable<Finding> {
  const counts = new Int32Array(places.count);
  for (const order of places.ofReceipt) if (order >= 0) counts[order]! += 1;
  const hashOf = ({ receivedOn, amount }: CollectionRow, place: number): number => {
    const order = places.ofReceipt[place]!;
    return order < 0 || counts[order]! < 2 ? 0 : asHash(mix(mix(order, receivedOn), amount % 2 ** 32));
  };
  const keyOf = ({ orderNo, receivedOn, amount, method }: CollectionRow): string =>
    key(orderNo, receivedOn, amount, method);
  for (const alike of rowsOfEqualHash(receipts, hashOf)) {
    yield* doubles(alike, 'receipt', 'amount', amountOf, keyOf, (row) => row.receiptNo);
  }
}

/** Rows of the same number are KEY-DUPLICATE's matter, or those of one person over time. */
function* doubles<Row extends Placed>(
  rows: readonly Row[],
  kind: Kind,
  column: string,
  textOf: (row: Row) => string,
  keyOf: (row: Row) => string,
  numberOf: (row: Row) => string,
): Iterable<Finding> {
  const firsts = new Map<string, Row>();
  for (const row of rows) {
    const rowKey = keyOf(row);
    const first = firsts.get(rowKey);
    if (first === undefined) firsts.set(rowKey, row);
    else if (numberOf(first) !== numberOf(row)) {
      yield finding('DUP-ENTRY', placeOf(row, column), textOf(row), { kind, other: formatPlace(first) });
    }
  }
}
