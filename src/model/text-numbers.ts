// Texts -> numbers 0, 1, 2 … in the order in which they first come: what a map does, for millions of them in less time and memory.
import { spread } from './hash-slots.ts';

export interface TextNumbers {
  /** The text's number, a new one for a new text. */
  readonly add: (text: string) => number;
  /** The text's number, -1 where it has none. */
  readonly find: (text: string) => number;
  readonly texts: readonly string[];
}

/** There is room for `expected` texts from the start; more may come. */
export function textNumbers(expected = 0): TextNumbers {
  const texts: string[] = [];
  let room = 2 ** Math.max(4, Math.ceil(Math.log2(expected + 1)));
  /** Two places a slot, so that one look into memory gives both: the text's hash, and its number + 1, 0 for none. A taken slot sends on to the next one. */
  let slots = new Int32Array(room * 4);

  /** Where the slot begins that has the text, or else the empty one where it belongs. */
  const slotOf = (text: string, hash: number): number => {
    const last = slots.length - 2;
    let slot = (hash * 2) & last;
    for (let number = slots[slot + 1]!; number !== 0; number = slots[slot + 1]!) {
      if (slots[slot] === hash && texts[number - 1] === text) break;
      slot = (slot + 2) & last;
    }
    return slot;
  };
  const makeRoom = (): void => {
    room *= 2;
    slots = spread(slots, room * 4);
  };
  return {
    add: (text) => {
      const hash = hashOf(text);
      let slot = slotOf(text, hash);
      if (slots[slot + 1] !== 0) return slots[slot + 1]! - 1;
      if (texts.length === room) {
        makeRoom();
        slot = slotOf(text, hash);
      }
      slots[slot] = hash;
      slots[slot + 1] = texts.length + 1;
      return texts.push(text) - 1;
    },
    find: (text) => slots[slotOf(text, hashOf(text)) + 1]! - 1,
    texts,
  };
}

/**
 * FNV-1a of all but the last character, which only says where among sixteen neighbours: `HT0001` to `HT0009` stand together, and are found
 * without a look into another place of memory each time.
 */
function hashOf(text: string): number {
  const end = text.length - 1;
  let hash = 0x811c9dc5;
  for (let at = 0; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) << 4) | (text.charCodeAt(end) & 15);
}
