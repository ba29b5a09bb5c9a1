// Identifiers: what is kept letter by letter, what is taken off by rule, and what a spreadsheet has spoilt.

import { expect, test } from 'vitest';
import { identifier } from '../../../src/parse/grammar/text.ts';
import { type Expected, each, holds, read, wide } from './tables.ts';

const IDS = [
  '1',
  '0',
  '00123',
  '007',
  '1001',
  'A1',
  'a1',
  'HT2603-001',
  'HT-2026/03-001',
  'E01',
  'E01.1',
  'No.5',
  'A_1',
  'A#1',
  'A&B',
  'A B',
  '张三',
  '鹏程公司',
  '合同-01',
  '深(2026)01',
  '2026-03-05',
  '20260305',
  '123456789012345',
  '1234567890123456',
  '123456789012345678901234',
  '1.5',
  '-1',
  '+1',
  '=A1',
  '@x',
  '1E5',
  '1e5x',
  '1.5E',
  'E+05',
  '12E+05',
  '-1E+05',
  'TRUE',
  'null',
  '__proto__',
  'constructor',
];

const kept = IDS.flatMap((id): readonly Expected[] => [
  ...each([id, ` ${id} `, `\u00a0${id}\u3000`, `'${id}`, `'${id}'`, `\`${id}`, `="${id}"`, `\u202a${id}\u200b\t`], id),
]);

const WIDE: readonly Expected[] = ['A001', 'HT2603-001', 'E01', 'a_b', '2026/1'].map((id) => [wide(id), id] as const);

/** Numbers that a spreadsheet shows with an exponent have lost digits. */
const SPOILT = [1, 2, 5, 9].flatMap((digit) =>
  ['', '.2', '.23457', '.00001', '.123456789'].flatMap((places) =>
    ['E+5', 'E+05', 'E+17', 'e+17'].map((power) => `${digit}${places}${power}`),
  ),
);

/** The same from programs, which leave the sign out. */
const SPOILT_BY_PROGRAMS = ['1.5E5', '1.23457E12', '9.0e17'];

const EMPTY = ['=""', ' ', '\u00a0', '\u3000', '="  "'];

holds(
  'identifiers',
  identifier,
  [
    ...kept,
    ...WIDE,
    ...each(SPOILT, 'CELL-IDENTIFIER'),
    ...each(SPOILT_BY_PROGRAMS, 'CELL-IDENTIFIER'),
    ...each(
      SPOILT.slice(0, 4).map((text) => `="${text}"`),
      'CELL-IDENTIFIER',
    ),
    ...each(EMPTY, 'CELL-MISSING'),
  ],
  String,
);

test('numbers of a workbook are kept up to the 15 digits that it keeps', () => {
  for (let length = 1; length <= 20; length += 1) {
    const digits = '123456789012345678901'.slice(0, length);
    const cell = { kind: 'number', digits, percent: false } as const;
    expect(read(identifier, cell, String)).toBe(length <= 15 ? digits : 'CELL-IDENTIFIER');
  }
});

test('an identifier that is written is read back', () => {
  for (const [, id] of [...kept, ...WIDE]) expect(read(identifier, id, String)).toBe(id);
});
