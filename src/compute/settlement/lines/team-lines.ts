// All steps of a leader's team in a month -> the leader's team lines.
import type { Ratio } from '../../../model/money.ts';
import type { Step } from '../credits/stakes.ts';
import type { RatesBelow } from '../rates/net-team-rate.ts';
import { lessBelow } from '../rates/net-team-rate.ts';
import { type Piece, ratedPieces } from '../rates/rated-pieces.ts';
import { advance, type WalkRates } from '../rates/walk-rates.ts';
import type { AccruedLine } from './accrued-line.ts';
import { accruedOf, lineOf, plainPiece } from './line-of-piece.ts';
import { cutAt, partsOf } from './walk.ts';

/**
 * Walks every share of every member's rows against the team target (rulebook 4). Special rows move the sum only. `below`
 * (option `team.levels`) gives the rates of leaders between the seller and this one.
 */
export function teamLines(
  walk: WalkRates,
  steps: readonly Step[],
  hasTables: boolean,
  below: RatesBelow | null,
): readonly AccruedLine[] {
  const made: AccruedLine[] = [];
  for (const step of steps) {
    if (!step.mirrors && step.stake.kind === 'ordinary') walkStep(walk, step, below, made);
    advance(walk, step, hasTables);
  }
  return made;
}

function walkStep(walk: WalkRates, step: Step, below: RatesBelow | null, made: AccruedLine[]): void {
  const { stake } = step;
  const first = made.length;
  const rates = walk.ratesOf(stake);
  if (rates.plain !== null && step.walk === step.amount) {
    const { task, excess, taskFrom, excessFrom } = cutAt(walk.running.walked, step.walk, walk.target);
    const { plain } = rates;
    if (task !== 0) made.push(plainLine(walk, step, 'task', task, taskFrom, plain.task, below));
    if (excess !== 0) made.push(plainLine(walk, step, 'excess', excess, excessFrom, plain.excess, below));
  } else {
    const pieces = partsOf(walk.running.walked, step, walk.target).flatMap((part) => ratedPieces(walk, part));
    for (const piece of pieces) made.push(teamLine(walk, step, below === null ? piece : net(piece, step, below)));
  }
  if (!stake.isRefunded || (step.amount <= 0 && step.walk <= 0)) return;
  for (let place = first; place < made.length; place += 1) stake.teamLines.push(made[place]!);
}

const net = (piece: Piece, { stake }: Step, below: RatesBelow): Piece => ({
  ...piece,
  rate: lessBelow(piece.rate, below(stake, piece.band)),
});

function plainLine(
  walk: WalkRates,
  step: Step,
  band: Piece['band'],
  amount: number,
  from: number,
  whole: Ratio,
  below: RatesBelow | null,
): AccruedLine {
  const rate = below === null ? whole : lessBelow(whole, below(step.stake, band));
  return teamLine(walk, step, plainPiece(band, amount, from, rate));
}

const teamLine = (walk: WalkRates, step: Step, piece: Piece): AccruedLine =>
  accruedOf(lineOf(walk, step, piece, 'team'), step, piece, walk.state);
