// A month -> who leads whom in it: whose lines and targets a sale counts for besides its seller's.
import type { Month } from '../../../model/calendar.ts';
import { isEmployedIn, superiorsIn } from '../../../model/roster.ts';
import { type Ground, leadsIn, termsIn } from '../ground.ts';

/** Who leads whom in a month, the nearest leader first; by place in the roster too. */
export interface Leaders {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly places: readonly (readonly number[])[];
  /** Everybody alone. */
  readonly selves: readonly (readonly number[])[];
}

/** Which leaders everybody's steps count for: everyone above at any depth, and the leader's own (`team.include_leader`). */
export function leadersIn(ground: Ground, month: Month): Leaders {
  const { people } = ground.roster;
  const placeOf = new Map(people.map(({ id }, place) => [id, place]));
  const leading = new Set(people.filter((person) => isEmployedIn(person, month) && leadsIn(ground, person, month)));
  const { includeLeader } = termsIn(ground, month).team;
  const ids = new Map(
    people.map((person) => {
      const above = superiorsIn(ground.roster, person.id, month).filter((other) => leading.has(other));
      return [person.id, [...(includeLeader && leading.has(person) ? [person] : []), ...above].map(({ id }) => id)];
    }),
  );
  return {
    ids,
    places: people.map(({ id }) => ids.get(id)!.map((leader) => placeOf.get(leader)!)),
    selves: people.map((_, place) => [place]),
  };
}
