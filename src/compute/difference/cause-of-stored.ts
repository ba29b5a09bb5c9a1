// What a closed run paid of a line or bonus, by its stored figures alone -> the cause that they show.
import type { ClosedGrant, ClosedLine } from '../../model/closing.ts';
import type { Cause } from '../../model/difference.ts';
import { compareRatios } from '../../model/money.ts';
import { type Fiscal, monthsOf, quarterOf, type Run, sameRun } from '../../model/run.ts';
import { causeOfGrant } from './cause-of-pay.ts';
import type { StoredPiece } from './stored-run.ts';

export function causeOfStored(piece: StoredPiece, run: Run, fiscal: Fiscal): Cause {
  switch (piece.of) {
    case 'line':
      return causeOfLine(piece.was, piece.is, run);
    case 'grant':
      return causeOfStoredGrant(piece.was, (piece.is ?? piece.was)!, run, fiscal);
  }
}

/** A line of an earlier run that is new, gone or made of other figures was corrected. */
function causeOfLine(was: ClosedLine | null, is: ClosedLine | null, run: Run): Cause {
  if (is === null) return 'correction';
  if (sameRun(is.run, run)) return is.kind === 'quarter_bonus' || is.kind === 'year_bonus' ? 'bonus' : 'own_month';
  if (was === null || was.base !== is.base || compareRatios(was.rate, is.rate) !== 0) return 'correction';
  if (compareRatios(was.factor, is.factor) === 0) return 'released';
  return run.kind === 'month' ? 'correction' : 'quarter_decided';
}

/** With pay by quarter the bonus of a month waits, with nothing paid, for the run of its quarter. */
function causeOfStoredGrant(was: ClosedGrant | null, granted: ClosedGrant, run: Run, fiscal: Fiscal): Cause {
  const { kind, month, run: grantedIn } = granted;
  const own: Run = grantedIn ?? (kind === 'bonus_true_up' ? quarterOf(month, fiscal) : { kind: 'month', month });
  const waited = was?.paid === 0 && monthsOf(run, fiscal).includes(month);
  return sameRun(own, run) || waited ? causeOfGrant(kind) : 'correction';
}
