// A policy that is no file: the names of those that are shipped, the near one first.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPolicy } from '../../src/pipeline.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

test.each([
  ['montagee', 'montage'],
  ['qqqqqqqq', ''],
])('%s: did you mean %s', async (name, nearest) => {
  const { value, findings } = await readPolicy(name, '.', TEMPLATES);
  expect(value).toBeNull();
  expect(findings).toMatchObject([{ code: 'READ-NO-FILE', facts: { path: name, shipped: { nearest } } }]);
  const { names } = (findings[0]!.facts as { shipped: { names: string } }).shipped;
  expect(names.split(', ')).toContain('zhicheng');
});

test('a path that is not there is only a path', async () => {
  const { findings } = await readPolicy('./nowhere/policy.yaml', '.', TEMPLATES);
  expect(findings).toEqual([
    expect.objectContaining({ code: 'READ-NO-FILE', facts: { path: './nowhere/policy.yaml' } }),
  ]);
});
