// Which known name is meant by one that nothing has.
import { expect, it } from 'vitest';
import { suggestAmong, suggestPerson } from '../../src/check/suggestions.ts';
import type { Person } from '../../src/model/roster.ts';

const people = [
  { id: 'E01', name: '郑一' },
  { id: 'E02', name: '钱二' },
  { id: '0012', name: '孙三' },
  { id: 'E13', name: '阿不都·热合曼' },
] as unknown as readonly Person[];

it.each([
  ['e01', 'E01 郑一'],
  ['EO1', 'E01 郑一'],
  ['E0l', 'E01 郑一'],
  ['E-02', 'E02 钱二'],
  ['12', '0012 孙三'],
  ['00012', '0012 孙三'],
  ['12.0', '0012 孙三'],
  ['E01 郑一', 'E01 郑一'],
  ['郑一(E01)', 'E01 郑一'],
  ['钱二/销售部', 'E02 钱二'],
  ['E01/E02', ''],
  ['郑 一', 'E01 郑一'],
  ['阿不都•热合曼', 'E13 阿不都·热合曼'],
  ['阿不都热合曼', 'E13 阿不都·热合曼'],
  ['constructor', ''],
  ['', ''],
])('%j is probably %j', (name, meant) => {
  expect(suggestPerson(people)(name)).toBe(meant);
});

it('a number that a spreadsheet took zeros off, where only one can be meant', () => {
  const known = (...keys: readonly string[]) => suggestAmong(new Map(keys.map((key) => [key, null])));
  expect(known('001001', '001002')('1001')).toBe('001001');
  expect(known('01', '001')('1')).toBe('01');
  expect(known('HT-2603-1')('ht2603-1')).toBe('HT-2603-1');
});
