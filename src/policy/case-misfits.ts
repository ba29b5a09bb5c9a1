// The cases of a choice -> those that stand there twice, and those of which one row could meet two that say equally much.
import { compareRatios, type Ratio } from '../model/money.ts';
import type { Match } from '../model/rate-rule.ts';
import type { TreeStep } from '../yaml/tree.ts';
import { foldedMatch, isWithin, matchWeight, weighsMore } from './match-weight.ts';
import type { Misfit } from './misfit.ts';

export interface PlacedMatch {
  readonly match: Match;
  readonly steps: readonly TreeStep[];
}

/** At the later of two cases that tie, unless a third says more than both and is met by all rows that meet both. */
export function caseMisfits(written: readonly PlacedMatch[]): readonly Misfit[] {
  const cases = written.map(({ match, steps }) => ({ match: foldedMatch(match), steps }));
  return cases.flatMap(({ match, steps }, index) => {
    const earlier = cases.slice(0, index);
    if (earlier.some((other) => sameMatch(other.match, match))) return [{ steps, expected: 'unique' }];
    const place = earlier.findIndex((other) => ties(other.match, match, cases));
    return place < 0 ? [] : [{ steps, expected: `no tie with ${place + 1}` }];
  });
}

const ties = (a: Match, b: Match, cases: readonly PlacedMatch[]): boolean =>
  canMeetBoth(a, b) && !saysMore(a, b) && !saysMore(b, a) && !cases.some(({ match }) => decides(match, a, b));

/** Whether every row that meets both meets the third case too, and it says more than either. */
const decides = (third: Match, a: Match, b: Match): boolean =>
  saysMore(third, a) &&
  saysMore(third, b) &&
  PATHS.every(
    (key) => third[key] === null || [a[key], b[key]].some((path) => path !== null && isWithin(path, third[key]!)),
  ) &&
  NAMES.every((key) => third[key] === null || [a[key], b[key]].includes(third[key])) &&
  (third.discount === null ||
    [a.discount, b.discount].some((range) => range !== null && covers(third.discount!, range)));

const PATHS = ['product', 'category'] as const;
const NAMES = ['customer', 'customerClass', 'origin'] as const;

function canMeetBoth(a: Match, b: Match): boolean {
  const paths = PATHS.every((key) => meets(a[key], b[key], (x, y) => isWithin(x, y) || isWithin(y, x)));
  const names = NAMES.every((key) => meets(a[key], b[key], (x, y) => x === y));
  return paths && names && meets(a.discount, b.discount, overlap);
}

const meets = <T>(a: T | null, b: T | null, both: (a: T, b: T) => boolean): boolean =>
  a === null || b === null || both(a, b);

type Range = NonNullable<Match['discount']>;

const overlap = (a: Range, b: Range): boolean => !endsBefore(a.upTo, b.above) && !endsBefore(b.upTo, a.above);

const endsBefore = (upTo: Ratio | null, above: Ratio | null): boolean =>
  upTo !== null && above !== null && compareRatios(upTo, above) <= 0;

const covers = (outer: Range, inner: Range): boolean =>
  (outer.above === null || (inner.above !== null && compareRatios(outer.above, inner.above) <= 0)) &&
  (outer.upTo === null || (inner.upTo !== null && compareRatios(inner.upTo, outer.upTo) <= 0));

const saysMore = (a: Match, b: Match): boolean => weighsMore(matchWeight(a), matchWeight(b));

const sameMatch = (a: Match, b: Match): boolean => JSON.stringify(a) === JSON.stringify(b);
