// Text and the name of an encoding -> its bytes, and whether every character had one.

export interface EncodedText {
  readonly bytes: Buffer;
  /** False where a `?` stands for a character that the encoding does not have. */
  readonly isWhole: boolean;
}

export function encodeText(text: string, encoding: string): EncodedText {
  switch (encoding) {
    case 'utf-16le':
      return { bytes: Buffer.from(text, 'utf16le'), isWhole: true };
    case 'utf-16be':
      return { bytes: Buffer.from(text, 'utf16le').swap16(), isWhole: true };
    case 'gb18030':
    case 'gbk':
    case 'big5':
      return encodeByTable(text, tableOf(encoding));
    default:
      return { bytes: Buffer.from(text, 'utf8'), isWhole: true };
  }
}

/** Character -> its two bytes. */
type Table = ReadonlyMap<string, number>;

function encodeByTable(text: string, table: Table): EncodedText {
  const bytes: number[] = [];
  let isWhole = true;
  for (const character of text) {
    const pair = table.get(character) ?? table.get(WIDE[character] ?? '');
    if (character < '\x80') bytes.push(character.charCodeAt(0));
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else {
      bytes.push(QUESTION_MARK);
      isWhole = false;
    }
  }
  return { bytes: Buffer.from(bytes), isWhole };
}

const QUESTION_MARK = 63;

/** The yen sign that these encodings have. */
const WIDE: Readonly<Record<string, string>> = { '¥': '￥' };

const tables = new Map<string, Table>();

/** The runtime only decodes: what it makes of every pair of bytes, turned round. */
function tableOf(encoding: string): Table {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const decode = (bytes: Buffer): string => decoder.decode(bytes);
  const made = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (const [trail, character] of decodedPairs(decode, lead)) {
      if (!made.has(character)) made.set(character, (lead << 8) | trail);
    }
  }
  tables.set(encoding, made);
  return made;
}

function decodedPairs(decode: (bytes: Buffer) => string, lead: number): readonly (readonly [number, string])[] {
  const trails = Array.from({ length: 0xff - 0x40 }, (_, index) => 0x40 + index);
  const decoded = decode(Buffer.from(trails.flatMap((trail) => [lead, trail, 10]))).split('\n');
  return trails.flatMap((trail, index) => {
    const characters = [...(decoded[index] ?? '')];
    return characters.length === 1 && characters[0] !== '\ufffd' ? [[trail, characters[0]!] as const] : [];
  });
}
