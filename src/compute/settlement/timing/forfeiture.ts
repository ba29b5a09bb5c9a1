// A leaver, or an order that was written off -> the day after which nothing more of a line is paid.
import { addDays, type Day, monthOf } from '../../../model/calendar.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import type { Person } from '../../../model/roster.ts';
import { type Ground, termsIn } from '../ground.ts';

/** By the edition of the month of leaving; null where leavers are paid as if they had stayed, or nobody has left. */
export function forfeitedAfter(ground: Ground, person: Person): Day | null {
  if (person.leftOn === null) return null;
  const { leavers } = termsIn(ground, monthOf(person.leftOn));
  return leavers === null || leavers.unreleased === 'pay' ? null : addDays(person.leftOn, leavers.days);
}

/** The first day on which a row of the order was written off; null where none was. */
export function writtenOffOn(rows: readonly SalesRow[]): Day | null {
  const days = rows.flatMap((row) => (row.writtenOffOn === null ? [] : [row.writtenOffOn]));
  return days.length === 0 ? null : days.reduce((first, day) => Math.min(first, day));
}
