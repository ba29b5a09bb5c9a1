// What a user typed for a person -> the one who is meant, by id or by a name that nobody else has.
import { nearest } from '../model/nearest.ts';
import type { CliWords } from '../text/cli-words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';

interface Named {
  readonly personId: string;
  readonly name: string;
}

/** Throws a {@link Failure} that names the nearest, or all who have the name. */
export function personAmong<Person extends Named>(
  asked: string,
  people: readonly Person[],
  { statement: says }: CliWords,
): Person {
  const known = people.find(({ personId }) => personId === asked);
  if (known !== undefined) return known;
  const named = people.filter(({ name }) => name === asked);
  if (named.length === 1) return named[0]!;
  if (named.length > 1) {
    throw new Failure(EXIT.usage, says.severalPeople(asked, named.map(({ personId }) => personId).join(', ')));
  }
  const near = nearest(
    asked,
    people.flatMap(({ personId, name }) => [personId, name]),
  );
  const found = people.find(({ personId, name }) => near !== '' && (personId === near || name === near));
  throw new Failure(EXIT.usage, says.noSuchPerson(asked, found === undefined ? '' : `${found.personId} ${found.name}`));
}
