// Documents -> lines of a terminal: aligned, never too long, no figure cut.
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Document, Table } from '../../../src/model/document.ts';
import { wrapped } from '../../../src/render/terminal/cell-text.ts';
import { renderTerminal } from '../../../src/render/terminal/terminal.ts';
import { sample } from '../sample.ts';

const WIDTHS = Array.from({ length: 81 }, (_, index) => (index < 60 ? index + 40 : index * 5 - 200));
const plain = (text: string): string => text.replaceAll(/\u001b\[\d+m/g, '');

const linesOf = (document: Document, width: number, colour = false, table?: string): string[] =>
  renderTerminal(document, { width, colour, table }).trimEnd().split('\n');

const withTable = (table: Partial<Table>): Document => ({
  ...sample,
  facts: [],
  tables: [{ ...sample.tables[0]!, ...table }],
});

test.each([false, true])('no line is longer than the terminal is wide, 40 to 200 (colour: %s)', (colour) => {
  for (const width of WIDTHS) {
    for (const line of linesOf(sample, width, colour)) expect(stringWidth(plain(line))).toBeLessThanOrEqual(width);
  }
});

test('amounts and percents are whole or not there at all', () => {
  const whole = /^-?\d{1,3}(,\d{3})*\.\d\d$|^-?\d+\.\d %$/;
  for (const width of WIDTHS) {
    for (const line of linesOf(sample, width, false, 'people')) {
      for (const cell of line.split(/ {2,}/)) {
        if (/^-?\d.*\d/.test(cell) && !cell.includes('-0') && !cell.startsWith('2026')) expect(cell).toMatch(whole);
      }
    }
  }
});

test('who and how much stay at 40 cells', () => {
  const lines = linesOf(sample, 40, false, 'people');
  expect(lines.find((line) => line.includes('欧阳'))).toMatch(/1\. .*欧阳娜娜.* 2,833\.33$/);
});

test('columns stand under their titles, Chinese characters two cells wide', () => {
  const lines = linesOf(sample, 120, false, 'people');
  const rule = lines.findIndex((line) => line.startsWith('──'));
  const ends = lines.slice(rule - 1, rule + 6).filter((line) => /(应发|─|\d)$/.test(line));
  expect(ends).toHaveLength(7);
  expect(new Set(ends.map((line) => stringWidth(line))).size).toBe(1);
});

test('medals in colour, plain ranks without', () => {
  expect(linesOf(sample, 100, true).join('\n')).toContain('🥇');
  const lines = linesOf(sample, 100);
  expect(lines.join('\n')).not.toMatch(/🥇|\u001b/u);
  expect(lines.some((line) => /^ +1\. +E001/.test(line))).toBe(true);
});

test('a target missed by a yuan does not read as reached', () => {
  expect(linesOf(sample, 120).find((line) => line.includes('E002'))).toMatch(/ 99\.9 % +█{9}░/);
});

test('text cannot steer the terminal', () => {
  const rows = [{ values: ['\u001b[31mred\u001b[0m\r\nnext\u202e\u0007'] }];
  const lines = linesOf(
    withTable({ columns: [{ name: 'a', title: 'A\u001b[2J', type: 'text' }], rows, totals: [] }),
    60,
  );
  expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('tables for the workbook alone are not shown, empty ones say so', () => {
  const lines = linesOf(sample, 80);
  expect(lines).not.toContain('审批签字');
  expect(lines.at(-1)).toBe('（无）');
});

describe('percents of a column', () => {
  const ofRates = (rates: readonly (readonly [number, number])[]): string[] =>
    linesOf(
      withTable({
        columns: [{ name: 'rate', title: 'Rate', type: 'percent' }],
        rows: rates.map(([num, den]) => ({ values: [{ num, den }] })),
        totals: [],
        note: '',
      }),
      60,
    ).slice(-rates.length);

  test('are short where they can be', () => {
    expect(
      ofRates([
        [1, 20],
        [3, 50],
        [11, 10],
      ]),
    ).toEqual([' 5 %', ' 6 %', '110 %'].map((text) => text.padStart(5)));
  });
  test('share their places otherwise', () => {
    expect(
      ofRates([
        [1, 20],
        [1, 3],
        [-1, 8],
      ]),
    ).toEqual(['  5.00 %', ' 33.33 %', '-12.50 %']);
  });
  test('are exact where they end', () => {
    expect(
      ofRates([
        [3, 800],
        [1, 20],
        [1, 3],
      ]),
    ).toEqual([' 0.375 %', ' 5.000 %', '33.333 %']);
  });
});

test('marks behind a percentage stay with it', () =>
  expect(wrapped('sales of the team (266.51 %), reached', 28)).toEqual(['sales of the team', '(266.51 %), reached']));
