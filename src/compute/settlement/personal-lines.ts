// A person's queue of a month -> the person's lines: task and excess, special, and what refunds take back.

import type { Band, Line } from '../../model/line.ts';
import { Defect, type Fen, ONE, type Ratio, ZERO } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import { flatRateOf } from '../../model/rate-rule.ts';
import type { AccruedLine } from './accrued-line.ts';
import type { PersonMonth } from './person-month.ts';
import type { Step } from './stakes.ts';
import { cutAt } from './walk.ts';

/** Walks the queue against the own target (art. 7; rulebook 4). Lines are also remembered on their stakes. */
export function personalLines(state: PersonMonth, queue: readonly Step[], terms: Policy): readonly AccruedLine[] {
  const made: AccruedLine[] = [];
  let cum = 0;
  for (const step of queue) {
    if (step.takesFrom !== null) {
      made.push(...linesTakenBack(step, step.stake.lines, step.takesFrom, state.month));
    } else {
      const cut = cutAt(cum, step.amount, state.assessment.target);
      const lines = [
        personalLine(state, step, 'task', cut.task, cut.taskFrom, terms),
        personalLine(state, step, 'excess', cut.excess, cut.excessFrom, terms),
      ];
      const earned = lines.filter((line) => line !== null);
      if (step.amount > 0) step.stake.lines.push(...earned);
      made.push(...earned);
    }
    cum += step.amount;
  }
  return made;
}

function personalLine(
  state: PersonMonth,
  step: Step,
  band: Band,
  base: Fen,
  from: Fen,
  terms: Policy,
): AccruedLine | null {
  if (base === 0) return null;
  const { stake } = step;
  const isSpecial = stake.kind === 'special';
  const line: Line = {
    ...placeOfStep(step, state),
    kind: isSpecial ? 'special' : 'personal',
    band,
    base,
    walked: base,
    rated: null,
    rate: isSpecial ? (stake.row.specialRate ?? ZERO) : rateOf(state, band),
    article: isSpecial ? terms.price.article : state.grade!.month.article,
  };
  return { line, judgedBy: isSpecial ? null : state, fixed: { factor: ONE, reason: 'full' }, from, period: null };
}

const placeOfStep = (step: Step, state: PersonMonth) => ({
  personId: state.person.id,
  row: step.row,
  sellerId: step.stake.personId,
  month: state.month,
  run: { kind: 'month', month: state.month } as const,
  exactBase: null,
  takesBack: null,
});

function rateOf(state: PersonMonth, band: Band): Ratio {
  const month = state.grade?.month;
  const rate = flatRateOf((band === 'excess' ? (month?.excessRate ?? month?.rate) : month?.rate) ?? null);
  if (rate == null) throw new Defect(`no rate for ${state.person.id} in ${state.month}`);
  return rate;
}

/** The negatives of the lines that a stake has earned, from a position on; team lines are taken back the same way. */
export function linesTakenBack(
  step: Step,
  earned: readonly AccruedLine[],
  from: Fen,
  month: number,
): readonly AccruedLine[] {
  const made: AccruedLine[] = [];
  let skip = from;
  let left = -step.amount;
  for (const original of [...earned].sort(latestFirst)) {
    const skipped = Math.min(skip, original.line.base);
    skip -= skipped;
    const part = Math.min(left, original.line.base - skipped);
    if (part <= 0) continue;
    left -= part;
    const { line } = original;
    const back: Line = {
      ...line,
      row: step.row,
      month,
      run: { kind: 'month', month },
      base: -part,
      walked: -part,
      takesBack: line,
    };
    made.push({ ...original, line: back, from: null });
  }
  return made;
}

/** Latest month first, excess before task (rulebook 4). */
const latestFirst = (a: AccruedLine, b: AccruedLine): number =>
  b.line.month - a.line.month || (a.line.band === b.line.band ? 0 : a.line.band === 'excess' ? -1 : 1);
