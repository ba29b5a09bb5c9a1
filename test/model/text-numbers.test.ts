// Texts -> their numbers: those that a map would give them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textNumbers } from '../../src/model/text-numbers.ts';

test('every text has the number of its first coming, others have none', () => {
  const few = fc.constantFrom('', 'a', 'b', 'ab', '订单', '订単', 'a\u0000');
  fc.assert(
    fc.property(fc.array(fc.oneof(few, fc.string()), { maxLength: 200 }), fc.string(), (texts, other) => {
      const numbers = textNumbers();
      const known = new Map<string, number>();
      for (const text of texts) {
        const wanted = known.get(text) ?? known.size;
        known.set(text, wanted);
        expect(numbers.add(text)).toBe(wanted);
      }
      expect([...numbers.texts]).toEqual([...known.keys()]);
      for (const text of [...texts, other]) expect(numbers.find(text)).toBe(known.get(text) ?? -1);
    }),
  );
});

test('as many as there are', () => {
  const numbers = textNumbers();
  const texts = Array.from({ length: 20_000 }, (_, place) => `HT2026${place}`);
  for (const text of texts) numbers.add(text);
  expect(texts.map((text) => numbers.find(text))).toEqual(texts.map((_, place) => place));
});
