import { expect, test } from 'vitest';
import { editionOn, type Policy } from '../../src/model/policy.ts';
import { makeEditions } from '../../src/policy/editions.ts';
import { loadZhicheng } from './zhicheng.ts';

const edition = (file: string, changes: Partial<Policy>): Policy => ({ ...loadZhicheng().value!, file, ...changes });
const first = edition('a.yaml', {});
const later = edition('b.yaml', { effectiveFrom: 20260401 });

test('editions stand in order of time', () => {
  const { value, findings } = makeEditions([later, first]);
  expect(findings).toEqual([]);
  expect([20260331, 20260401].map((day) => editionOn(value!, day).file)).toEqual(['a.yaml', 'b.yaml']);
});

test('the earliest stands from the beginning, also where it names a day', () => {
  const { value } = makeEditions([edition('c.yaml', { effectiveFrom: 20270101 }), later]);
  expect(editionOn(value!, 20200101).file).toBe('b.yaml');
});

test.each([
  [edition('c.yaml', { effectiveFrom: 20260401 }), 'effective-from', '2026-04-01', 'same-date'],
  [edition('c.yaml', { effectiveFrom: 20260501, id: 'other' }), 'policy', 'other', 'different-id'],
  [edition('c.yaml', { effectiveFrom: 20260501, fiscalYearStarts: 4 }), 'fiscal-year-starts', '4', 'fiscal-year'],
])('editions that do not go together %#', (third, column, value, reason) => {
  const made = makeEditions([first, later, third]);
  expect(made.value).toBeNull();
  expect(made.findings).toMatchObject([
    { code: 'CONFIG-EDITIONS', value, facts: { reason }, place: { source: { file: 'c.yaml' }, column } },
  ]);
});

test('a book needs a policy', () => expect(makeEditions([]).findings).toMatchObject([{ facts: { reason: 'none' } }]));
