// Two pictures and the cause that lies between them -> what it shifted, piece by piece; and sums of equal shifts.
import { CAUSES, type Cause, type Shift } from '../../model/difference.ts';
import type { Picture, Piece } from './picture.ts';

/** Pieces that are alike on both sides are left out. */
export function shiftsBetween(before: Picture, after: Picture, cause: Cause): readonly Shift[] {
  const keys = new Set([...before.pieces.keys(), ...after.pieces.keys()]);
  const shifts: Shift[] = [];
  for (const key of keys) {
    const [was, is] = [before.pieces.get(key), after.pieces.get(key)];
    const payable = (is?.pay ?? 0) - (was?.pay ?? 0);
    const earned = (is?.earned ?? 0) - (was?.earned ?? 0);
    if (payable !== 0 || earned !== 0) shifts.push(shiftOf((is ?? was)!, cause, payable, earned));
  }
  return shifts;
}

export const shiftOf = (piece: Piece, cause: Cause, payable: number, earned: number | null): Shift => ({
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
    sums.set(key, known === undefined ? shift : { ...known, payable: known.payable + shift.payable, earned });
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
