// Lines of closed runs that would be paid differently today -> corrections, each with its reason (rulebook 13).
import { BLANK_SALE } from '../../../model/blank-sale.ts';
import type { ClosedLine, Correction, CorrectionReason } from '../../../model/closing.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import { type Line, measureOf } from '../../../model/line.ts';
import { compareRatios, type Fen, ONE, type Ratio, ZERO } from '../../../model/money.ts';
import { formatRun } from '../../../model/run.ts';
import type { LinePayment, Stood } from './pay-line.ts';
import type { PayCourse } from './payments.ts';
import type { PaidLine } from './settled-line.ts';

/** A line whose closed runs paid `was`, and would pay `now` on today's ledgers and policy. */
export function lineCorrection(line: Line, closed: ClosedLine | null, { before, parts }: LinePayment): Correction {
  const was = closed?.paid ?? 0;
  return {
    personId: line.personId,
    orderNo: line.row.orderNo,
    lineNo: line.row.lineNo,
    kind: line.kind,
    of: line.run,
    was,
    now: was + parts.correction,
    measure: measureOf(line),
    ...reasonOf(line, before, closed),
  };
}

type Reasoned = Pick<Correction, 'reason' | 'before' | 'after'>;

/** The first figure that differs: the base, the rate, the factor in the run that was closed, else what was released. */
function reasonOf(line: Line, stood: Stood | null, closed: ClosedLine | null): Reasoned {
  const differs = (reason: CorrectionReason, before: Fen | Ratio | null, after: Fen | Ratio | null): Reasoned => ({
    reason,
    before,
    after,
  });
  if (closed === null) return differs('row_added', null, line.base);
  if (closed.base !== line.base) return differs('base', closed.base, line.base);
  if (compareRatios(closed.rate, line.rate) !== 0) return differs('rate', closed.rate, line.rate);
  return stood !== null && compareRatios(closed.factor, stood.factor) !== 0
    ? differs('factor', closed.factor, stood.factor)
    : differs('released', null, null);
}

/**
 * A row whose part above or below the target is new or gone is still there: where other lines of it are corrected too, the
 * reason is the target, not the row.
 */
export function acrossTargets(corrections: readonly Correction[]): (correction: Correction) => Correction {
  const reasons = new Map<string, CorrectionReason | 'several'>();
  for (const correction of corrections) {
    const key = rowKey(correction);
    const known = reasons.get(key);
    reasons.set(key, known === undefined || known === correction.reason ? correction.reason : 'several');
  }
  return (correction) =>
    (correction.reason === 'row_added' || correction.reason === 'row_removed') &&
    reasons.get(rowKey(correction)) === 'several'
      ? { ...correction, reason: 'band' }
      : correction;
}

const rowKey = ({ personId, kind, orderNo, lineNo, of }: Correction): string =>
  `${personId} ${kind} ${orderNo}/${lineNo} ${formatRun(of)}`;

interface RemovedLines {
  /** Paid by closed runs, no longer earned, and not taken back yet. */
  readonly outstanding: readonly ClosedLine[];
  readonly settled: readonly PaidLine[];
  readonly corrections: readonly Correction[];
}

/** Lines that closed runs have paid and that today's ledgers no longer give: the first open run takes them back. */
export function removedLines(course: PayCourse, gone: readonly ClosedLine[]): RemovedLines {
  const { runs, byPerson, closedThrough } = course;
  const place = runs.findIndex(({ pays, place: at }) => pays && at > closedThrough);
  const settled: PaidLine[] = [];
  const corrections: Correction[] = [];
  for (const closed of gone) {
    if (closed.paid === 0 || !byPerson.has(closed.personId)) continue;
    if (place !== -1) byPerson.get(closed.personId)![place]!.correction -= closed.paid;
    const isNow = place === runs.length - 1;
    settled.push(removedLine(closed, place === -1 ? closed.paid : 0, isNow ? -closed.paid : 0));
    if (isNow) corrections.push(removal(closed));
  }
  return { settled, outstanding: place === -1 ? gone.filter(({ paid }) => paid !== 0) : [], corrections };
}

function removedLine(closed: ClosedLine, released: Fen, pay: Fen): PaidLine {
  return {
    line: lineOf(closed),
    factor: closed.factor,
    factorReason: 'full',
    amount: 0,
    ratio: ONE,
    released,
    paidBefore: released - pay,
    pay,
    parts: { current: 0, release: 0, true_up: 0, correction: pay },
    part: 'correction',
    heldFor: released === 0 ? [] : ['pay_cycle'],
    accrued: null,
    before: null,
    correction: pay === 0 ? null : removal(closed),
  };
}

const removal = (closed: ClosedLine): Correction => ({
  personId: closed.personId,
  orderNo: closed.orderNo,
  lineNo: closed.lineNo,
  kind: closed.kind,
  of: closed.run,
  was: closed.paid,
  now: 0,
  reason: 'row_removed',
  measure: 'amount',
  before: closed.base,
  after: null,
});

/** A line of a row that is gone: only what the closing kept of it, with nothing as its base. */
function lineOf(closed: ClosedLine): Line {
  const { personId, sellerId, kind, band, month, run, rate, article } = closed;
  return {
    personId,
    sellerId,
    kind,
    band,
    month,
    run,
    rate,
    article,
    base: 0,
    walked: 0,
    rated: null,
    exactBase: null,
    takesBack: null,
    row: rowOf(closed),
  };
}

const rowOf = ({ orderNo, lineNo, sellerId, customer, product, month }: ClosedLine): SalesRow => ({
  ...BLANK_SALE,
  source: { file: '', sheet: null },
  row: 0,
  orderNo,
  lineNo,
  signedOn: month * 100 + 1,
  personId: sellerId,
  customer,
  product,
  amount: 0,
  status: 'cancelled',
  specialRate: ZERO,
});
