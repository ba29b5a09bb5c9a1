// A line and a day -> what cuts or delays it beside its target: parts that are due, late payment, write-offs, leaving.
import { type Day, type Month, monthOf } from '../../../model/calendar.ts';
import type { Line } from '../../../model/line.ts';
import { multiply, ONE, type Ratio, ZERO } from '../../../model/money.ts';
import type { Run } from '../../../model/run.ts';
import { type Ground, knownIn, termsIn } from '../ground.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';
import { asCleared } from './cleared-on.ts';
import { forfeitedAfter, writtenOffOn } from './forfeiture.ts';
import { dueShare, type LaterPart, laterParts, type Schedule } from './instalments.ts';
import { daysOverdue, dueDay, overdueFactor } from './overdue.ts';
import { type Order, releaseOn, releaseTerms } from './release.ts';

/** What lines look up; orders with their receipts as they count. */
export interface Known {
  readonly ground: Ground;
  readonly orderOf: (orderNo: string) => Order;
  readonly customerDays: ReadonlyMap<string, number>;
  readonly releasedOn: (orderNo: string, day: Day) => Ratio;
}

export function makeKnown(ground: Ground, orderOf: (orderNo: string) => Order): Known {
  const cleared = new Map<string, Order>();
  const released = new Map<string, Ratio>();
  const { editions, ledgers } = ground;
  const days = ledgers.customers.flatMap(({ customer, termsDays }) =>
    termsDays === null ? [] : [[customer, termsDays] as const],
  );
  return {
    ground,
    orderOf: (orderNo) => {
      const order = cleared.get(orderNo) ?? withCleared(ground, orderOf(orderNo));
      cleared.set(orderNo, order);
      return order;
    },
    customerDays: new Map(days.reverse()),
    releasedOn: (orderNo, day) => {
      const key = `${day} ${orderNo}`;
      const terms = releaseTerms(termsIn(ground, monthOf(day)));
      const share = released.get(key) ?? releaseOn(orderOf(orderNo), day, terms, editions).ratio;
      released.set(key, share);
      return share;
    },
  };
}

const withCleared = ({ editions }: Ground, order: Order): Order => ({
  ...order,
  receipts: asCleared(order.receipts, editions),
});

/** Instalments by the edition of the line's month. */
export function partsDue({ ground }: Known, accrued: AccruedLine, run: Run | null): Ratio {
  const { instalments } = termsIn(ground, scheduleMonth(accrued));
  return instalments === null ? ONE : dueShare(instalments, scheduleOf(accrued), run, ground.fiscal);
}

/** The parts of a line that a run does not pay yet, and the article that says so; null where lines are paid at once. */
export function partsLater(
  ground: Ground,
  accrued: AccruedLine,
  run: Run,
): { readonly parts: readonly LaterPart[]; readonly article: string | null } | null {
  const { instalments } = termsIn(ground, scheduleMonth(accrued));
  if (instalments === null) return null;
  const parts = laterParts(instalments, scheduleOf(accrued), run, ground.fiscal);
  return { parts, article: instalments.article };
}

function scheduleOf(accrued: AccruedLine): Schedule {
  const { signedOn, executedOn, amount } = accrued.stake.row;
  return { month: scheduleMonth(accrued), signedOn, executedOn: amount < 0 ? signedOn : executedOn };
}

/** The month of the line; of one that takes back, of what it takes back. */
function scheduleMonth({ line, stake }: AccruedLine): Month {
  let root: Line = line;
  while (root.takesBack !== null) root = root.takesBack;
  return root.row === stake.row ? root.month : stake.month;
}

export function lateFactor(known: Known, accrued: AccruedLine, day: Day): Ratio {
  const { overdue } = termsIn(known.ground, scheduleMonth(accrued));
  const due = dueOf(known, accrued);
  if (overdue === null || due === null || due >= day) return ONE;
  return overdueFactor(overdue, daysOverdue(known.orderOf(accrued.stake.row.orderNo), due, day));
}

export function dueOf({ ground, customerDays }: Known, accrued: AccruedLine): Day | null {
  const { overdue } = termsIn(ground, scheduleMonth(accrued));
  const { row } = accrued.stake;
  return overdue === null
    ? null
    : dueDay(row, row.customer === null ? null : (customerDays.get(row.customer) ?? null), overdue);
}

/** What a leaver had of the order when the days were over; 1 before that, and of who has not left. */
export function forfeitedShare({ ground, releasedOn }: Known, { personId, row }: Line, day: Day): Ratio {
  const after = forfeitedAfter(ground, ground.roster.byId.get(personId)!);
  return after === null || day < after ? ONE : releasedOn(row.orderNo, after);
}

/** What had been paid of an order when it was written off; nothing where that is to come back. */
export function lostShare(known: Known, accrued: AccruedLine, day: Day): Ratio {
  const { ground, orderOf, releasedOn } = known;
  const { overdue } = termsIn(ground, scheduleMonth(accrued));
  if (overdue === null) return ONE;
  const { orderNo } = accrued.line.row;
  const on = writtenOffOn(orderOf(orderNo).rows);
  if (on === null || on > day) return ONE;
  if (overdue.writeOff === 'take-back') return ZERO;
  const paidBy = ground.runs.findLast((run) => knownIn(ground, run) <= on) ?? null;
  return multiply(releasedOn(orderNo, on), partsDue(known, accrued, paidBy));
}
