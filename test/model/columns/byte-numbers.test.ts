// Numbers of bytes, and texts kept as bytes: what a map of strings would say.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteNumbers } from '../../../src/model/columns/byte-numbers.ts';
import { hashOfText, keptTexts } from '../../../src/model/columns/kept-texts.ts';

it('gives each text one number, by its bytes or as a string', () => {
  const texts = fc.array(
    fc.oneof(
      fc.string(),
      fc.integer({ min: 0, max: 3000 }).map((one) => `HT${one}`),
    ),
    {
      maxLength: 3000,
      size: 'max',
    },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const numbers = byteNumbers();
      const known = new Map<string, number>();
      for (const [place, text] of all.entries()) {
        const number = known.get(text) ?? known.size;
        known.set(text, number);
        const isAscii = /^[\x20-\x7e]*$/.test(text) && place % 2 === 0;
        const bytes = Buffer.from(`x${text}y`);
        expect(isAscii ? numbers.addAscii(bytes, 1, bytes.length - 1) : numbers.addText(text)).toBe(number);
      }
      expect(numbers.count()).toBe(known.size);
      for (const [text, number] of [...known].reverse()) {
        expect([numbers.text(number), numbers.find(text)]).toEqual([text, number]);
      }
      expect(numbers.find('nowhere to be found')).toBe(-1);
    }),
    { numRuns: 20 },
  );
});

it('keeps texts one behind the other, with the same hash for equal ones', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 300 }), (texts) => {
      const kept = keptTexts();
      const places = texts.map((text) => kept.addText(text));
      expect(places.map((at) => kept.text(at))).toEqual(texts);
      expect(places.map((at) => kept.hash(at))).toEqual(texts.map(hashOfText));
    }),
  );
});
