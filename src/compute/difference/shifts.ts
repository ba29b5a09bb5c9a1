// Two pictures and the cause that lies between them -> what it shifted, piece by piece; and sums of equal shifts.
import type { Month } from '../../model/calendar.ts';
import { CAUSES, type Cause, type Shift } from '../../model/difference.ts';
import type { Picture } from './picture.ts';

/** A shift with the line, or the bonuses of a person's month, that it belongs to. */
export interface PieceShift extends Shift {
  readonly group: string;
}

/** Pieces that are alike on both sides are left out. */
export function shiftsBetween(before: Picture, after: Picture, cause: Cause): readonly PieceShift[] {
  const keys = new Set([...before.pieces.keys(), ...after.pieces.keys()]);
  const shifts: PieceShift[] = [];
  for (const key of keys) {
    const [was, is] = [before.pieces.get(key), after.pieces.get(key)];
    const payable = (is?.pay ?? 0) - (was?.pay ?? 0);
    const earned = (is?.earned ?? 0) - (was?.earned ?? 0);
    if (payable === 0 && earned === 0) continue;
    const piece = (is ?? was)!;
    shifts.push({ ...shiftOf(piece, cause, payable, earned), group: groupOf(key, piece) });
  }
  return shifts;
}

/** What a closed run corrects of a month's bonus is no bonus of its own in a closing. */
export const groupOf = (key: string, { personId, orderNo, month }: Shifted): string =>
  orderNo === null ? grantGroup(personId, month) : key;

export const grantGroup = (personId: string, month: Month): string => `bonuses of ${personId} ${month}`;

type Shifted = Pick<Shift, 'personId' | 'kind' | 'orderNo' | 'lineNo' | 'month'>;

export const shiftOf = (piece: Shifted, cause: Cause, payable: number, earned: number | null): Shift => ({
  personId: piece.personId,
  cause,
  kind: piece.kind,
  orderNo: piece.orderNo,
  lineNo: piece.lineNo,
  month: piece.month,
  payable,
  earned,
});

const keyOf = ({ personId, cause, kind, orderNo, lineNo, month }: Shift): string =>
  JSON.stringify([personId, cause, kind, orderNo, lineNo, month]);

/** One shift for each person, cause, kind, row and month; people in the given order, then causes in theirs. */
export function summedShifts(shifts: readonly Shift[], people: readonly string[]): readonly Shift[] {
  const sums = new Map<string, Shift>();
  for (const shift of shifts) {
    const key = keyOf(shift);
    const known = sums.get(key);
    const earned = shift.earned === null ? null : shift.earned + (known?.earned ?? 0);
    sums.set(key, shiftOf(shift, shift.cause, shift.payable + (known?.payable ?? 0), earned));
  }
  const places = new Map(people.map((id, place) => [id, place]));
  return [...sums.values()]
    .filter(({ payable, earned }) => payable !== 0 || (earned ?? 0) !== 0)
    .sort(
      (a, b) =>
        places.get(a.personId)! - places.get(b.personId)! ||
        CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause) ||
        byText(a.orderNo ?? '', b.orderNo ?? '') ||
        (a.lineNo ?? 0) - (b.lineNo ?? 0) ||
        a.month - b.month ||
        byText(a.kind, b.kind),
    );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
