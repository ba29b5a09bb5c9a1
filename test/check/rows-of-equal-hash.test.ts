// Rows with hashes -> the groups of those whose hashes are equal: those that a map would give.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOfEqualHash } from '../../src/check/rows-of-equal-hash.ts';

const hash = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 32 - 1 }), fc.constant(0));

test('two rows or more of one hash are a group, in the order of the ledger', () => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 200 }), (hashes) => {
      const rows = hashes.map((value, place) => ({ value, place }));
      const groups = new Map<number, typeof rows>();
      for (const row of rows) if (row.value !== 0) groups.set(row.value, [...(groups.get(row.value) ?? []), row]);
      const wanted = [...groups].filter(([, group]) => group.length > 1).sort(([a], [b]) => a - b);
      expect([...rowsOfEqualHash(rows, ({ value }) => value)]).toEqual(wanted.map(([, group]) => group));
    }),
  );
});

test('a hash that only shares its short form with others is alone', () => {
  const rows = [1, 2 ** 31 + 1, 2 ** 30 + 1, 1];
  expect([...rowsOfEqualHash(rows, (value) => value)]).toEqual([[1, 1]]);
});
