// A first version and the steps from it -> what each step shifts; the shifts of all steps sum to the whole difference.
import { append } from '../../model/append.ts';
import type { Day } from '../../model/calendar.ts';
import { bodyOfRow } from '../../model/copy-of-row.ts';
import type { Version } from '../../model/difference.ts';
import { LEDGER_NAMES } from '../../model/ledger.ts';
import type { Placed } from '../../model/place.ts';
import type { RowList } from '../../model/row-list.ts';
import type { Run } from '../../model/run.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type PieceShift, shiftsBetween } from './shifts.ts';
import type { VersionStep } from './version-steps.ts';

/** Whether ledgers and policy go together: no row and no rule of the checks has an error. */
export type IsSound = (version: Version) => boolean;

export interface Telescope {
  readonly last: Picture;
  readonly shifts: readonly PieceShift[];
}

/**
 * Every version on the way is settled as any book is. One that does not hold together (a refund whose sale comes only
 * with the next step) is passed over: what it would have shifted falls to the step after it.
 */
export function telescope(
  first: Picture,
  from: Version,
  steps: readonly VersionStep[],
  run: Run,
  asOf: Day | null,
  isSound: IsSound,
): Telescope {
  let last = first;
  let reached = from;
  const shifts: PieceShift[] = [];
  steps.forEach(({ cause, version }, place) => {
    if (isSame(reached, version)) return;
    if (place < steps.length - 1 && !isSound(version)) return;
    const next = pictureOf(version, run, asOf);
    append(shifts, shiftsBetween(last, next, cause));
    [last, reached] = [next, version];
  });
  return { last, shifts };
}

/** Nothing but places in files differs: not worth another settlement. */
function isSame(a: Version, b: Version): boolean {
  return a.closedBefore === b.closedBefore && sameEditions(a, b) && LEDGER_NAMES.every((name) => sameRows(a, b, name));
}

const sameEditions = (a: Version, b: Version): boolean =>
  a.editions.map(({ sha256 }) => sha256).join() === b.editions.map(({ sha256 }) => sha256).join();

function sameRows(a: Version, b: Version, name: keyof Version['ledgers']): boolean {
  const was: RowList<Placed> = a.ledgers[name];
  const is: RowList<Placed> = b.ledgers[name];
  return (
    was === is || (was.length === is.length && !was.some((row, place) => bodyOfRow(row) !== bodyOfRow(is.at(place)!)))
  );
}
