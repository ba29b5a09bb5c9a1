// The orders of a period -> what was due of them by its end and what of it was collected in the period, by person (rulebook 17).
import { type Day, daysBetween } from '../../model/calendar.ts';
import type { CollectionRow, SalesRow } from '../../model/ledger.ts';
import type { Fen } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import { sellersOf } from '../rank/collected-by-person.ts';
import { cutByShares } from '../settlement/credits/shares.ts';
import type { Ground } from '../settlement/ground.ts';

/** One person's part of all orders. */
export interface Receivables {
  /** Due by the period's end and not collected before its beginning. */
  readonly due: Fen;
  /** Of that, collected in the period. */
  readonly collectedOfDue: Fen;
  /** Everything collected in the period, in advance too. */
  readonly collected: Fen;
}

/** The orders, found once for all periods. */
export interface OrderMoney {
  readonly orders: readonly Order[];
  /** Days from signing to the day on which a customer has to pay, by customer; of rows without an own due day. */
  readonly termsOf: ReadonlyMap<string, number>;
}

interface Order {
  readonly orderNo: string;
  readonly rows: readonly SalesRow[];
  readonly receipts: readonly CollectionRow[];
  readonly begins: Day;
  /** Its last row or receipt, if it was paid in full with it: then no later period has anything to do with it. */
  readonly doneOn: Day | null;
}

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export function orderMoney({ sales, ledgers, asOf }: Ground): OrderMoney {
  const receiptsOf = groupBy(
    ledgers.collections.filter(({ receivedOn }) => receivedOn <= asOf),
    ({ orderNo }) => orderNo,
  );
  const orders = [...groupBy(sales, ({ orderNo }) => orderNo)].map(([orderNo, rows]) =>
    orderOf(orderNo, rows, receiptsOf.get(orderNo) ?? []),
  );
  const terms = ledgers.customers.flatMap(({ customer, termsDays }) =>
    termsDays === null ? [] : [[customer, termsDays] as const],
  );
  return { orders, termsOf: new Map(terms) };
}

function orderOf(orderNo: string, rows: readonly SalesRow[], receipts: readonly CollectionRow[]): Order {
  const sold = rows.reduce((sum, { amount }) => sum + amount, 0);
  const received = receipts.reduce((sum, { amount }) => sum + amount, 0);
  const lastReceipt = receipts.reduce((last, { receivedOn }) => Math.max(last, receivedOn), 0);
  const doneOn = received >= sold ? Math.max(rows.at(-1)!.signedOn, lastReceipt) : null;
  return { orderNo, rows, receipts, begins: rows[0]!.signedOn, doneOn };
}

/** `termsDays` of customers without terms; 0: due on the day of signing. */
export function receivablesIn(
  ground: Ground,
  money: OrderMoney,
  span: Span,
  termsDays: number,
): ReadonlyMap<string, Receivables> {
  const found = new Map<string, Receivables>();
  const dueNow = (row: SalesRow): boolean => isDue(row, span.to, money, termsDays);
  for (const one of money.orders) {
    if (one.begins > span.to || (one.doneOn !== null && one.doneOn < span.from)) continue;
    const rows = one.rows.filter(({ signedOn }) => signedOn <= span.to);
    const order = ofOrder(rows, one.receipts, span, dueNow);
    if (order.due === 0 && order.collected === 0) continue;
    const sellers = sellersOf(rows, ground.splits.get(one.orderNo) ?? []);
    if (sellers.length === 0) continue;
    const shares = sellers.map(({ share }) => share);
    const [due, collectedOfDue, collected] = [order.due, order.collectedOfDue, order.collected].map((amount) =>
      cutByShares(amount, shares),
    );
    for (const [place, { personId }] of sellers.entries()) {
      const own = { due: due![place]!, collectedOfDue: collectedOfDue![place]!, collected: collected![place]! };
      found.set(personId, together(found.get(personId), own));
    }
  }
  return found;
}

/** A refund lowers what is due from its own day on. */
function isDue(row: SalesRow, to: Day, { termsOf }: OrderMoney, termsDays: number): boolean {
  if (row.amount < 0) return true;
  if (row.dueOn !== null) return row.dueOn <= to;
  const days = (row.customer === null ? undefined : termsOf.get(row.customer)) ?? termsDays;
  return days === 0 || daysBetween(row.signedOn, to) >= days;
}

function ofOrder(
  rows: readonly SalesRow[],
  receipts: readonly CollectionRow[],
  { from, to }: Span,
  isDueNow: (row: SalesRow) => boolean,
): Receivables {
  let [dueByEnd, before, collected] = [0, 0, 0];
  for (const row of rows) if (isDueNow(row)) dueByEnd += row.amount;
  for (const { receivedOn, amount } of receipts) {
    if (receivedOn < from) before += amount;
    else if (receivedOn <= to) collected += amount;
  }
  const due = Math.max(0, Math.max(0, dueByEnd) - Math.max(0, before));
  return { due, collectedOfDue: Math.min(due, Math.max(0, collected)), collected };
}

const together = (a: Receivables | undefined, b: Receivables): Receivables =>
  a === undefined
    ? b
    : {
        due: a.due + b.due,
        collectedOfDue: a.collectedOfDue + b.collectedOfDue,
        collected: a.collected + b.collected,
      };
