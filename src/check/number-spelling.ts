// The number of an order or a person -> what is left of it when case, blanks, kinds of dashes and leading zeros do not count; the same of bytes, for millions of them.
import { asHash, mix } from './rows-of-equal-hash.ts';

/** Nothing that people write now so, now otherwise. */
const PLAIN = /^(?!0+\d+$)[^\p{Ll}\s\u2010-\u2015\u2212\u30fc\uff0d]*$/u;

export const isPlainNumber = (number: string): boolean => PLAIN.test(number);

/** With its zeros. */
export const asWritten = (number: string): string =>
  number
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc\uff0d]/g, '-');

/** Spreadsheets take the zeros off whole numbers. */
export const withoutZeros = (number: string): string => number.replace(/^0+(?=\d+$)/, '');

const NOTHING = 0;
const DIGIT = 1;
const ODD = 2;
const ZERO = 48;

/** Chinese characters have one form only; of other letters nobody knows without their text. */
const isCommon = (byte: number): boolean => byte >= 0xe4 && byte <= 0xe9;

const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

const KIND_OF = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= ZERO && byte <= ZERO + 9) return DIGIT;
  const isLower = byte >= 97 && byte <= 122;
  return isLower || isSpace(byte) || (byte >= 0xc0 && !isCommon(byte)) ? ODD : NOTHING;
});

/** 0 for what is surely plain. */
export function oddNumber(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end; at += 1) {
    const kind = KIND_OF[bytes[at]!]!;
    if (kind === ODD) return 1;
    digits += kind;
  }
  return bytes[start] === ZERO && digits === end - start && digits > 1 ? 1 : 0;
}

/** Equal for numbers of which the same is left, whatever their form. */
export function spellingHash(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0xc0 || isCommon(byte)) continue;
    const text = Buffer.from(asWritten(Buffer.from(bytes.subarray(start, end)).toString('utf8')), 'utf8');
    return hashFrom(text, 0, text.length);
  }
  return hashFrom(bytes, start, end);
}

function hashFrom(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let isNumber = true;
  for (let at = start; at < end && isNumber; at += 1) isNumber = isSpace(bytes[at]!) || KIND_OF[bytes[at]!] === DIGIT;
  let isLeading = isNumber;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (isSpace(byte) || (isLeading && byte === ZERO)) continue;
    isLeading = false;
    hash = mix(hash, byte >= 97 && byte <= 122 ? byte - 32 : byte);
  }
  return asHash(hash);
}
