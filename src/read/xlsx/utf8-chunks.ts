// The bytes of an XML part in any encoding -> the same text as UTF-8, without byte order mark.
import { TextDecoder } from 'node:util';
import { DamagedWorkbook } from './damaged-workbook.ts';

export async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null = null;
  let first = true;
  for await (const chunk of chunks) {
    if (first) {
      const encoding = encodingOf(chunk);
      decoder = encoding === 'utf-8' ? null : decoderOf(encoding);
      first = false;
      if (decoder === null && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
        yield chunk.subarray(3);
        continue;
      }
    }
    yield decoder === null ? chunk : recoded(decoder, chunk);
  }
}

/** What the first bytes are; a declaration that can be read byte by byte cannot mean UTF-16, whatever it says. */
function encodingOf(start: Buffer): string {
  const [a, b] = [start[0], start[1]];
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const declared =
    /^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(start.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
  return /^(?:utf-?(?:8|16.*)|us-ascii)$/i.test(declared) ? 'utf-8' : declared;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new DamagedWorkbook('encoding');
  }
}

function recoded(decoder: TextDecoder, chunk: Buffer): Buffer {
  try {
    return Buffer.from(decoder.decode(chunk, { stream: true }));
  } catch {
    throw new DamagedWorkbook('encoding');
  }
}
