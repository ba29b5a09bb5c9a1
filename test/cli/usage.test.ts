import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, bookOf, emptyDirectory, ROOT, salesctl } from './run-salesctl.ts';

/** Arguments, and what the message must name: the wrong word and the right one. */
const WRONG: readonly (readonly [line: string, ...named: string[]])[] = [
  ['setle --month 2026-03', 'setle', 'settle'],
  ['settle --month 2026-03 --formt csv', '--formt', '--format'],
  ['settle', '--month', '--quarter', '--year'],
  ['settle --month 2026-13', '2026-13', '--month 2026-03'],
  ['settle --month 2026-Q1', '--quarter 2026-Q1'],
  ['settle --quarter 2026-03', '--month 2026-03'],
  ['settle --year 26', '26', '--year 2026'],
  ['settle --month 2026-03 --year 2026', '--month', '--year'],
  ['settle --month', '--month'],
  ['settle --month 2026-03 --as-of 2026-02-30', '--as-of', '2026-02-30'],
  ['settle --month 2026-03 --format cvs', 'cvs', 'csv'],
  ['settle --month 2026-03 --format json --table lines', '--table'],
  ['settle --month 2026-03 extra', 'settle', 'extra'],
  ['settle 2026-03', 'settle', '2026-03'],
  ['settle --month 2026-03 -o march.pdf', 'march.pdf', '.xlsx', '--format'],
  ['rank --month 2026-03 -o march.docx', 'march.docx', '.csv', '--format'],
  ['settle --month 2026-03 -o march.xlsx --format csv', 'march.xlsx', '--format csv'],
  ['settle --month 2026-03 -o march.csv --format xlsx', 'march.csv', '--format xlsx'],
  ['statement E1 --month 2026-03 -o e1.pdf', 'e1.pdf', '.html'],
  ['statement E1 --month 2026-03 -o e1.html --format xlsx', 'e1.html', '--format xlsx'],
  ['init demo --sample --csv', '--csv'],
  ['settle --month 2026-03 --lang fr', 'fr', 'zh-CN'],
  ['settle --month 2026-03 --sales - --people -', '-'],
  ['settle --month 2026-03 --encoding latin', 'latin', 'gb18030'],
  ['rank --month 2026-03 --by profit', 'profit', 'attainment'],
  ['rank --month 2026-03 --top 0', '--top', '0'],
  ['rank --month 2026-03 --format xlsx', '-o'],
  ['cat sale', 'sale', 'sales'],
  ['cat', 'ledger'],
  ['completion powershell', 'powershell', 'bash'],
  ['help nothing', 'nothing'],
];

describe.each(['en', 'zh-CN'])('a wrong command line in %s', (language) => {
  test.each(WRONG)('%s', async (line, ...named) => {
    const cwd = bookOf('hand');
    const ended = await salesctl(line.split(' '), { cwd, env: { LANG: language === 'en' ? 'C' : 'zh_CN.UTF-8' } });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe('');
    for (const word of named) expect(ended.stderr).toContain(word);
    expect(ended.stderr).not.toMatch(/\n\s+at |error:/);
    expect(ended.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect(/[\u4e00-\u9fff]/.test(ended.stderr)).toBe(language !== 'en');
  });
});

test.each([
  ['--book', 'settle --month 2026-03 --book'],
  ['--sales', 'settle --month 2026-03 --sales'],
  ['--policy', 'policy show --policy'],
  ['--output', 'settle --month 2026-03 -o'],
  ['--lang', 'settle --month 2026-03 --lang'],
])('an option that is given nothing, as by an unset variable, is wrong usage: %s ""', async (option, line) => {
  const cwd = bookOf('hand');
  const ended = await salesctl([...line.split(' '), ''], { cwd });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain(option);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('all of a message is in the language of the book', async () => {
  const cwd = bookOf('hand');
  writeFileSync(join(cwd, 'salesctl.yaml'), 'policies: zhicheng\nlanguage: zh-CN\n');
  const ended = await salesctl(['explain', 'E99', '--month', '2026-03', '-q'], { cwd });
  expect(ended.code).toBe(2);
  for (const line of ended.stderr.trimEnd().split('\n')) expect(line).toMatch(/[\u4e00-\u9fff]/);
});

test('a directory without a book is named, with what to do', async () => {
  const ended = await salesctl(['settle', '--month', '2026-03'], { cwd: emptyDirectory() });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(/salesctl init.*--book/);
});

test('an unknown table is answered with those that exist', async () => {
  const book = bookOf('hand');
  const ended = await salesctl(['settle', '--month', '2026-03', '--format', 'csv', '--table', 'line'], { cwd: book });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(/people.*lines/);
});

test('without a command the help goes to standard error', async () => {
  const ended = await salesctl([]);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain('settle');
});

describe('help', () => {
  const COMMANDS = [
    'init',
    'check',
    'settle',
    'statement',
    'review',
    'close',
    'reopen',
    'status',
    'audit',
    'explain',
    'rank',
    'score',
    'budget',
    'diff',
    'simulate',
    'reconcile',
    'policy',
    'case',
    'cat',
    'completion',
    'help',
  ];

  test('lists exactly the commands that exist', async () => {
    const { code, stdout } = await salesctl(['--help']);
    expect(code).toBe(0);
    expect([...stdout.matchAll(/^ {2}([a-z]+)(?: \[| <| {2,})/gm)].map(([, name]) => name)).toEqual(COMMANDS);
  });

  test.each([...COMMANDS, 'policy show'])('%s has a page with examples in both languages', async (name) => {
    const pages = await Promise.all(
      ['en', 'zh-CN'].map((lang) => salesctl([...name.split(' '), '--help', '--lang', lang])),
    );
    for (const { code, stdout, stderr } of pages) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`salesctl ${name}[\\s\\S]*\\n {2}.*salesctl `));
    }
    expect(pages[0]!.stdout).not.toMatch(/[\u4e00-\u9fff]/);
    expect(pages[1]!.stdout).not.toMatch(/display help|choices:|\[options\]|\[command\]|： /);
    expect(pages[1]!.stdout).toMatch(/[\u4e00-\u9fff]/);
  });

  test('help NAME is the same page as NAME --help', async () => {
    const [one, other] = await Promise.all([
      salesctl(['help', 'policy', 'show']),
      salesctl(['policy', 'show', '--help']),
    ]);
    expect(one).toEqual(other);
  });
});

test('help CODE explains a finding in one language', async () => {
  const [en, zh] = await Promise.all(['en', 'zh-CN'].map((lang) => salesctl(['help', 'cell-money', '--lang', lang])));
  expect([en!.code, zh!.code]).toEqual([0, 0]);
  expect(en!.stdout).toMatch(/^# CELL-MONEY\n[\s\S]*\*\*Why it matters[\s\S]*```csv/);
  expect(zh!.stdout).toMatch(/^# CELL-MONEY\n[\s\S]*```csv/);
  for (const { stdout } of [en!, zh!]) expect(stdout).not.toMatch(/\]\(|Example 示例/);
  expect(zh!.stdout).not.toContain('Why it matters');
  expect(en!.stdout).not.toContain('为什么');
});

test('--version is that of package.json', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  expect(await salesctl(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  expect(BIN.startsWith(ROOT)).toBe(true);
});
