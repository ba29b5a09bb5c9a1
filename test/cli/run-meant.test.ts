// Runs in other spellings are refused, and the refusal says the right one.
import { describe, expect, test } from 'vitest';
import { runMeant } from '../../src/cli/run-meant.ts';
import { formatRun } from '../../src/model/run.ts';
import { emptyDirectory, salesctl } from './run-salesctl.ts';

const meant = (text: string): string | null => {
  const run = runMeant(text);
  return run === null ? null : formatRun(run);
};

describe('a run that is written otherwise', () => {
  test.each([
    [
      '2026-01',
      '2026.1 2026/1 2026-1 2026年1月 2026年01月 2026年1月份 202601 2026/01 2026_01 01/2026 1-2026 ２０２６－０１'.split(
        ' ',
      ),
    ],
    ['2026-12', ['2026 12', ' 2026年 12 月 ', '2026.12']],
    [
      '2026-Q1',
      [
        'Q1 2026',
        '2026Q1',
        '2026 Q1',
        '2026/Q1',
        '2026q1',
        '1Q2026',
        'Q1-2026',
        '2026年一季度',
        '2026年第1季度',
        '2026年Q1',
        '2026-1Q',
      ],
    ],
    ['2026', ['2026年', '2026年度', 'FY2026', '2026全年']],
    [null, ['2026-13', '2026.0', '26-01', '1月', 'Q1', '2026Q5', '2026-01-31', 'march', '', '20261']],
  ])('means %s', (run, texts) => {
    for (const text of texts) expect([text, meant(text)]).toEqual([text, run]);
  });

  test.each([
    [['settle', '--month', '2026.1'], '--month 2026-01'],
    [['settle', '--month', '2026年一季度'], '--quarter 2026-Q1'],
    [['rank', '--quarter', 'Q1 2026'], '--quarter 2026-Q1'],
    [['settle', '--year', '2026年度'], '--year 2026'],
    [['close', '202603'], '2026-03'],
    [['diff', '2026/3', '2026-04'], '2026-03'],
  ])('is refused: %j', async (args, instead) => {
    const ended = await salesctl(args, { cwd: emptyDirectory() });
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(instead);
  });
});
