// A tree enters, lines of a terminal leave: every sentence with its amount at the right edge, what belongs to it indented below.
import type { Branch, Tree } from '../../model/document.ts';
import { formatFen } from '../../model/money.ts';
import { grouped } from '../../text/grouped.ts';
import { cellsOf } from '../text-width.ts';
import { harmless, wrapped } from './cell-text.ts';
import type { Paint } from './paint.ts';

/** Amounts further from their sentences than this are hard to follow with the eye. */
const WIDEST = 100;

/** No narrower than this, however deep: a sentence needs some room. */
const LEAST_TEXT = 16;

export function* treeLines({ branches }: Tree, width: number, paint: Paint): Iterable<string> {
  const room = Math.min(width, WIDEST);
  for (const branch of branches) {
    yield '';
    yield* branchLines(branch, '', '', room, paint, paint.strong);
  }
}

/** `first` stands before the sentence, `next` before everything below it. */
function* branchLines(
  branch: Branch,
  first: string,
  next: string,
  width: number,
  paint: Paint,
  emphasis: Paint['strong'],
): Iterable<string> {
  const amount = branch.amount === null ? '' : grouped(formatFen(branch.amount));
  const inner = branch.children.length > 0 ? '│ ' : '  ';
  const beside = amount === '' ? 0 : cellsOf(amount) + 2;
  const sentence = harmless(branch.text);
  const room = width - cellsOf(first) - beside;
  // What does not fit in one line goes on below, a step to the right.
  const text = cellsOf(sentence) <= room ? [sentence] : wrapped(sentence, Math.max(LEAST_TEXT, room - 2));
  for (const [place, piece] of text.entries()) {
    const lead = paint.faint(place === 0 ? first : next + inner);
    const gap = Math.max(2, width - cellsOf(place === 0 ? first : next + inner) - cellsOf(piece) - cellsOf(amount));
    const figure = (branch.amount ?? 0) < 0 ? paint.negative(amount) : emphasis(amount);
    const right = place === 0 && amount !== '' ? `${' '.repeat(gap)}${figure}` : '';
    yield `${lead}${paint.tone(branch.tone, emphasis(piece))}${right}`;
  }
  for (const line of branch.lines) {
    for (const piece of wrapped(harmless(line), Math.max(LEAST_TEXT, width - cellsOf(next) - 2))) {
      yield paint.faint(`${next}${inner}${piece}`);
    }
  }
  for (const [place, child] of branch.children.entries()) {
    const isLast = place === branch.children.length - 1;
    const [lead, below] = isLast ? ['└ ', '  '] : ['├ ', '│ '];
    yield* branchLines(child, `${next}${lead}`, `${next}${below}`, width, paint, plain);
  }
}

const plain = (text: string): string => text;
