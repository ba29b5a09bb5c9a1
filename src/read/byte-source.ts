// A path, or standard input -> bytes that can be gone through more than once.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface ByteSource {
  /** The bytes from the beginning; each call reads them anew. */
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
  const open = () => createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const before = await stat(path, { bigint: true });
  if (!before.isFile() && !before.isDirectory()) return inputSource(open());
  const isUnchanged = async (): Promise<boolean> => {
    const now = await stat(path, { bigint: true });
    return now.mtimeNs === before.mtimeNs && now.size === before.size && now.ino === before.ino;
  };
  return { chunks: open, isUnchanged };
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
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
