// The bytes of a mark after its name -> the attributes that it has, as places in those bytes.
import { DamagedWorkbook } from './damaged-workbook.ts';
import { isSpace, markedText, plainText } from './xml-text.ts';

export interface XmlAttributes {
  /** Notes the attributes from here on; returns where the mark ends, -1 where the bytes end before it. */
  readonly read: (bytes: Buffer, from: number) => number;
  /** True where the mark that was read ends with `/>`. */
  readonly isEmptyElement: () => boolean;
  readonly forget: () => void;
  readonly count: () => number;
  /** The place of the attribute of this name, as written; -1 where there is none. */
  readonly find: (name: string) => number;
  readonly name: (place: number) => string;
  readonly value: (place: number) => string;
  readonly valueStart: (place: number) => number;
  readonly valueEnd: (place: number) => number;
  /** True for a name that begins with `xmln`, as only `xmlns` should. */
  readonly mayBind: (place: number) => boolean;
}

const MOST_ATTRIBUTES = 64;
const [GREATER, LESS, SLASH, EQUALS, QUOTE, APOSTROPHE] = [62, 60, 47, 61, 34, 39];

/** Throws {@link DamagedWorkbook} for what is not well-formed, an attribute that comes twice among it. */
export function xmlAttributes(): XmlAttributes {
  /** Four numbers an attribute: start and end of its name, start and end of its value. */
  const places = new Int32Array(4 * MOST_ATTRIBUTES);
  let bytes: Buffer = Buffer.alloc(0);
  let count = 0;
  let isEmpty = false;

  function read(source: Buffer, from: number): number {
    bytes = source;
    count = 0;
    isEmpty = false;
    let at = from;
    for (;;) {
      at = skipSpaces(at);
      const byte = bytes[at];
      if (byte === undefined) return -1;
      if (byte === GREATER) return at + 1;
      if (byte === SLASH) return emptyEnd(at + 1);
      at = readOne(at);
      if (at < 0) return -1;
    }
  }

  function emptyEnd(at: number): number {
    if (at === bytes.length) return -1;
    if (bytes[at] !== GREATER) throw new DamagedWorkbook('xml');
    isEmpty = true;
    return at + 1;
  }

  function readOne(nameStart: number): number {
    let at = nameStart;
    while (at < bytes.length && bytes[at] !== EQUALS && !isSpace(bytes[at]!) && bytes[at] !== GREATER) at += 1;
    const nameEnd = at;
    at = skipSpaces(at);
    if (at < bytes.length && bytes[at] !== EQUALS) throw new DamagedWorkbook('xml');
    at = skipSpaces(at + 1);
    const quote = bytes[at];
    if (quote === undefined) return -1;
    if ((quote !== QUOTE && quote !== APOSTROPHE) || nameEnd === nameStart) throw new DamagedWorkbook('xml');
    const valueStart = at + 1;
    at = valueStart;
    while (at < bytes.length && bytes[at] !== quote) {
      if (bytes[at] === LESS) throw new DamagedWorkbook('xml');
      at += 1;
    }
    if (at >= bytes.length) return -1;
    note(nameStart, nameEnd, valueStart, at);
    return at + 1;
  }

  function skipSpaces(from: number): number {
    let at = from;
    while (at < bytes.length && isSpace(bytes[at]!)) at += 1;
    return at;
  }

  function note(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    if (count === MOST_ATTRIBUTES) throw new DamagedWorkbook('too-long');
    for (let place = 0; place < count; place += 1) {
      const other = places[4 * place]!;
      const sameLength = places[4 * place + 1]! - other === nameEnd - nameStart;
      if (sameLength && isSame(other, nameStart, nameEnd)) throw new DamagedWorkbook('xml');
    }
    places[4 * count] = nameStart;
    places[4 * count + 1] = nameEnd;
    places[4 * count + 2] = valueStart;
    places[4 * count + 3] = valueEnd;
    count += 1;
  }

  function isSame(other: number, from: number, to: number): boolean {
    for (let index = 0; index < to - from; index += 1) if (bytes[other + index] !== bytes[from + index]) return false;
    return true;
  }

  function find(name: string): number {
    for (let place = 0; place < count; place += 1) {
      const from = places[4 * place]!;
      if (places[4 * place + 1]! - from !== name.length) continue;
      let same = 0;
      while (same < name.length && bytes[from + same] === name.charCodeAt(same)) same += 1;
      if (same === name.length) return place;
    }
    return -1;
  }

  function mayBind(place: number): boolean {
    const from = places[4 * place]!;
    return bytes[from] === 120 && bytes[from + 1] === 109 && bytes[from + 2] === 108 && bytes[from + 3] === 110;
  }

  return {
    read,
    isEmptyElement: () => isEmpty,
    forget: () => {
      count = 0;
    },
    count: () => count,
    find,
    name: (place) => plainText(bytes, places[4 * place]!, places[4 * place + 1]!),
    value: (place) => markedText(bytes, places[4 * place + 2]!, places[4 * place + 3]!).replace(/[\t\n]/g, ' '),
    valueStart: (place) => places[4 * place + 2]!,
    valueEnd: (place) => places[4 * place + 3]!,
    mayBind,
  };
}
