// A name that nothing has, and the names that exist -> the one that was probably meant; remembered, and given up when too many are wrong.
import { onlyNearest } from '../model/nearest.ts';
import type { Person } from '../model/roster.ts';

/** The nearest known name, or '' when none is near. */
export type Suggest = (name: string) => string;

/** A wholly wrong file has thousands of unknown names: suggestions for the first few hundred are enough. */
const MOST_NAMES = 200;

/** Above this many known names a search would take too long to be worth it. */
const MOST_KNOWN = 20_000;

export function suggestAmong(
  known: Pick<ReadonlyMap<string, unknown>, 'size'> & { readonly keys: () => Iterable<string> },
): Suggest {
  const alike = lookAlikes(() => known.keys(), look);
  return remembered((name) => (known.size > MOST_KNOWN ? '' : alike(name) || near(name, known.keys())));
}

/** `E01 郑专员`: by id first, else by name, else by either among what stands there. */
export function suggestPerson(people: readonly Person[]): Suggest {
  const byId = new Map(people.map((person) => [person.id, person]));
  const byName = new Map(people.map((person) => [person.name, person]));
  const alike = lookAlikes(() => byId.keys(), look);
  const alikeName = lookAlikes(() => byName.keys(), lookOfName);
  const amongParts = (name: string): Person | undefined => {
    const parts = name.split(/[\s/()（）、，,;；:：+&|-]+/);
    const found = new Set(parts.flatMap((part) => byId.get(part) ?? byName.get(part) ?? []));
    return found.size === 1 ? [...found][0] : undefined;
  };
  return remembered((name) => {
    if (people.length > MOST_KNOWN) return '';
    const person =
      byId.get(alike(name)) ??
      byName.get(alikeName(name)) ??
      amongParts(name) ??
      byId.get(near(name, byId.keys())) ??
      byName.get(near(name, byName.keys()));
    return person === undefined ? '' : `${person.id} ${person.name}`;
  });
}

/**
 * Of numbers that are counted up many are one digit away from any other: only one that is alone so near was probably meant. Names are told
 * apart by more letters.
 */
const near = (name: string, known: Iterable<string>): string =>
  onlyNearest(name, known, /\d/.test(name) ? 1 : Math.max(1, Math.floor(name.length / 3)));

/** The only known name that looks the same. */
function lookAlikes(keys: () => Iterable<string>, look: (name: string) => string): Suggest {
  let byLook: Map<string, string> | null = null;
  return (name) => {
    if (byLook === null) {
      byLook = new Map();
      for (const key of keys()) byLook.set(look(key), byLook.has(look(key)) ? '' : key);
    }
    return byLook.get(look(name)) ?? '';
  };
}

/** Without case, the zeros that a spreadsheet takes off or puts on, and the difference between digits and letters that look like them. */
const look = (id: string): string =>
  id
    .toLowerCase()
    .replace(/\.0+$/, '')
    .replace(/[\s_-]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
    .replace(/^0+(?=.)/, '');

/** However its parts are set apart: `阿不都·热合曼`, `张 三`. */
const lookOfName = (name: string): string => name.replace(/[\s.·•・‧∙●﹒]/g, '').toLowerCase();

function remembered(search: Suggest): Suggest {
  const found = new Map<string, string>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    if (found.size >= MOST_NAMES) return '';
    const suggestion = search(name);
    found.set(name, suggestion);
    return suggestion;
  };
}
