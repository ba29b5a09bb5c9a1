// A piece of a walk's step -> the line of the person whose walk it is.
import type { Line } from '../../../model/line.ts';
import { type Fen, ONE, type Ratio } from '../../../model/money.ts';
import type { Step } from '../credits/step.ts';
import type { Piece } from '../rates/rated-pieces.ts';
import type { WalkRates } from '../rates/walk-rates.ts';
import type { AccruedLine, Judgement } from './accrued-line.ts';
import { cutAt } from './walk.ts';

export const FULL: Judgement = { factor: ONE, reason: 'full' };

/** What one rate of the amount gives. */
export const plainPiece = (band: Piece['band'], amount: Fen, from: Fen, rate: Ratio): Piece => ({
  band,
  from,
  walked: amount,
  paid: amount,
  base: amount,
  exactBase: null,
  rate,
  rated: null,
  rating: null,
});

/** Task and excess of a step at one rate each, as far as there are. */
export function plainPieces(
  walk: WalkRates,
  step: Step,
  rates: { readonly task: Ratio; readonly excess: Ratio },
): readonly Piece[] {
  const { task, excess, taskFrom, excessFrom } = cutAt(walk.running.walked, step.walk, walk.target);
  return [
    ...(task === 0 ? [] : [plainPiece('task', task, taskFrom, rates.task)]),
    ...(excess === 0 ? [] : [plainPiece('excess', excess, excessFrom, rates.excess)]),
  ];
}

export const lineOf = (
  walk: WalkRates,
  { row, stake }: Step,
  piece: Piece,
  kind: 'personal' | 'special' | 'team',
): Line => ({
  personId: walk.state.person.id,
  kind,
  band: piece.band,
  row,
  sellerId: stake.personId,
  month: walk.state.month,
  run: walk.state.run,
  base: piece.base,
  walked: piece.walked,
  rated: piece.rated,
  exactBase: piece.exactBase,
  rate: piece.rate,
  takesBack: null,
  article: kind === 'special' ? walk.terms.price.article : walk.ratesOf(stake).article,
});

/** `judgedBy` is the person's month whose target decides the line's factor. */
export const accruedOf = (
  line: Line,
  { stake }: Step,
  { from, paid, rating }: Piece,
  judgedBy: AccruedLine['judgedBy'],
): AccruedLine => ({ line, judgedBy, fixed: FULL, from, period: null, stake, paid, rating });
