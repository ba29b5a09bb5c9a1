// Bytes of a cell in its most usual form (`1234.50`, `2026-03-05`, `HT2603-001`) -> the value that its grammar gives, without making a text of them.
import { type Day, makeDay } from '../../model/calendar.ts';
import type { Fen } from '../../model/money.ts';
import { YUAN } from '../../model/money-unit.ts';
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
  if (full === money) return style.fen === YUAN ? (moneyOf as ByteGrammar<unknown> as ByteGrammar<T>) : null;
  if (full === day) return dayOf as ByteGrammar<unknown> as ByteGrammar<T>;
  return full === identifier ? (identifierOf as ByteGrammar<unknown> as ByteGrammar<T>) : null;
}

function moneyOf({ bytes, starts, ends }: ByteRows, field: number): Fen | null {
  const fen = plainMoney(bytes, starts[field]!, ends[field]!);
  return fen === NO_MONEY ? null : fen;
}

const dayOf = ({ bytes, starts, ends }: ByteRows, field: number): Day | null =>
  plainDay(bytes, starts[field]!, ends[field]!) || null;

const identifierOf = (rows: ByteRows, field: number): string | null =>
  identifierKind(rows.bytes, rows.starts[field]!, rows.ends[field]!) === NO_IDENTIFIER ? null : rows.asciiText(field);

/** No amount that a ledger may hold. */
export const NO_MONEY = -(2 ** 53);

/** Up to seven digits, then at most two places: all within 32 bits. Longer amounts are worked out as any numbers. */
export function plainMoney(bytes: Uint8Array, start: number, end: number): Fen {
  const from = bytes[start] === MINUS ? start + 1 : start;
  let fen = 0;
  let at = from;
  for (; at < end; at += 1) {
    const next = bytes[at]! - ZERO;
    if (next < 0 || next > 9) break;
    fen = (Math.imul(fen, 10) + next) | 0;
  }
  if (at - from > 7) return from === start ? longMoney(bytes, from, at, end) : negated(longMoney(bytes, from, at, end));
  if (at === from) return NO_MONEY;
  const rest = placesOf(bytes, at, end);
  if (rest < 0) return NO_MONEY;
  fen = (Math.imul(fen, 100) + rest) | 0;
  return from === start ? fen : 0 - fen;
}

/** Up to ten digits before `point`; no such amount is out of range. */
function longMoney(bytes: Uint8Array, from: number, point: number, end: number): Fen {
  const rest = point - from > 10 ? -1 : placesOf(bytes, point, end);
  if (rest < 0) return NO_MONEY;
  let yuan = 0;
  for (let at = from; at < point; at += 1) yuan = yuan * 10 + bytes[at]! - ZERO;
  return yuan * 100 + rest;
}

const negated = (fen: Fen): Fen => (fen === NO_MONEY || fen === 0 ? fen : -fen);

/** Nothing, or a point with one or two places after it: in hundredths, -1 for anything else. */
function placesOf(bytes: Uint8Array, at: number, end: number): number {
  if (at === end) return 0;
  const places = end - at - 1;
  if (bytes[at] !== POINT || places < 1 || places > 2) return -1;
  const tenths = digit(bytes[at + 1]!);
  const hundredths = places === 2 ? digit(bytes[at + 2]!) : 0;
  return tenths < 0 || hundredths < 0 ? -1 : tenths * 10 + hundredths;
}

/** Year, month and date with one and the same separator; month and date of one or two digits. 0 for anything else. */
export function plainDay(bytes: Uint8Array, start: number, end: number): Day {
  if (end - start < 8 || end - start > 10) return 0;
  const separator = bytes[start + 4]!;
  if (separator !== MINUS && separator !== SLASH && separator !== POINT) return 0;
  const second = bytes[start + 6] === separator ? start + 6 : start + 7;
  if (bytes[second] !== separator) return 0;
  const year = pair(bytes, start) * 100 + pair(bytes, start + 2);
  const month = second === start + 7 ? pair(bytes, start + 5) : digit(bytes[start + 5]!);
  const length = end - second - 1;
  const date = length === 2 ? pair(bytes, second + 1) : length === 1 ? digit(bytes[second + 1]!) : -1;
  return year < 0 || month < 0 || date < 0 ? 0 : (makeDay(year, month, date) ?? 0);
}

/** What bytes are as an identifier: none that is plain, one, or one with letters that the word of a total or an example might be of. */
export const NO_IDENTIFIER = 0;
export const IDENTIFIER = 1;

/** ASCII letters, digits, `-` and `_`: nothing in it can have been spoilt. A short one without a digit may be a word for nothing: `NULL`. */
export function identifierKind(bytes: Uint8Array, start: number, end: number): number {
  let kinds = 0;
  for (let at = start; at < end; at += 1) kinds |= KIND_OF[bytes[at]!]!;
  if ((kinds & SPECIAL) !== 0) return NO_IDENTIFIER;
  return (kinds & DIGIT) === 0 && end - start < 10 ? NO_IDENTIFIER : kinds & ~DIGIT;
}

const SPECIAL = 4;
const DIGIT = 8;

/** In ASCII every word of a total has `o` or `u` in it, that of an example `p`. */
const KIND_OF = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte);
  if (!/[A-Za-z0-9_-]/.test(sign)) return SPECIAL;
  if (/\d/.test(sign)) return IDENTIFIER | DIGIT;
  return /[oup]/i.test(sign) ? IDENTIFIER | 2 : IDENTIFIER;
});

/** The number of two digits; far below 0 where they are none. */
function pair(bytes: Uint8Array, at: number): number {
  const [tens, units] = [bytes[at]! - ZERO, bytes[at + 1]! - ZERO];
  return tens < 0 || tens > 9 || units < 0 || units > 9 ? -(2 ** 20) : tens * 10 + units;
}

const digit = (byte: number): number => (byte >= ZERO && byte <= NINE ? byte - ZERO : -1);
