import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyJsonSchema } from '../../src/policy/policy-json-schema.ts';
import { describedKeys } from '../yaml/described.ts';

test('the published schema is the one of the code; `npm run schemas` writes it', () => {
  const published = readFileSync(new URL('../../templates/policy.schema.json', import.meta.url), 'utf8');
  expect(published).toBe(policyJsonSchema());
});

test('every key is described in Chinese and English', () => {
  const keys = describedKeys(JSON.parse(policyJsonSchema()));
  expect(keys.length).toBeGreaterThan(80);
  for (const [path, description] of keys) expect(`${path} ${description}`).toMatch(/\p{Script=Han}.* — .*[a-z]/u);
});

test('editors accept what the program accepts: percents as text, money as numbers, empty keys, fill-in', () => {
  const { properties, definitions } = JSON.parse(policyJsonSchema());
  const { rate, target } = properties.grades.items.properties.month.properties;
  expect(rate.allOf).toEqual([{ $ref: '#/definitions/rate' }]);
  const [percentage, ...others] = definitions.rate.anyOf;
  expect(percentage.anyOf[0].pattern).toBe('^\\d+(\\.\\d+)?\\s*[%％]$');
  expect(percentage.anyOf[1]).toEqual({ const: 'fill-in' });
  expect(others.map((other: { required: readonly string[] }) => other.required[0])).toEqual([
    ...['of', 'mode', 'mode', 'mode', 'by', 'cases', 'all'],
  ]);
  expect(target.anyOf[0].type).toEqual(['number', 'string']);
  expect(properties['effective-from'].type).toEqual(['string', 'null']);
});
