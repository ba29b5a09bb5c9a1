// KEY-LEADER-LOOP: people who lead each other in a circle in some month.
import { addMonths, dayOfMonth, type Month, monthOf } from '../../model/calendar.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import { type Person, type Roster, rosterRowIn } from '../../model/roster.ts';
import type { Rule } from '../rule.ts';

/** Leaders change only where a roster row takes effect, so only those months are looked at. */
export const leaderLoop: Rule = {
  codes: ['KEY-LEADER-LOOP'],
  *find({ roster }) {
    const seen = new Set<string>();
    for (const month of monthsOfChange(roster)) {
      for (const loop of loopsIn(roster, month)) {
        const members = JSON.stringify(loop.map((person) => person.id).sort());
        if (!seen.has(members)) yield loopFinding(loop, month);
        seen.add(members);
      }
    }
  },
};

function monthsOfChange(roster: Roster): readonly Month[] {
  const months = new Set<Month>();
  for (const person of roster.people) {
    for (const { from } of person.rows)
      months.add(dayOfMonth(from) === 1 ? monthOf(from) : addMonths(monthOf(from), 1));
  }
  return [...months].sort((a, b) => a - b);
}

/** Walks upwards from everybody once; whoever is met twice on the same walk closes a loop. */
function loopsIn(roster: Roster, month: Month): readonly (readonly Person[])[] {
  const loops: (readonly Person[])[] = [];
  const walkOf = new Map<Person, number>();
  for (const [walk, start] of roster.people.entries()) {
    const path: Person[] = [];
    let person: Person | undefined = start;
    while (person !== undefined && !walkOf.has(person)) {
      walkOf.set(person, walk);
      path.push(person);
      person = leaderIn(roster, person, month);
    }
    if (person !== undefined && walkOf.get(person) === walk) loops.push(path.slice(path.indexOf(person)));
  }
  return loops;
}

function leaderIn(roster: Roster, person: Person, month: Month): Person | undefined {
  const { leaderId } = rosterRowIn(person, month);
  return leaderId === null ? undefined : roster.byId.get(leaderId);
}

/** At the row that took effect last: it closed the circle. */
function loopFinding(loop: readonly Person[], month: Month): Finding {
  const rows = loop.map((person) => rosterRowIn(person, month));
  const closing = rows.reduce((latest, row) => (row.from > latest.from ? row : latest));
  const people = [...loop, loop[0]!].map((person) => person.id).join(' → ');
  return finding('KEY-LEADER-LOOP', placeOf(closing.place, 'leader_id'), closing.leaderId, { people });
}
