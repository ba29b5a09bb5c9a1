// Two runs of one book -> every fen of difference of everybody's pay by cause.
import type { Day } from '../../model/calendar.ts';
import type { Difference, Shift, Version } from '../../model/difference.ts';
import type { HeldFor } from '../../model/line.ts';
import { asOfDay, lastMonthOf, type Run } from '../../model/run.ts';
import { withEditionsOf, withGradesOf } from './as-it-stood.ts';
import { causesOfPay } from './cause-of-pay.ts';
import { type NamedVersion, sideOf } from './compare-versions.ts';
import { namesOf, personDifferences } from './person-differences.ts';
import { type Picture, pictureOf } from './picture.ts';
import { shiftOf, summedShifts } from './shifts.ts';
import { type IsSound, telescope } from './telescope.ts';

export interface RunsRequest {
  readonly version: NamedVersion;
  readonly before: Run;
  readonly after: Run;
  readonly asOf: Day | null;
  readonly isSound: IsSound;
}

/**
 * The later run is first settled with the grades and the policy of the earlier one; what that changes is the cause
 * `grade` or `policy`. All else is what the two runs pay, by the part and condition that they pay it for.
 */
export function compareRuns(request: RunsRequest): Difference {
  const { before, after } = request;
  const [earlier, later] = isLater(before, after, request) ? [after, before] : [before, after];
  const found = compareInOrder(request, earlier, later);
  const isTurned = earlier !== before;
  const [first, last] = isTurned ? [found.last, found.first] : [found.first, found.last];
  const shifts = isTurned ? found.shifts.map(turned) : found.shifts;
  const { book } = request.version;
  return {
    between: 'runs',
    before: sideOf(first, book),
    after: sideOf(last, book),
    people: personDifferences(first, last, shifts, false),
    shifts: summedShifts(
      shifts,
      namesOf(first, last).map(({ id }) => id),
    ),
    rows: [],
  };
}

interface Compared {
  readonly first: Picture;
  readonly last: Picture;
  readonly shifts: readonly Shift[];
}

function compareInOrder({ version, asOf, isSound }: RunsRequest, earlier: Run, later: Run): Compared {
  const first = pictureOf(version, earlier, asOf);
  const month = lastMonthOf(earlier, first.decisions.accrual.ground.fiscal);
  const grades = withEditionsOf(version, month);
  const start = withGradesOf(grades, month);
  const stood = isSound(start) ? start : version;
  const base = pictureOf(stood, later, asOf);
  const steps = [
    { cause: 'grade', version: grades },
    { cause: 'policy', version },
  ] as const;
  const { last, shifts } = telescope(base, stood, stood === version ? [] : steps, later, asOf, isSound);
  const paid = [...paidShifts(version, first, asOf, -1), ...paidShifts(stood, base, asOf, 1)];
  return { first, last, shifts: [...paid, ...shifts.map((shift) => ({ ...shift, earned: null }))] };
}

/** What a run pays, by cause; `sign` -1 for the run that is compared with. */
function paidShifts(version: Version, picture: Picture, asOf: Day | null, sign: 1 | -1): readonly Shift[] {
  const paid = [...picture.pieces].filter(([, { pay }]) => pay !== 0);
  const held = heldBefore(version, picture, asOf);
  return paid.flatMap(([key, piece]) =>
    causesOfPay(piece, held.get(key) ?? []).map(([cause, amount]) => shiftOf(piece, cause, sign * amount, null)),
  );
}

/** What held each line back in the run before; worked out only where something is released. */
function heldBefore(version: Version, picture: Picture, asOf: Day | null): ReadonlyMap<string, readonly HeldFor[]> {
  const { runs } = picture.decisions.accrual.ground;
  const run = runs.at(-2);
  const releases = [...picture.pieces.values()].some(({ line }) => line !== null && line.parts.release !== 0);
  if (run === undefined || !releases) return new Map();
  const { pieces } = pictureOf(version, run, asOf);
  return new Map([...pieces].map(([key, { line }]) => [key, line?.heldFor ?? []]));
}

const turned = (shift: Shift): Shift => ({ ...shift, payable: shift.payable === 0 ? 0 : -shift.payable });

/** A quarter's run comes after its last month's, a year's after its last quarter's. */
function isLater(a: Run, b: Run, { version }: RunsRequest): boolean {
  const fiscal = { starts: version.editions[0].fiscalYearStarts };
  const [end, other] = [asOfDay(a, fiscal), asOfDay(b, fiscal)];
  return end === other ? RANK[a.kind] > RANK[b.kind] : end > other;
}

const RANK: Readonly<Record<Run['kind'], number>> = { month: 0, quarter: 1, year: 2 };
