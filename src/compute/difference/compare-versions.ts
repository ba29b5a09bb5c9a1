// Two versions of a book and one run -> every fen of difference of everybody's pay and earnings by cause.
import type { Day } from '../../model/calendar.ts';
import type { Difference, Version } from '../../model/difference.ts';
import type { Run } from '../../model/run.ts';
import { namesOf, personDifferences } from './person-differences.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type RowTexts, rowChanges } from './row-changes.ts';
import { salesSteps } from './sales-steps.ts';
import { summedShifts } from './shifts.ts';
import { type IsSound, telescope } from './telescope.ts';
import { versionSteps } from './version-steps.ts';

/** A version with the directory that it was read from. */
export interface NamedVersion extends Version {
  readonly book: string;
}

export interface VersionsRequest {
  readonly between: 'books' | 'policies';
  readonly before: NamedVersion;
  readonly after: NamedVersion;
  readonly run: Run;
  readonly asOf: Day | null;
  readonly isSound: IsSound;
  readonly texts: RowTexts;
}

/** Both versions must be free of errors. */
export function compareVersions(request: VersionsRequest): Difference {
  const { between, before, after, run, asOf, isSound, texts } = request;
  const sales = salesSteps(before.ledgers.sales, after.ledgers.sales);
  const first = pictureOf(before, run, asOf);
  const { last, shifts } = telescope(first, before, versionSteps(before, after, sales), run, asOf, isSound);
  const people = namesOf(first, last).map(({ id }) => id);
  return {
    between,
    before: sideOf(first, before.book),
    after: sideOf(last, after.book),
    people: personDifferences(first, last, shifts, true),
    shifts: summedShifts(shifts, people),
    rows: rowChanges(before.ledgers, after.ledgers, sales.entangled, texts),
    pieces: [],
    inputs: [],
  };
}

export const sideOf = ({ settlement: { run, asOf, policy } }: Picture, book: string): Difference['before'] => ({
  run,
  asOf,
  policy,
  book,
  closing: null,
});
