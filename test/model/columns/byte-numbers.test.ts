// Numbers of texts -> compared as the texts are, whatever characters they hold.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteNumbers } from '../../../src/model/columns/byte-numbers.ts';

const letter = fc.constantFrom('A', 'B', '1', '订', '\ud7ff', '\ue000', '（', '😀', '𝒜');
const text = fc.array(letter, { maxLength: 5 }).map((letters) => letters.join(''));

test('numbers compare as their texts do', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const numbers = byteNumbers();
      const order = numbers.compare(numbers.addText(a), numbers.addText(b));
      expect(Math.sign(order)).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});
