// A line followed through the runs, or lines that go one way together -> what each run pays, on top of what closed ones have paid (rulebook 9, 13).
import type { LineKind, Part } from '../../../model/line.ts';
import { Defect, type Fen, ONE, type Ratio, timesRounded, ZERO } from '../../../model/money.ts';
import type { Standing } from '../timing/line-timing.ts';
import type { LineRuns, LineWay } from './line-way.ts';
import type { PaidParts } from './paid-parts.ts';

/** How a line stood in the last run before this one that pays. */
export interface Stood extends Standing {
  readonly amount: Fen;
  readonly released: Fen;
}

/** A line, or lines that go one way: what they are worth together. */
export interface Followed {
  readonly personId: string;
  readonly kind: LineKind;
  readonly way: LineWay;
  /** Each line rounded by itself. */
  readonly amountAt: (factor: Ratio) => Fen;
  /** What closed runs have paid. */
  readonly paidByClosings: Fen;
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
export function payLine(shared: LineRuns, line: Followed, person: readonly PaidParts[] | null): LinePayment {
  const { runs, closedThrough } = shared;
  const { way, paidByClosings } = line;
  // Until an open run pays, closed ones may have paid something else than they would on today's ledgers.
  let isPending = closedThrough >= 0;
  let stood: Stood | null = null;
  let before: Stood | null = null;
  let standing: Standing | null = null;
  let parts = NO_PARTS;
  let sum = paidByClosings;
  for (let place = way.from; place < runs.length; place += 1) {
    const next: Standing | null = way.standings[place - way.from]!;
    parts = NO_PARTS;
    before = stood;
    if (next === null) continue;
    if (next !== standing) stood = standAt(line, next);
    standing = next;
    if (place <= closedThrough) continue;
    const correction = isPending ? (before?.released ?? 0) - paidByClosings : 0;
    isPending = false;
    if (stood === before && correction === 0) continue;
    parts = partsOf(before, stood!, correction);
    sum += sumOf(parts);
    if (person !== null) addParts(person[place]!, line.kind, parts, before === null);
  }
  const paid = isPending ? paidByClosings : (stood?.released ?? 0);
  if (sum !== paid) throw new Defect(`${line.kind} of ${line.personId}: ${sum} fen paid, ${paid} released`);
  const now = stood !== null && standing === way.now ? stood : standAt(line, way.now);
  return { now, ratio: stood?.ratio ?? ZERO, paid, parts, pay: sumOf(parts), before };
}

function standAt({ amountAt }: Followed, standing: Standing): Stood {
  const { factor, reason, ratio } = standing;
  const amount = amountAt(factor);
  return { factor, reason, amount, ratio, released: times(amount, ratio) };
}

const times = (amount: Fen, ratio: Ratio): Fen =>
  ratio === ONE ? amount : ratio === ZERO ? 0 : timesRounded(amount, ratio);

/** A new line pays `current`; later what was released at the amount known before, and what the amount changed by. */
function partsOf(before: Stood | null, now: Stood, correction: Fen): Parts {
  if (before === null) return { current: now.released, release: 0, true_up: 0, correction };
  if (before.amount === now.amount && before.released === now.released) {
    return { current: 0, release: 0, true_up: 0, correction };
  }
  const atOldAmount = times(before.amount, now.ratio);
  return { current: 0, release: atOldAmount - before.released, true_up: now.released - atOldAmount, correction };
}

function addParts(sums: PaidParts, kind: LineKind, parts: Parts, isNew: boolean): void {
  const own = kind === 'quarter_bonus' ? 'quarterBonus' : kind === 'year_bonus' ? 'yearBonus' : 'current';
  if (isNew) sums[own] += parts.current;
  sums.release += parts.release;
  sums.trueUp += parts.true_up;
  sums.correction += parts.correction;
}
