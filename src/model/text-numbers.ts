// Texts -> numbers 0, 1, 2 … in the order in which they first come: what a map does, for millions of them in less time and memory.

export interface TextNumbers {
  /** The text's number, a new one for a new text. */
  readonly add: (text: string) => number;
  /** The text's number, -1 where it has none. */
  readonly find: (text: string) => number;
  readonly texts: readonly string[];
}

export function textNumbers(): TextNumbers {
  const texts: string[] = [];
  /** By slot: the number + 1 of the text that has it, 0 for none. A taken slot sends on to the next one. */
  let slots = new Int32Array(1024);
  let hashes = new Int32Array(slots.length / 2);

  /** The slot that has the text, or else the empty one where it belongs. */
  const slotOf = (text: string, hash: number): number => {
    const last = slots.length - 1;
    let slot = hash & last;
    for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
      if (hashes[number - 1] === hash && texts[number - 1] === text) break;
      slot = (slot + 1) & last;
    }
    return slot;
  };
  const makeRoom = (): void => {
    const grown = new Int32Array(slots.length * 2);
    grown.set(hashes);
    hashes = grown;
    slots = new Int32Array(slots.length * 4);
    const last = slots.length - 1;
    for (let number = 0; number < texts.length; number += 1) {
      let slot = hashes[number]! & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
  };
  return {
    add: (text) => {
      const hash = hashOf(text);
      const slot = slotOf(text, hash);
      if (slots[slot] !== 0) return slots[slot]! - 1;
      if (texts.length === hashes.length) {
        makeRoom();
        slots[slotOf(text, hash)] = texts.length + 1;
      } else slots[slot] = texts.length + 1;
      hashes[texts.length] = hash;
      return texts.push(text) - 1;
    },
    find: (text) => slots[slotOf(text, hashOf(text))]! - 1,
    texts,
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
