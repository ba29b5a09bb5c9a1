import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteRows } from '../../../src/model/sheet.ts';
import { byteGrammarOf } from '../../../src/parse/grammar/byte-grammars.ts';
import { day } from '../../../src/parse/grammar/day.ts';
import type { Grammar } from '../../../src/parse/grammar/grammar.ts';
import { money } from '../../../src/parse/grammar/money.ts';
import { number } from '../../../src/parse/grammar/number.ts';
import { identifier } from '../../../src/parse/grammar/text.ts';
import { fuzz } from '../../support/fuzz.ts';

const STYLE = { dates: null, fen: 100 } as const;

/** The text as the one field of a row, with other digits around it. */
function rowsOf(text: string): ByteRows {
  const bytes = Buffer.from(`12${text}34`);
  const end = bytes.length - 2;
  return {
    bytes,
    count: 1,
    numbers: Int32Array.of(1),
    firsts: Int32Array.of(0, 1),
    starts: Int32Array.of(2),
    ends: Int32Array.of(end),
    text: () => text,
    asciiText: () => bytes.toString('latin1', 2, end),
    rowAt: () => ({ row: 1, cells: [text] }),
  };
}

const quickly = <T>(grammar: Grammar<T>, text: string): T | null =>
  byteGrammarOf(grammar, STYLE)?.(rowsOf(text), 0) ?? null;

const parts = (...signs: readonly string[]) =>
  fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 }).map((all) => all.join(''));

const digits = (from: number, to: number) => fc.integer({ min: from, max: to }).map((value) => `${value}`);

const moneyText = fc.oneof(
  parts('0', '1', '9', '12', '-', '.', ',', ' ', '¥', '万', '１', 'E', '(', ')'),
  fc
    .tuple(fc.constantFrom('', '-', '--'), digits(0, 2e10), fc.constantFrom('', '.', '.5', '.05', '.99', '.999', '.x'))
    .map((all) => all.join('')),
);
const dayText = fc.oneof(
  parts('2026', '20', '1', '03', '31', '-', '/', '.', '年', ' ', 'T'),
  fc
    .tuple(
      digits(1890, 2210),
      fc.constantFrom('-', '/', '.'),
      digits(0, 14),
      fc.constantFrom('-', '/', '.', ''),
      digits(0, 40),
      fc.constantFrom('', ' ', ' 9:05'),
    )
    .map((all) => all.join('')),
);
const identifierText = parts(
  'H',
  'T',
  '0',
  '1',
  '1.2',
  'E+17',
  'E',
  '-',
  '_',
  '=',
  '"',
  "'",
  '#',
  'N/A',
  '　',
  ' ',
  'Ａ',
  '号',
);

describe('a grammar for bytes', () => {
  it.each<[name: string, grammar: Grammar<unknown>, text: fc.Arbitrary<string>]>([
    ['money', money, moneyText],
    ['day', day, dayText],
    ['identifier', identifier, identifierText],
  ])('of %s gives what the full grammar gives, or nothing', (_, grammar, text) => {
    const property = fc.property(text, (one) => {
      const value = quickly(grammar, one);
      if (value !== null) expect(grammar(one, STYLE)).toBe(value);
    });
    fc.assert(property, fuzz(2000));
  });

  it.each<[grammar: Grammar<unknown>, text: string, value: unknown]>([
    [money, '1234.50', 123450],
    [money, '-0.05', -5],
    [money, '-0', 0],
    [money, '9999999999.9', 999999999990],
    [money, '10000000000', null],
    [money, '1.', null],
    [day, '2026-03-05', 20260305],
    [day, '2026/3/5', 20260305],
    [day, '2026.12.5', 20261205],
    [day, '2026-02-30', null],
    [identifier, 'HT2603-001_a', 'HT2603-001_a'],
    [identifier, '1.2E+17', null],
  ])('takes the usual form: %s %s', (grammar, text, value) => {
    expect(quickly(grammar, text)).toBe(value);
  });

  it('leaves to the full one what the header’s unit changes, and grammars of other cells', () => {
    expect(byteGrammarOf(money, { ...STYLE, fen: 1_000_000 })).toBeNull();
    expect(byteGrammarOf(number, STYLE)).toBeNull();
  });
});
