import { describe, expect, it } from 'vitest';
import { formatPercent } from '../../../src/check/format-percent.ts';
import { formatRatio } from '../../../src/model/money.ts';
import { formatRun } from '../../../src/model/run.ts';
import { incidentsColumns, reviewsColumns } from '../../../src/parse/columns/personnel-columns.ts';
import { salesColumns } from '../../../src/parse/columns/sales-columns.ts';
import { choiceOf } from '../../../src/parse/grammar/choice.ts';
import { type FilledCell, type Grammar, isProblem } from '../../../src/parse/grammar/grammar.ts';
import { days, number, score, whole } from '../../../src/parse/grammar/number.ts';
import { percent } from '../../../src/parse/grammar/percent.ts';
import { budgetPeriod, month, period, quarter } from '../../../src/parse/grammar/period.ts';
import { identifier, text } from '../../../src/parse/grammar/text.ts';

const digits = (value: string, isPercent = false): FilledCell => ({
  kind: 'number',
  digits: value,
  percent: isPercent,
});
const aDay = (day: number): FilledCell => ({ kind: 'day', day, minute: 0 });

function read<T>(grammar: Grammar<T>, cell: FilledCell, show: (value: T) => string = String): string {
  const value = grammar(cell, { dates: null, fen: 100 });
  return isProblem(value) ? value.problem : show(value);
}

describe('percent', () => {
  it.each<[FilledCell, string]>([
    ['5%', '0.05'],
    ['5％', '0.05'],
    ['5 %', '0.05'],
    ['33.33%', '0.3333'],
    ['100%', '1'],
    ['0%', '0'],
    ['0.05', '0.05'],
    ['0', '0'],
    [digits('0.05'), '0.05'],
    [digits('0.05', true), '0.05'],
    [digits('1', true), '1'],
    ['5', 'CELL-PERCENT'],
    ['1', 'CELL-PERCENT'],
    [digits('5'), 'CELL-PERCENT'],
    ['five', 'CELL-PERCENT'],
    ['5%%', 'CELL-PERCENT'],
    [aDay(20260305), 'CELL-PERCENT'],
    ['101%', 'CELL-RANGE'],
    ['-1%', 'CELL-RANGE'],
    [digits('5', true), 'CELL-RANGE'],
  ])('%j gives %s', (cell, expected) => {
    expect(read(percent, cell, (value) => formatRatio(value))).toBe(expected);
  });

  it.each([
    ['13', '13%'],
    ['5%', '5%'],
    ['0', '0%'],
    ['0.5', 'CELL-PERCENT'],
    ['-5', 'CELL-RANGE'],
    ['五', 'CELL-PERCENT'],
    [digits('2.5'), '2.5%'],
    [digits('0.025', true), '2.5%'],
  ])('%j under a header with %% gives %s', (cell, expected) => {
    const value = percent(cell, { dates: null, fen: 100, hundredths: true });
    expect(isProblem(value) ? value.problem : formatPercent(value)).toBe(expected);
  });

  it('suggests the sign', () => {
    expect(percent('7.5', { dates: null, fen: 100 })).toMatchObject({ facts: { suggestion: '7.5%' } });
  });
});

describe('numbers', () => {
  it.each<[FilledCell, string]>([
    ['12.5', '12.5'],
    ['1,200', '1200'],
    ['-3', '-3'],
    [digits('0.1'), '0.1'],
    ['1,2', 'CELL-NUMBER'],
    ['5台', 'CELL-NUMBER'],
    ['1E5', 'CELL-NUMBER'],
    [aDay(20260305), 'CELL-NUMBER'],
  ])('number %j gives %s', (cell, expected) => {
    expect(read(number, cell, (value) => formatRatio(value))).toBe(expected);
  });

  it.each<[FilledCell, string]>([
    ['1', '1'],
    ['007', '7'],
    [digits('12'), '12'],
    ['0', 'CELL-RANGE'],
    ['-1', 'CELL-RANGE'],
    ['1.0', 'CELL-NUMBER'],
    ['1.5', 'CELL-NUMBER'],
  ])('whole %j gives %s', (cell, expected) => {
    expect(read(whole, cell)).toBe(expected);
  });

  it('score stays within 0 and 100', () => {
    expect(['0', '100', '99.5'].map((cell) => read(score, cell, (value) => formatRatio(value)))).toEqual([
      '0',
      '100',
      '99.5',
    ]);
    expect(['-1', '100.01'].map((cell) => read(score, cell))).toEqual(['CELL-RANGE', 'CELL-RANGE']);
  });
});

describe('identifiers and texts', () => {
  it.each<[FilledCell, string]>([
    ['00123', '00123'],
    ['Ａ００１', 'A001'],
    ['="00123"', '00123'],
    ["'00123", '00123'],
    [digits('1001'), '1001'],
    [digits('123456789012345'), '123456789012345'],
    ['1234567890123456789', '1234567890123456789'],
    [digits('1234567890123456'), 'CELL-IDENTIFIER'],
    ['1.23457E+17', 'CELL-IDENTIFIER'],
    ['1E+05', 'CELL-IDENTIFIER'],
    ['=""', 'CELL-MISSING'],
    [aDay(20260305), 'CELL-IDENTIFIER'],
  ])('%j gives %s', (cell, expected) => {
    expect(read(identifier, cell)).toBe(expected);
  });

  it('keeps texts as they are, formulas included', () => {
    expect(read(text, '=1+1（甲）')).toBe('=1+1（甲）');
    expect(read(text, aDay(20260305))).toBe('2026-03-05');
    expect(read(text, "'=1+1")).toBe("'=1+1");
    expect(read(text, '="张三"')).toBe('="张三"');
  });

  it.each(['\u202a张三\u202c', '张三\u200b', '\u200e 张三 \u200f'])(
    'takes off the ends what nobody sees: %j',
    (cell) => {
      expect(read(text, cell)).toBe('张三');
    },
  );
});

describe('periods', () => {
  it.each<[FilledCell, string]>([
    ['2026', '2026'],
    ['2026年', '2026'],
    ['2026-03', '2026-03'],
    ['2026/3', '2026-03'],
    ['202603', '2026-03'],
    ['2026.3', '2026-03'],
    ['2026.10', '2026-10'],
    ['2026.01', '2026-01'],
    ['2026.1', 'CELL-PERIOD'],
    [digits('2026.1'), 'CELL-PERIOD'],
    ['2026年3月', '2026-03'],
    ['2026-Q1', '2026-Q1'],
    ['2026q4', '2026-Q4'],
    ['2026年第一季度', '2026-Q1'],
    ['2026年4季度', '2026-Q4'],
    [digits('2026'), '2026'],
    [digits('202603'), '2026-03'],
    [aDay(20260301), '2026-03'],
    [aDay(20260305), 'CELL-PERIOD'],
    ['2026-13', 'CELL-PERIOD'],
    ['2026-Q5', 'CELL-PERIOD'],
    ['March', 'CELL-PERIOD'],
    ['2026-03-01', '2026-03'],
    ['2026/3/1 0:00:00', '2026-03'],
    ['2026-03-05', 'CELL-PERIOD'],
  ])('%j gives %s', (cell, expected) => {
    expect(read(period, cell, formatRun)).toBe(expected);
  });

  it('refuses kinds of period that a column does not take', () => {
    expect(read(quarter, '2026-03', formatRun)).toBe('CELL-PERIOD');
    expect(read(quarter, '2026-Q2', formatRun)).toBe('2026-Q2');
    expect(read(month, '2026')).toBe('CELL-PERIOD');
    expect(read(month, '2026-03')).toBe('202603');
    expect(read(budgetPeriod, '2026-Q1', formatRun)).toBe('CELL-PERIOD');
    expect(read(budgetPeriod, '2026', formatRun)).toBe('2026');
  });
});

describe('choices', () => {
  const status = choiceOf(salesColumns, 'status');
  const kind = choiceOf(reviewsColumns, 'kind');
  const effect = choiceOf(incidentsColumns, 'effect');

  it('take canonical values and the words for them, in any case', () => {
    expect(['valid', '有效', 'VALID', '作废', '作廢', 'Void'].map((word) => read(status, word))).toEqual([
      ...Array(3).fill('valid'),
      ...Array(3).fill('cancelled'),
    ]);
    expect(read(effect, 'Quarter commission half')).toBe('quarter_commission_half');
  });

  it('refuse other words unless the list is open', () => {
    expect(read(status, '或许')).toBe('CELL-CHOICE');
    expect(read(kind, '态度')).toBe('attitude');
    expect(read(kind, '同事互评')).toBe('同事互评');
  });
});

describe('days', () => {
  it.each<[FilledCell, string]>([
    ['30', '30'],
    ['0', '0'],
    ['30天', '30'],
    ['60 days', '60'],
    ['３０', '30'],
    [digits('45'), '45'],
    ['-1', 'CELL-RANGE'],
    ['10000', 'CELL-RANGE'],
    ['1.5', 'CELL-NUMBER'],
    ['月结', 'CELL-NUMBER'],
    [aDay(20260305), 'CELL-NUMBER'],
  ])('%j is %s', (cell, expected) => {
    expect(read(days, cell)).toBe(expected);
  });
});

it('half a character is no identifier: two that differ would be one', () => {
  expect(identifier('HT\ud800')).toMatchObject({ problem: 'CELL-IDENTIFIER' });
  expect(identifier('HT𠮷')).toBe('HT𠮷');
});
