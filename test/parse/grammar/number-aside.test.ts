// Numbers of workbooks whose format shows them otherwise than their digits: they count as they are shown, or not at all.
import { describe, expect, it } from 'vitest';
import type { NumberAside, NumberCell } from '../../../src/model/sheet.ts';
import { day } from '../../../src/parse/grammar/day.ts';
import type { CellStyle } from '../../../src/parse/grammar/grammar.ts';
import { cellText } from '../../../src/parse/grammar/grammar.ts';
import { money } from '../../../src/parse/grammar/money.ts';
import { number } from '../../../src/parse/grammar/number.ts';
import { identifier } from '../../../src/parse/grammar/text.ts';

const NOTHING: NumberAside = { hidden: 0, unit: null, currency: null, code: null, from1904: false };

const cell = (digits: string, aside: Partial<NumberAside>, percent = false): NumberCell => ({
  kind: 'number',
  digits,
  percent,
  aside: { ...NOTHING, ...aside },
});
const under = (yuan: 1 | 1000 | 10_000): CellStyle => ({ dates: null, fen: (yuan * 100) as CellStyle['fen'] });

describe('money', () => {
  it.each<[what: string, aside: Partial<NumberAside>, header: 1 | 1000 | 10_000, fen: number]>([
    ['the format shows ten thousands, the header says so', { hidden: 4 }, 10_000, 12_345_600],
    ['the format shows thousands, the header says so', { hidden: 3 }, 1000, 12_345_600],
    ['the format shows ten thousands, nobody says so', { hidden: 4 }, 1, 12_345_600],
    ['the format shows ten thousands and says so', { hidden: 4, unit: 1_000_000 }, 1, 12_345_600],
    ['the format shows millions and says so', { hidden: 6, unit: 100_000_000 }, 1, 12_345_600],
    ['the format says ten thousands', { unit: 1_000_000 }, 1, 123_456_000_000],
    ['the format says hundred millions', { unit: 10_000_000_000, hidden: 8 }, 1, 12_345_600],
    ['the format says it again', { unit: 1_000_000 }, 10_000, 123_456_000_000],
    ['the format says yuan, the header something else', { unit: 100 }, 10_000, 12_345_600],
    ['only the header says something', {}, 1000, 12_345_600_000],
  ])('%s', (_, aside, header, fen) => {
    expect(money(cell('123456', aside), under(header))).toBe(fen);
  });

  it.each<[what: string, aside: Partial<NumberAside>, header: 1 | 1000 | 10_000]>([
    ['thousands under ten thousands', { hidden: 3 }, 10_000],
    ['millions under ten thousands', { hidden: 6 }, 10_000],
    ['another currency', { currency: 'US$' }, 1],
  ])('refused: %s', (_, aside, header) => {
    expect(money(cell('123456', aside), under(header))).toMatchObject({ problem: 'CELL-MONEY' });
  });

  it('is no percentage', () => {
    expect(money(cell('0.05', {}, true), under(1))).toMatchObject({ problem: 'CELL-MONEY' });
    expect(number(cell('0.95', {}, true))).toMatchObject({ problem: 'CELL-NUMBER' });
  });

  it('is quoted with its currency', () => {
    expect(cellText(cell('5', { currency: 'US$' }))).toBe('US$5');
  });
});

describe('an identifier', () => {
  it.each<[digits: string, code: NumberAside['code'], text: string]>([
    ['7', { before: '', digits: 4, after: '' }, '0007'],
    ['7', { before: 'HT-', digits: 1, after: '' }, 'HT-7'],
    ['12345', { before: '', digits: 4, after: '' }, '12345'],
    ['1.5', { before: '', digits: 4, after: '' }, '1.5'],
    ['7', null, '7'],
  ])('%s', (digits, code, text) => {
    expect(identifier(cell(digits, { code }))).toBe(text);
  });
});

it('an identifier goes without what nobody sees', () => {
  expect(identifier('\u202aHT-\u200b001\ufeff\u202c')).toBe('HT-001');
  expect(identifier('\u200b')).toMatchObject({ problem: 'CELL-MISSING' });
});

it('a day is counted as its workbook counts days', () => {
  expect(day(cell('44624', { from1904: true }), under(1))).toBe(20260305);
  expect(day(cell('46086', {}), under(1))).toBe(20260305);
  expect(day(cell('20260305', { from1904: true }), under(1))).toBe(20260305);
  expect(day(cell('3', { from1904: true }), under(1))).toMatchObject({ problem: 'CELL-DATE' });
});
