// A path, or standard input -> bytes that can be gone through more than once.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface ByteSource {
  /** The bytes from the beginning; each call reads them anew. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

const CHUNK_BYTES = 256 * 1024;

/** A file, read anew each time; a pipe (`<(zcat sales.csv.gz)`) like standard input. */
export async function fileSource(path: string): Promise<ByteSource> {
  const open = () => createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return (await stat(path)).isFIFO() ? inputSource(open()) : { chunks: open };
}

/** Standard input comes only once, so it is kept in memory. */
export async function inputSource(input: NodeJS.ReadableStream): Promise<ByteSource> {
  const kept: Uint8Array[] = [];
  for await (const chunk of input) kept.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return {
    chunks: async function* () {
      yield* kept;
    },
  };
}

export async function wholeBytes(source: ByteSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
