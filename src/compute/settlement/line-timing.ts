// A line in a run -> its factor and released share once instalments, late payment, write-offs and leaving are counted in.
import { type Day, type Month, monthOf } from '../../model/calendar.ts';
import type { FactorReason, Line } from '../../model/line.ts';
import { compareRatios, multiply, ONE, type Ratio, ratio, ZERO } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import type { Run } from '../../model/run.ts';
import type { AccruedLine, Judgement } from './accrued-line.ts';
import { asCleared } from './cleared-on.ts';
import { forfeitedAfter, writtenOffOn } from './forfeiture.ts';
import { type Ground, knownIn, termsIn } from './ground.ts';
import { dueShare } from './instalments.ts';
import { daysOverdue, dueDay, overdueFactor, paidInFullOn } from './overdue.ts';
import { type Order, releaseOn, releaseTerms } from './release.ts';

/** A factor with its reason, and the share of the amount that is released. */
export interface Timed extends Judgement {
  readonly ratio: Ratio;
}

/** How lines stand in one run. */
export interface RunTiming {
  /** `judged` and `released` are the line's own factor and its order's share, without any of these clauses. */
  readonly timed: (accrued: AccruedLine, judged: Judgement, released: Ratio) => Timed;
  /** Whether a part of the line is still to come. */
  readonly isLater: (accrued: AccruedLine) => boolean;
}

/** Null where no edition has such a clause: then lines are not asked at all. */
export function lineTiming(
  ground: Ground,
  orderOf: (orderNo: string) => Order,
): ((runPlace: number) => RunTiming) | null {
  if (!ground.editions.some(hasTiming)) return null;
  const known = makeKnown(ground, orderOf);
  return (place) => {
    const run = ground.runs[place]!;
    const day = knownIn(ground, run);
    return {
      timed: (accrued, judged, released) => timedLine(known, accrued, judged, released, run, day),
      isLater: (accrued) => compareRatios(partsDue(known, accrued, run), ONE) < 0,
    };
  };
}

const hasTiming = ({ instalments, overdue, leavers }: Policy): boolean =>
  instalments !== null || overdue !== null || (leavers !== null && leavers.unreleased === 'forfeit');

/** What lines look up; orders with their receipts as they count. */
interface Known {
  readonly ground: Ground;
  readonly orderOf: (orderNo: string) => Order;
  readonly customerDays: ReadonlyMap<string, number>;
  readonly releasedOn: (orderNo: string, day: Day) => Ratio;
}

function makeKnown(ground: Ground, orderOf: (orderNo: string) => Order): Known {
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

/** Factors multiply; the reason is the one that cuts most. What has stopped is cut to what was released by then. */
function timedLine(known: Known, accrued: AccruedLine, judged: Judgement, released: Ratio, run: Run, day: Day): Timed {
  const due = partsDue(known, accrued, run);
  const late = lateFactor(known, accrued, day);
  const forfeited = forfeitedShare(known, accrued.line, day);
  const lost = lostShare(known, accrued, day);
  const most = least(forfeited, lost);
  // Most lines are cut by nothing; the same objects tell the next run that nothing has changed.
  if (late === ONE && most === ONE) return { ...judged, ratio: due === ONE ? released : multiply(released, due) };
  const paid = least(multiply(least(released, forfeited), due), lost);
  const cuts: readonly (readonly [Ratio, FactorReason])[] = [
    [late, 'overdue'],
    [forfeited, 'forfeited'],
    [lost, 'written_off'],
  ];
  const [, reason] = cuts.reduce(
    (deepest, cut) => (compareRatios(cut[0], deepest[0]) < 0 ? cut : deepest),
    [judged.factor, judged.reason],
  );
  return {
    factor: multiply(multiply(judged.factor, late), most),
    reason,
    ratio: most.num === 0 ? ONE : quotient(paid, most),
  };
}

/** What cuts a line on a day beside its target: for explanations. A share or factor of 1 cuts nothing. */
export interface TimingCuts {
  /** Null where the order is not late, or was not. */
  readonly late: {
    readonly dueOn: Day;
    readonly paidOn: Day | null;
    readonly days: number;
    readonly factor: Ratio;
  } | null;
  /** What of the order was released when it was written off. */
  readonly lost: { readonly on: Day; readonly share: Ratio } | null;
  /** What of it was released when the leaver's days were over. */
  readonly forfeited: { readonly on: Day; readonly share: Ratio } | null;
}

const NO_CUTS: TimingCuts = { late: null, lost: null, forfeited: null };

export function timingCuts(ground: Ground, order: Order, accrued: AccruedLine): TimingCuts {
  if (!ground.editions.some(hasTiming)) return NO_CUTS;
  const known = makeKnown(ground, () => order);
  const day = ground.asOf;
  const [factor, lost, forfeited] = [
    lateFactor(known, accrued, day),
    lostShare(known, accrued, day),
    forfeitedShare(known, accrued.line, day),
  ];
  const isCut = (share: Ratio): boolean => compareRatios(share, ONE) < 0;
  const dueOn = dueOf(known, accrued);
  return {
    late: isCut(factor) && dueOn !== null ? { ...lateness(known.orderOf(order.orderNo), dueOn, day), factor } : null,
    lost: isCut(lost) ? { on: writtenOffOn(order.rows)!, share: lost } : null,
    forfeited: isCut(forfeited)
      ? { on: forfeitedAfter(ground, ground.roster.byId.get(accrued.line.personId)!)!, share: forfeited }
      : null,
  };
}

const lateness = (order: Order, dueOn: Day, day: Day) => ({
  dueOn,
  paidOn: paidInFullOn(order, dueOn, day),
  days: daysOverdue(order, dueOn, day),
});

/** Instalments by the edition of the line's month. */
function partsDue({ ground }: Known, accrued: AccruedLine, run: Run | null): Ratio {
  const month = scheduleMonth(accrued);
  const { instalments } = termsIn(ground, month);
  if (instalments === null) return ONE;
  const { signedOn, executedOn, amount } = accrued.stake.row;
  return dueShare(instalments, { month, signedOn, executedOn: amount < 0 ? signedOn : executedOn }, run, ground.fiscal);
}

/** The month of the line; of one that takes back, of what it takes back. */
function scheduleMonth({ line, stake }: AccruedLine): Month {
  let root: Line = line;
  while (root.takesBack !== null) root = root.takesBack;
  return root.row === stake.row ? root.month : stake.month;
}

function lateFactor(known: Known, accrued: AccruedLine, day: Day): Ratio {
  const { overdue } = termsIn(known.ground, scheduleMonth(accrued));
  const due = dueOf(known, accrued);
  if (overdue === null || due === null || due >= day) return ONE;
  return overdueFactor(overdue, daysOverdue(known.orderOf(accrued.stake.row.orderNo), due, day));
}

function dueOf({ ground, customerDays }: Known, accrued: AccruedLine): Day | null {
  const { overdue } = termsIn(ground, scheduleMonth(accrued));
  const { row } = accrued.stake;
  return overdue === null
    ? null
    : dueDay(row, row.customer === null ? null : (customerDays.get(row.customer) ?? null), overdue);
}

/** What a leaver had of the order when the days were over; 1 before that, and of who has not left. */
function forfeitedShare({ ground, releasedOn }: Known, { personId, row }: Line, day: Day): Ratio {
  const after = forfeitedAfter(ground, ground.roster.byId.get(personId)!);
  return after === null || day < after ? ONE : releasedOn(row.orderNo, after);
}

/** What had been paid of an order when it was written off; nothing where that is to come back. */
function lostShare(known: Known, accrued: AccruedLine, day: Day): Ratio {
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

const least = (a: Ratio, b: Ratio): Ratio => (compareRatios(b, a) < 0 ? b : a);

const quotient = (a: Ratio, b: Ratio): Ratio => ratio(BigInt(a.num) * BigInt(b.den), BigInt(a.den) * BigInt(b.num));
