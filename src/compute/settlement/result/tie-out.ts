// Book, payments and people -> the sums that must agree: rows read and used, sales credited, money matched.
import type { Book } from '../../../model/book.ts';
import { type Day, type Month, monthOf } from '../../../model/calendar.ts';
import { LEDGER_NAMES, type LedgerName, type LedgerRow } from '../../../model/ledger.ts';
import type { Fen } from '../../../model/money.ts';
import { inPassing, type RowList } from '../../../model/row-list.ts';
import { firstDayOf, monthsOf } from '../../../model/run.ts';
import type { LeftOutReason, PersonSettlement, RowTally, TieOut } from '../../../model/settlement.ts';
import type { Accrual } from '../accrue.ts';
import { creditsKnown } from '../credits/make-steps.ts';
import { type Ground, termsIn } from '../ground.ts';
import type { Payments } from '../payments/payments.ts';

export function tieOut(book: Book, accrual: Accrual, payments: Payments, people: readonly PersonSettlement[]): TieOut {
  const { ground } = accrual;
  const { sums, isMatched } = payments;
  const months = new Set(monthsOf(ground.run, ground.fiscal));
  const collected = sumCollections(ground, months, isMatched);
  return {
    rows: LEDGER_NAMES.map((ledger) => tally(book, ground, ledger, isMatched)).filter(({ read }) => read > 0),
    salesRead: sumSales(ground, months),
    salesCredited: sum([...months].map((month) => accrual.credited.get(month) ?? 0)),
    collectionsRead: collected.read,
    collectionsMatched: collected.matched,
    collectionsUnmatched: collected.read - collected.matched,
    linesPay: sums.pay,
    grantsPay: sum(payments.grants.map(({ pay }) => pay)),
    peoplePayable: sum(people.map(({ payable }) => payable)),
    settledLines: sums.settledLines,
    settledAmount: sums.settledAmount,
  };
}

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0);

/** Where signing counts, the rows as they were read; they owe nothing to what was made of them. */
function sumSales(ground: Ground, months: ReadonlySet<Month>): Fen {
  const { basis } = termsIn(ground, ground.lastMonth);
  const isNet = ground.editions.some(({ vat }) => vat !== null);
  let total = 0;
  if (basis === 'signed' && !isNet) {
    const sale = inPassing(ground.sales);
    for (let place = 0; place < ground.sales.length; place += 1) {
      const { signedOn, amount } = sale.at(place)!;
      if (months.has(monthOf(signedOn))) total += amount;
    }
  } else {
    for (const { on, amount } of creditsKnown(ground)) if (months.has(monthOf(on))) total += amount;
  }
  return total;
}

function sumCollections({ ledgers, asOf }: Ground, months: ReadonlySet<Month>, isMatched: Payments['isMatched']) {
  let [read, matched] = [0, 0];
  const receipt = inPassing(ledgers.collections);
  for (let place = 0; place < ledgers.collections.length; place += 1) {
    const { receivedOn, amount } = receipt.at(place)!;
    if (receivedOn > asOf || !months.has(monthOf(receivedOn))) continue;
    read += amount;
    if (isMatched(place)) matched += amount;
  }
  return { read, matched };
}

/** Rows read of a ledger: those that take part, and those left out with the reason. */
function tally(book: Book, ground: Ground, ledger: LedgerName, isMatched: Payments['isMatched']): RowTally {
  const tables = book.tables.filter((table) => table.ledger === ledger);
  const read = tables.reduce((total, table) => total + table.read, 0);
  const leftOut = new Map<LeftOutReason, { readonly reason: LeftOutReason; rows: number }>();
  let latest: { readonly reason: LeftOutReason; rows: number } | null = null;
  const leaveOut = (reason: LeftOutReason): void => {
    // Rows that follow each other are mostly left out for one reason.
    if (latest?.reason !== reason) latest = leftOut.get(reason) ?? { reason, rows: 0 };
    if (latest.rows === 0) leftOut.set(reason, latest);
    latest.rows += 1;
  };
  for (const row of book.leftOut) {
    if (row.ledger === ledger) leaveOut(row.reason === 'READ-TOTAL-ROW' ? 'total_row' : 'invalid');
  }
  let used = 0;
  const whyUnused = unusedIn(ledger, ground, isMatched);
  const rows: RowList<unknown> = ground.ledgers[ledger];
  const passing = inPassing(rows);
  for (let place = 0; place < rows.length; place += 1) {
    const reason = whyUnused(passing.at(place), place);
    if (reason === null) used += 1;
    else leaveOut(reason);
  }
  return { ledger, read, used, leftOut: [...leftOut.values()] };
}

/** Why a row takes no part, null for one that does. */
type WhyUnused<Row> = (row: Row, place: number) => LeftOutReason | null;

function unusedIn(ledger: LedgerName, ground: Ground, isMatched: Payments['isMatched']): WhyUnused<unknown> {
  const { asOf, fiscal } = ground;
  const later = (day: Day): LeftOutReason | null => (day > asOf ? 'later' : null);
  const why: { readonly [Name in LedgerName]?: WhyUnused<LedgerRow<Name>> } = {
    sales: ({ status, signedOn }) => (status === 'cancelled' ? 'cancelled' : later(signedOn)),
    collections: ({ receivedOn }, place) => later(receivedOn) ?? (isMatched(place) ? null : 'unmatched'),
    expenses: ({ spentOn }) => later(spentOn),
    adjustments: ({ period }) => later(firstDayOf(period, fiscal)),
  };
  // The rows are those of the ledger's name; only the compiler has lost the bond.
  return (why[ledger] as WhyUnused<unknown> | undefined) ?? (() => null);
}
