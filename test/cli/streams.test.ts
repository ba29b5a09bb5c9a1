import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { BIN, bookOf, emptyDirectory, ROOT, salesctl } from './run-salesctl.ts';

const MARCH = ['settle', '--month', '2026-03'];
const LEDGERS = join(ROOT, 'fixtures/cases/hand/ledgers');
const bash = (script: string, cwd: string) =>
  promisify(execFile)('bash', ['--norc', '-c', script], {
    cwd,
    env: { PATH: process.env.PATH, NODE: process.execPath, BIN },
  });

test('a ledger may come from standard input', async () => {
  const files = ['--people', join(LEDGERS, 'people.csv'), '--collections', join(LEDGERS, 'collections.csv')];
  const format = ['--format', 'csv'];
  const input = readFileSync(join(LEDGERS, 'sales.csv'));
  const piped = await salesctl([...MARCH, ...files, '--sales', '-', ...format], { cwd: emptyDirectory(), input });
  const read = await salesctl([...MARCH, ...format], { cwd: bookOf('hand') });
  expect(piped).toMatchObject({ code: 0, stdout: read.stdout });
  expect(read.stdout).toContain('E1,');
});

test('a reader who stops early is no failure', async () => {
  const cwd = emptyDirectory();
  const rows = Array.from({ length: 20_000 }, (_, index) => `A${index},2026-03-05,E1,100`);
  writeFileSync(join(cwd, 'sales.csv'), `order_no,signed_on,person_id,amount\n${rows.join('\n')}\n`);
  const script = 'set -o pipefail; "$NODE" "$BIN" cat sales --sales sales.csv | head -1; echo "$?"';
  const { stdout, stderr } = await bash(script, cwd);
  expect(stdout).toMatch(/^order_no,.*\n0\n$/);
  expect(stderr).toBe('');
});

test('a reader who stops early does not hide that there are errors', async () => {
  const cwd = emptyDirectory();
  writeFileSync(join(cwd, 'people.csv'), 'person_id,name,grade,hired_on\nE1,王,specialist,2020-01-01\n');
  writeFileSync(join(cwd, 'sales.csv'), 'order_no,signed_on,person_id,amount\nA1,2026-03-05,E1,x\n');
  const script = 'set -o pipefail; "$NODE" "$BIN" check -q --sales sales.csv --people people.csv | true; echo "$?"';
  const { stdout } = await bash(script, cwd);
  expect(stdout).toBe('1\n');
});

test('a full disk is one', async () => {
  const script = '"$NODE" "$BIN" settle --month 2026-03 --format csv > /dev/full; echo "$?"';
  const { stdout, stderr } = await bash(script, bookOf('hand'));
  expect(stdout).toBe('4\n');
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('without a terminal nothing is coloured, and nothing spins', async () => {
  const ended = await salesctl(MARCH, { cwd: bookOf('hand') });
  expect(ended.code).toBe(0);
  expect(ended.stdout + ended.stderr).not.toContain('\u001b');
});

test.each([
  [{ FORCE_COLOR: '1' }, [], true],
  [{ FORCE_COLOR: '0' }, [], false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
  [{ FORCE_COLOR: '1' }, ['--no-color'], false],
])('colours for a pager or a log: %j %j', async (env, more, coloured) => {
  const ended = await salesctl([...MARCH, '--format', 'table', ...more], { cwd: bookOf('hand'), env });
  expect([ended.stdout, ended.stderr].map((text) => text.includes('\u001b'))).toEqual([coloured, coloured]);
});

test('results are on standard output, everything else on standard error', async () => {
  const ended = await salesctl([...MARCH, '--format', 'json'], { cwd: bookOf('hand') });
  expect(JSON.parse(ended.stdout)).toMatchObject({ schema: 'salesctl/settlement@1', run: '2026-03' });
  expect(ended.stderr).toContain('POLICY-BELOW-FLOOR');
});

test('--quiet leaves only errors', async () => {
  expect(await salesctl([...MARCH, '--quiet'], { cwd: bookOf('hand') })).toMatchObject({ code: 0, stderr: '' });
  expect((await salesctl(['settle', '--month', '2026', '--quiet'], { cwd: bookOf('hand') })).stderr).not.toBe('');
});

test('the workbook goes to out/ of the book, the table to standard output', async () => {
  const book = bookOf('hand');
  const elsewhere = emptyDirectory();
  const ended = await salesctl([...MARCH, '--book', book], { cwd: elsewhere });
  expect(ended.code).toBe(0);
  expect(readdirSync(join(book, 'out'))).toEqual(['settlement-2026-03.xlsx']);
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(ended.stdout).toContain('郑专员');
  expect(ended.stderr).toContain(join(book, 'out/settlement-2026-03.xlsx'));
});

test('a format that is asked for is printed, and no file is written', async () => {
  const book = bookOf('hand');
  for (const format of ['csv', 'json', 'ndjson', 'md', 'table']) {
    const ended = await salesctl([...MARCH, '--format', format], { cwd: book });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('郑专员');
  }
  expect(existsSync(join(book, 'out'))).toBe(false);
});

test('-o names the file; its ending, or --format, says what is in it', async () => {
  const book = bookOf('hand');
  const results = [['people.csv'], ['all.json'], ['month.xlsx'], ['other', '--format', 'md']];
  for (const [file = '', ...more] of results) {
    expect((await salesctl([...MARCH, '-o', file, ...more], { cwd: book })).code).toBe(0);
  }
  expect(readFileSync(join(book, 'people.csv'), 'utf8')).toMatch(/^person_id,/);
  expect(readFileSync(join(book, 'all.json'), 'utf8')).toMatch(/^\{\n/);
  expect(readFileSync(join(book, 'other'), 'utf8')).toMatch(/^# /);
  expect(readFileSync(join(book, 'month.xlsx')).subarray(0, 2).toString()).toBe('PK');
  const piped = await salesctl([...MARCH, '-o', '-'], { cwd: book, encoding: 'buffer' });
  expect(piped.code).toBe(0);
  expect(existsSync(join(book, 'out'))).toBe(false);
});

test('the same ledgers give the same bytes in every zone, language and place', async () => {
  const [one, other] = [bookOf('hand'), bookOf('hand')];
  const file = 'out/settlement-2026-03.xlsx';
  await salesctl([...MARCH, '--lang', 'zh-CN'], { cwd: one, env: { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8' } });
  await salesctl([...MARCH, '--lang', 'zh-CN', '--book', other], { cwd: emptyDirectory() });
  expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file)))).toBe(true);
});

test('a result never overwrites what was read', async () => {
  const book = bookOf('hand');
  const before = readFileSync(join(book, 'ledgers/sales.csv'), 'utf8');
  const ended = await salesctl([...MARCH, '--format', 'csv', '-o', './ledgers/../ledgers/sales.csv'], { cwd: book });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(readFileSync(join(book, 'ledgers/sales.csv'), 'utf8')).toBe(before);
});

test('a file that is write-protected stays as it is', async () => {
  const book = bookOf('hand');
  const path = join(book, 'signed.csv');
  writeFileSync(path, 'signed', { mode: 0o444 });
  const ended = await salesctl([...MARCH, '-o', 'signed.csv'], { cwd: book });
  expect(ended).toMatchObject({ code: 4, stdout: '' });
  expect(ended.stderr).toContain('signed.csv');
  expect(readFileSync(path, 'utf8')).toBe('signed');
});

test('what cannot be written: exit code 4, and nothing is left behind', async () => {
  const book = bookOf('hand');
  mkdirSync(join(book, 'taken'));
  writeFileSync(join(book, 'out'), 'no directory');
  for (const more of [['-o', 'nowhere/month.xlsx'], ['-o', 'taken'], []]) {
    const ended = await salesctl([...MARCH, ...more], { cwd: book });
    expect(ended).toMatchObject({ code: 4, stdout: '' });
  }
  expect(readdirSync(book).sort()).toEqual(['ledgers', 'out', 'taken']);
  expect(readdirSync(join(book, 'taken'))).toEqual([]);
});

test('without a book only what is named is read, and the result is here', async () => {
  const cwd = emptyDirectory();
  mkdirSync(join(cwd, 'ledgers'));
  writeFileSync(join(cwd, 'ledgers/collections.csv'), 'broken');
  const files = [
    '--people',
    join(LEDGERS, 'people.csv'),
    '--sales',
    join(LEDGERS, 'sales*.csv'),
    '--policy',
    'zhicheng',
  ];
  expect((await salesctl([...MARCH, ...files], { cwd })).code).toBe(0);
  expect(existsSync(join(cwd, 'out/settlement-2026-03.xlsx'))).toBe(true);
});

test('the language is that of --lang, else of the book, else of the environment', async () => {
  const book = bookOf('hand');
  const spoken = async (args: readonly string[], LANG: string) => {
    const { stdout } = await salesctl(['rank', '--month', '2026-03', ...args], { cwd: book, env: { LANG } });
    return stdout.split('\n')[0]!.includes('Ranking') ? 'en' : 'zh-CN';
  };
  expect(await spoken([], 'C')).toBe('en');
  expect(await spoken([], 'zh_TW.UTF-8')).toBe('zh-CN');
  writeFileSync(join(book, 'salesctl.yaml'), 'policies: zhicheng\nlanguage: zh-CN\n');
  expect(await spoken([], 'C')).toBe('zh-CN');
  expect(await spoken(['--lang', 'en'], 'zh_CN.UTF-8')).toBe('en');
});
