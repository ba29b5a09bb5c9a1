// The findings of the rules, one by one -> those that are listed, and how many more there are of each code.
import type { Finding, FindingCode } from '../model/finding.ts';

export interface FindingList {
  readonly add: (found: Finding) => void;
  readonly listed: readonly Finding[];
  /** One finding a code that has more than are listed; it stands for the others. */
  readonly rest: () => readonly Finding[];
}

/** More of one code than `most` are only counted: nobody reads a million lines, and they would fill the memory. */
export function findingList(most: number): FindingList {
  const listed: Finding[] = [];
  const counts = new Map<FindingCode, number>();
  const others = new Map<FindingCode, Finding>();
  return {
    listed,
    add: (found) => {
      const count = (counts.get(found.code) ?? 0) + 1;
      counts.set(found.code, count);
      if (count <= most) listed.push(found);
      else if (!others.has(found.code)) others.set(found.code, found);
    },
    rest: () =>
      [...others].map(([code, found]) => ({ ...found, place: null, value: null, more: counts.get(code)! - most })),
  };
}
