// A line with its payment -> the line as it stands in the last run, in full.
import type { Correction } from '../../../model/closing.ts';
import type { HeldFor, Part, SettledLine } from '../../../model/line.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';
import type { LinePayment, Stood } from './pay-line.ts';

/** A settled line with what made it. */
export interface PaidLine extends SettledLine {
  /** Null for what a closed run paid on a row that is gone. */
  readonly accrued: AccruedLine | null;
  /** Null while the line is new. */
  readonly before: Stood | null;
  readonly correction: Correction | null;
}

const PARTS: readonly Part[] = ['current', 'release', 'true_up', 'correction'];

export function settledLine(
  accrued: AccruedLine,
  { now, ratio, paid, parts, pay, before }: LinePayment,
  heldFor: readonly HeldFor[],
  correction: Correction | null,
): PaidLine {
  return {
    line: accrued.line,
    factor: now.factor,
    factorReason: now.reason,
    amount: now.amount,
    ratio,
    released: paid,
    paidBefore: paid - pay,
    pay,
    parts,
    part: PARTS.reduce((most, name) => (Math.abs(parts[name]) > Math.abs(parts[most]) ? name : most), 'current'),
    heldFor,
    accrued,
    before,
    correction,
  };
}
