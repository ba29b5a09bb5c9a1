// Policy editions and two days -> the editions that are in force on some day between them.
import type { Day } from '../model/calendar.ts';
import type { Editions, Policy } from '../model/policy.ts';
import type { Person } from '../model/roster.ts';

/** From `from` on, up to but without `until`; null: without an end. The edition on `from` is always among them. */
export function editionsBetween(editions: Editions, from: Day, until: Day | null): readonly Policy[] {
  return editions.filter((edition, index) => {
    const end = editions[index + 1]?.effectiveFrom ?? null;
    const starts = edition.effectiveFrom ?? 0;
    return (end === null || end > from) && (index === 0 || starts <= from || until === null || starts < until);
  });
}

/** A bound that comes after the last day of employment and before every later day; null for those who stay. */
export const dayAfterLeaving = (person: Person): Day | null => (person.leftOn === null ? null : person.leftOn + 1);
