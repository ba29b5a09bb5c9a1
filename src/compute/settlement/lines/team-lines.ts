// All steps of a leader's team in a month -> the leader's team lines.
import { append } from '../../../model/append.ts';
import type { StepsInOrder } from '../credits/queue.ts';
import type { Step } from '../credits/step.ts';
import { lessBelow, type RatesBelow } from '../rates/net-team-rate.ts';
import { type Piece, ratedPieces } from '../rates/rated-pieces.ts';
import { advance, type WalkRates } from '../rates/walk-rates.ts';
import type { AccruedLine } from './accrued-line.ts';
import type { LineList } from './line-list.ts';
import { accruedOf, lineOf, plainPieces } from './line-of-piece.ts';
import { addPlainLines, type LineWalk, lineWalk, ratesAt } from './plain-lines.ts';
import { partsOf } from './walk.ts';

/**
 * Walks every share of every member's rows against the team target (rulebook 4). Special rows move the sum only. `below`
 * (option `team.levels`) gives the rates of leaders between the seller and this one.
 */
export function teamLines(
  walk: WalkRates,
  team: StepsInOrder,
  lines: LineList,
  hasTables: boolean,
  below: RatesBelow | null,
): void {
  const { all, places, from, to } = team;
  const led = lineWalk(walk, all, lines);
  for (let index = from; index < to; index += 1) {
    const place = places[index]!;
    if (!walkPlain(led, place, below)) {
      for (const line of linesOf(walk, all.at(place), below)) lines.keep(line, place);
    }
    advance(walk, all, place, hasTables);
  }
}

/** False where the step is no plain one, or its rate is no one rate of the amount. */
function walkPlain(led: LineWalk, place: number, below: RatesBelow | null): boolean {
  const kind = led.steps.plainAt(place);
  if (kind !== 'ordinary') return kind === 'special';
  const { plain, article } = ratesAt(led, place);
  if (plain === null) return false;
  if (below === null) {
    addPlainLines(led, place, 'team', plain, article);
    return true;
  }
  const { stake } = led.steps.at(place);
  const task = lessBelow(plain.task, below(stake, 'task'));
  const excess = lessBelow(plain.excess, below(stake, 'excess'));
  addPlainLines(led, place, 'team', { task, excess }, article);
  return true;
}

function linesOf(walk: WalkRates, step: Step, below: RatesBelow | null): readonly AccruedLine[] {
  const { stake } = step;
  if (step.mirrors || stake.kind !== 'ordinary') return [];
  const made = piecesOf(walk, step).map((piece) =>
    teamLine(walk, step, below === null ? piece : net(piece, step, below)),
  );
  if (stake.isRefunded && (step.amount > 0 || step.walk > 0)) append(stake.teamLines, made);
  return made;
}

function piecesOf(walk: WalkRates, step: Step): readonly Piece[] {
  const { plain } = walk.ratesOf(step.stake);
  if (plain !== null && step.walk === step.amount) return plainPieces(walk, step, plain);
  return partsOf(walk.running.walked, step, walk.target).flatMap((part) => ratedPieces(walk, part));
}

const net = (piece: Piece, { stake }: Step, below: RatesBelow): Piece => ({
  ...piece,
  rate: lessBelow(piece.rate, below(stake, piece.band)),
});

const teamLine = (walk: WalkRates, step: Step, piece: Piece): AccruedLine =>
  accruedOf(lineOf(walk, step, piece, 'team'), step, piece, walk.state);
