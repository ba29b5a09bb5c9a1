// `salesctl statement` -> files, standard output, standard error and exit codes.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookOf, emptyDirectory, salesctl } from '../cli/run-salesctl.ts';
import { parsePage } from './well-formed.ts';

const MONTH = ['--month', '2026-03'];

describe('one person', () => {
  test('goes to the book, as a workbook named for run, person and name', async () => {
    const book = bookOf('hand');
    const ended = await salesctl(['statement', 'E1', ...MONTH, '--book', book]);
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    const [file, ...others] = readdirSync(join(book, 'out/statements/2026-03'));
    expect(others).toEqual([]);
    expect(file).toMatch(/^2026-03-E1-.+\.xlsx$/);
    expect(ended.stderr).toContain(join(book, 'out/statements/2026-03', file!));
    expect(
      readFileSync(join(book, 'out/statements/2026-03', file!))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('goes to a file whose ending says the format, or to standard output, with the same bytes', async () => {
    const [book, cwd] = [bookOf('hand'), emptyDirectory()];
    const written = await salesctl(['statement', 'E1', ...MONTH, '--book', book, '-o', 'e1.html'], { cwd });
    expect(written).toMatchObject({ code: 0, stdout: '' });
    const env = { TZ: 'America/New_York', LANG: 'C' };
    const printed = await salesctl(['statement', 'E1', ...MONTH, '--book', book, '-o', '-', '-f', 'html'], {
      cwd,
      env,
    });
    expect(printed.code).toBe(0);
    expect(printed.stdout).toBe(readFileSync(join(cwd, 'e1.html'), 'utf8'));
    expect(parsePage(printed.stdout).attributes.lang).toBe('en');
    expect(existsSync(join(book, 'out'))).toBe(false);
  });

  test('may be called by name, in either language', async () => {
    const book = bookOf('hand');
    const people = readFileSync(join(book, 'ledgers/people.csv'), 'utf8').split('\n');
    const name = people[0]!.split(',').indexOf('name');
    const first = people[1]!.split(',');
    const args = ['statement', first[name]!, ...MONTH, '--book', book, '--lang', 'zh-CN', '-f', 'html', '-o', '-'];
    const ended = await salesctl(args);
    expect(ended.code).toBe(0);
    expect(parsePage(ended.stdout).attributes.lang).toBe('zh-CN');
    expect(ended.stdout).toContain(`<dd>${first[0]}</dd>`);
  });

  test('an existing file is replaced whole', async () => {
    const [book, cwd] = [bookOf('hand'), emptyDirectory()];
    writeFileSync(join(cwd, 'e1.html'), 'x'.repeat(1_000_000));
    expect((await salesctl(['statement', 'E1', ...MONTH, '--book', book, '-o', 'e1.html'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'e1.html'), 'utf8')).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
    expect(readdirSync(cwd)).toEqual(['e1.html']);
  });
});

describe('everybody', () => {
  test.each(['xlsx', 'html'])('gets one %s each, and nothing else is left behind', async (format) => {
    const [book, cwd] = [bookOf('hand'), emptyDirectory()];
    const settled = await salesctl(['settle', ...MONTH, '--book', book, '--format', 'json']);
    const people = (JSON.parse(settled.stdout) as { people: { person_id: string; name: string }[] }).people;
    const ended = await salesctl(['statement', '--all', ...MONTH, '--book', book, '--to', 'a/b', '-f', format], {
      cwd,
    });
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    expect(ended.stderr).toContain(`${people.length} statements in a/b`);
    const expected = people.map(({ person_id, name }) => `2026-03-${person_id}-${name}.${format}`);
    expect(readdirSync(join(cwd, 'a/b')).sort()).toEqual(expected.sort());
  });

  test('where a file cannot be written, those before it are whole and the message counts them', async () => {
    const [book, cwd] = [bookOf('hand'), emptyDirectory()];
    await salesctl(['statement', '--all', ...MONTH, '--book', book, '--to', 'all', '-f', 'html'], { cwd });
    const [, second] = readdirSync(join(cwd, 'all'));
    mkdirSync(join(cwd, 'other', second!), { recursive: true });
    const ended = await salesctl(['statement', '--all', ...MONTH, '--book', book, '--to', 'other', '-f', 'html'], {
      cwd,
    });
    expect(ended.code).toBe(4);
    const whole = readdirSync(join(cwd, 'other')).filter((name) => name !== second);
    expect(ended.stderr).toContain(`after ${whole.length} of`);
    for (const name of whole) {
      expect(readFileSync(join(cwd, 'other', name))).toEqual(readFileSync(join(cwd, 'all', name)));
    }
  });
});

describe('usage', () => {
  test.each([
    [['statement', ...MONTH]],
    [['statement', 'E1', '--all', ...MONTH]],
    [['statement', '--all', '-o', 'x.html', ...MONTH]],
    [['statement', 'E1', '-o', 'x.html', '--to', 'y', ...MONTH]],
    [['statement', 'E1']],
    [['statement', 'E1', '--format', 'csv', ...MONTH]],
  ])('%j is refused', async (args) => {
    const book = bookOf('hand');
    const ended = await salesctl([...args, '--book', book]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(book, 'out'))).toBe(false);
  });

  test('a person nobody knows is refused, with who is near', async () => {
    const book = bookOf('hand');
    const ended = await salesctl(['statement', 'E11', ...MONTH, '--book', book]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/‘E11’.*\bE1\b/);
    expect(existsSync(join(book, 'out'))).toBe(false);
  });

  test('a name that two people have is refused, with their ids', async () => {
    const book = bookOf('hand');
    const path = join(book, 'ledgers/people.csv');
    const people = readFileSync(path, 'utf8').trimEnd().split('\n');
    const first = people[1]!.split(',');
    writeFileSync(path, `${people.join('\n')}\n${['TWIN', ...first.slice(1)].join(',')}\n`);
    const ended = await salesctl(['statement', first[1]!, ...MONTH, '--book', book]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(`${first[0]}, TWIN`);
  });

  test('an input is never overwritten', async () => {
    const book = bookOf('hand');
    const before = readFileSync(join(book, 'ledgers/sales.csv'), 'utf8');
    const path = join(book, 'ledgers/sales.csv');
    const ended = await salesctl(['statement', 'E1', ...MONTH, '--book', book, '-o', path]);
    expect(ended.code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('errors in the data: nothing is written', async () => {
    const book = bookOf('hand');
    const path = join(book, 'ledgers/sales.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(\d{4}-\d{2}-\d{2})/, 'someday'));
    const ended = await salesctl(['statement', '--all', ...MONTH, '--book', book]);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(existsSync(join(book, 'out'))).toBe(false);
  });
});
