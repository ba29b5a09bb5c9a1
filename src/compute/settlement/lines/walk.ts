// Steps in order and a target -> which part of each step lies below the target (task) and which above (excess).
import type { Fen } from '../../../model/money.ts';
import { partOf } from '../credits/part-of.ts';
import { extentOfStep, type Step } from '../credits/step.ts';

/** The parts of one step; refunds walk backwards and give negative parts. */
export interface Cut {
  readonly task: Fen;
  readonly excess: Fen;
  /** Where each part begins in the running sum; a refund gives back the excess first. */
  readonly taskFrom: Fen;
  readonly excessFrom: Fen;
}

/** `task = min(cum+b, T) − min(cum, T)`, `excess = b − task`; without a target everything is task (rulebook 4). */
export function cutAt(cum: Fen, amount: Fen, target: Fen | null): Cut {
  if (target === null) return { task: amount, excess: 0, taskFrom: cum, excessFrom: cum };
  const task = Math.min(cum + amount, target) - Math.min(cum, target);
  const excess = amount - task;
  return { task, excess, taskFrom: amount < 0 ? cum + excess : cum, excessFrom: amount < 0 ? cum : cum + task };
}

/** The part of a step above the level `top`: `max(cum+b, top) − max(cum, top)` (rulebook 7). */
export const partAbove = (cum: Fen, amount: Fen, top: Fen): Fen => Math.max(cum + amount, top) - Math.max(cum, top);

/** What of a step lies on one side of the target. */
export interface StepPart {
  readonly step: Step;
  readonly band: 'task' | 'excess';
  readonly walked: Fen;
  /** Where it begins in the running sum. */
  readonly from: Fen;
  /** From where to where in the step it lies, in fen of the step's extent, the way it is walked. */
  readonly start: Fen;
  readonly end: Fen;
}

/** Task and excess of a step, as far as there are; what counts for nothing lies where the running sum stands. */
export function partsOf(cum: Fen, step: Step, target: Fen | null): readonly StepPart[] {
  const extent = extentOfStep(step);
  if (step.walk === 0) {
    if (extent === 0) return [];
    const band = target === null || cum < target ? 'task' : 'excess';
    return [{ step, band, walked: 0, from: cum, start: 0, end: extent }];
  }
  const { task, excess, taskFrom, excessFrom } = cutAt(cum, step.walk, target);
  const size = Math.abs(step.walk);
  const part = (band: StepPart['band'], walked: Fen, from: Fen): StepPart => {
    const offset = Math.abs(from - cum);
    const start = partOf(extent, 0, offset, size);
    return { step, band, walked, from, start, end: partOf(extent, 0, offset + Math.abs(walked), size) };
  };
  return [
    ...(task === 0 ? [] : [part('task', task, taskFrom)]),
    ...(excess === 0 ? [] : [part('excess', excess, excessFrom)]),
  ];
}
