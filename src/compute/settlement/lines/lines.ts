// Lines as a list that need not hold an object for each of them: what most are made of can be asked for without making one.
import type { Line } from '../../../model/line.ts';
import type { Fen } from '../../../model/money.ts';
import type { AccruedLine } from './accrued-line.ts';

/**
 * What the plain lines of a walk have in common, or those of a bonus on them: all but their rows, sellers and amounts. The same
 * object for lines that follow each other, so that what depends on it alone is worked out once.
 */
export interface Mould
  extends Pick<Line, 'personId' | 'kind' | 'band' | 'month' | 'run' | 'rate' | 'rated' | 'article'>,
    Pick<AccruedLine, 'judgedBy' | 'fixed' | 'period' | 'rating'> {}

/** Places count from 0 to `length` - 1. */
export interface Lines {
  readonly length: number;
  /** The line in full. One that has a mould is made anew each time: nobody may tell lines by identity. */
  readonly at: (place: number) => AccruedLine;
  readonly [Symbol.iterator]: () => Iterator<AccruedLine>;
  /** Null of a line that shares nothing (a refund, a project, a table's or a limit's): ask for it in full. */
  readonly mouldAt: (place: number) => Mould | null;
  /** The line's `base`; of one that has a mould the exact one, and what it walked and stands for too. */
  readonly baseAt: (place: number) => Fen;
  /** The place of the line's `row` among `ground.sales`: what is kept by row, like its order, is found by it. */
  readonly rowAt: (place: number) => number;
}
