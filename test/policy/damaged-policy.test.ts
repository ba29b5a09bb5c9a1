import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { textOf } from './shipped.ts';

const TEXTS = ['zhicheng', 'montage', 'general', 'regional'].map(textOf);

const damage = fc.record({
  whole: fc.constantFrom(...TEXTS),
  at: fc.nat(10_000),
  removed: fc.nat(40),
  added: fc.oneof(
    fc.string({ maxLength: 12, unit: 'binary' }),
    fc.constantFrom(
      ':',
      '{',
      ']',
      '\n',
      '\n  ',
      '- ',
      '"',
      'fill-in',
      '%',
      '__proto__: 1',
      '&a ',
      '*a',
      '!!map ',
      '\t',
      '|\n',
      '%YAML 1.2\n---\n',
    ),
  ),
});

test('a damaged policy gives a policy or findings with a line, never an exception', () => {
  fc.assert(
    fc.property(damage, ({ whole, at, removed, added }) => {
      const text = whole.slice(0, at) + added + whole.slice(at + removed);
      const { value, findings } = loadPolicy(text, 'policy.yaml', '');
      expect(value === null).toBe(findings.length > 0);
      for (const found of findings) expect(found.place?.row).toBeGreaterThan(0);
    }),
    { numRuns: +(process.env.FUZZ_RUNS ?? 60) },
  );
});
