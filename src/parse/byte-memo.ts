// Bytes that come again and again (a person's id, a customer, a category) -> the value that was made of them before.

export interface ByteMemo<T> {
  /** Null where the bytes are not known. */
  readonly find: (bytes: Uint8Array, start: number, end: number) => T | null;
  /** For bytes that are not known. */
  readonly keep: (bytes: Uint8Array, start: number, end: number, value: T) => void;
}

const MOST_SLOTS = 65_536;
const MOST_WORDS = 1024 * 1024;

/** There are two slots for each hash; what finds neither is made anew, and a full memo begins again, so memory has a bound whatever the file holds. */
export function byteMemo<T>(): ByteMemo<T> {
  let slots = 64;
  let hashes = new Int32Array(slots);
  let starts = new Int32Array(slots);
  let lengths = new Int32Array(slots);
  let values: (T | null)[] = new Array(slots).fill(null);
  let used = 0;
  let keys = new Int32Array(1024);
  let filled = 0;
  let seen: Uint8Array = NO_BYTES;
  let words = new DataView(seen.buffer);

  const lookAt = (bytes: Uint8Array): void => {
    seen = bytes;
    words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  /** Of all words of the bytes; the last one may share bytes with the one before. */
  const hashOf = (start: number, end: number): number => {
    const last = end - 4;
    if (last < start) return scattered(shortWord(seen, start, end), end - start);
    let hash = end - start;
    for (let at = start; at < last; at += 4) {
      hash = Math.imul(hash ^ words.getInt32(at, true), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return scattered(words.getInt32(last, true), hash);
  };
  const isKept = (from: number, start: number, end: number): boolean => {
    const last = end - 4;
    if (last < start) return keys[from] === shortWord(seen, start, end);
    let next = from;
    for (let at = start; at < last; at += 4) {
      if (keys[next] !== words.getInt32(at, true)) return false;
      next += 1;
    }
    return keys[next] === words.getInt32(last, true);
  };
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
    if (filled + length > MOST_WORDS || (used * 4 > slots && slots < MOST_SLOTS)) {
      restart(Math.min(MOST_SLOTS, slots * 4));
    }
    if (filled + length <= keys.length) return;
    const roomy = new Int32Array(Math.max(keys.length * 2, filled + length));
    roomy.set(keys);
    keys = roomy;
  };
  return {
    find: (bytes, start, end) => {
      if (bytes !== seen) lookAt(bytes);
      const hash = hashOf(start, end);
      let slot = hash & (slots - 1);
      if (hashes[slot] !== hash) slot ^= 1;
      if (hashes[slot] !== hash || lengths[slot] !== end - start) return null;
      return isKept(starts[slot]!, start, end) ? values[slot]! : null;
    },
    keep: (bytes, start, end, value) => {
      if (bytes !== seen) lookAt(bytes);
      makeRoom(((end - start) >> 2) + 1);
      const hash = hashOf(start, end);
      const own = hash & (slots - 1);
      const slot = values[own] === null ? own : own ^ 1;
      if (values[slot] === null) used += 1;
      hashes[slot] = hash;
      starts[slot] = filled;
      lengths[slot] = end - start;
      values[slot] = value;
      const last = end - 4;
      for (let at = start; at < last; at += 4) keys[filled++] = words.getInt32(at, true);
      keys[filled++] = last < start ? shortWord(bytes, start, end) : words.getInt32(last, true);
    },
  };
}

const NO_BYTES = new Uint8Array(0);

/** Up to three bytes in one word. */
function shortWord(bytes: Uint8Array, start: number, end: number): number {
  let word = 0;
  for (let at = start; at < end; at += 1) word = (word << 8) | bytes[at]!;
  return word;
}

function scattered(word: number, before: number): number {
  let hash = Math.imul(before ^ word, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 16);
}
