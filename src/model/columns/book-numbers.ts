// What the rows of a book name again and again -> one number for each, the same in every file and ledger of the book.
import type { Ratio } from '../money.ts';
import { type TextNumbers, textNumbers } from '../text-numbers.ts';
import { type ByteNumbers, byteNumbers } from './byte-numbers.ts';

export interface BookNumbers {
  readonly orders: ByteNumbers;
  /** People, customers, products, categories … */
  readonly texts: TextNumbers;
  readonly ratios: RatioNumbers;
}

export interface RatioNumbers {
  readonly add: (ratio: Ratio) => number;
  readonly ratios: readonly Ratio[];
}

export const bookNumbers = (): BookNumbers => ({
  orders: byteNumbers(),
  texts: textNumbers(),
  ratios: ratioNumbers(),
});

function ratioNumbers(): RatioNumbers {
  const numbers = textNumbers();
  const ratios: Ratio[] = [];
  return {
    add: (ratio) => {
      const number = numbers.add(`${ratio.num}/${ratio.den}`);
      ratios[number] ??= ratio;
      return number;
    },
    ratios,
  };
}
