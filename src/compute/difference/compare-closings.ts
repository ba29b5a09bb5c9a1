// Two closed runs as they were paid -> every fen of difference by cause; the figures are the stored ones.
import type { ClosedPerson } from '../../model/closing.ts';
import type { Difference } from '../../model/difference.ts';
import { closedStateOf } from '../settlement/result/closed-state.ts';
import { causeOfStored } from './cause-of-stored.ts';
import { negated, type PaidByCause, paidInRuns } from './compare-runs.ts';
import type { NamedVersion } from './compare-versions.ts';
import { tied } from './person-differences.ts';
import { groupOf, type PieceShift, shiftOf, summedShifts } from './shifts.ts';
import {
  assertPayables,
  payablesOf,
  type StoredPiece,
  type StoredRun,
  storedPieces,
  storedSide,
} from './stored-run.ts';
import type { IsSound } from './telescope.ts';

export interface ClosingsRequest {
  readonly version: NamedVersion;
  readonly before: StoredRun;
  readonly after: StoredRun;
  readonly isSound: IsSound;
}

/**
 * A closing keeps what was paid of a line, not which part it was. Where today's ledgers still give the very same line,
 * its parts are theirs; of all others the stored figures tell the cause. The amounts are those of the closings always.
 */
export function compareClosings({ version, before, after, isSound }: ClosingsRequest): Difference {
  const told = paidInRuns({ version, before: before.run, after: after.run, asOf: null, isSound });
  const [was, is] = [storedShifts(before, told[0]), storedShifts(after, told[1])];
  const shifts = [...was.map(negated), ...is];
  const people = personsOf(before, after);
  return {
    between: 'closings',
    before: storedSide(before, version.book),
    after: storedSide(after, version.book),
    people: tied(people, shifts),
    shifts: summedShifts(
      shifts,
      people.map(({ personId }) => personId),
    ),
    rows: [],
    pieces: [],
    inputs: [],
  };
}

function personsOf(before: StoredRun, after: StoredRun): Difference['people'] {
  const [was, is] = [payablesOf(before.after.people), payablesOf(after.after.people)];
  return namedPeople(after.after.people, before.after.people).map(({ personId, name }) => ({
    personId,
    name,
    payableBefore: was.get(personId) ?? 0,
    payableAfter: is.get(personId) ?? 0,
    earnedBefore: null,
    earnedAfter: null,
  }));
}

type Named = Pick<ClosedPerson, 'personId' | 'name'>;

/** Everybody of either list once, by the name and in the order of the first. */
export const namedPeople = (first: readonly Named[], second: readonly Named[]): readonly Named[] => {
  const known = new Set(first.map(({ personId }) => personId));
  return [...first, ...second.filter(({ personId }) => !known.has(personId))];
};

/** All that a closed run paid, by cause. Throws a `Defect` where it does not sum to the payables that are stored. */
function storedShifts(stored: StoredRun, { picture, shifts }: PaidByCause): readonly PieceShift[] {
  const pieces = [...storedPieces(stored.before, stored.after).values()];
  assertPayables(stored.run, pieces, payablesOf(stored.after.people));
  const today = closedStateOf(picture.decisions, picture.settlement);
  const differs = groupsThatDiffer(pieces, [...storedPieces(stored.before, today).values()], picture.pieces);
  const { fiscal } = picture.decisions.accrual.ground;
  return [
    ...shifts.filter(({ group }) => !differs.has(group)),
    ...pieces
      .filter(({ group, pay }) => pay !== 0 && differs.has(group))
      .map((piece) => ({
        ...shiftOf(piece, causeOfStored(piece, stored.run, fiscal), piece.pay, null),
        group: piece.group,
      })),
  ];
}

/** Those that are not to the last figure what today's ledgers make of them. */
function groupsThatDiffer(
  stored: readonly StoredPiece[],
  today: readonly StoredPiece[],
  settled: PaidByCause['picture']['pieces'],
): ReadonlySet<string> {
  const then = new Map(stored.map((piece) => [piece.key, piece]));
  const now = new Map(today.map((piece) => [piece.key, piece]));
  const differs = new Set<string>();
  for (const { key, group } of [...stored, ...today]) {
    if (JSON.stringify(then.get(key)?.is ?? null) !== JSON.stringify(now.get(key)?.is ?? null)) differs.add(group);
  }
  const pays = new Map<string, number>();
  const count = (group: string, pay: number): unknown => pays.set(group, (pays.get(group) ?? 0) + pay);
  for (const { group, pay } of stored) count(group, pay);
  for (const [key, piece] of settled) count(groupOf(key, piece), -piece.pay);
  for (const [group, rest] of pays) if (rest !== 0) differs.add(group);
  return differs;
}
