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
  /** How often a text was looked for far from the latest one, while there are no slots. */
  let jumps = 0;
  /**
   * None as long as each new text is longer than the last one, or as long and greater, as systems number orders: then they are found by
   * halving, and mostly beside the latest one. Two places a slot, so that one look into memory gives both: the hash, and the number + 1, 0 for none.
   * A taken slot sends on to the next one.
   */
  let slots: Int32Array<ArrayBuffer> | null = null;
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
  const slotOf = (slots: Int32Array, bytes: Uint8Array, start: number, end: number, hash: number): number => {
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
    if (slots !== null) slots = spread(slots, slots.length * 2);
  };
  /** The text that came last, or the one that first came after it: ledgers mostly name their orders in the same order. */
  const expected = (bytes: Uint8Array, start: number, end: number): number => {
    if (latest + 1 < count && isKept(latest + 1, bytes, start, end)) return latest + 1;
    return latest >= 0 && isKept(latest, bytes, start, end) ? latest : -1;
  };
  const append = (bytes: Uint8Array, start: number, end: number): number => {
    let filled = startOf(count);
    for (let at = start; at < end; at += 1) kept[filled++] = bytes[at]!;
    ends[count] = filled;
    count += 1;
    return count - 1;
  };
  const hashed = (): Int32Array<ArrayBuffer> => {
    const made = new Int32Array(ends.length * 4);
    for (let number = 0; number < count; number += 1) {
      const hash = hashOfBytes(kept, startOf(number), ends[number]!);
      const slot = freeSlot(made, hash);
      made[slot] = hash;
      made[slot + 1] = number + 1;
    }
    return made;
  };
  const addHashed = (bytes: Uint8Array, start: number, end: number): number => {
    slots ??= hashed();
    const hash = hashOfBytes(bytes, start, end);
    const found = slots[slotOf(slots, bytes, start, end, hash) + 1]!;
    if (found !== 0) return found - 1;
    makeRoom(end - start);
    const slot = freeSlot(slots, hash);
    slots[slot] = hash;
    slots[slot + 1] = count + 1;
    return append(bytes, start, end);
  };
  /** Below, equal or above zero as the kept text comes before, is, or comes after the bytes, shorter ones first. */
  const standing = (number: number, bytes: Uint8Array, start: number, end: number): number => {
    const from = startOf(number);
    const length = end - start;
    if (ends[number]! - from !== length) return ends[number]! - from - length;
    for (let at = 0; at < length; at += 1)
      if (kept[from + at] !== bytes[start + at]) return kept[from + at]! - bytes[start + at]!;
    return 0;
  };
  /** Where texts are in order: the bytes' number, -1 where they have none. */
  const halved = (bytes: Uint8Array, start: number, end: number): number => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const stands = standing(middle, bytes, start, end);
      if (stands === 0) return middle;
      if (stands < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const addInOrder = (bytes: Uint8Array, start: number, end: number): number => {
    if (count === 0 || standing(count - 1, bytes, start, end) < 0) {
      makeRoom(end - start);
      return append(bytes, start, end);
    }
    const last = Math.min(count - 1, latest + NEAR);
    for (let number = latest + 2; number <= last; number += 1) if (isKept(number, bytes, start, end)) return number;
    jumps += 1;
    const found = jumps > FEW_JUMPS + count / JUMPS_PART ? -1 : halved(bytes, start, end);
    return found < 0 ? addHashed(bytes, start, end) : found;
  };
  const added = (bytes: Uint8Array, start: number, end: number): number =>
    slots === null ? addInOrder(bytes, start, end) : addHashed(bytes, start, end);
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
      // Others than ASCII compare otherwise as bytes.
      if (bytes.length !== text.length) slots ??= hashed();
      return add(bytes, 0, bytes.length);
    },
    text: textOf,
    read: (number, reading) => reading(kept, startOf(number), ends[number]!),
    compare: (a, b) => {
      if (a === b) return 0;
      const [end, otherEnd] = [ends[a]!, ends[b]!];
      let at = startOf(a);
      let other = startOf(b);
      if (slots === null && end - at === otherEnd - other) return a - b;
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
      if (slots === null) return halved(bytes, 0, bytes.length);
      return slots[slotOf(slots, bytes, 0, bytes.length, hashOfBytes(bytes, 0, bytes.length)) + 1]! - 1;
    },
  };
}

/** A receipt is mostly for an order soon after that of the one before. */
const NEAR = 8;
/** More jumps than these, and slots are worth their room. */
const FEW_JUMPS = 1000;
const JUMPS_PART = 64;

function freeSlot(slots: Int32Array, hash: number): number {
  const last = slots.length - 2;
  let slot = (hash * 2) & last;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
  return slot;
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
