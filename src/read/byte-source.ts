// A path, or standard input -> bytes that can be gone through more than once.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

export interface ByteSource {
  /** The bytes from the beginning; each call reads them anew. A chunk may be written over by the next one. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

const CHUNK_BYTES = 256 * 1024;

/** A file, read anew each time; a pipe (`<(zcat sales.csv.gz)`) like standard input. */
export async function fileSource(path: string): Promise<ByteSource> {
  return (await stat(path)).isFIFO() ? inputSource(createReadStream(path)) : { chunks: () => fileChunks(path) };
}

/** Into one and the same place: room for the chunks of a large file would cost more time than reading them. */
async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const room = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(room, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield room.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
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
  for await (const chunk of source.chunks()) chunks.push(Buffer.from(chunk));
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
