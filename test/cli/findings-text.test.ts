import { describe, expect, test } from 'vitest';
import { findingList, findingSummary, SHOWN_PER_CODE } from '../../src/cli/findings-text.ts';
import { type Finding, finding } from '../../src/model/finding.ts';
import { cli } from '../../src/text/en/cli.ts';

const plain = (text: string): string => text;
const paint = { error: plain, warning: plain, notice: plain, faint: plain };
const at = (row: number) => ({ source: { file: 'sales.csv', sheet: null }, row, column: 'amount' });
const bad = (row: number, value = 'x'): Finding => finding('CELL-MONEY', at(row), value, { expected: '' });
const double = (row: number): Finding => finding('DUP-SALE', at(row), null, { other: 'sales.csv:1' });
const hidden = finding('READ-HIDDEN-ROWS', at(1), null, { rows: '3' });

const listed = (findings: readonly Finding[], warnings: 'full' | 'short' | 'none') =>
  findingList(findings, { language: 'en', words: cli.findings, warnings, paint });

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
