// Leaving out: what is left passes, and nothing of it can go.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestPart } from '../../src/pipeline/case/smallest.ts';
import { fuzz } from '../support/fuzz.ts';

test('exactly the items that are needed stay, in their order', async () => {
  const items = fc.array(fc.record({ id: fc.nat(), needed: fc.boolean() }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(items, async (all) => {
      const needed = all.filter((item) => item.needed);
      const passes = async (part: readonly unknown[]) => needed.every((item) => part.includes(item));
      expect(await smallestPart(all, passes, { left: 10_000 })).toEqual(needed);
    }),
    fuzz(100),
  );
});

test('patience ends, and what is left still passes', async () => {
  const all = Array.from({ length: 50 }, (_, index) => index);
  const patience = { left: 5 };
  const left = await smallestPart(all, async (part) => part.includes(3) && part.includes(47), patience);
  expect(patience.left).toBe(0);
  expect(left).toEqual(expect.arrayContaining([3, 47]));
});
