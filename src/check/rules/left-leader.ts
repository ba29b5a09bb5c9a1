// DATE-LEADER-LEFT: somebody who still has a leader in a month before which that leader left.
import { addMonths, type Day, formatDay, formatMonth, type Month, monthOf } from '../../model/calendar.ts';
import type { DaySpan } from '../../model/columns/days-of-column.ts';
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import { isEmployedIn, type Person, type RosterRow, rosterRowIn } from '../../model/roster.ts';
import type { Rule } from '../rule.ts';

/** Once a person and leader, at the row that names the leader; only in months of sales, for others are not computed. */
export const leftLeader: Rule = {
  codes: ['DATE-LEADER-LEFT'],
  *find(context) {
    const leavers = context.roster.people.filter(({ leftOn }) => leftOn !== null);
    const span = leavers.length === 0 ? null : context.salesSpan();
    if (span === null) return;
    const leftOn = new Map(leavers.map((person) => [person.id, person.leftOn!]));
    for (const person of context.roster.people) {
      for (const { leader, month, row } of orphaned(person, leftOn, span)) {
        const facts = { person: person.id, leader, left: formatDay(leftOn.get(leader)!), month: formatMonth(month) };
        yield finding('DATE-LEADER-LEFT', placeOf(row.place, 'leader_id'), leader, facts);
      }
    }
  },
};

interface Orphaned {
  readonly leader: string;
  /** The first month of it. */
  readonly month: Month;
  readonly row: RosterRow;
}

function orphaned(person: Person, leftOn: ReadonlyMap<string, Day>, sales: DaySpan): readonly Orphaned[] {
  const [first, last] = [monthOf(sales.first), monthOf(sales.last)];
  const leaders = new Set(person.rows.flatMap(({ leaderId }) => (leaderId === null ? [] : [leaderId])));
  return [...leaders].flatMap((leader) => {
    const left = leftOn.get(leader);
    if (left === undefined) return [];
    const after = addMonths(monthOf(left), 1);
    for (let month = Math.max(first, after); month <= last; month = addMonths(month, 1)) {
      const row = rosterRowIn(person, month);
      if (row.leaderId === leader && isEmployedIn(person, month)) return [{ leader, month, row: named(person, row) }];
    }
    return [];
  });
}

/** A decision keeps the leader of the row before it, which is the one that names a leader. */
function named(person: Person, row: RosterRow): RosterRow {
  const before = person.rows.slice(0, person.rows.indexOf(row) + 1);
  return before.findLast(({ place, leaderId }) => leaderId === row.leaderId && 'leaderId' in place) ?? row;
}
