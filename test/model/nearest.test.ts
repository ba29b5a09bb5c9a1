import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/model/nearest.ts';

test.each([
  ['relase', 'release', 1],
  ['exces', 'excess', 1],
  ['tagret', 'target', 1],
  ['', 'abc', 3],
  ['金额', '金額', 1],
])('%s is near %s', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('the nearest word, and none where nothing is near', () => {
  expect(nearest('tagret', ['team-target', 'rate', 'target'])).toBe('target');
  expect(nearest('Target', ['team-target', 'target'])).toBe('target');
  expect(nearest('zzz', ['target', 'rate'])).toBe('');
});
