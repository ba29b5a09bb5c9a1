// Spellings of numbers: what is said of bytes agrees with what is said of texts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWritten, isPlainNumber, oddNumber, spellingHash, withoutZeros } from '../../src/check/number-spelling.ts';
import { fuzz } from '../support/fuzz.ts';

const SIGNS = [
  '0',
  '0',
  '1',
  '7',
  'A',
  'a',
  'b',
  'B',
  '-',
  '–',
  '−',
  'ー',
  ' ',
  '\u3000',
  '\u00a0',
  '订',
  '单',
  'é',
  'É',
  'ß',
  '/',
];

const numbers = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 5 }).map((signs) => signs.join(''));

const bytesOf = (text: string) => Buffer.from(`x${text}y`);

const within = (text: string, reading: typeof spellingHash): number => {
  const bytes = bytesOf(text);
  return reading(bytes, 1, bytes.length - 1);
};

test('whatever is not plain is odd in bytes, too', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      if (!isPlainNumber(number)) expect(within(number, oddNumber)).not.toBe(0);
    }),
    fuzz(2000),
  );
  for (const number of ['HT2603-001', '20260001', '0', '合同2026-01']) expect(within(number, oddNumber)).toBe(0);
});

test('numbers of which the same is left have the same hash', () => {
  const left = (number: string) => withoutZeros(asWritten(number));
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      if (left(a) === left(b)) expect(within(a, spellingHash)).toBe(within(b, spellingHash));
    }),
    fuzz(2000),
  );
  for (const [a, b] of [
    ['ht–7', 'HT-7'],
    ['0012', '12'],
    ['00 12', '12'],
    ['合同a', '合同A'],
    ['éß', 'ÉSS'],
    ['a\u3000b', 'AB'],
  ]) {
    expect(within(a!, spellingHash)).toBe(within(b!, spellingHash));
  }
  expect(within('HT-7', spellingHash)).not.toBe(within('HT-8', spellingHash));
});
