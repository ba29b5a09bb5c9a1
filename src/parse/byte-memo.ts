// Bytes that come again and again (a person's id, a customer, a category) -> the value that was made of them before.

export interface ByteMemo<T> {
  /** Null where the bytes are not known. */
  readonly find: (bytes: Uint8Array, start: number, end: number) => T | null;
  /** For bytes that are not known. */
  readonly keep: (bytes: Uint8Array, start: number, end: number, value: T) => void;
}

const MOST_SLOTS = 65_536;
const MOST_BYTES = 4 * 1024 * 1024;

/** What collides is made anew, and a full memo begins again, so memory has a bound whatever the file holds. */
export function byteMemo<T>(): ByteMemo<T> {
  let slots = 64;
  let hashes = new Int32Array(slots);
  let starts = new Int32Array(slots);
  let lengths = new Int32Array(slots);
  let values: (T | null)[] = new Array(slots).fill(null);
  let used = 0;
  let keys = new Uint8Array(4096);
  let filled = 0;

  const restart = (size: number): void => {
    slots = size;
    hashes = new Int32Array(slots);
    starts = new Int32Array(slots);
    lengths = new Int32Array(slots);
    values = new Array(slots).fill(null);
    used = 0;
    filled = 0;
  };
  const makeRoom = (length: number): void => {
    if (filled + length > MOST_BYTES || (used * 4 > slots && slots < MOST_SLOTS)) {
      restart(Math.min(MOST_SLOTS, slots * 4));
    }
    if (filled + length <= keys.length) return;
    const roomy = new Uint8Array(Math.max(keys.length * 2, filled + length));
    roomy.set(keys);
    keys = roomy;
  };
  return {
    find: (bytes, start, end) => {
      const hash = hashOf(bytes, start, end);
      const slot = hash & (slots - 1);
      const length = end - start;
      if (hashes[slot] !== hash || lengths[slot] !== length) return null;
      const from = starts[slot]!;
      for (let at = 0; at < length; at += 1) if (keys[from + at] !== bytes[start + at]) return null;
      return values[slot]!;
    },
    keep: (bytes, start, end, value) => {
      makeRoom(end - start);
      const hash = hashOf(bytes, start, end);
      const slot = hash & (slots - 1);
      if (values[slot] === null) used += 1;
      hashes[slot] = hash;
      starts[slot] = filled;
      lengths[slot] = end - start;
      values[slot] = value;
      for (let at = start; at < end; at += 1) keys[filled++] = bytes[at]!;
    },
  };
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 16);
}
