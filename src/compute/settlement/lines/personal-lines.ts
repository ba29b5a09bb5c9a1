// A person's queue of a month -> the person's lines: task and excess, special, and what refunds take back.
import { append } from '../../../model/append.ts';
import { type Ratio, ZERO } from '../../../model/money.ts';
import type { StepsInOrder } from '../credits/queue.ts';
import type { Step } from '../credits/step.ts';
import { linesTakenBack } from '../credits/taken-back.ts';
import { type Piece, ratedPieces } from '../rates/rated-pieces.ts';
import { advance, type WalkRates } from '../rates/walk-rates.ts';
import type { AccruedLine } from './accrued-line.ts';
import { limitedPieces } from './line-limits.ts';
import type { LineList } from './line-list.ts';
import { accruedOf, lineOf, plainPiece, plainPieces } from './line-of-piece.ts';
import { addPlainLines, type LineWalk, lineWalk, ratesAt } from './plain-lines.ts';
import { partsOf } from './walk.ts';

/** Walks the queue against the own target (art. 7; rulebook 4). Lines that refunds may take back are also remembered on their stakes. */
export function personalLines(walk: WalkRates, queue: StepsInOrder, lines: LineList, hasTables: boolean): void {
  const { all, places, from, to } = queue;
  const own = lineWalk(walk, all, lines);
  for (let index = from; index < to; index += 1) {
    const place = places[index]!;
    if (!walkPlain(own, place)) for (const line of linesOf(walk, all.at(place))) lines.keep(line, place);
    advance(walk, all, place, hasTables);
  }
}

/** False where the step is no plain one, its rate is no one rate of the amount, or may be limited. */
function walkPlain(own: LineWalk, place: number): boolean {
  const { walk, steps } = own;
  const kind = steps.plainAt(place);
  if (kind === null) return false;
  if (kind === 'special') {
    addPlainLines(own, place, 'special', specialRates(steps.at(place)), walk.terms.price.article);
    return true;
  }
  const { plain, article } = ratesAt(own, place);
  if (plain === null || walk.terms.lineLimits !== null) return false;
  addPlainLines(own, place, 'personal', plain, article);
  return true;
}

function specialRates({ stake }: Step): { readonly task: Ratio; readonly excess: Ratio } {
  const rate = stake.row.specialRate ?? ZERO;
  return { task: rate, excess: rate };
}

function linesOf(walk: WalkRates, step: Step): readonly AccruedLine[] {
  const { stake } = step;
  if (step.mirrors) return linesTakenBack(step, stake.lines, walk.state.month);
  const made = piecesOf(walk, step).map((piece) => ownLine(walk, step, piece));
  if (stake.isRefunded && (step.amount > 0 || step.walk > 0)) append(stake.lines, made);
  return made;
}

/** Special rows have a method of their own, so limits of lines leave them as they are. */
function piecesOf(walk: WalkRates, step: Step): readonly Piece[] {
  const { stake } = step;
  const isSpecial = stake.kind === 'special';
  const plain = isSpecial ? specialRates(step) : walk.ratesOf(stake).plain;
  const { lineLimits } = walk.terms;
  if (plain !== null && step.walk === step.amount && (isSpecial || lineLimits === null)) {
    return plainPieces(walk, step, plain);
  }
  const parts = partsOf(walk.running.walked, step, walk.target);
  if (isSpecial) {
    return parts.map(({ band, from, walked, start, end }) => {
      const paid = step.amount === 0 ? 0 : step.amount < 0 ? start - end : end - start;
      return { ...plainPiece(band, paid, from, stake.row.specialRate ?? ZERO), walked };
    });
  }
  const pieces = parts.flatMap((part) => ratedPieces(walk, part));
  return lineLimits === null ? pieces : limitedPieces(step, pieces, lineLimits);
}

function ownLine(walk: WalkRates, step: Step, piece: Piece): AccruedLine {
  const { stake } = step;
  const { state } = walk;
  const isSpecial = stake.kind === 'special';
  const line = lineOf(walk, step, piece, isSpecial ? 'special' : 'personal');
  return accruedOf(line, step, piece, isSpecial ? null : state);
}
