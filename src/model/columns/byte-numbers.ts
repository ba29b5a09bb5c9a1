// Texts as UTF-8 -> numbers 0, 1, 2 … in the order in which they first come; a string is made of one only for who asks for it.
import { grown } from '../grown.ts';
import { spread } from '../hash-slots.ts';

export interface ByteNumbers {
  readonly count: () => number;
  /** The number of the bytes from `start` up to `end`, a new one for new ones. They must be ASCII. */
  readonly addAscii: (bytes: Uint8Array, start: number, end: number) => number;
  /** The same of a text that is there already. */
  readonly addText: (text: string) => number;
  /** The number's text, kept once it has been asked for. */
  readonly text: (number: number) => string;
  /** What is read of the number's bytes, which may not be kept, without making a text of them. */
  readonly read: (number: number, reading: ByteReading) => number;
  /** The text's number, -1 where it has none. */
  readonly find: (text: string) => number;
  /** Below, equal or above zero as the text of `a` comes before, is, or comes after that of `b`. */
  readonly compare: (a: number, b: number) => number;
}

/** What a number's UTF-8, from `start` up to `end`, tells. */
export type ByteReading = (bytes: Uint8Array, start: number, end: number) => number;

/** Orders of large books come by the million: a map of strings would take five times the room. */
export function byteNumbers(): ByteNumbers {
  let kept = Buffer.alloc(4096);
  let ends = new Int32Array(256);
  let count = 0;
  let latest = -1;
  /** Two places a slot, so that one look into memory gives both: the hash, and the number + 1, 0 for none. A taken slot sends on to the next one. */
  let slots = new Int32Array(1024);
  let texts: (string | undefined)[] = [];

  const startOf = (number: number): number => (number === 0 ? 0 : ends[number - 1]!);
  const isKept = (number: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const from = startOf(number);
    if (ends[number]! - from !== end - start) return false;
    // From the end: numbers that differ mostly do so there.
    for (let at = end - 1, other = ends[number]! - 1; at >= start; at -= 1, other -= 1) {
      if (bytes[at] !== kept[other]) return false;
    }
    return true;
  };
  /** Where the slot begins that has the bytes, or else the empty one where they belong. */
  const slotOf = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    const last = slots.length - 2;
    let slot = (hash * 2) & last;
    for (let taken = slots[slot + 1]!; taken !== 0; taken = slots[slot + 1]!) {
      if (slots[slot] === hash && isKept(taken - 1, bytes, start, end)) break;
      slot = (slot + 2) & last;
    }
    return slot;
  };
  const makeRoom = (length: number): void => {
    const filled = startOf(count);
    if (filled + length > kept.length) {
      kept = grown(kept, Buffer.alloc(Math.max(kept.length * 2, filled + length)));
    }
    if (count < ends.length) return;
    ends = grown(ends, new Int32Array(ends.length * 2));
    slots = spread(slots, slots.length * 2);
  };
  /** The text that came last, or the one that first came after it: ledgers mostly name their orders in the same order. */
  const expected = (bytes: Uint8Array, start: number, end: number): number => {
    if (latest + 1 < count && isKept(latest + 1, bytes, start, end)) return latest + 1;
    return latest >= 0 && isKept(latest, bytes, start, end) ? latest : -1;
  };
  const added = (bytes: Uint8Array, start: number, end: number): number => {
    const hash = hashOfBytes(bytes, start, end);
    const found = slots[slotOf(bytes, start, end, hash) + 1]!;
    if (found !== 0) return found - 1;
    makeRoom(end - start);
    const slot = slotOf(bytes, start, end, hash);
    let filled = startOf(count);
    for (let at = start; at < end; at += 1) kept[filled++] = bytes[at]!;
    ends[count] = filled;
    slots[slot] = hash;
    slots[slot + 1] = count + 1;
    count += 1;
    return count - 1;
  };
  const textOf = (number: number): string => {
    if (number >= texts.length) texts = Object.assign(new Array(ends.length), texts);
    const known = texts[number];
    if (known !== undefined) return known;
    const text = kept.toString('utf8', startOf(number), ends[number]);
    texts[number] = text;
    return text;
  };
  const add = (bytes: Uint8Array, start: number, end: number): number => {
    const known = expected(bytes, start, end);
    latest = known < 0 ? added(bytes, start, end) : known;
    return latest;
  };
  return {
    count: () => count,
    addAscii: add,
    addText: (text) => {
      const bytes = Buffer.from(text, 'utf8');
      return add(bytes, 0, bytes.length);
    },
    text: textOf,
    read: (number, reading) => reading(kept, startOf(number), ends[number]!),
    compare: (a, b) => {
      if (a === b) return 0;
      const [end, otherEnd] = [ends[a]!, ends[b]!];
      let at = startOf(a);
      let other = startOf(b);
      while (at < end && other < otherEnd && kept[at] === kept[other]) {
        at += 1;
        other += 1;
      }
      if (at === end || other === otherEnd) return end - at - (otherEnd - other);
      const [byte, otherByte] = [kept[at]!, kept[other]!];
      if (byte < BEYOND_SURROGATES || otherByte < BEYOND_SURROGATES) return byte - otherByte;
      return textOf(a) < textOf(b) ? -1 : 1;
    },
    find: (text) => {
      const bytes = Buffer.from(text, 'utf8');
      return slots[slotOf(bytes, 0, bytes.length, hashOfBytes(bytes, 0, bytes.length)) + 1]! - 1;
    },
  };
}

/** From this byte on UTF-8 and the strings of the language, which are UTF-16, are not in the same order. */
const BEYOND_SURROGATES = 0xee;

/**
 * FNV-1a of all but the last byte, which only says where among sixteen neighbours: `HT0001` to `HT0009` stand together, and are found
 * without a look into another place of memory each time.
 */
function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end - 1; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return ((hash ^ (hash >>> 15)) << 4) | (end > start ? bytes[end - 1]! & 15 : 0);
}
