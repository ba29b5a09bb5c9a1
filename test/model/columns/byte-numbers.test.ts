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

it('knows texts that come in order, until one does not', () => {
  const named = (one: number): string => `HT${one}`;
  const steps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 1500, size: 'max' });
  const asked = fc.array(fc.nat({ max: 60_000 }), { maxLength: 500, size: 'max' });
  fc.assert(
    fc.property(steps, asked, fc.nat({ max: 2000 }), fc.boolean(), (counted, others, jumps, isLost) => {
      const numbers = byteNumbers();
      let latest = 0;
      const known = new Map<string, number>();
      const add = (text: string): void => {
        const number = known.get(text) ?? known.size;
        known.set(text, number);
        const bytes = Buffer.from(text);
        expect(numbers.addAscii(bytes, 0, bytes.length)).toBe(number);
      };
      for (const step of counted) {
        latest += step;
        add(named(latest));
      }
      const all = [...known.keys()];
      for (const text of all) add(text);
      for (let jump = 0; jump < jumps; jump += 1) add(all[(jump * 7919) % all.length]!);
      if (isLost) for (const one of others) add(named(one));
      for (const one of others) expect(numbers.find(named(one))).toBe(known.get(named(one)) ?? -1);
      const texts = [...known.keys()];
      expect(texts.map((_, number) => numbers.text(number))).toEqual(texts);
      for (const [number, text] of texts.entries()) {
        const other = (number * 31) % texts.length;
        expect(Math.sign(numbers.compare(number, other))).toBe(
          text < texts[other]! ? -1 : text > texts[other]! ? 1 : 0,
        );
      }
    }),
    { numRuns: 6 },
  );
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.nat({ max: 500 }).map((one) => `SK${one}`),
);

it('keeps texts one behind the other, with the same hash for equal ones', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 300 }), fc.boolean(), (some, isSorted) => {
      const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
      const texts = isSorted ? [...new Set(some)].sort(byLength) : some;
      const kept = keptTexts();
      const places = texts.map((text) => kept.addText(text));
      expect(places.map((at) => kept.text(at))).toEqual(texts);
      expect(places.map((at) => kept.hash(at))).toEqual(texts.map(hashOfText));
      const bytes = texts.map((text) => Buffer.from(text));
      const isAfter = (a: Buffer, b: Buffer): boolean =>
        a.length > b.length || (a.length === b.length && a.compare(b) > 0);
      const areInOrder = bytes.every((one, place) => place === 0 || isAfter(one, bytes[place - 1]!));
      expect(kept.isInOrder()).toBe(areInOrder);
    }),
  );
});

const letter = fc.constantFrom('A', 'B', '1', '订', '\ud7ff', '\ue000', '（', '😀', '𝒜');
const letters = fc.array(letter, { maxLength: 5 }).map((all) => all.join(''));

it('numbers compare as their texts do, whatever characters these hold', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const numbers = byteNumbers();
      const order = numbers.compare(numbers.addText(a), numbers.addText(b));
      expect(Math.sign(order)).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});
