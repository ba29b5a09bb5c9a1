import { describe, expect, it } from 'vitest';
import { day } from '../../../src/parse/grammar/day.ts';
import { type CellStyle, type FilledCell, isProblem } from '../../../src/parse/grammar/grammar.ts';

function read(cell: FilledCell, dates: CellStyle['dates'] = null): number | string {
  const value = day(cell, { dates, fen: 100 });
  return isProblem(value) ? value.problem : value;
}

describe('day', () => {
  it.each([
    ['2026-03-05', 20260305],
    ['2026-3-5', 20260305],
    ['2026/3/5', 20260305],
    ['2026/03/05', 20260305],
    ['2026.3.5', 20260305],
    ['20260305', 20260305],
    ['2026年3月5日', 20260305],
    ['２０２６年３月５日', 20260305],
    ['2026-03-05 23:59', 20260305],
    ['2026-03-05T23:59:59', 20260305],
    ['2026/3/5 9:05:01.123', 20260305],
    ['2026-03-31 23:59:59.9999', 20260331],
    ['2026-03-31T23:59:59.999999999', 20260331],
    ['2026-03-31 24:00', 20260331],
    ['2026-03-31T24:00:00.000', 20260331],
    ['2026年3月31日23:59', 20260331],
    ['2026年3月31日 24:00:00', 20260331],
    ['20260331  9:30', 20260331],
    ['2024-02-29', 20240229],
    ['46086', 20260305],
    ['46086.99', 20260305],
    ['36585', 20000229],
    ['36586', 20000301],
    ['45351', 20240229],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '2025-02-29',
    '2026-13-01',
    '2026-3/5',
    '26-3-5',
    '2026-03',
    '3月5日',
    'today',
    '2026-03-05Z',
    '2026-03-05 24:01',
    '2026-03-05 24:00:01',
    '2026-03-05 25:00',
    '2026-03-05 10:60',
    '2026-03-05 10:00:60',
    '2026-03-0510:00',
    '2026/3/110:00',
    '2026030510:00',
    '2026-03-05TT10:00',
    '2026-03-05T',
    '460',
    '1899-12-31',
  ])('refuses %j', (text) => {
    expect(read(text)).toBe('CELL-DATE');
  });

  it('reads day and month by the book’s order only', () => {
    expect(read('3/5/2026')).toBe('CELL-DATE-ORDER');
    expect(read('13/5/2026')).toBe('CELL-DATE-ORDER');
    expect(read('3/5/2026', 'day-first')).toBe(20260503);
    expect(read('3/5/2026', 'month-first')).toBe(20260305);
    expect(read('13/5/2026', 'month-first')).toBe('CELL-DATE');
    expect(read('5.3.2026 10:00', 'day-first')).toBe(20260305);
  });

  it('takes day cells and serial numbers', () => {
    expect(read({ kind: 'day', day: 20260305, minute: 1439 })).toBe(20260305);
    expect(read({ kind: 'number', digits: '46086.5', percent: false })).toBe(20260305);
    expect(read({ kind: 'number', digits: '20260305', percent: false })).toBe(20260305);
    expect(read({ kind: 'number', digits: '5', percent: false })).toBe('CELL-DATE');
    expect(read({ kind: 'boolean', value: true })).toBe('CELL-DATE');
  });
});
