// A person's queue of a month -> the person's lines: task and excess, special, and what refunds take back.
import { append } from '../../../model/append.ts';
import { type Ratio, ZERO } from '../../../model/money.ts';
import type { Step } from '../credits/stakes.ts';
import { linesTakenBack } from '../credits/taken-back.ts';
import { type Piece, ratedPieces } from '../rates/rated-pieces.ts';
import { advance, type WalkRates } from '../rates/walk-rates.ts';
import type { AccruedLine } from './accrued-line.ts';
import { limitedPieces } from './line-limits.ts';
import { accruedOf, lineOf, plainPiece } from './line-of-piece.ts';
import { cutAt, partsOf } from './walk.ts';

/** Walks the queue against the own target (art. 7; rulebook 4). Lines that refunds may take back are also remembered on their stakes. */
export function personalLines(walk: WalkRates, queue: readonly Step[], hasTables: boolean): readonly AccruedLine[] {
  const made: AccruedLine[] = [];
  for (const step of queue) {
    if (step.mirrors) {
      append(made, linesTakenBack(step, step.stake.lines, walk.state.month));
    } else {
      const first = made.length;
      walkStep(walk, step, made);
      if (step.stake.isRefunded && (step.amount > 0 || step.walk > 0)) {
        for (let place = first; place < made.length; place += 1) step.stake.lines.push(made[place]!);
      }
    }
    advance(walk, step, hasTables);
  }
  return made;
}

function walkStep(walk: WalkRates, step: Step, made: AccruedLine[]): void {
  const { stake } = step;
  const rates = stake.kind === 'special' ? null : walk.ratesOf(stake);
  const plain = stake.kind === 'special' ? specialRates(stake.row.specialRate) : rates!.plain;
  if (plain !== null && step.walk === step.amount && (rates === null || walk.terms.lineLimits === null)) {
    const { task, excess, taskFrom, excessFrom } = cutAt(walk.running.walked, step.walk, walk.target);
    if (task !== 0) made.push(ownLine(walk, step, plainPiece('task', task, taskFrom, plain.task)));
    if (excess !== 0) made.push(ownLine(walk, step, plainPiece('excess', excess, excessFrom, plain.excess)));
    return;
  }
  for (const piece of piecesOf(walk, step)) made.push(ownLine(walk, step, piece));
}

const specialRates = (rate: Ratio | null) => ({ task: rate ?? ZERO, excess: rate ?? ZERO });

/** Special rows have a method of their own, so limits of lines leave them as they are. */
function piecesOf(walk: WalkRates, step: Step): readonly Piece[] {
  const parts = partsOf(walk.running.walked, step, walk.target);
  if (step.stake.kind === 'special') {
    return parts.map(({ band, from, walked, start, end }) => {
      const paid = step.amount === 0 ? 0 : step.amount < 0 ? start - end : end - start;
      return { ...plainPiece(band, paid, from, step.stake.row.specialRate ?? ZERO), walked };
    });
  }
  const pieces = parts.flatMap((part) => ratedPieces(walk, part));
  const { lineLimits } = walk.terms;
  return lineLimits === null ? pieces : limitedPieces(step, pieces, lineLimits);
}

function ownLine(walk: WalkRates, step: Step, piece: Piece): AccruedLine {
  const { stake } = step;
  const { state } = walk;
  const isSpecial = stake.kind === 'special';
  const line = lineOf(walk, step, piece, isSpecial ? 'special' : 'personal');
  return accruedOf(line, step, piece, isSpecial ? null : state);
}
