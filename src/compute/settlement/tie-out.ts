// Book, payments and people -> the sums that must agree: rows read and used, sales credited, money matched.
import type { Book } from '../../model/book.ts';
import { type Day, monthOf } from '../../model/calendar.ts';
import type { LedgerName } from '../../model/ledger.ts';
import { LEDGER_NAMES } from '../../model/ledger.ts';
import type { SettledLine } from '../../model/line.ts';
import type { Fen } from '../../model/money.ts';
import { monthsOf } from '../../model/run.ts';
import type { LeftOutReason, PersonSettlement, RowTally, TieOut } from '../../model/settlement.ts';
import type { Accrual } from './accrue.ts';
import type { Ground } from './ground.ts';
import type { Payments } from './payments.ts';
import { creditsKnown } from './stakes.ts';

export function tieOut(
  book: Book,
  accrual: Accrual,
  payments: Payments,
  listed: readonly SettledLine[],
  people: readonly PersonSettlement[],
): TieOut {
  const { ground } = accrual;
  const known = new Set(ground.sales.map((row) => row.orderNo));
  const months = new Set(monthsOf(ground.run, ground.fiscal));
  const receipts = ground.ledgers.collections.filter(
    ({ receivedOn }) => receivedOn <= ground.asOf && months.has(monthOf(receivedOn)),
  );
  const collectionsRead = sum(receipts.map(({ amount }) => amount));
  const collectionsMatched = sum(receipts.filter(({ orderNo }) => known.has(orderNo)).map(({ amount }) => amount));
  const listedLines = new Set(listed.map(({ line }) => line));
  const settled = payments.lines.filter(({ line }) => !listedLines.has(line));
  return {
    rows: LEDGER_NAMES.map((ledger) => tally(book, ground, ledger, known)).filter(({ read }) => read > 0),
    salesRead: sum(
      creditsKnown(ground)
        .filter(({ on }) => months.has(monthOf(on)))
        .map(({ amount }) => amount),
    ),
    salesCredited: sum([...months].map((month) => accrual.credited.get(month) ?? 0)),
    collectionsRead,
    collectionsMatched,
    collectionsUnmatched: collectionsRead - collectionsMatched,
    linesPay: sum(listed.map(({ pay }) => pay)),
    grantsPay: sum(payments.grants.map(({ pay }) => pay)),
    peoplePayable: sum(people.map(({ payable }) => payable)),
    settledLines: settled.length,
    settledAmount: sum(settled.map(({ amount }) => amount)),
  };
}

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0);

/** Rows read of a ledger: those that take part, and those left out with the reason. */
function tally(book: Book, ground: Ground, ledger: LedgerName, orders: ReadonlySet<string>): RowTally {
  const tables = book.tables.filter((table) => table.ledger === ledger);
  const read = tables.reduce((total, table) => total + table.read, 0);
  const reasons = new Map<LeftOutReason, number>();
  const leaveOut = (reason: LeftOutReason) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const row of book.leftOut) {
    if (row.ledger === ledger) leaveOut(row.reason === 'READ-TOTAL-ROW' ? 'total_row' : 'invalid');
  }
  let used = 0;
  for (const row of ground.ledgers[ledger]) {
    const reason = whyUnused(ledger, row, ground.asOf, orders);
    if (reason === null) used += 1;
    else leaveOut(reason);
  }
  return { ledger, read, used, leftOut: [...reasons].map(([reason, rows]) => ({ reason, rows })) };
}

function whyUnused(ledger: LedgerName, row: object, asOf: Day, orders: ReadonlySet<string>): LeftOutReason | null {
  if (ledger === 'sales' && 'signedOn' in row && 'status' in row) {
    return row.status === 'cancelled' ? 'cancelled' : (row.signedOn as Day) > asOf ? 'later' : null;
  }
  if (ledger === 'collections' && 'receivedOn' in row && 'orderNo' in row) {
    return (row.receivedOn as Day) > asOf ? 'later' : orders.has(row.orderNo as string) ? null : 'unmatched';
  }
  if (ledger === 'expenses' && 'spentOn' in row) return (row.spentOn as Day) > asOf ? 'later' : null;
  return null;
}
