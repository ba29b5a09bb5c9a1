// A policy that is only computed with is read without its examples: everything else is the same, on the same lines.
import { expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { withoutExamples } from '../../src/policy/without-examples.ts';
import { zhichengText } from './zhicheng.ts';

const EXAMPLES = `examples:   # by hand
# of March
- example: one
  run: 2026-03
  given: { people: [ { person_id: E1 } ] }
  expect: { E1: { payable: 1 } }

  # and more
- example: two
  run: 2026-04
  given: { sales: [ { order_no: A1 } ] }
  expect: { E1: { held: 0 } }
`;

const BARE = withoutExamples(zhichengText);

const loaded = (text: string) => {
  const { value, findings } = loadPolicy(text, 'policy.yaml', 'digest');
  expect(findings).toEqual([]);
  return value!;
};

test('the shipped policy has examples, and all the rest stays', () => {
  const [whole, bare] = [loaded(zhichengText), loaded(BARE)];
  expect(whole.examples.length).toBeGreaterThan(15);
  expect(bare).toEqual({ ...whole, examples: [] });
});

test('in the middle of the file what follows keeps its lines', () => {
  const at = BARE.indexOf('promotion:');
  const text = `${BARE.slice(0, at)}${EXAMPLES}${BARE.slice(at)}`;
  expect(loaded(text).examples.map(({ name }) => name)).toEqual(['one', 'two']);
  expect(loaded(withoutExamples(text))).toEqual({ ...loaded(text), examples: [] });
  expect(withoutExamples(text).split('\n').length).toBe(text.split('\n').length);
});

test.each([
  ['brackets', 'a: 1\nexamples: [ { example: x } ]\n'],
  ['a mapping in braces', '# head\n{\na: 1,\nexamples:\n [] }\n'],
  ['two of them', 'examples:\n  - a: 1\nb: 1\nexamples:\n  - a: 2\n'],
  ['none', 'a:\n  examples:\n    - 1\n'],
])('left as it is: %s', (_, text) => {
  expect(withoutExamples(text)).toBe(text);
});

test('errors in examples do not stop what only computes, but are errors all the same', () => {
  const text = `${BARE}\nexamples:\n  - example: broken\n    run: 2026-13\n`;
  expect(loadPolicy(text, 'policy.yaml', 'x').findings.map(({ code }) => code)).toContain('CONFIG-VALUE');
  expect(loadPolicy(withoutExamples(text), 'policy.yaml', 'x').findings).toEqual([]);
});
