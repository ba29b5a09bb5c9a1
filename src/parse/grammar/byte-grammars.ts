// Bytes of a cell in its most usual form (`1234.50`, `2026-03-05`, `HT2603-001`) -> the value that its grammar gives, without making a text of them.
import { type Day, makeDay } from '../../model/calendar.ts';
import type { Fen } from '../../model/money.ts';
import type { ByteRows } from '../../model/sheet.ts';
import { day } from './day.ts';
import type { CellStyle, Grammar } from './grammar.ts';
import { money } from './money.ts';
import { identifier } from './text.ts';

/** The value of a field without doubled quotes, or null: then only the full grammar knows. */
export type ByteGrammar<T> = (rows: ByteRows, field: number) => T | null;

const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;

/** The quick form of a grammar, null where it has none. */
export function byteGrammarOf<T>(grammar: Grammar<T>, style: CellStyle): ByteGrammar<T> | null {
  const full: Grammar<unknown> = grammar;
  if (full === money) return style.yuan === 1 ? (plainMoney as ByteGrammar<unknown> as ByteGrammar<T>) : null;
  if (full === day) return plainDay as ByteGrammar<unknown> as ByteGrammar<T>;
  return full === identifier ? (plainIdentifier as ByteGrammar<unknown> as ByteGrammar<T>) : null;
}

/** Up to ten digits, then at most two places; no such amount is out of range. */
function plainMoney(rows: ByteRows, field: number): Fen | null {
  const { bytes } = rows;
  const end = rows.ends[field]!;
  const isNegative = bytes[rows.starts[field]!] === MINUS;
  const from = rows.starts[field]! + (isNegative ? 1 : 0);
  let at = from;
  let fen = 0;
  while (at < end && bytes[at]! >= ZERO && bytes[at]! <= NINE) {
    fen = fen * 10 + bytes[at]! - ZERO;
    at += 1;
  }
  if (at === from || at - from > 10) return null;
  fen *= 100;
  if (at < end) {
    const places = end - at - 1;
    if (bytes[at] !== POINT || places < 1 || places > 2) return null;
    const tenths = digit(bytes[at + 1]!);
    const hundredths = places === 2 ? digit(bytes[at + 2]!) : 0;
    if (tenths < 0 || hundredths < 0) return null;
    fen += tenths * 10 + hundredths;
  }
  return isNegative && fen !== 0 ? -fen : fen;
}

/** Year, month and date with one and the same separator; month and date of one or two digits. */
function plainDay(rows: ByteRows, field: number): Day | null {
  const { bytes } = rows;
  const start = rows.starts[field]!;
  const end = rows.ends[field]!;
  if (end - start < 8 || end - start > 10) return null;
  const separator = bytes[start + 4]!;
  if (separator !== MINUS && separator !== SLASH && separator !== POINT) return null;
  const second = bytes[start + 6] === separator ? start + 6 : start + 7;
  if (bytes[second] !== separator) return null;
  const year = whole(bytes, start, start + 4);
  const month = whole(bytes, start + 5, second);
  const date = end - second <= 3 ? whole(bytes, second + 1, end) : -1;
  return year < 0 || month < 0 || date < 0 ? null : makeDay(year, month, date);
}

/** ASCII letters, digits, `-` and `_`: nothing in it can have been spoilt. */
function plainIdentifier(rows: ByteRows, field: number): string | null {
  const { bytes } = rows;
  const end = rows.ends[field]!;
  for (let at = rows.starts[field]!; at < end; at += 1) {
    const byte = bytes[at]!;
    const letter = byte | 32;
    const isPlain =
      (byte >= ZERO && byte <= NINE) || (letter >= 97 && letter <= 122) || byte === MINUS || byte === UNDERSCORE;
    if (!isPlain) return null;
  }
  return rows.asciiText(field);
}

const UNDERSCORE = 95;

/** The digits' number, -1 where there are none or something else stands among them. */
function whole(bytes: Uint8Array, from: number, to: number): number {
  let value = from < to ? 0 : -1;
  for (let at = from; at < to; at += 1) {
    const next = digit(bytes[at]!);
    if (next < 0) return -1;
    value = value * 10 + next;
  }
  return value;
}

const digit = (byte: number): number => (byte >= ZERO && byte <= NINE ? byte - ZERO : -1);
