// The people of a book with their effective-dated rows: who was employed, at which grade and under whom, month by month.
import { type Day, firstDay, lastDay, type Month } from './calendar.ts';
import type { DecisionRow, PersonKind, PersonRow } from './ledger.ts';
import type { Placed } from './place.ts';

/** What the people ledger, or a decision, says of a person from a day on. */
export interface RosterRow {
  readonly from: Day;
  /** A grade's id or title as written; null only for non-sales staff. */
  readonly grade: string | null;
  readonly leaderId: string | null;
  readonly team: string | null;
  readonly kind: PersonKind;
  readonly place: Placed;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly hiredOn: Day;
  readonly leftOn: Day | null;
  /** Earliest first, never empty. */
  readonly rows: readonly RosterRow[];
}

/** Everybody, in the order in which the people ledger first names them. */
export interface Roster {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
}

/** Decisions add rows of their own; a decision to leave sets the last day of employment. */
export function makeRoster(people: readonly PersonRow[], decisions: readonly DecisionRow[]): Roster {
  const rowsOf = groupBy(people, (row) => row.personId);
  const decisionsOf = groupBy(decisions, (row) => row.personId);
  const all = [...rowsOf].map(([id, rows]) => makePerson(id, rows, decisionsOf.get(id) ?? []));
  return { people: all, byId: new Map(all.map((person) => [person.id, person])) };
}

function makePerson(id: string, rows: readonly PersonRow[], decisions: readonly DecisionRow[]): Person {
  let known = rows
    .map((row): RosterRow => ({ from: row.effectiveFrom ?? row.hiredOn, ...fieldsOf(row), place: row }))
    .sort((a, b) => a.from - b.from);
  for (const decision of [...decisions].sort((a, b) => a.effectiveFrom - b.effectiveFrom)) {
    if (decision.change === 'leave' || decision.toGrade === null) continue;
    const before = rowOn(known, decision.effectiveFrom);
    const added = { ...before, from: decision.effectiveFrom, grade: decision.toGrade, place: decision };
    known = [...known, added].sort((a, b) => a.from - b.from);
  }
  const leaving = decisions.find((decision) => decision.change === 'leave');
  return {
    id,
    name: rows[0]!.name,
    hiredOn: rows[0]!.hiredOn,
    leftOn: leaving?.effectiveFrom ?? rows.findLast((row) => row.leftOn !== null)?.leftOn ?? null,
    rows: known,
  };
}

const fieldsOf = (row: PersonRow) => ({ grade: row.grade, leaderId: row.leaderId, team: row.team, kind: row.kind });

const rowOn = (rows: readonly RosterRow[], day: Day): RosterRow => rows.findLast((row) => row.from <= day) ?? rows[0]!;

/** The row in force on the month's first day; the earliest one up to the month of hire, the last one after leaving. */
export const rosterRowIn = (person: Person, month: Month): RosterRow => rowOn(person.rows, firstDay(month));

export const isEmployedIn = (person: Person, month: Month): boolean =>
  person.hiredOn <= lastDay(month) && (person.leftOn === null || person.leftOn >= firstDay(month));

/** Everyone above the person in a month, nearest first. A loop ends where it closes. */
export function superiorsIn(roster: Roster, personId: string, month: Month): readonly Person[] {
  const found: Person[] = [];
  let person = roster.byId.get(personId);
  while (person !== undefined) {
    const leaderId: string | null = rosterRowIn(person, month).leaderId;
    person = leaderId === null ? undefined : roster.byId.get(leaderId);
    if (person === undefined || person.id === personId || found.includes(person)) break;
    found.push(person);
  }
  return found;
}

/** Items by key, keys in the order in which they first occur. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
