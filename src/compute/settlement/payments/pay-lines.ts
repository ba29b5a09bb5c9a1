// Decided lines -> what every run pays of them: sums at once, the lines in full only for who asks (rulebook 9, 13).
import { type ClosedLine, type Correction, lineKeys } from '../../../model/closing.ts';
import type { Fen, Ratio } from '../../../model/money.ts';
import type { HeldOrder } from '../../../model/settlement.ts';
import { heldOrders } from '../result/held-orders.ts';
import type { Course } from '../timing/order-courses.ts';
import { acrossTargets, lineCorrection, removedLines } from './corrections.ts';
import type { LineGroup } from './line-groups.ts';
import { HELD, LISTED, markOf } from './line-marks.ts';
import { countLines, type LineSums } from './line-sums.ts';
import type { PaidParts } from './paid-parts.ts';
import { type LinePayment, payLine } from './pay-line.ts';
import type { PayCourse } from './payments.ts';
import { placedLines } from './placed-lines.ts';
import { type PaidLine, settledLine } from './settled-line.ts';

interface LinePayments {
  readonly sums: LineSums;
  readonly outstanding: readonly ClosedLine[];
  readonly corrections: readonly Correction[];
  /** Orders that hold money back. Worked out anew. */
  readonly held: () => readonly HeldOrder[];
  /** The lines as they stand in the last run, in order; all of them, or those that the run lists. Made anew. */
  readonly inFull: (which: 'all' | 'listed') => readonly PaidLine[];
}

/**
 * Looks at every line once. Lines of a person that go one way are only added up, and then followed together; most lines come to nothing
 * but sums: they were paid long ago, or nobody looks at them. Where `joins` says no, each is followed by itself, with the same result.
 */
export function payLines(course: PayCourse, joins = ({ isWhole }: Course): boolean => isWhole): LinePayments {
  const { decisions, runs, byPerson, closed } = course;
  const { lines, accrual } = decisions;
  const { length } = lines;
  const areAlone = closed !== null || runs.some(({ timing }) => timing !== null);
  const placed = placedLines(course, areAlone ? () => false : joins);
  const { closedOf, gone } = closedLines(course);
  const count = countLines(accrual.ground.run);
  const marks = new Uint8Array(length);
  const corrections = new Map<number, Correction>();
  const paymentAt = (place: number, person: readonly PaidParts[] | null): LinePayment => {
    const { personId, kind } = placed.ownerAt(place);
    const amountAt = (factor: Ratio): Fen => placed.amountAt(place, factor);
    const paidByClosings = closedOf(place)?.paid ?? 0;
    return payLine(course, { personId, kind, way: placed.wayAt(place), amountAt, paidByClosings }, person);
  };
  const payAlone = (place: number): void => {
    const owner = placed.ownerAt(place);
    const payment = paymentAt(place, byPerson.get(owner.personId)!);
    count.add(owner, owner.isOwn, payment);
    marks[place] = markOf(owner.isOwn, payment);
    if ((marks[place]! & LISTED) === 0) count.settle(payment.now.amount);
    if (payment.parts.correction === 0) return;
    corrections.set(place, lineCorrection(lines.at(place).line, closedOf(place), payment));
  };
  const addTo = ({ factors, sums, isOwn, mark, markOfNothing }: LineGroup, place: number): void => {
    const amount = placed.amountAt(place, factors[0]!);
    sums[0]! += amount;
    for (let other = 1; other < factors.length; other += 1) sums[other]! += placed.amountAt(place, factors[other]!);
    const own = mark === null ? markOf(isOwn, paymentAt(place, null)) : amount === 0 ? markOfNothing() : mark;
    marks[place] = own;
    if ((own & LISTED) === 0) count.settle(amount);
  };
  for (let place = 0; place < length; place += 1) {
    const group = placed.groupAt(place);
    if (group === null) payAlone(place);
    else addTo(group, place);
  }
  for (const group of placed.groups) {
    count.add(group, group.isOwn, payLine(course, group, byPerson.get(group.personId)!));
  }
  const removed = removedLines(course, gone);
  const told = acrossTargets([...corrections.values(), ...removed.corrections]);
  for (const [place, correction] of corrections) corrections.set(place, told(correction));
  const isListed = removed.settled.map(({ line, amount, released, pay, parts }) => {
    const worth = { now: { amount }, paid: released, pay, parts };
    count.add(line, false, worth);
    const listed = (markOf(false, worth) & LISTED) !== 0;
    if (!listed) count.settle(amount);
    return listed;
  });
  return {
    sums: count.sums(),
    outstanding: removed.outstanding,
    corrections: [...corrections.values(), ...removed.corrections.map(told)],
    held: () => {
      const held = heldOrders();
      for (let place = 0; place < length; place += 1) {
        if ((marks[place]! & HELD) === 0) continue;
        const { now, paid } = paymentAt(place, null);
        held.add(lines.at(place).line, now.amount - paid, placed.wayAt(place).heldFor);
      }
      for (const { line, released, heldFor } of removed.settled) {
        if (released !== 0) held.add(line, -released, heldFor);
      }
      return held.list(runs.at(-1)!.release);
    },
    inFull: (which) => {
      const settled: PaidLine[] = [];
      for (let place = 0; place < length; place += 1) {
        if (which === 'listed' && (marks[place]! & LISTED) === 0) continue;
        const correction = corrections.get(place) ?? null;
        settled.push(settledLine(lines.at(place), paymentAt(place, null), placed.wayAt(place).heldFor, correction));
      }
      for (const [place, paid] of removed.settled.entries()) {
        if (which === 'listed' && !isListed[place]) continue;
        settled.push(paid.correction === null ? paid : { ...paid, correction: told(paid.correction) });
      }
      return settled;
    },
  };
}

interface ClosedLines {
  /** The line at a place as the last closing left it. */
  readonly closedOf: (place: number) => ClosedLine | null;
  /** Lines of closed runs that today's ledgers no longer give. */
  readonly gone: readonly ClosedLine[];
}

function closedLines({ decisions, closed }: PayCourse): ClosedLines {
  const before = new Map(closed?.lines.map((line) => [line.key, line]));
  const keys = before.size === 0 ? [] : lineKeys(Array.from(decisions.lines, ({ line }) => line));
  const found = keys.map((key) => before.get(key) ?? null);
  for (const key of keys) before.delete(key);
  return { closedOf: (place) => found[place] ?? null, gone: [...before.values()] };
}
