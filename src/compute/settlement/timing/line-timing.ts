// A line in a run -> its factor and released share once instalments, late payment, write-offs and leaving are counted in.
import type { Day } from '../../../model/calendar.ts';
import type { FactorReason } from '../../../model/line.ts';
import { compareRatios, multiply, ONE, type Ratio, ratio } from '../../../model/money.ts';
import type { Policy } from '../../../model/policy.ts';
import type { Run } from '../../../model/run.ts';
import { type Ground, knownIn } from '../ground.ts';
import type { AccruedLine, Judgement } from '../lines/accrued-line.ts';
import { forfeitedAfter, writtenOffOn } from './forfeiture.ts';
import { dueOf, forfeitedShare, type Known, lateFactor, lostShare, makeKnown, partsDue } from './line-cuts.ts';
import { daysOverdue, paidInFullOn } from './overdue.ts';
import type { Order } from './release.ts';

/** A factor with its reason, and the share of the amount that is released. */
export interface Standing extends Judgement {
  readonly ratio: Ratio;
}

/** How lines stand in one run. */
export interface RunTiming {
  /** `judged` and `released` are the line's own factor and its order's share, without any of these clauses. */
  readonly timed: (accrued: AccruedLine, judged: Judgement, released: Ratio) => Standing;
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

/** Factors multiply; the reason is the one that cuts most. What has stopped is cut to what was released by then. */
function timedLine(
  known: Known,
  accrued: AccruedLine,
  judged: Judgement,
  released: Ratio,
  run: Run,
  day: Day,
): Standing {
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

const least = (a: Ratio, b: Ratio): Ratio => (compareRatios(b, a) < 0 ? b : a);

const quotient = (a: Ratio, b: Ratio): Ratio => ratio(BigInt(a.num) * BigInt(b.den), BigInt(a.den) * BigInt(b.num));
