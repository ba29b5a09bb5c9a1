// A field of many rows -> whole numbers in one array, and how a single one is put there and read again.
import type { Fen, Ratio } from '../money.ts';
import type { BookNumbers } from './book-numbers.ts';

/** Rows are kept in blocks, so that nothing is copied when more of them come. */
export const MOST_ROWS = 65_536;

/** What kept numbers stand for: 0 is none, except for money. */
export type Cells = Int32Array;

/** Amounts that need more than 32 bits; cells hold their place in the list. */
export type WideAmounts = Fen[];

export const NO_AMOUNT = -(2 ** 31);
/** Cells up to here are no amounts: a block has room for as many wide ones as it has cells. */
const LAST_WIDE = NO_AMOUNT + 2 ** 20;
/** The least amount that a cell holds by itself. */
export const LEAST_AMOUNT = LAST_WIDE + 1;
const MOST_NARROW = 2 ** 31 - 1;

/** A column that the file does not have: shared by all blocks, and never written. */
export const NO_CELLS: Cells = new Int32Array(MOST_ROWS);
export const NO_AMOUNTS: Cells = new Int32Array(MOST_ROWS).fill(NO_AMOUNT);

/** What the cell of an amount holds. */
export function amountCell(amount: Fen | null, wide: WideAmounts): number {
  if (amount === null) return NO_AMOUNT;
  if (amount > LAST_WIDE && amount <= MOST_NARROW) return amount;
  return NO_AMOUNT + wide.push(amount);
}

export function amountOf(cell: number, wide: WideAmounts): Fen | null {
  if (cell > LAST_WIDE) return cell;
  return cell === NO_AMOUNT ? null : wide[cell - NO_AMOUNT - 1]!;
}

/** What the cell of a text that comes again holds. */
export const textCell = (text: string | null, { texts }: BookNumbers): number =>
  text === null ? 0 : texts.add(text) + 1;

export const textOf = (cell: number, { texts }: BookNumbers): string | null =>
  cell === 0 ? null : texts.texts[cell - 1]!;

/** A day, or a number from 1 on. */
export const numberOf = (cell: number): number | null => (cell === 0 ? null : cell);

/** What the cell of an exact fraction holds. */
export const ratioCell = (ratio: Ratio | null, { ratios }: BookNumbers): number =>
  ratio === null ? 0 : ratios.add(ratio) + 1;

export const ratioOf = (cell: number, { ratios }: BookNumbers): Ratio | null =>
  cell === 0 ? null : ratios.ratios[cell - 1]!;
