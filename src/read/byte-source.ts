// A path, or standard input -> bytes that can be gone through more than once.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

export interface ByteSource {
  /** The bytes from the beginning; each call reads them anew. A chunk may be written over by the next one. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** False where the file is not what it was when it was opened: what was read of it may be of two versions. */
  readonly isUnchanged: () => Promise<boolean>;
}

const CHUNK_BYTES = 256 * 1024;

/** What comes only once is kept in memory, up to this. */
const MOST_KEPT_BYTES = 192 * 1024 * 1024;

/** Thrown inside read/ only; it becomes a finding where the file is. */
export class EndlessInput extends Error {
  override readonly name = 'EndlessInput';
}

/** A file, read anew each time; a pipe (`<(zcat sales.csv.gz)`) or a device like standard input. */
export async function fileSource(path: string): Promise<ByteSource> {
  const before = await stat(path, { bigint: true });
  if (!before.isFile() && !before.isDirectory()) return inputSource(createReadStream(path));
  const isUnchanged = async (): Promise<boolean> => {
    const now = await stat(path, { bigint: true });
    return now.mtimeNs === before.mtimeNs && now.size === before.size && now.ino === before.ino;
  };
  return { chunks: () => fileChunks(path), isUnchanged };
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

/** Standard input comes only once, so it is kept in memory. Throws {@link EndlessInput} where it is more than that can take. */
export async function inputSource(input: NodeJS.ReadableStream): Promise<ByteSource> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    kept.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    bytes += chunk.length;
    if (bytes > MOST_KEPT_BYTES) throw new EndlessInput(`more than ${MOST_KEPT_BYTES} bytes`);
  }
  return {
    chunks: async function* () {
      yield* kept;
    },
    isUnchanged: async () => true,
  };
}

export async function wholeBytes(source: ByteSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.chunks()) chunks.push(Buffer.from(chunk));
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
