// Two runs of one book -> every fen of difference of everybody's pay by cause.
import type { Day } from '../../model/calendar.ts';
import type { Difference, Version } from '../../model/difference.ts';
import type { HeldFor } from '../../model/line.ts';
import { asOfDay, lastMonthOf, type Run } from '../../model/run.ts';
import { withEditionsOf, withGradesOf } from './as-it-stood.ts';
import { causesOfPay } from './cause-of-pay.ts';
import { type NamedVersion, sideOf } from './compare-versions.ts';
import { namesOf, personDifferences } from './person-differences.ts';
import { type Picture, pictureOf } from './picture.ts';
import { groupOf, type PieceShift, shiftOf, summedShifts } from './shifts.ts';
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
  const [was, is] = paidInRuns(request);
  const shifts = [...was.shifts.map(negated), ...is.shifts];
  const [first, last] = [was.picture, is.picture];
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
    pieces: [],
    inputs: [],
  };
}

/** A run, and all that it pays by cause. */
export interface PaidByCause {
  readonly picture: Picture;
  readonly shifts: readonly PieceShift[];
}

/** What both runs pay, in the order asked for: the later one by the grades and the policy of the earlier one. */
export function paidInRuns(request: RunsRequest): readonly [PaidByCause, PaidByCause] {
  const { before, after } = request;
  if (!isLater(before, after, request)) return paidInOrder(request, before, after);
  const [first, last] = paidInOrder(request, after, before);
  return [last, first];
}

function paidInOrder(
  { version, asOf, isSound }: RunsRequest,
  earlier: Run,
  later: Run,
): readonly [PaidByCause, PaidByCause] {
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
  const between = shifts.map((shift) => ({ ...shift, earned: null }));
  return [
    { picture: first, shifts: paidShifts(version, first, asOf) },
    { picture: last, shifts: [...paidShifts(stood, base, asOf), ...between] },
  ];
}

function paidShifts(version: Version, picture: Picture, asOf: Day | null): readonly PieceShift[] {
  const paid = [...picture.pieces].filter(([, { pay }]) => pay !== 0);
  const held = heldBefore(version, picture, asOf);
  return paid.flatMap(([key, piece]) =>
    causesOfPay(piece, held.get(key) ?? []).map(([cause, amount]) => ({
      ...shiftOf(piece, cause, amount, null),
      group: groupOf(key, piece),
    })),
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

export const negated = (shift: PieceShift): PieceShift => ({
  ...shift,
  payable: shift.payable === 0 ? 0 : -shift.payable,
});

/** A quarter's run comes after its last month's, a year's after its last quarter's. */
function isLater(a: Run, b: Run, { version }: RunsRequest): boolean {
  const fiscal = { starts: version.editions[0].fiscalYearStarts };
  const [end, other] = [asOfDay(a, fiscal), asOfDay(b, fiscal)];
  return end === other ? RANK[a.kind] > RANK[b.kind] : end > other;
}

const RANK: Readonly<Record<Run['kind'], number>> = { month: 0, quarter: 1, year: 2 };
