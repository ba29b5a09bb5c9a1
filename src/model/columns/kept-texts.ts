// Texts that hardly ever come again (receipt numbers) -> where each of them stands among the bytes of all, from which a string is made only for who asks.
import { grown } from '../grown.ts';

export interface KeptTexts {
  /** Where the bytes are kept. They must be ASCII. */
  readonly addAscii: (bytes: Uint8Array, start: number, end: number) => number;
  readonly addText: (text: string) => number;
  readonly text: (at: number) => string;
  /** Whether each is longer than the one before it, or as long and greater: then none comes twice. */
  readonly isInOrder: () => boolean;
  /** 32 bits, the same for equal texts of any lot. */
  readonly hash: (at: number) => number;
}

/** A byte that is in no text of UTF-8. */
const END = 0xff;

export function keptTexts(): KeptTexts {
  let kept = Buffer.alloc(1024);
  let filled = 0;
  const add = (bytes: Uint8Array, start: number, end: number): number => {
    if (filled + end - start >= kept.length) {
      kept = grown(kept, Buffer.alloc(Math.max(kept.length * 2, filled + end - start + 1)));
    }
    const at = filled;
    for (let next = start; next < end; next += 1) kept[filled++] = bytes[next]!;
    kept[filled++] = END;
    return at;
  };
  return {
    addAscii: add,
    addText: (text) => {
      const bytes = Buffer.from(text, 'utf8');
      return add(bytes, 0, bytes.length);
    },
    text: (at) => kept.toString('utf8', at, kept.indexOf(END, at)),
    isInOrder: () => {
      let [before, length] = [0, -1];
      for (let start = 0, end = 0; start < filled; start = end + 1) {
        let order = 0;
        for (end = start; kept[end] !== END; end += 1) {
          if (order === 0) order = kept[end]! - kept[before + end - start]!;
        }
        if (end - start < length || (end - start === length && order <= 0)) return false;
        [before, length] = [start, end - start];
      }
      return true;
    },
    hash: (at) => {
      let hash = START;
      for (let next = at; kept[next] !== END; next += 1) hash = Math.imul(hash ^ kept[next]!, PRIME);
      return hash;
    },
  };
}

const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** What {@link KeptTexts.hash} gives for the text. */
export function hashOfText(text: string): number {
  let hash = START;
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, PRIME);
  return hash;
}
