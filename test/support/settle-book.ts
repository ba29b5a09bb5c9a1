// A book, editions and a run's name -> its settlement and reviews, with money as text for reading in tests.
import { reviewGrades } from '../../src/compute/review/review-grades.ts';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import type { Book } from '../../src/model/book.ts';
import { formatFen, formatRatio } from '../../src/model/money.ts';
import type { Editions } from '../../src/model/policy.ts';
import type { Review } from '../../src/model/review.ts';
import { parseRun } from '../../src/model/run.ts';
import type { PersonSettlement, Settlement } from '../../src/model/settlement.ts';

export function settleBook(book: Book, editions: Editions, run: string, asOf: number | null = null): Settlement {
  return settle(book, workOut({ book, editions, run: parseRun(run)!, asOf }));
}

export function reviewBook(book: Book, editions: Editions, run: string): readonly Review[] {
  return reviewGrades(workOut({ book, editions, run: parseRun(run)!, asOf: null }));
}

export function personIn(settlement: Settlement, personId: string): PersonSettlement {
  const found = settlement.people.find((person) => person.personId === personId);
  if (found === undefined) throw new Error(`${personId} is not in the settlement`);
  return found;
}

type Money = {
  [Key in keyof PersonSettlement]: PersonSettlement[Key] extends number ? Key : never;
}[keyof PersonSettlement];

/** `{ payable: '500.00', held: '0.00' }` of the named figures. */
export function figures<Name extends Money>(person: PersonSettlement, ...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, formatFen(person[name])])) as Record<Name, string>;
}

/** `personal task 25000.00 × 0.06 × 1 = 1500.00` for every listed line of a person. */
export const linesOf = (settlement: Settlement, personId: string): readonly string[] =>
  settlement.lines
    .filter(({ line }) => line.personId === personId)
    .map(({ line, factor, amount }) => {
      const what = [line.kind, line.band].filter((word) => word !== null).join(' ');
      return `${what} ${formatFen(line.base)} × ${formatRatio(line.rate)} × ${formatRatio(factor)} = ${formatFen(amount)}`;
    });
