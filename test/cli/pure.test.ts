import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageOfArguments, languageOfEnvironment } from '../../src/cli/choose-language.ts';
import { exitCodeOf } from '../../src/cli/exit-code.ts';
import { runOfOptions } from '../../src/cli/run-of-options.ts';
import { writeFile, writeNewFile } from '../../src/cli/write-file.ts';
import { finding } from '../../src/model/finding.ts';
import { cli as en } from '../../src/text/en/cli.ts';
import { cli as zhCn } from '../../src/text/zh-cn/cli.ts';
import { emptyDirectory } from './run-salesctl.ts';

describe('language', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_HK' }, 'zh-CN'],
    [{ LC_ALL: '', LANG: 'zh' }, 'zh-CN'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
  ])('%j', (environment, language) => {
    expect(languageOfEnvironment(environment)).toBe(language);
  });

  test.each([
    [['settle', '--lang', 'zh-CN'], 'zh-CN'],
    [['--lang=EN', 'settle'], 'en'],
    [['--lang', 'fr'], null],
    [['--lang'], null],
    [['settle'], null],
  ])('%j', (args, language) => {
    expect(languageOfArguments(args)).toBe(language);
  });
});

test('a file that cannot be read outweighs errors in the data, and only errors count', () => {
  const error = finding('CELL-MONEY', null, 'x', { expected: '' });
  const notice = finding('READ-TOTAL-ROW', null, null, { label: '合计' });
  const missing = finding('READ-NO-FILE', null, null, { path: 'x' });
  expect([[], [notice], [notice, error], [error, missing]].map(exitCodeOf)).toEqual([0, 0, 1, 4]);
});

test.each([
  [{ month: '2026-03' }, { kind: 'month', month: 202603 }],
  [{ quarter: '2026-q1' }, { kind: 'quarter', year: 2026, quarter: 1 }],
  [{ year: '2026' }, { kind: 'year', year: 2026 }],
])('the run of %j', (options, run) => {
  expect(runOfOptions(options, 'settle', en)).toEqual(run);
});

describe('writing', () => {
  test('replaces a file as a whole and leaves nothing else', async () => {
    const path = join(emptyDirectory(), 'a.txt');
    writeFileSync(path, 'a long text that was here before');
    await writeFile(path, 'short', en);
    expect(readFileSync(path, 'utf8')).toBe('short');
    expect(readdirSync(join(path, '..'))).toEqual(['a.txt']);
  });

  test('what fails leaves everything as it was', async () => {
    const directory = emptyDirectory();
    mkdirSync(join(directory, 'taken/inside'), { recursive: true });
    await expect(writeFile(join(directory, 'taken'), 'x', en)).rejects.toMatchObject({ name: 'Failure', code: 4 });
    await expect(writeFile(join(directory, 'no/a.txt'), 'x', en)).rejects.toMatchObject({ name: 'Failure', code: 4 });
    expect(readdirSync(directory)).toEqual(['taken']);
  });

  test('a new file never replaces another', async () => {
    const path = join(emptyDirectory(), 'a.txt');
    await writeNewFile(path, 'first', en);
    await expect(writeNewFile(path, 'second', en)).rejects.toMatchObject({ name: 'Failure', code: 4 });
    expect(readFileSync(path, 'utf8')).toBe('first');
  });
});

test('both languages show the same command lines as examples', () => {
  const lines = (words: typeof en) =>
    Object.values(words.commands).map(({ examples }) => examples.map(([line]) => line));
  expect(lines(zhCn)).toEqual(lines(en));
});
