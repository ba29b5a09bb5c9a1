// The steps of a person's month: what stays, and what the excess election carries into the next month (rulebook 7).
import type { Fen } from '../../../model/money.ts';
import { partAbove } from '../lines/walk.ts';
import { partOf } from './part-of.ts';
import { extentOfStep, type Step } from './step.ts';
import type { StepList, Steps } from './steps.ts';

/** Some steps of a list in an order of their own: the places from `from` to before `to`. */
export interface StepsInOrder extends Iterable<Step> {
  readonly all: Steps;
  readonly places: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

export const stepsInOrder = (
  all: Steps,
  places: ArrayLike<number>,
  from: number = 0,
  to: number = places.length,
): StepsInOrder => ({ all, places, from, to, [Symbol.iterator]: stepByStep });

/** One function for all queues: everybody has three a month. */
function* stepByStep(this: StepsInOrder): Generator<Step> {
  for (let place = this.from; place < this.to; place += 1) yield this.all.at(this.places[place]!);
}

/** The steps of a queue behind others of the same list. */
export function behind(front: readonly number[], queue: StepsInOrder): StepsInOrder {
  if (front.length === 0) return queue;
  const places = [...front];
  for (let index = queue.from; index < queue.to; index += 1) places.push(queue.places[index]!);
  return stepsInOrder(queue.all, places);
}

/** What the steps count for towards targets. */
export function sumOfSteps({ all, places, from, to }: StepsInOrder): Fen {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += all.walkAt(places[place]!);
  return sum;
}

/** Of each step the part above `performance − moving` goes to the front of the next month's queue. */
export function divideQueue(
  list: StepList,
  queue: StepsInOrder,
  moving: Fen,
): { readonly stays: StepsInOrder; readonly moves: readonly number[] } {
  if (moving <= 0) return { stays: queue, moves: [] };
  const top = sumOfSteps(queue) - moving;
  const stays: number[] = [];
  const moves: number[] = [];
  let cum = 0;
  for (let index = queue.from; index < queue.to; index += 1) {
    const place = queue.places[index]!;
    const walk = list.walkAt(place);
    const above = partAbove(cum, walk, top);
    cum += walk;
    if (above === 0) stays.push(place);
    else if (above === walk) moves.push(place);
    else {
      const step = list.at(place);
      const part = (one: Step): number => list.keep(one, list.rowAt(place), list.personAt(place));
      const below = belowOf(step, walk - above);
      stays.push(part(below));
      moves.push(part({ ...step, amount: step.amount - below.amount, walk: above, at: step.at + extentOfStep(below) }));
    }
  }
  return { stays: stepsInOrder(list, stays), moves };
}

/** A sale is cut from the bottom, and what stays of a refund takes back first: what moves begins behind it. */
const belowOf = (step: Step, walk: Fen): Step => ({
  ...step,
  walk,
  amount: partOf(step.amount, 0, Math.abs(walk), Math.abs(step.walk)),
});
