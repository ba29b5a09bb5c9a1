// Bytes that come again and again (a person's id, a customer, a category) -> the number that was given to them before.
import { grown } from '../model/grown.ts';

export interface ByteMemo {
  /** Their number, 0 where the bytes are not known. */
  readonly find: (bytes: Uint8Array, start: number, end: number) => number;
  /** For bytes that are not known; `number` is not 0. */
  readonly keep: (bytes: Uint8Array, start: number, end: number, number: number) => void;
}

const MOST_SLOTS = 65_536;
const MOST_WORDS = 1024 * 1024;

/** What stands in a slot, so that one look into memory gives all of it. */
const HASH = 0;
const LENGTH = 1;
const KEY = 2;
const NUMBER = 3;
const SLOT = 4;

/** There are two slots for each hash; what finds neither is made anew, and a full memo begins again, so memory has a bound whatever the file holds. */
export function byteMemo(): ByteMemo {
  let slots = new Int32Array(64 * SLOT);
  let used = 0;
  let keys = new Int32Array(1024);
  let filled = 0;
  let seen: Uint8Array = NO_BYTES;
  let words = new DataView(seen.buffer);

  const lookAt = (bytes: Uint8Array): void => {
    seen = bytes;
    words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const makeRoom = (length: number): void => {
    const isCrowded = used * SLOT * 4 > slots.length && slots.length < MOST_SLOTS * SLOT;
    if (filled + length > MOST_WORDS || isCrowded) {
      slots = new Int32Array(Math.min(MOST_SLOTS * SLOT, slots.length * 4));
      used = 0;
      filled = 0;
    }
    if (filled + length <= keys.length) return;
    keys = grown(keys, new Int32Array(Math.max(keys.length * 2, filled + length)));
  };
  return {
    find: (bytes, start, end) => {
      if (bytes !== seen) lookAt(bytes);
      const hash = hashOf(words, start, end);
      let slot = (hash << 2) & (slots.length - SLOT);
      if (slots[slot] !== hash) slot ^= SLOT;
      if (slots[slot] !== hash || slots[slot + LENGTH] !== end - start) return 0;
      return isKey(keys, slots[slot + KEY]!, words, start, end) ? slots[slot + NUMBER]! : 0;
    },
    keep: (bytes, start, end, number) => {
      if (bytes !== seen) lookAt(bytes);
      makeRoom(((end - start) >> 2) + 1);
      const hash = hashOf(words, start, end);
      const own = (hash << 2) & (slots.length - SLOT);
      const slot = slots[own + NUMBER] === 0 ? own : own ^ SLOT;
      if (slots[slot + NUMBER] === 0) used += 1;
      slots[slot + HASH] = hash;
      slots[slot + LENGTH] = end - start;
      slots[slot + KEY] = filled;
      slots[slot + NUMBER] = number;
      for (let at = start; at < end - 4; at += 4) keys[filled++] = words.getInt32(at, true);
      keys[filled++] = lastWord(words, start, end);
    },
  };
}

const NO_BYTES = new Uint8Array(0);

/** Of all words of the bytes; the last one may share bytes with the one before. */
function hashOf(words: DataView, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end - 4; at += 4) {
    hash = Math.imul(hash ^ words.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ lastWord(words, start, end), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 16);
}

function isKey(keys: Int32Array, key: number, words: DataView, start: number, end: number): boolean {
  let next = key;
  for (let at = start; at < end - 4; at += 4) {
    if (keys[next] !== words.getInt32(at, true)) return false;
    next += 1;
  }
  return keys[next] === lastWord(words, start, end);
}

/** The last four bytes, or the up to three that there are. */
function lastWord(words: DataView, start: number, end: number): number {
  if (end - start >= 4) return words.getInt32(end - 4, true);
  let word = 0;
  for (let at = start; at < end; at += 1) word = (word << 8) | words.getUint8(at);
  return word;
}
