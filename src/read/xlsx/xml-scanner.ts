// UTF-8 chunks of an XML document -> its marks one after the other, with namespaces, without building a tree.
import { DamagedWorkbook } from './damaged-workbook.ts';
import { xmlAttributes } from './xml-attributes.ts';
import { isAt, type XmlName, xmlNames } from './xml-names.ts';
import { namespaces } from './xml-namespaces.ts';
import { isSpace, markedText, plainText } from './xml-text.ts';

/** `more`: what is there is gone through, or breaks off within a mark. An empty element opens and closes. */
export type XmlMark = 'open' | 'close' | 'text' | 'more';

/** Everything but `feed` and `end` speaks of the mark that `next` returned last. */
export interface XmlScanner {
  readonly feed: (chunk: Buffer) => void;
  readonly next: () => XmlMark;
  /** Throws where the document is not complete. */
  readonly end: () => void;
  /** The element's name without prefix, empty where it is not of the root's namespace. */
  readonly name: () => string;
  /** How deep the element stands; the root stands at 1. */
  readonly depth: () => number;
  readonly text: () => string;
  /** The place of the attribute of this name, as written, among the element's attributes; -1 where it has none. */
  readonly find: (name: string) => number;
  /** The value at a place that `find` gave. */
  readonly value: (place: number) => string;
  /** The value of the attribute of this name, as written. */
  readonly attribute: (name: string) => string | null;
  /** The value of the attribute of this name in a namespace that ends like this. */
  readonly attributeIn: (namespaceEnd: string, name: string) => string | null;
  /** For values that are read byte by byte. */
  readonly bytes: () => Buffer;
  readonly valueStart: (place: number) => number;
  readonly valueEnd: (place: number) => number;
}

const DEEPEST = 100;
const LONGEST_MARK = 1024 * 1024;
const [LESS, GREATER, SLASH, BANG, QUESTION] = [60, 62, 47, 33, 63];
const [COMMENT, CDATA, DOCTYPE] = ['<!--', '<![CDATA[', '<!DOCTYPE'];

/** Throws {@link DamagedWorkbook} for what is no well-formed XML, for any DOCTYPE, and for excessive depth or length. */
export function xmlScanner(): XmlScanner {
  const attributes = xmlAttributes();
  const nameOf = xmlNames();
  const open: XmlName[] = [];
  const bindings = namespaces();
  let bytes: Buffer = Buffer.alloc(0);
  let at = 0;
  let current: XmlName | null = null;
  let depth = 0;
  let rootNamespace = '';
  let rootSeen = false;
  let isEmpty = false;
  let closed = false;
  let textFrom = 0;
  let textTo = 0;
  let textKind: 'ascii' | 'plain' | 'marked' = 'ascii';

  function feed(chunk: Buffer): void {
    const rest = bytes.length - at;
    if (rest > LONGEST_MARK) throw new DamagedWorkbook('too-long');
    bytes = rest === 0 ? chunk : Buffer.concat([bytes.subarray(at), chunk]);
    at = 0;
  }

  function next(): XmlMark {
    if (closed) leave();
    if (isEmpty) {
      isEmpty = false;
      closed = true;
      attributes.forget();
      return 'close';
    }
    while (at < bytes.length) {
      if (bytes[at] !== LESS) return text();
      const sign = bytes[at + 1];
      if (sign === undefined) return 'more';
      if (sign === SLASH) return closing();
      if (sign !== BANG && sign !== QUESTION) return opening();
      const found = sign === QUESTION ? passTo('?>', 2) : declaration();
      if (found !== null) return found;
    }
    return 'more';
  }

  function text(): XmlMark {
    let seen = 0;
    let special = false;
    let to = at;
    for (; to < bytes.length; to += 1) {
      const byte = bytes[to]!;
      if (byte === LESS) break;
      seen |= byte;
      if (byte === 38 || byte === 13) special = true;
    }
    if (to === bytes.length) return 'more';
    if (depth === 0 && /\S/.test(bytes.toString('latin1', at, to))) throw new DamagedWorkbook('xml');
    textFrom = at;
    textTo = to;
    textKind = special ? 'marked' : seen < 0x80 ? 'ascii' : 'plain';
    at = to;
    return 'text';
  }

  /** Comments are passed over (null), the contents of CDATA are text. */
  function declaration(): XmlMark | null {
    const start = bytes.toString('latin1', at, at + DOCTYPE.length);
    if (start.startsWith(COMMENT)) return passTo('-->', COMMENT.length);
    if (start === CDATA) {
      const from = at + CDATA.length;
      const passed = passTo(']]>', CDATA.length);
      if (passed !== null) return passed;
      if (depth === 0) throw new DamagedWorkbook('xml');
      textFrom = from;
      textTo = at - 3;
      textKind = 'plain';
      return 'text';
    }
    if (start.toUpperCase() === DOCTYPE) throw new DamagedWorkbook('doctype');
    if (start.length === DOCTYPE.length) throw new DamagedWorkbook('xml');
    return 'more';
  }

  function passTo(end: string, from: number): 'more' | null {
    const found = bytes.indexOf(end, at + from, 'latin1');
    if (found < 0) return 'more';
    at = found + end.length;
    return null;
  }

  function closing(): XmlMark {
    const name = open[depth - 1];
    if (depth === 0 || name === undefined) throw new DamagedWorkbook('xml');
    const near = at + 2 + name.bytes.length;
    const end = bytes[near] === GREATER ? near : bytes.indexOf(GREATER, at + 2);
    if (end < 0) return 'more';
    if (!isNameUpTo(name.bytes, at + 2, end)) throw new DamagedWorkbook('xml');
    at = end + 1;
    current = name;
    closed = true;
    attributes.forget();
    return 'close';
  }

  /** White space may follow the name in an end mark. */
  function isNameUpTo(name: Buffer, from: number, end: number): boolean {
    if (end - from < name.length || !isAt(name, bytes, from)) return false;
    for (let at = from + name.length; at < end; at += 1) if (!isSpace(bytes[at]!)) return false;
    return true;
  }

  /** The element stays current while its closing is looked at, and is left before the next mark. */
  function leave(): void {
    closed = false;
    bindings.leave(depth);
    depth -= 1;
  }

  function opening(): XmlMark {
    const from = at + 1;
    let hash = 0;
    let to = from;
    for (; to < bytes.length; to += 1) {
      const byte = bytes[to]!;
      if (byte === GREATER || byte === SLASH || isSpace(byte)) break;
      hash = (hash * 31 + byte) | 0;
    }
    const end = attributes.read(bytes, to);
    if (end < 0) return 'more';
    if (to === from || (depth === 0 && rootSeen)) throw new DamagedWorkbook('xml');
    isEmpty = attributes.isEmptyElement();
    current = nameOf(bytes, from, to, hash);
    enter(current);
    at = end;
    return 'open';
  }

  function enter(name: XmlName): void {
    depth += 1;
    if (depth > DEEPEST) throw new DamagedWorkbook('too-deep');
    open[depth - 1] = name;
    for (let place = 0; place < attributes.count(); place += 1) if (attributes.mayBind(place)) bind(place);
    if (depth > 1) return;
    rootSeen = true;
    rootNamespace = namespaceOf(name);
  }

  function bind(place: number): void {
    const name = attributes.name(place);
    if (name === 'xmlns') bindings.bind(depth, '', attributes.value(place));
    else if (name.startsWith('xmlns:')) bindings.bind(depth, name.slice(6), attributes.value(place));
  }

  function namespaceOf(name: XmlName): string {
    if (name.version !== bindings.version()) {
      name.version = bindings.version();
      name.namespace = bindings.of(name.prefix);
    }
    return name.namespace;
  }

  function attribute(name: string): string | null {
    const place = attributes.find(name);
    return place < 0 ? null : attributes.value(place);
  }

  function attributeIn(namespaceEnd: string, local: string): string | null {
    for (let place = 0; place < attributes.count(); place += 1) {
      const [prefix, name] = attributes.name(place).split(':');
      if (name === local && bindings.of(prefix!).endsWith(namespaceEnd)) return attributes.value(place);
    }
    return null;
  }

  function end(): void {
    if (closed) leave();
    const complete = depth === 0 && rootSeen && /^[\s\0]*$/.test(bytes.toString('latin1', at, bytes.length));
    if (!complete) throw new DamagedWorkbook('cut-off');
  }

  function textOf(): string {
    switch (textKind) {
      case 'ascii':
        return bytes.toString('latin1', textFrom, textTo);
      case 'plain':
        return plainText(bytes, textFrom, textTo);
      case 'marked':
        return markedText(bytes, textFrom, textTo);
    }
  }

  return {
    feed,
    next,
    end,
    name: () => (current !== null && namespaceOf(current) === rootNamespace ? current.local : ''),
    depth: () => depth,
    text: textOf,
    find: attributes.find,
    value: attributes.value,
    attribute,
    attributeIn,
    bytes: () => bytes,
    valueStart: attributes.valueStart,
    valueEnd: attributes.valueEnd,
  };
}
