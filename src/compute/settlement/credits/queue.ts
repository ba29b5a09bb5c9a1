// The steps of a person's month: what stays, and what the excess election carries into the next month (rulebook 7).
import type { Fen } from '../../../model/money.ts';
import { partAbove } from '../lines/walk.ts';
import { partOf } from './part-of.ts';
import { extentOfStep, type Step } from './stakes.ts';

/** What the steps count for towards targets. */
export function sumOfSteps(steps: readonly Step[]): Fen {
  let sum = 0;
  for (const { walk } of steps) sum += walk;
  return sum;
}

/** Of each step the part above `performance − moving` goes to the front of the next month's queue. */
export function divideQueue(
  queue: readonly Step[],
  moving: Fen,
): { readonly stays: readonly Step[]; readonly moves: readonly Step[] } {
  if (moving <= 0) return { stays: queue, moves: [] };
  const top = sumOfSteps(queue) - moving;
  const stays: Step[] = [];
  const moves: Step[] = [];
  let cum = 0;
  for (const step of queue) {
    const above = partAbove(cum, step.walk, top);
    cum += step.walk;
    if (above === 0) stays.push(step);
    else if (above === step.walk) moves.push(step);
    else {
      const below = belowOf(step, step.walk - above);
      stays.push(below);
      const amount = step.amount - below.amount;
      moves.push({ ...step, amount, walk: above, at: step.at + extentOfStep(below) });
    }
  }
  return { stays, moves };
}

/** A sale is cut from the bottom, and what stays of a refund takes back first: what moves begins behind it. */
const belowOf = (step: Step, walk: Fen): Step => ({
  ...step,
  walk,
  amount: partOf(step.amount, 0, Math.abs(walk), Math.abs(step.walk)),
});
