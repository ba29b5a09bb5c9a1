// One line followed through the runs -> what each of them pays of it, on top of what closed runs have paid (rulebook 9, 13).
import type { ClosedLine, Correction } from '../../model/closing.ts';
import type { Line, Part, SettledLine } from '../../model/line.ts';
import { type Fen, ONE, type Ratio, timesRounded, ZERO } from '../../model/money.ts';
import type { AccruedLine, Judgement } from './accrued-line.ts';
import type { PaidParts } from './paid-parts.ts';
import { isBonus, type PayRun, releasedShare } from './pay-runs.ts';

/** How a line stood in the last run before this one that pays. */
export interface Stood extends Judgement {
  readonly amount: Fen;
  readonly ratio: Ratio;
  readonly released: Fen;
}

/** A settled line with what made it. */
export interface PaidLine extends SettledLine {
  /** Null for what a closed run paid on a row that is gone. */
  readonly accrued: AccruedLine | null;
  /** Null while the line is new. */
  readonly before: Stood | null;
  readonly correction: Correction | null;
}

export interface LinePayment {
  readonly settled: PaidLine;
  /** What this run corrects of closed ones; 0 mostly. */
  readonly corrected: Fen;
}

/** Everything that is known of the line besides itself. */
export interface LineCourse {
  readonly accrued: AccruedLine;
  /** Place of the run in which the line appears. */
  readonly from: number;
  readonly runs: readonly PayRun[];
  /** Place of the last closed run, -1 without one. */
  readonly closedThrough: number;
  /** The line as the last closing left it. */
  readonly closed: ClosedLine | null;
  readonly judgementIn: (line: AccruedLine, place: number) => Judgement;
}

/** What is followed from run to run. */
interface Standing extends Stood {
  readonly isNew: boolean;
  /** Closed runs paid something else than they would on today's ledgers, and no open run has paid since. */
  readonly isPending: boolean;
}

type Parts = Readonly<Record<Part, Fen>>;

const UNPAID: Standing = {
  factor: ONE,
  reason: 'full',
  released: 0,
  amount: 0,
  ratio: ZERO,
  isNew: true,
  isPending: false,
};

const NO_PARTS: Parts = { current: 0, release: 0, true_up: 0, correction: 0 };

/** Adds what each open run pays to the person's sums. */
export function payLine(course: LineCourse, person: readonly PaidParts[]): LinePayment {
  const { accrued, from, runs, closedThrough } = course;
  const paidByClosings = course.closed?.paid ?? 0;
  let standing: Standing = { ...UNPAID, isPending: closedThrough >= 0 };
  let before = standing;
  let parts = NO_PARTS;
  for (let place = from; place < runs.length; place += 1) {
    const run = runs[place]!;
    parts = NO_PARTS;
    before = standing;
    if (!run.pays) continue;
    const next = stand(course, place, run);
    if (place > closedThrough) {
      const correction = standing.isPending ? standing.released - paidByClosings : 0;
      parts = { ...partsOf(standing, next), correction };
      addParts(person[place]!, accrued.line, parts, standing.isNew);
    }
    standing = { ...next, isPending: standing.isPending && place <= closedThrough };
  }
  const paid = standing.isPending ? paidByClosings : standing.released;
  return {
    settled: settledLine(course, standing.ratio, paid, parts, before.isNew ? null : before),
    corrected: parts.correction,
  };
}

function stand({ accrued, judgementIn }: LineCourse, place: number, run: PayRun): Standing {
  const judged = judgementIn(accrued, place);
  const amount = amountOf(accrued.line, judged.factor);
  const ratio = releasedShare(accrued.line, run);
  const { factor, reason } = judged;
  return { factor, reason, released: times(amount, ratio), amount, ratio, isNew: false, isPending: false };
}

const times = (amount: Fen, ratio: Ratio): Fen =>
  ratio === ONE ? amount : ratio === ZERO ? 0 : timesRounded(amount, ratio);

/** `round(base × rate × factor)`, once (rulebook 5). */
const amountOf = (line: Line, factor: Ratio): Fen =>
  line.exactBase === null
    ? timesRounded(line.base, line.rate, factor)
    : timesRounded(1, line.exactBase, line.rate, factor);

/** A new line pays `current`; later what was released at the amount known before, and what the amount changed by. */
function partsOf(before: Standing, now: Standing): Parts {
  if (before.isNew) return { ...NO_PARTS, current: now.released };
  if (before.amount === now.amount && before.released === now.released) return NO_PARTS;
  const atOldAmount = times(before.amount, now.ratio);
  return { ...NO_PARTS, release: atOldAmount - before.released, true_up: now.released - atOldAmount };
}

function addParts(sums: PaidParts, line: Line, parts: Parts, isNew: boolean): void {
  const own = line.kind === 'quarter_bonus' ? 'quarterBonus' : line.kind === 'year_bonus' ? 'yearBonus' : 'current';
  if (isNew) sums[own] += parts.current;
  sums.release += parts.release;
  sums.trueUp += parts.true_up;
  sums.correction += parts.correction;
}

const PARTS: readonly Part[] = ['current', 'release', 'true_up', 'correction'];

/** The line as it stands in the last run, which pays `parts` of it. */
function settledLine(
  { accrued, runs, judgementIn }: LineCourse,
  ratio: Ratio,
  paid: Fen,
  parts: Parts,
  before: Stood | null,
): PaidLine {
  const { line } = accrued;
  const run = runs.at(-1)!;
  const judged = judgementIn(accrued, run.place);
  const share = releasedShare(line, run);
  const heldFor = share.num < share.den ? run.release(line.row.orderNo).heldFor : [];
  const pay = parts.current + parts.release + parts.true_up + parts.correction;
  return {
    line,
    factor: judged.factor,
    factorReason: judged.reason,
    amount: amountOf(line, judged.factor),
    ratio,
    released: paid,
    paidBefore: paid - pay,
    pay,
    parts,
    part: PARTS.reduce((most, name) => (Math.abs(parts[name]) > Math.abs(parts[most]) ? name : most), 'current'),
    heldFor: run.pays || isBonus(line) ? heldFor : [...heldFor, 'pay_cycle'],
    accrued,
    before,
    correction: null,
  };
}
