import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { findingList, findingSummary, SHOWN_PER_CODE } from '../../src/cli/findings-text.ts';
import { lineBreaker } from '../../src/cli/line-breaker.ts';
import { type Finding, finding } from '../../src/model/finding.ts';
import { cli } from '../../src/text/en/cli.ts';
import { cli as zh } from '../../src/text/zh-cn/cli.ts';

const plain = (text: string): string => text;
const paint = { error: plain, warning: plain, notice: plain, faint: plain };
const at = (row: number) => ({ source: { file: 'sales.csv', sheet: null }, row, column: 'amount' });
const bad = (row: number, value = 'x'): Finding => finding('CELL-MONEY', at(row), value, { expected: '' });
const double = (row: number): Finding => finding('DUP-SALE', at(row), null, { other: 'sales.csv:1' });
const hidden = finding('READ-HIDDEN-ROWS', at(1), null, { rows: '3' });

const listed = (findings: readonly Finding[], warnings: 'full' | 'short' | 'none') =>
  findingList(findings, { language: 'en', words: cli.findings, warnings, paint, broken: (line) => [line] });

const codes = (lines: readonly string[]) =>
  lines.flatMap((line) => /^(?:error|warning|notice) (\S+)/.exec(line)?.[1] ?? []);

describe('the list of findings', () => {
  test('errors come first, then warnings, then notices, each code together', () => {
    const found = [hidden, double(2), bad(5), double(3), bad(9)];
    const order = ['CELL-MONEY', 'CELL-MONEY', 'DUP-SALE', 'DUP-SALE', 'READ-HIDDEN-ROWS'];
    expect(codes(listed(found, 'full'))).toEqual(order);
  });

  test('short: one line for each code of warnings and notices, with how many there are', () => {
    const lines = listed([double(2), double(3), hidden, bad(5)], 'short');
    expect(codes(lines)).toEqual(['CELL-MONEY', 'DUP-SALE', 'READ-HIDDEN-ROWS']);
    expect(lines.find((line) => line.includes('DUP-SALE'))).toContain('×2');
  });

  test('none: errors only', () => {
    expect(codes(listed([double(2), hidden, bad(5)], 'none'))).toEqual(['CELL-MONEY']);
  });

  test('a hint that holds for all of a code is said once', () => {
    const [one, two] = [listed([bad(1)], 'full'), listed([bad(1), bad(2)], 'full')];
    expect(two.length).toBe(one.length + 1);
  });

  test('beyond the limit only a count', () => {
    const found = Array.from({ length: SHOWN_PER_CODE + 12 }, (_, row) => bad(row + 2));
    const lines = listed(found, 'full');
    expect(codes(lines)).toHaveLength(SHOWN_PER_CODE);
    expect(lines.at(-1)).toMatch(/\b12\b.*CELL-MONEY/);
  });
});

test('what is not listed counts all the same', () => {
  const found = [
    ...Array.from({ length: SHOWN_PER_CODE }, (_, row) => bad(row + 2)),
    { ...bad(1), place: null, more: 99 },
  ];
  expect(findingSummary(found, cli.findings)).toBe(`${SHOWN_PER_CODE + 99} errors, 0 warnings, 0 notices`);
  expect(listed(found, 'full').at(-1)).toMatch(/\b99\b.*CELL-MONEY/);
});

test('the summary counts by severity', () => {
  expect(findingSummary([bad(1), bad(2), double(3), hidden], cli.findings)).toBe('2 errors, 1 warning, 1 notice');
});

describe('on a terminal', () => {
  const merged = finding(
    'READ-UNREAD-COLUMN',
    { source: { file: `${'very-long-folder/'.repeat(6)}销售.xlsx`, sheet: 'S1' }, row: 2, column: '备注' },
    '上海一号楼装饰公司 with a few words',
    { says: 'unnamed', rows: '2' },
  );
  const found = [bad(1), bad(2, '一二三四五六七八九十'.repeat(5)), merged, double(2), hidden];

  test.each([60, 80, 121])(
    'of %d columns no line is longer, nothing is lost and what goes on is indented',
    async (width) => {
      for (const [language, words] of [
        ['en', cli.findings],
        ['zh-CN', zh.findings],
      ] as const) {
        const options = { language, words, warnings: 'full', paint } as const;
        const whole = findingList(found, { ...options, broken: (line) => [line] });
        const lines = findingList(found, { ...options, broken: await lineBreaker(width) });
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
        expect(Math.max(...whole.map((line) => stringWidth(line)))).toBeGreaterThan(width);
        const bare = (all: readonly string[]) => all.join('').replace(/\s/g, '');
        expect(bare(lines)).toBe(bare(whole));
        for (const line of lines) expect(line).toMatch(/^(?:\S| {2}\S| {4}\S)/);
        expect(lines.filter((line) => /^ {4}\S/.test(line)).length).toBe(lines.length - whole.length);
      }
    },
  );

  test('words stay whole where there is room for them', async () => {
    const lines = findingList([double(2)], {
      language: 'en',
      words: cli.findings,
      warnings: 'full',
      paint,
      broken: await lineBreaker(60),
    });
    const whole = listed([double(2)], 'full')
      .join(' ')
      .split(/\s+/);
    expect(lines.join(' ').split(/\s+/)).toEqual(whole);
  });

  test('a colour is that of the severity only', async () => {
    const painted = { ...paint, error: (text: string) => `<${text}>` };
    const options = {
      language: 'en',
      words: cli.findings,
      warnings: 'full',
      paint: painted,
      broken: await lineBreaker(40),
    } as const;
    expect(findingList([bad(1)], options).filter((line) => line.includes('<'))).toEqual([
      expect.stringMatching(/^<error> CELL-MONEY/),
    ]);
  });
});
