import { describe, expect, it } from 'vitest';
import { formatFen } from '../../../src/model/money.ts';
import { type FilledCell, isProblem } from '../../../src/parse/grammar/grammar.ts';
import { money } from '../../../src/parse/grammar/money.ts';

const PLAIN = { dates: null, fen: 100 } as const;

function read(cell: FilledCell, fen: 100 | 100_000 | 1_000_000 = 100): string {
  const value = money(cell, { ...PLAIN, fen });
  return isProblem(value) ? value.problem : formatFen(value);
}

const digits = (text: string): FilledCell => ({ kind: 'number', digits: text, percent: false });

describe('money', () => {
  it.each([
    ['0', '0.00'],
    ['-0', '0.00'],
    ['1234.5', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1,234,567', '1234567.00'],
    ['¥1,234.50', '1234.50'],
    ['￥1234.50', '1234.50'],
    ['-¥5', '-5.00'],
    ['¥-5', '-5.00'],
    ['CNY 5', '5.00'],
    ['1234.50元', '1234.50'],
    ['1.5万', '15000.00'],
    ['1.5萬', '15000.00'],
    ['1.5万元', '15000.00'],
    ['1.234567万', '12345.67'],
    ['(1,234.50)', '-1234.50'],
    ['(¥5)', '-5.00'],
    ['-1234.5', '-1234.50'],
    ['1234.5-', '-1234.50'],
    ['−5', '-5.00'],
    ['１，２３４．５０', '1234.50'],
    ['（１２．５）', '-12.50'],
    ['－５', '-5.00'],
    ['1 234.50', '1234.50'],
    ['1\u00a0234.50', '1234.50'],
    ['0.01', '0.01'],
    ['0.1', '0.10'],
    ['10000000000', '10000000000.00'],
    ['12.3400', '12.34'],
    ['-1234.500', '-1234.50'],
    ['0.0000', '0.00'],
    ['+1,234.50', '1234.50'],
    ['+¥5', '5.00'],
    ['- 1,234.50', '-1234.50'],
    ['.5', '0.50'],
    ['-.05', '-0.05'],
    // As the calculator of Windows copies it.
    ['\u202d1234.50\u202c', '1234.50'],
  ])('reads %j as %s', (text, fen) => {
    expect(read(text)).toBe(fen);
  });

  it.each([
    '1.234',
    '1.2340',
    '10.500',
    '1.2E+5',
    '1,23',
    '12,34,567',
    '1,234 567',
    '12 34',
    '(-5)',
    '-5-',
    '--5',
    '$5',
    'abc',
    '5元整',
    '1.2345678万',
    '.',
    '5.',
    '+ 5',
    '2,40',
    '0x10',
    '1e3',
    '١٢',
  ])('refuses %j', (text) => {
    expect(read(text)).toBe('CELL-MONEY');
  });

  it('refuses more than ten billion yuan', () => {
    expect(read('10000000000.01')).toBe('CELL-RANGE');
    expect(read('-1000001万')).toBe('CELL-RANGE');
  });

  it('takes number cells, and no other kinds of cell', () => {
    expect(read(digits('1234.5'))).toBe('1234.50');
    expect(read(digits('76.356'))).toBe('CELL-MONEY');
    expect(read({ kind: 'day', day: 20260305, minute: 0 })).toBe('CELL-MONEY');
    expect(read({ kind: 'boolean', value: true })).toBe('CELL-MONEY');
  });

  it('counts plain numbers in the unit of the header, and lets a unit in the cell win', () => {
    expect(read('1.5', 1_000_000)).toBe('15000.00');
    expect(read(digits('1.23456'), 1_000_000)).toBe('12345.60');
    expect(read('1.5', 100_000)).toBe('1500.00');
    expect(read('1.5元', 1_000_000)).toBe('1.50');
    expect(read('2万', 1_000_000)).toBe('20000.00');
  });
});
