// An entry of an archive -> its bytes, inflated piece by piece, never more of them than a budget allows.
import { crc32, createInflateRaw } from 'node:zlib';
import type { Archive, ArchiveEntry } from './archive.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';

/** Counts the bytes that one workbook inflates to, over all its entries. */
export interface Budget {
  readonly spend: (bytes: number) => void;
}

const LOCAL_HEADER = 0x0403_4b50;
const PIECE_BYTES = 128 * 1024;
/** Sheets shrink to a tenth or a twentieth of their size; what shrinks more than this was made to burst. */
const MOST_TIMES = 150;
const ALWAYS_ALLOWED = 64 * 1024 * 1024;
const NEVER_ALLOWED = 4 * 1024 * 1024 * 1024;

export function inflateBudget(archiveBytes: number): Budget {
  const allowed = Math.min(NEVER_ALLOWED, Math.max(ALWAYS_ALLOWED, MOST_TIMES * archiveBytes));
  let spent = 0;
  return {
    spend: (bytes) => {
      spent += bytes;
      if (spent > allowed) throw new DamagedWorkbook('too-large');
    },
  };
}

/** Throws {@link DamagedWorkbook} where the entry is cut off, or is not what its length and checksum say. */
export async function* entryChunks(archive: Archive, entry: ArchiveEntry, budget: Budget): AsyncGenerator<Buffer> {
  // What it says of itself is believed here: where it inflates to more than that, it is refused all the same.
  if (entry.bytes > ALWAYS_ALLOWED && entry.bytes > MOST_TIMES * entry.packedBytes)
    throw new DamagedWorkbook('too-large');
  let checksum = 0;
  let bytes = 0;
  for await (const chunk of unpacked(packedBytes(archive, entry), entry)) {
    bytes += chunk.length;
    if (bytes > entry.bytes) throw new DamagedWorkbook('checksum');
    budget.spend(chunk.length);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (bytes !== entry.bytes || checksum !== entry.checksum) throw new DamagedWorkbook('checksum');
}

/** Lengths come from the directory: with a data descriptor the local header has none. */
export function packedBytes({ bytes }: Archive, { name, offset, packedBytes }: ArchiveEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) throw new DamagedWorkbook('cut-off');
  const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
  if (bytes.toString('utf8', offset + 30, nameEnd) !== name) throw new DamagedWorkbook('two-names');
  const start = nameEnd + bytes.readUInt16LE(offset + 28);
  if (start + packedBytes > bytes.length) throw new DamagedWorkbook('cut-off');
  return bytes.subarray(start, start + packedBytes);
}

function unpacked(packed: Buffer, entry: ArchiveEntry): AsyncIterable<Buffer> | Iterable<Buffer> {
  switch (entry.compression) {
    case 'stored':
      return pieces(packed);
    case 'deflated':
      return inflated(packed);
    case 'other':
      throw new DamagedWorkbook('compression');
  }
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflate.end(packed);
  try {
    yield* inflate;
  } catch (error) {
    if (error instanceof Error && 'code' in error && `${error.code}`.startsWith('Z_')) {
      throw new DamagedWorkbook('compression');
    }
    throw error;
  }
}
