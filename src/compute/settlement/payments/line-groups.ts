// Lines of an owner whose orders have one course -> the group of them, which goes one way.
import type { Fen, Ratio } from '../../../model/money.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';
import type { Course } from '../timing/order-courses.ts';
import { markOf } from './line-marks.ts';
import type { LineOwner } from './line-owners.ts';
import { type LineRuns, type LineWay, wayOf } from './line-way.ts';
import { type Followed, payLine } from './pay-line.ts';

/** All that these lines release is all or nothing, so what a run pays of their sum is the sum of what it pays of each. */
export interface LineGroup extends Followed {
  readonly isOwn: boolean;
  /** Those that occur on the way, each once; that of the last run first. */
  readonly factors: readonly Ratio[];
  /** What the lines are worth at each factor, each line rounded by itself. */
  readonly sums: Fen[];
  /** What the last run does with a line that is worth something; null where it depends on how much. */
  readonly mark: number | null;
  /** What it does with one that is worth nothing. Asked for seldom, so worked out when it is. */
  readonly markOfNothing: () => number;
}

/** `inFull` gives any line of the group. */
export function makeGroup(shared: LineRuns, owner: LineOwner, course: Course, inFull: () => AccruedLine): LineGroup {
  const { personId, kind, judgedBy, fixed, from, isOwn } = owner;
  const way = wayOf(shared, { kind, judgedBy, fixed, from, course, inFull });
  const factors = factorsOf(way);
  const sums: Fen[] = factors.map(() => 0);
  const placeOf = (factor: Ratio): number => factors.findIndex((one) => isSame(one, factor));
  const one = { personId, kind, way, paidByClosings: 0 };
  const markAt = (amount: Fen): number => markOf(isOwn, payLine(shared, { ...one, amountAt: () => amount }, null));
  let ofNothing: number | null = null;
  return {
    ...one,
    isOwn,
    amountAt: (factor) => sums[placeOf(factor)]!,
    factors,
    sums,
    mark: isJudgedAlike(way) ? markAt(1) : null,
    markOfNothing: () => {
      ofNothing ??= markAt(0);
      return ofNothing;
    },
  };
}

function factorsOf({ standings, now }: LineWay): readonly Ratio[] {
  const factors = [now.factor];
  for (const standing of standings) {
    if (standing !== null && !factors.some((factor) => isSame(factor, standing.factor))) factors.push(standing.factor);
  }
  return factors;
}

/** In the last run, and in the runs before it whose payments it looks back on. */
function isJudgedAlike({ standings, now }: LineWay): boolean {
  const late = standings.filter((standing) => standing !== null).slice(-2);
  return late.every(({ factor }) => isSame(factor, now.factor));
}

const isSame = (a: Ratio, b: Ratio): boolean => a === b || (a.num === b.num && a.den === b.den);
