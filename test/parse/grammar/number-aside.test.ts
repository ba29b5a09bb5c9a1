// Numbers of workbooks whose format shows them otherwise than their digits: they count as they are shown, or not at all.
import { describe, expect, it } from 'vitest';
import { DIGIT, NO_MINUS, NUMBER } from '../../../src/model/number-picture.ts';
import type { NumberAside, NumberCell } from '../../../src/model/sheet.ts';
import { day } from '../../../src/parse/grammar/day.ts';
import type { CellStyle } from '../../../src/parse/grammar/grammar.ts';
import { cellText } from '../../../src/parse/grammar/grammar.ts';
import { money } from '../../../src/parse/grammar/money.ts';
import { days, number, whole } from '../../../src/parse/grammar/number.ts';
import { percent } from '../../../src/parse/grammar/percent.ts';
import { identifier, remark, text } from '../../../src/parse/grammar/text.ts';
import { NO_ASIDE } from '../../../src/read/xlsx/number-aside.ts';

const cell = (digits: string, aside: Partial<NumberAside>, percent = false): NumberCell => ({
  kind: 'number',
  digits,
  percent,
  aside: { ...NO_ASIDE, ...aside },
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
    ['another number, or none', { isOther: true }, 1],
    ['what is no amount', { words: '折' }, 1],
    ['a tenth or a hundredth', { hidden: 2 }, 1],
  ])('refused: %s', (_, aside, header) => {
    expect(money(cell('123456', aside), under(header))).toMatchObject({
      problem: 'CELL-MONEY',
      facts: { shown: '123456' },
    });
  });

  it('is no percentage', () => {
    expect(money(cell('0.05', {}, true), under(1))).toMatchObject({ problem: 'CELL-MONEY' });
    expect(number(cell('0.95', {}, true))).toMatchObject({ problem: 'CELL-NUMBER' });
  });

  it('is quoted with its currency', () => {
    expect(cellText(cell('5', { currency: 'US$', picture: `US$${NUMBER}` }))).toBe('US$5');
  });
});

describe('a number that is a name or a word', () => {
  it.each<[digits: string, picture: string | null, text: string]>([
    ['7', DIGIT.repeat(4), '0007'],
    ['7', `HT-${NUMBER}`, 'HT-7'],
    ['12345', DIGIT.repeat(4), '12345'],
    ['123', `${DIGIT}${DIGIT}-${DIGIT}${DIGIT}`, '01-23'],
    ['12345', `A${DIGIT}${DIGIT}-${DIGIT}${DIGIT}`, 'A123-45'],
    ['1.5', DIGIT.repeat(4), '1.5'],
    ['-5', DIGIT.repeat(4), '-0005'],
    ['-5', `HT${NUMBER}`, '-HT5'],
    ['-5', `${NO_MINUS}负${NUMBER}`, '负5'],
    ['-5', `${NO_MINUS}A${DIGIT}${DIGIT}`, 'A05'],
    ['7', '作废', '作废'],
    ['7', null, '7'],
  ])('%s', (digits, picture, shown) => {
    expect(identifier(cell(digits, { picture }))).toBe(shown);
    expect(text(cell(digits, { picture }))).toBe(shown);
  });

  it.each([
    ['0.05', '5%'],
    ['0.1234', '12.34%'],
    ['-0.00125', '-0.125%'],
    ['12', '1200%'],
  ])('%s as a percentage is %s', (digits, shown) => {
    expect(text(cell(digits, {}, true))).toBe(shown);
  });
});

describe('a share', () => {
  it('counts in hundredths where the percent sign is only text', () => {
    expect(percent(cell('0.5', { words: '%' }), { dates: null, fen: 100 })).toEqual({ num: 1, den: 200 });
    expect(percent(cell('5', { words: '%' }), { dates: null, fen: 100 })).toEqual({ num: 1, den: 20 });
  });

  it.each<[what: string, aside: Partial<NumberAside>]>([
    ['in thousandths', { words: '‰' }],
    ['in tenths', { words: '成' }],
    ['with hidden places', { hidden: 3 }],
    ['of another number', { isOther: true }],
  ])('is refused %s', (_, aside) => {
    expect(percent(cell('0.5', aside), { dates: null, fen: 100 })).toMatchObject({
      problem: 'CELL-PERCENT',
      facts: { shown: '0.5' },
    });
  });
});

describe('a quantity', () => {
  it.each<[aside: Partial<NumberAside>]>([[{ words: '台' }], [{ unit: 1 }], [{ unit: 100 }], [{}]])('%j', (aside) => {
    expect(number(cell('5', aside))).toEqual({ num: 5, den: 1 });
    expect(whole(cell('5', aside))).toBe(5);
  });

  it.each<[aside: Partial<NumberAside>]>([
    [{ unit: 1_000_000 }],
    [{ words: '千件' }],
    [{ words: '打' }],
    [{ hidden: 3 }],
    [{ isOther: true }],
    [{ currency: '$' }],
  ])('is refused with %j', (aside) => {
    const refused = { problem: 'CELL-NUMBER', facts: { shown: '5' } };
    expect([number(cell('5', aside)), whole(cell('5', aside)), days(cell('5', aside))]).toEqual([
      refused,
      refused,
      refused,
    ]);
  });
});

it('an identifier goes without what nobody sees', () => {
  expect(identifier('\u202aHT-\u200b001\ufeff\u202c')).toBe('HT-001');
  expect(identifier('\u200b')).toMatchObject({ problem: 'CELL-MISSING' });
});

it.each(['同上', '同前', '〃', '"', '”', 'Ditto'])('%j stands for nothing of its own', (word) => {
  const ditto = { problem: 'CELL-IDENTIFIER', facts: { why: 'ditto' } };
  expect([identifier(word), text(word)]).toEqual([ditto, ditto]);
  expect(remark(word)).toBe(word);
});

it('a number that a spreadsheet has made a day of is spoilt', () => {
  expect(identifier('3月5日')).toMatchObject({ problem: 'CELL-IDENTIFIER', facts: {} });
  expect(identifier('3月5日-1')).toBe('3月5日-1');
});

it('a day is counted as its workbook counts days', () => {
  expect(day(cell('44624', { from1904: true }), under(1))).toBe(20260305);
  expect(day(cell('46086', {}), under(1))).toBe(20260305);
  expect(day(cell('20260305', { from1904: true }), under(1))).toBe(20260305);
  expect(day(cell('3', { from1904: true }), under(1))).toMatchObject({ problem: 'CELL-DATE' });
});
