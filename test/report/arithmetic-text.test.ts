// Operands of a product -> a line that a pocket calculator agrees with.
import { expect, test } from 'vitest';
import type { Term } from '../../src/model/explanation.ts';
import { ratio } from '../../src/model/money.ts';
import { arithmeticText } from '../../src/report/explanation/arithmetic-text.ts';
import { speechOf } from '../../src/report/explanation/speech.ts';
import { wordingOf } from '../../src/report/wording.ts';
import { wordsIn } from '../../src/text/words.ts';

const say = speechOf(wordingOf('en', [], []));

const product = (terms: readonly Term[], figure: number): string | null => {
  const operands = terms.map((term, place) => ({ name: `${place}`, term, child: null }));
  return arithmeticText({ op: 'product', operands }, figure, say, wordsIn('en').explain);
};

test('a rate that a limit made has the places that it takes', () =>
  expect(
    product(
      [
        { unit: 'money', value: 12000000 },
        { unit: 'rate', value: ratio(3000n, 178000n) },
      ],
      202247,
    ),
  ).toBe('120,000.00 × 1.685393 % = 2,022.47'));

test('other rates stay short; yuan a unit are no percentage', () => {
  const rate: Term = { unit: 'rate', value: ratio(3n, 40n) };
  expect(product([{ unit: 'money', value: 10000 }, rate], 750)).toBe('100.00 × 7.5 % = 7.50');
  const each: Term = { unit: 'each', value: ratio(17n, 2n) };
  expect(product([{ unit: 'exact', value: ratio(10000n, 1n) }, each], 85000)).toBe('100 × 8.50 = 850.00');
});
