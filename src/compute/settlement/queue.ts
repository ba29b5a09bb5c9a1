// The steps of a person's month: what stays, and what the excess election carries into the next month (rulebook 7).
import type { Fen } from '../../model/money.ts';
import type { Step } from './stakes.ts';
import { partAbove } from './walk.ts';

export const sumOfSteps = (steps: readonly Step[]): Fen => steps.reduce((sum, step) => sum + step.amount, 0);

/** Of each step the part above `performance − moving` goes to the front of the next month's queue. */
export function divideQueue(queue: readonly Step[], moving: Fen): { readonly stays: Step[]; readonly moves: Step[] } {
  if (moving <= 0) return { stays: [...queue], moves: [] };
  const top = sumOfSteps(queue) - moving;
  const stays: Step[] = [];
  const moves: Step[] = [];
  let cum = 0;
  for (const step of queue) {
    const above = partAbove(cum, step.amount, top);
    const below = step.amount - above;
    cum += step.amount;
    if (below !== 0) stays.push({ ...step, amount: below });
    if (above !== 0) moves.push({ ...step, amount: above, takesFrom: after(step, below) });
  }
  return { stays, moves };
}

/** What stays takes back first, so what moves begins behind it. */
const after = (step: Step, below: Fen): Fen | null => (step.takesFrom === null ? null : step.takesFrom - below);
