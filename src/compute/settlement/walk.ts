// Steps in order and a target -> which part of each step lies below the target (task) and which above (excess).
import type { Fen } from '../../model/money.ts';

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
