// What judges a line, and the course of its order -> how the line stands in every run. Lines that are judged and released alike go one way.
import type { HeldFor, Line } from '../../../model/line.ts';
import { ONE } from '../../../model/money.ts';
import type { AccruedLine, Judgement } from '../lines/accrued-line.ts';
import type { Standing } from '../timing/line-timing.ts';
import type { Course } from '../timing/order-courses.ts';
import { isBonus, type PayRun } from './pay-runs.ts';

/** What all lines share on their way through the runs. */
export interface LineRuns {
  readonly runs: readonly PayRun[];
  /** Place of the last closed run, -1 without one. */
  readonly closedThrough: number;
  readonly judgementIn: (line: Pick<AccruedLine, 'judgedBy' | 'fixed'>, place: number) => Judgement;
}

export interface LineWay {
  /** Place of the run in which the line appears. */
  readonly from: number;
  /** By place of the run, from there on; null where a run pays nothing. The same object where nothing has changed since a run that paid. */
  readonly standings: readonly (Standing | null)[];
  /** In the last run, whether it pays or not. */
  readonly now: Standing;
  /** What the line still waits for in the last run. */
  readonly heldFor: readonly HeldFor[];
}

/** What of a line decides its way. */
export interface Wayfarer extends Pick<Line, 'kind'>, Pick<AccruedLine, 'judgedBy' | 'fixed'> {
  /** Place of the run in which the line appears. */
  readonly from: number;
  /** That of its order. */
  readonly course: Course;
  /** Asked only where the policy times lines one by one. */
  readonly inFull: () => AccruedLine;
}

export function wayOf(shared: LineRuns, line: Wayfarer): LineWay {
  const { runs } = shared;
  const standings: (Standing | null)[] = [];
  let stood: Standing | null = null;
  for (let place = line.from; place < runs.length; place += 1) {
    const run = runs[place]!;
    if (run.pays) stood = standIn(shared, line, run, stood);
    standings.push(run.pays ? stood : null);
  }
  const last = runs.at(-1)!;
  const now = last.pays && stood !== null ? stood : standIn(shared, line, last, null);
  return { from: line.from, standings, now, heldFor: heldForOf(line, now, last) };
}

/** How a line stands in a run; what is `before` where nothing has changed since. */
function standIn({ judgementIn }: LineRuns, line: Wayfarer, run: PayRun, before: Standing | null): Standing {
  const judged = judgementIn(line, run.place);
  const isAtOnce = run.bonusAtOnce && isBonus(line);
  const released = isAtOnce ? ONE : line.course.shares[run.stage]!.ratio;
  // A bonus that is paid at once waits for nothing, and is cut by nothing that comes later.
  const timed = run.timing === null || isAtOnce ? null : run.timing.timed(line.inFull(), judged, released);
  const { factor, reason } = timed ?? judged;
  const ratio = timed?.ratio ?? released;
  const isSame = before !== null && before.ratio === ratio && before.factor === factor && before.reason === reason;
  return isSame ? before : { factor, reason, ratio };
}

const LATER: readonly HeldFor[] = ['instalment'];

const PAY_CYCLE: readonly HeldFor[] = ['pay_cycle'];

function heldForOf(line: Wayfarer, { ratio }: Standing, run: PayRun): readonly HeldFor[] {
  const isShort = ratio.num < ratio.den;
  const heldFor = isShort ? line.course.shares[run.stage]!.heldFor : [];
  const isLater = isShort && run.timing?.isLater(line.inFull()) === true;
  const paysLater = !run.pays && !isBonus(line);
  return isLater || paysLater ? [...heldFor, ...(isLater ? LATER : []), ...(paysLater ? PAY_CYCLE : [])] : heldFor;
}
