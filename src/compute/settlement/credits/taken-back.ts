// A late refund and the lines that its sale has earned -> the negatives of those lines, from a position on.
import type { Month } from '../../../model/calendar.ts';
import type { Line } from '../../../model/line.ts';
import { type Fen, type Ratio, timesRounded } from '../../../model/money.ts';
import { groupBy } from '../../../model/roster.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';
import { exactRatio } from '../rates/exact-ratio.ts';
import { partOf } from './part-of.ts';
import { extentOfStep, type Step } from './step.ts';

/**
 * The own lines, or one leader's team lines: latest month first, excess before task (rulebook 4), and of the slices of a table the
 * highest first. The lines of rates that all apply lie beside each other: each rate's begin where the first one's do.
 */
export function linesTakenBack(step: Step, earned: readonly AccruedLine[], month: Month): readonly AccruedLine[] {
  const isPaid = step.stake.amount !== 0;
  const extent = extentOfStep(step);
  const [start, end] = [step.at, step.at + extent];
  const made: AccruedLine[] = [];
  const sizeOf = ({ paid, line }: AccruedLine): Fen => Math.abs(isPaid ? paid : line.walked);
  const total = earned.reduce((sum, line) => sum + (placeOf(line) === 0 ? sizeOf(line) : 0), 0);
  let at = 0;
  let top = 0;
  let before: AccruedLine | null = null;
  for (const original of [...earned].sort(topFirst)) {
    if (before === null || latestFirst(before, original) !== 0) top = at;
    else if (placeOf(before) !== placeOf(original)) at = top;
    before = original;
    const size = sizeOf(original);
    const [from, to] = [Math.max(at, start), Math.min(at + size, end)];
    // A line too small for a fen goes with the fen behind it.
    const isWhole = size === 0 && at >= start && (at < end || (at === end && at === total));
    if (to > from) {
      const walked = placeOf(original) > 0 ? 0 : partOf(step.walk, from - start, to - start, extent);
      made.push(takenBack(original, step, walked, { from: from - at, to: to - at, size }, month));
    } else if (isWhole) {
      made.push(takenBack(original, step, 0, { from: 0, to: 1, size: 1 }, month));
    }
    at += size;
  }
  return made;
}

interface Stretch {
  readonly from: Fen;
  readonly to: Fen;
  readonly size: Fen;
}

function takenBack(original: AccruedLine, step: Step, walked: Fen, part: Stretch, month: Month): AccruedLine {
  const { line } = original;
  const { from, to, size } = part;
  const exact = exactPart(line, to - from, size);
  const base = exact === null ? -partOf(line.base, from, to, size) : timesRounded(1, exact);
  const back: Line = {
    ...line,
    row: step.row,
    month,
    run: { kind: 'month', month },
    base: base === 0 ? 0 : base,
    exactBase: exact === null || exact.den === 1 ? null : exact,
    walked: walked === 0 ? 0 : walked,
    takesBack: line,
  };
  const paid = partOf(original.paid, from, to, size);
  return { ...original, line: back, from: null, paid: paid === 0 ? 0 : -paid };
}

/** Profit and units are taken back by their share, not rounded; null where the base is the amount itself. */
function exactPart({ base, exactBase, rated }: Line, part: Fen, size: Fen): Ratio | null {
  if (exactBase === null && (rated === null || rated.measure === 'amount')) return null;
  const { num, den } = exactBase ?? { num: base, den: 1 };
  return exactRatio(-BigInt(num) * BigInt(part), BigInt(den) * BigInt(size));
}

const placeOf = ({ rating }: AccruedLine): number => rating?.place ?? 0;

const latestFirst = (a: AccruedLine, b: AccruedLine): number =>
  b.line.month - a.line.month || (a.line.band === b.line.band ? 0 : a.line.band === 'excess' ? -1 : 1);

const topFirst = (a: AccruedLine, b: AccruedLine): number =>
  latestFirst(a, b) || placeOf(a) - placeOf(b) || (b.from ?? 0) - (a.from ?? 0);

/** A late refund takes back the team lines of every leader who earned on the row, whoever leads now. */
export const teamLinesTakenBack = (step: Step, month: Month): readonly AccruedLine[] =>
  !step.mirrors || step.stake.teamLines.length === 0
    ? []
    : [...groupBy(step.stake.teamLines, ({ line }) => line.personId).values()].flatMap((lines) =>
        linesTakenBack(step, lines, month),
      );
