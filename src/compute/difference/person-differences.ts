// Both ends of a comparison and the shifts between them -> everybody's figures before and after, with the proof that they tie.
import type { PersonDifference, Shift } from '../../model/difference.ts';
import { Defect, type Fen } from '../../model/money.ts';
import type { Roster } from '../../model/roster.ts';
import { type Picture, sumsOf } from './picture.ts';

/** Throws a {@link Defect} where the shifts of a person do not sum to the difference. */
export function personDifferences(
  before: Picture,
  after: Picture,
  shifts: readonly Shift[],
  comparesEarned: boolean,
): readonly PersonDifference[] {
  const sums = [before, after].flatMap(({ pieces }) => [
    sumsOf(pieces.values(), 'pay'),
    sumsOf(pieces.values(), 'earned'),
  ]);
  const figure = (place: number, id: string): Fen => sums[place]!.get(id) ?? 0;
  const people = namesOf(before, after).map(({ id, name }) => ({
    personId: id,
    name,
    payableBefore: figure(0, id),
    payableAfter: figure(2, id),
    earnedBefore: comparesEarned ? figure(1, id) : null,
    earnedAfter: comparesEarned ? figure(3, id) : null,
  }));
  return tied(people, shifts);
}

/** Those who have a figure. Throws a {@link Defect} where the shifts of a person do not sum to the difference. */
export function tied(people: readonly PersonDifference[], shifts: readonly Shift[]): readonly PersonDifference[] {
  assertTies(people, shifts);
  return people.filter((person) => Object.values(person).some((value) => typeof value === 'number' && value !== 0));
}

/** Everybody of either side, in the order of the later roster. */
export function namesOf(before: Picture, after: Picture): readonly { readonly id: string; readonly name: string }[] {
  const rosters: Roster[] = [after, before].map(({ decisions }) => decisions.accrual.ground.roster);
  return [...new Map(rosters.flatMap(({ people }) => people.map((person) => [person.id, person]))).values()].map(
    ({ id }) => ({ id, name: (rosters[0]!.byId.get(id) ?? rosters[1]!.byId.get(id))!.name }),
  );
}

function assertTies(people: readonly PersonDifference[], shifts: readonly Shift[]): void {
  const shifted = new Map<string, { payable: Fen; earned: Fen }>();
  for (const { personId, payable, earned } of shifts) {
    const known = shifted.get(personId) ?? { payable: 0, earned: 0 };
    shifted.set(personId, { payable: known.payable + payable, earned: known.earned + (earned ?? 0) });
  }
  for (const person of people) {
    const { payable, earned } = shifted.get(person.personId) ?? { payable: 0, earned: 0 };
    const expected = {
      payable: person.payableAfter - person.payableBefore,
      earned: (person.earnedAfter ?? 0) - (person.earnedBefore ?? 0),
    };
    if (payable !== expected.payable || earned !== expected.earned) {
      throw new Defect(
        `the causes of ${person.personId} sum to ${payable} and ${earned} fen, not ${expected.payable} and ${expected.earned}`,
      );
    }
  }
}
