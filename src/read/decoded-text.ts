// Bytes and their encoding -> text in pieces; the first byte that does not belong to the encoding ends it.
import { TextDecoder } from 'node:util';
import type { ByteSource } from './byte-source.ts';

/** Thrown inside read/ only; it becomes a finding where the sheet is. */
export class UndecodableText extends Error {
  override readonly name = 'UndecodableText';
  readonly encoding: string;
  readonly offset: number;
  /** True where the bytes are text in UTF-8. */
  readonly isUtf8: boolean;

  constructor(encoding: string, offset: number, isUtf8 = false) {
    super(`no ${encoding} at byte ${offset}`);
    this.encoding = encoding;
    this.offset = offset;
    this.isUtf8 = isUtf8;
  }
}

/** Text without its byte order mark; throws {@link UndecodableText}. */
export async function* decodedText(bytes: ByteSource, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let offset = 0;
  for await (const chunk of bytes.chunks()) {
    const text = decodedOrNull(decoder, chunk);
    const foreign = foreignAt(chunk, encoding);
    if (text === null && foreign < 0) throw new UndecodableText(encoding, await undecodableAt(bytes, encoding, offset));
    if (foreign >= 0) throw new UndecodableText(encoding, offset + foreign, true);
    if (text !== null && text !== '') yield text;
    offset += chunk.length;
  }
  if (decodedOrNull(decoder, null) === null) throw new UndecodableText(encoding, offset);
}

/** Two or more characters of UTF-8 on their own, as where files of two encodings were put together. */
const UTF8_RUN = /(?<=[\x00-\x7f])(?:[\xe4-\xe9][\x80-\xbf]{2}){2,}(?=[\x00-\x7f])/g;

/** Three characters that names and words are made of in GB18030: two of UTF-8 hardly ever look like that. */
const USUAL_IN_GB18030 = /^(?:[\xb0-\xf7][\xa1-\xfe]){3}$/;
const TWO_IN_UTF8 = 6;

/** Where bytes stand that decode without error to what nobody wrote, -1 where there are none. */
function foreignAt(chunk: Uint8Array, encoding: string): number {
  if (encoding !== 'gb18030' && encoding !== 'big5') return -1;
  const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
  for (const { 0: run, index } of text.matchAll(UTF8_RUN)) {
    if (run.length > TWO_IN_UTF8 || (encoding === 'gb18030' && !USUAL_IN_GB18030.test(run))) return index;
  }
  return -1;
}

/** The runtime knows no character of Hong Kong's own extension of Big5, and makes these of them. */
const NO_BIG5 = /[\ue000-\uf8ff]/;

function decodedOrNull(decoder: TextDecoder, chunk: Uint8Array | null): string | null {
  try {
    const text = chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    return decoder.encoding === 'big5' && NO_BIG5.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Goes through the bytes again, from `from` on one by one. */
async function undecodableAt(bytes: ByteSource, encoding: string, from: number): Promise<number> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let offset = 0;
  for await (const chunk of bytes.chunks()) {
    if (offset < from) decodedOrNull(decoder, chunk);
    else {
      for (let at = 0; at < chunk.length; at += 1) {
        if (decodedOrNull(decoder, chunk.subarray(at, at + 1)) === null) return offset + at;
      }
    }
    offset += chunk.length;
  }
  return offset;
}
