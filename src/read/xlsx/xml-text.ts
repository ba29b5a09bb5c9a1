// Bytes of XML between marks -> the text that they mean.
import { isUtf8 } from 'node:buffer';
import { DamagedWorkbook } from './damaged-workbook.ts';

/** UTF-8 as text, line ends as XML has them. */
export function plainText(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to);
  if (text.includes('\ufffd') && !isUtf8(bytes.subarray(from, to))) throw new DamagedWorkbook('encoding');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The same with its entities resolved. */
export function markedText(bytes: Buffer, from: number, to: number): string {
  const text = plainText(bytes, from, to);
  return text.includes('&') ? text.replace(/&(?:([^;&]{1,10});)?/g, resolved) : text;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only XML's own five and numbers: all others would need a DOCTYPE. */
function resolved(_: string, name: string | undefined): string {
  const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name ?? '');
  if (number === null) return named(name ?? '');
  const point = number[1] === undefined ? Number.parseInt(number[2]!, 10) : Number.parseInt(number[1], 16);
  const allowed = point > 0 && point <= 0x10_ffff && !(point >= 0xd800 && point <= 0xdfff);
  if (!allowed) throw new DamagedWorkbook('entity');
  return String.fromCodePoint(point);
}

function named(name: string): string {
  const sign = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (sign === undefined) throw new DamagedWorkbook('entity');
  return sign;
}

/** `_x000D_` is a character that XML cannot hold; `_x005F_` is the underscore that keeps such a text from meaning one. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;

/** The four signs that XML takes for white space. */
export const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;
