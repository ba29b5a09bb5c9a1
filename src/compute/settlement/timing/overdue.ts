// An order, its due day and a day -> how many days too late it was paid, and the factor that this gives its lines.
import { addDays, type Day, daysBetween } from '../../../model/calendar.ts';
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { OverdueTerms } from '../../../model/mechanisms.ts';
import { type Fen, ONE, type Ratio } from '../../../model/money.ts';

/** An order with the receipts as they count: see {@link asCleared}. */
export interface PaidOrder {
  readonly rows: readonly SalesRow[];
  readonly receipts: readonly CollectionRow[];
}

/** The row's own day, else the day of signing and the customer's days, else the policy's; null: it is never due. */
export function dueDay(row: SalesRow, customerDays: number | null, { termsDays }: OverdueTerms): Day | null {
  if (row.dueOn !== null) return row.dueOn;
  const days = customerDays ?? termsDays;
  return days === null ? null : addDays(row.signedOn, days);
}

/** The factor of the last step that the days exceed; 1 below the first. */
export function overdueFactor({ steps }: OverdueTerms, days: number): Ratio {
  let factor = ONE;
  for (const step of steps) if (days > step.above) ({ factor } = step);
  return factor;
}

/** From the due day to the day on which the order was paid in full, `today` while it is not; below 1 it is not late. */
export const daysOverdue = (order: PaidOrder, due: Day, today: Day): number =>
  daysBetween(due, paidInFullOn(order, due, today) ?? today);

/**
 * The day since which the money covers everything that was sold by the due day, less what is refunded of it, whenever; null
 * where it does not. Money that comes back makes the order unpaid again.
 */
export function paidInFullOn({ rows, receipts }: PaidOrder, due: Day, today: Day): Day | null {
  const known = rows.filter(({ signedOn }) => signedOn <= today);
  const events: readonly (readonly [Day, Fen])[] = [
    ...known.flatMap((row) => owedBy(row, known, due)),
    ...receipts.flatMap(({ receivedOn, amount }) => (receivedOn <= today ? [[receivedOn, amount] as const] : [])),
  ];
  let since: Day | null = null;
  let balance = 0;
  for (const [day, change] of byDay(events)) {
    balance += change;
    if (balance < 0) since = null;
    else since ??= day;
  }
  return since;
}

/** What goes back was never waited for: a refund counts from the day of the row that it takes back. */
function owedBy(row: SalesRow, known: readonly SalesRow[], due: Day): readonly (readonly [Day, Fen])[] {
  const sold = row.amount < 0 ? (soldTo(row, known) ?? row) : row;
  return sold.signedOn <= due ? [[sold.signedOn, -row.amount]] : [];
}

function soldTo({ refundOf }: SalesRow, known: readonly SalesRow[]): SalesRow | undefined {
  const sold = known.filter(({ amount }) => amount > 0);
  return sold.find(({ lineNo }) => lineNo === refundOf) ?? sold[0];
}

/** One sum a day, in order. */
function byDay(events: readonly (readonly [Day, Fen])[]): readonly (readonly [Day, Fen])[] {
  const sums = new Map<Day, Fen>();
  for (const [day, change] of events) sums.set(day, (sums.get(day) ?? 0) + change);
  return [...sums].sort(([a], [b]) => a - b);
}
