// What a user names -> the person or the order of the run, or why there is none.
import type { Book } from '../../model/book.ts';
import { monthOf } from '../../model/calendar.ts';
import type { Unexplained } from '../../model/explanation.ts';
import { editDistance, nearest } from '../../model/nearest.ts';
import type { Person } from '../../model/roster.ts';
import type { PersonSettlement } from '../../model/settlement.ts';
import type { Ground } from '../settlement/ground.ts';
import { type Subject, subjectOf, type View } from './view.ts';

const NEAREST = 3;

/** Nothing exists before the first month of the sales ledger. */
export function runExists({ ledgers }: Book, { lastMonth, closed }: Ground): Unexplained | null {
  const days = ledgers.sales.filter(({ status }) => status === 'valid').map(({ signedOn }) => signedOn);
  if (days.length === 0) return null;
  const firstSale = monthOf(days.reduce((first, day) => Math.min(first, day)));
  const firstMonth = Math.min(firstSale, closed?.firstMonth ?? firstSale);
  return lastMonth < firstMonth ? { why: 'before_ledgers', firstMonth } : null;
}

/** By id, else by the name if only one has it. */
export function findPerson({ ground, settlement }: View, asked: string): PersonSettlement | Unexplained {
  const { people, byId } = ground.roster;
  const named = people.filter(({ name }) => name === asked.trim());
  const person = byId.get(asked.trim()) ?? (named.length === 1 ? named[0] : undefined);
  if (person === undefined) {
    if (named.length > 1) return { why: 'ambiguous_person', asked, ids: named.map(({ id }) => id) };
    return { why: 'unknown_person', asked, nearest: nearestPeople(asked, people) };
  }
  const found = settlement.people.find(({ personId }) => personId === person.id);
  const { id: personId, hiredOn, leftOn } = person;
  return found ?? { why: 'not_in_run', personId, hiredOn, leftOn };
}

/** `E01 张三` of those whose id or name is nearest, at most three. */
function nearestPeople(asked: string, people: readonly Person[]): readonly string[] {
  const farthest = Math.max(1, Math.floor(asked.length / 2));
  return people
    .map(({ id, name }) => ({
      text: `${id} ${name}`,
      far: Math.min(editDistance(asked, id), editDistance(asked, name)),
    }))
    .filter(({ far }) => far <= farthest)
    .sort((a, b) => a.far - b.far)
    .slice(0, NEAREST)
    .map(({ text }) => text);
}

/** Everybody who has a line on the order, in roster order; or the one who was asked about. */
export function findOrder(view: View, orderNo: string, asked: string | null): readonly Subject[] | Unexplained {
  const lines = view.payments.lines.filter(({ line }) => line.row.orderNo === orderNo);
  if (lines.length === 0) {
    return { why: 'unknown_order', asked: orderNo, nearest: nearest(orderNo, view.sales.keys()) };
  }
  const earners = new Set(lines.map(({ line }) => line.personId));
  if (asked === null) {
    const people = view.settlement.people.filter(({ personId }) => earners.has(personId));
    if (people.length > 0) return people.map((person) => subjectOf(view, person));
  }
  const person = findPerson(view, asked ?? lines[0]!.line.personId);
  if ('why' in person) return person;
  const { personId } = person;
  return earners.has(personId)
    ? [subjectOf(view, person)]
    : { why: 'not_in_order', orderNo, personId, sellers: [...earners] };
}
