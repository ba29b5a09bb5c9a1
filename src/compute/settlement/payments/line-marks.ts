// A line's payment -> what the last run does with the line, in two bits: millions of lines are remembered by them.
import type { LinePayment } from './pay-line.ts';

/** The run lists the line: its own ones, and earlier ones that it pays or that are still held. */
export const LISTED = 1;

/** Not all of the line is paid. */
export const HELD = 2;

export type LineWorth = Pick<LinePayment, 'paid' | 'pay' | 'parts'> & {
  readonly now: Pick<LinePayment['now'], 'amount'>;
};

export function markOf(isOwn: boolean, { now, paid, pay, parts }: LineWorth): number {
  const isHeld = now.amount !== paid;
  // What is released and taken back in one run pays nothing, and yet stands in two columns.
  const moves = pay !== 0 || parts.release !== 0 || parts.true_up !== 0 || parts.correction !== 0;
  return (isOwn || moves || isHeld ? LISTED : 0) | (isHeld ? HELD : 0);
}
