// The bytes of a text and a place in them -> on which line it is, as far as line ends are plain bytes in its encoding.
import type { ByteSource } from './byte-source.ts';

/** From 1; null in UTF-16, and where the bytes cannot be had again. */
export async function lineOfByte(bytes: ByteSource, encoding: string | null, offset: number): Promise<number | null> {
  if (encoding?.startsWith('utf-16') === true) return null;
  let line = 1;
  let before = 0;
  let last = 0;
  for await (const chunk of bytes.chunks()) {
    const end = Math.min(chunk.length, offset - before);
    for (let at = 0; at < end; at += 1) {
      const byte = chunk[at]!;
      if (byte === CR || (byte === LF && last !== CR)) line += 1;
      last = byte;
    }
    before += chunk.length;
    if (before >= offset) return line;
  }
  return line;
}

const LF = 10;
const CR = 13;
