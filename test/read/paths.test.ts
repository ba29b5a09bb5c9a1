import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandPaths } from '../../src/read/expand-paths.ts';
import { directory, readAll } from './opened.ts';

const base = join(directory, 'book');
mkdirSync(join(base, 'north'), { recursive: true });
mkdirSync(join(base, 'south'));
for (const name of [
  'sales-10.csv',
  'sales-2.csv',
  'sales-Z.csv',
  'people.csv',
  '~$people.csv',
  '.sales-0.csv',
  'odd#1.csv',
  '[a].csv',
]) {
  writeFileSync(join(base, name), 'a\n');
}
for (const part of ['north', 'south']) writeFileSync(join(base, part, 'sales.csv'), 'a\n');

const names = (...patterns: readonly string[]) => expandPaths(base, patterns).value.map((path) => path.name);

describe('expandPaths', () => {
  it('sorts what a pattern stands for by code point', () => {
    expect(names('sales-*.csv')).toEqual(['sales-10.csv', 'sales-2.csv', 'sales-Z.csv']);
    expect(names('sales-?.csv')).toEqual(['sales-2.csv', 'sales-Z.csv']);
    expect(names('*people.csv', './*people.csv')).toEqual(['people.csv', 'people.csv']);
  });

  it('knows patterns of directories', () => {
    expect(names('*/sales.csv')).toEqual(['north/sales.csv', 'south/sales.csv']);
    expect(names('n*/*.csv')).toEqual(['north/sales.csv']);
    expect(names(join(base, 'n*', 'sales.csv'))).toEqual([join(base, 'north/sales.csv')]);
  });

  it('takes everything but * and ? as it stands', () => {
    expect(names('[a].csv', 'odd#1.csv', '-')).toEqual(['[a].csv', 'odd#1.csv', '-']);
  });

  it('splits off the sheet', () => {
    const { value } = expandPaths(base, ['all.xlsx#三月', 'people.csv', '-']);
    expect(value).toEqual([
      { path: join(base, 'all.xlsx'), name: 'all.xlsx', sheet: '三月' },
      { path: join(base, 'people.csv'), name: 'people.csv', sheet: null },
      { path: '-', name: '-', sheet: null },
    ]);
  });

  it('reports a pattern that stands for nothing', () => {
    const { value, findings } = expandPaths(base, ['nothing-*.csv', 'people.csv']);
    expect(value.length).toBe(1);
    expect(findings).toMatchObject([{ code: 'READ-NO-FILE', facts: { path: 'nothing-*.csv' } }]);
  });
});

describe('files that cannot be opened', () => {
  const request = { sheet: null, preferredSheets: [], encoding: null, headerWords: [] };

  it.each([
    ['gone.csv', 'READ-NO-FILE'],
    ['people.csv/x.csv', 'READ-NO-FILE'],
    ['north', 'READ-NO-ACCESS'],
  ])('%s: %s', async (name, code) => {
    const { findings } = await readAll({ ...request, path: join(base, name), name });
    expect(findings).toMatchObject([{ code, place: { source: { file: name } } }]);
  });

  it('a sheet of a text file is not there', async () => {
    const { findings } = await readAll({ ...request, path: join(base, 'people.csv'), name: 'people.csv', sheet: 'a' });
    expect(findings).toMatchObject([{ code: 'READ-NO-SHEET', value: 'a' }]);
  });
});
