// One line followed through the runs -> what each of them pays of it, on top of what closed runs have paid (rulebook 9, 13).
import type { ClosedLine, Correction } from '../../../model/closing.ts';
import type { HeldFor, Line, Part, SettledLine } from '../../../model/line.ts';
import { Defect, type Fen, ONE, type Ratio, timesRounded, ZERO } from '../../../model/money.ts';
import type { AccruedLine, Judgement } from '../lines/accrued-line.ts';
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

/** What all lines share on their way through the runs. */
export interface LineRuns {
  readonly runs: readonly PayRun[];
  /** Place of the last closed run, -1 without one. */
  readonly closedThrough: number;
  readonly judgementIn: (line: Pick<AccruedLine, 'judgedBy' | 'fixed'>, place: number) => Judgement;
}

export interface LineCourse {
  readonly accrued: AccruedLine;
  /** Place of the run in which the line appears. */
  readonly from: number;
  /** The line as the last closing left it. */
  readonly closed: ClosedLine | null;
}

type Parts = Readonly<Record<Part, Fen>>;

/** A line at the end of its way. */
export interface LinePayment {
  /** How it stands in the last run. */
  readonly now: Stood;
  /** The share that the last run that pays has released. */
  readonly ratio: Ratio;
  /** What all runs so far have paid, closed ones included. */
  readonly paid: Fen;
  /** What the last run pays. */
  readonly parts: Parts;
  readonly pay: Fen;
  readonly before: Stood | null;
}

const NO_PARTS: Parts = { current: 0, release: 0, true_up: 0, correction: 0 };

const sumOf = (parts: Parts): Fen => parts.current + parts.release + parts.true_up + parts.correction;

/** Follows the line, and adds what each open run pays to the person's sums where they are given. */
export function payLine(shared: LineRuns, course: LineCourse, person: readonly PaidParts[] | null): LinePayment {
  const { runs, closedThrough } = shared;
  const paidByClosings = course.closed?.paid ?? 0;
  // Until an open run pays, closed ones may have paid something else than they would on today's ledgers.
  let isPending = closedThrough >= 0;
  let stood: Stood | null = null;
  let before: Stood | null = null;
  let parts = NO_PARTS;
  let sum = paidByClosings;
  for (let place = course.from; place < runs.length; place += 1) {
    const run = runs[place]!;
    parts = NO_PARTS;
    before = stood;
    if (!run.pays) continue;
    stood = stand(shared, course.accrued, run, before);
    if (place <= closedThrough) continue;
    const correction = isPending ? (before?.released ?? 0) - paidByClosings : 0;
    isPending = false;
    if (stood === before && correction === 0) continue;
    parts = partsOf(before, stood, correction);
    sum += sumOf(parts);
    if (person !== null) addParts(person[place]!, course.accrued.line, parts, before === null);
  }
  const last = runs.at(-1)!;
  const paid = isPending ? paidByClosings : (stood?.released ?? 0);
  if (sum !== paid) throw new Defect(`a line of ${course.accrued.line.row.orderNo}: ${sum} fen paid, ${paid} released`);
  return {
    now: last.pays && stood !== null ? stood : stand(shared, course.accrued, last, null),
    ratio: stood?.ratio ?? ZERO,
    paid,
    parts,
    pay: sumOf(parts),
    before,
  };
}

/** How a line stands in a run; what is `before` where nothing has changed since. */
function stand({ judgementIn }: LineRuns, accrued: AccruedLine, run: PayRun, before: Stood | null): Stood {
  const { line } = accrued;
  const judged = judgementIn(accrued, run.place);
  const ratio = releasedShare(line, run);
  // A bonus that is paid at once waits for nothing, and is cut by nothing that comes later.
  if (run.timing === null || (run.bonusAtOnce && isBonus(line))) return standAt(line, judged, ratio, before);
  const timed = run.timing.timed(accrued, judged, ratio);
  return standAt(line, timed, timed.ratio, before);
}

function standAt(line: Line, { factor, reason }: Judgement, ratio: Ratio, before: Stood | null): Stood {
  if (before !== null && before.ratio === ratio && before.factor === factor && before.reason === reason) return before;
  const amount = amountOf(line, factor);
  return { factor, reason, amount, ratio, released: times(amount, ratio) };
}

const times = (amount: Fen, ratio: Ratio): Fen =>
  ratio === ONE ? amount : ratio === ZERO ? 0 : timesRounded(amount, ratio);

/** `round(base × rate × factor)`, once (rulebook 5). */
const amountOf = (line: Line, factor: Ratio): Fen =>
  line.exactBase === null
    ? timesRounded(line.base, line.rate, factor)
    : timesRounded(1, line.exactBase, line.rate, factor);

/** A new line pays `current`; later what was released at the amount known before, and what the amount changed by. */
function partsOf(before: Stood | null, now: Stood, correction: Fen): Parts {
  if (before === null) return { current: now.released, release: 0, true_up: 0, correction };
  if (before.amount === now.amount && before.released === now.released) {
    return { current: 0, release: 0, true_up: 0, correction };
  }
  const atOldAmount = times(before.amount, now.ratio);
  return { current: 0, release: atOldAmount - before.released, true_up: now.released - atOldAmount, correction };
}

function addParts(sums: PaidParts, line: Line, parts: Parts, isNew: boolean): void {
  const own = line.kind === 'quarter_bonus' ? 'quarterBonus' : line.kind === 'year_bonus' ? 'yearBonus' : 'current';
  if (isNew) sums[own] += parts.current;
  sums.release += parts.release;
  sums.trueUp += parts.true_up;
  sums.correction += parts.correction;
}

const PARTS: readonly Part[] = ['current', 'release', 'true_up', 'correction'];

/** The line as it stands in the last run, in full. */
export function settledLine(
  { runs }: LineRuns,
  accrued: AccruedLine,
  payment: LinePayment,
  correction: Correction | null,
): PaidLine {
  const { line } = accrued;
  const { now, ratio, paid, parts, pay, before } = payment;
  return {
    line,
    factor: now.factor,
    factorReason: now.reason,
    amount: now.amount,
    ratio,
    released: paid,
    paidBefore: paid - pay,
    pay,
    parts,
    part: PARTS.reduce((most, name) => (Math.abs(parts[name]) > Math.abs(parts[most]) ? name : most), 'current'),
    heldFor: heldForOf(accrued, now, runs.at(-1)!),
    accrued,
    before,
    correction,
  };
}

const LATER: readonly HeldFor[] = ['instalment'];

const PAY_CYCLE: readonly HeldFor[] = ['pay_cycle'];

/** What the line still waits for. */
export function heldForOf(accrued: AccruedLine, now: Stood, run: PayRun): SettledLine['heldFor'] {
  const { line } = accrued;
  const isShort = now.ratio.num < now.ratio.den;
  const heldFor = isShort ? run.share(line.row.orderNo).heldFor : [];
  const isLater = isShort && run.timing?.isLater(accrued) === true;
  const paysLater = !run.pays && !isBonus(line);
  return isLater || paysLater ? [...heldFor, ...(isLater ? LATER : []), ...(paysLater ? PAY_CYCLE : [])] : heldFor;
}
