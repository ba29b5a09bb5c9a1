// Decided lines -> what every run pays of them: sums at once, the lines in full only for who asks (rulebook 9, 13).
import { type ClosedLine, type Correction, lineKeys } from '../../../model/closing.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';
import { type HeldOrders, heldOrders } from '../result/held-orders.ts';
import { acrossTargets, lineCorrection, removedLines } from './corrections.ts';
import { countLines, type LineSums } from './line-sums.ts';
import { heldForOf, type LineCourse, type PaidLine, payLine, settledLine } from './pay-line.ts';
import { numberOf } from './pay-runs.ts';
import type { PayCourse } from './payments.ts';

interface LinePayments {
  readonly sums: LineSums;
  readonly held: HeldOrders;
  readonly outstanding: readonly ClosedLine[];
  readonly corrections: readonly Correction[];
  /** The lines as they stand in the last run, in order; all of them, or those that the run lists. */
  readonly inFull: (which: 'all' | 'listed') => readonly PaidLine[];
}

/** Follows every line once. Most of them come to nothing but sums: they were paid long ago, or nobody looks at them. */
export function payLines(course: PayCourse): LinePayments {
  const { decisions, runs, byPerson } = course;
  const { lines } = decisions;
  const count = countLines(decisions.accrual.ground.run);
  const held = heldOrders();
  const listed = new Uint8Array(lines.length);
  const corrections = new Map<number, Correction>();
  const { courseOf, gone } = lineCourses(course);
  for (let place = 0; place < lines.length; place += 1) {
    const own = courseOf(place);
    const { line } = own.accrued;
    const payment = payLine(course, own, byPerson.get(line.personId)!);
    if (count.add(line, payment)) listed[place] = 1;
    const rest = payment.now.amount - payment.paid;
    if (rest !== 0) held.add(line, rest, heldForOf(own.accrued, payment.now, runs.at(-1)!));
    if (payment.parts.correction !== 0) corrections.set(place, lineCorrection(own, payment));
  }
  const removed = removedLines(course, gone);
  const told = acrossTargets([...corrections.values(), ...removed.corrections]);
  for (const [place, correction] of corrections) corrections.set(place, told(correction));
  const isListed = removed.settled.map((paid) => {
    if (paid.released !== 0) held.add(paid.line, -paid.released, paid.heldFor);
    return count.add(paid.line, { now: paid, paid: paid.released, pay: paid.pay, parts: paid.parts });
  });
  return {
    sums: count.sums(),
    held,
    outstanding: removed.outstanding,
    corrections: [...corrections.values(), ...removed.corrections.map(told)],
    inFull: (which) => {
      const settled: PaidLine[] = [];
      for (let place = 0; place < lines.length; place += 1) {
        if (which === 'listed' && listed[place] === 0) continue;
        const own = courseOf(place);
        settled.push(settledLine(course, own.accrued, payLine(course, own, null), corrections.get(place) ?? null));
      }
      for (const [place, paid] of removed.settled.entries()) {
        if (which === 'listed' && !isListed[place]) continue;
        settled.push(paid.correction === null ? paid : { ...paid, correction: told(paid.correction) });
      }
      return settled;
    },
  };
}

interface LineCourses {
  readonly courseOf: (place: number) => LineCourse;
  /** Lines of closed runs that today's ledgers no longer give. */
  readonly gone: readonly ClosedLine[];
}

function lineCourses({ decisions, closed }: PayCourse): LineCourses {
  const { lines, accrual } = decisions;
  const places = new Map(accrual.ground.runs.map((run, place) => [numberOf(run), place]));
  const before = new Map(closed?.lines.map((line) => [line.key, line]));
  const keys = before.size === 0 ? [] : lineKeys(Array.from(lines, ({ line }) => line));
  const closedLines = keys.map((key) => before.get(key) ?? null);
  for (const key of keys) before.delete(key);
  const courseOf = (place: number): LineCourse => {
    const accrued: AccruedLine = lines.at(place);
    return { accrued, from: places.get(numberOf(accrued.line.run))!, closed: closedLines[place] ?? null };
  };
  return { courseOf, gone: [...before.values()] };
}
