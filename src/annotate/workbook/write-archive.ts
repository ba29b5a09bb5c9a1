// Entries of an archive, packed as they were, and those that changed -> the bytes of the new archive.
import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly bytes: number;
  readonly packed: Buffer;
}

export function packEntry(name: string, text: string): PackedEntry {
  const content = Buffer.from(text, 'utf8');
  return { name, isDeflated: true, checksum: crc32(content), bytes: content.length, packed: deflateRawSync(content) };
}

/** Noon of the second day of 2000 in the old form of archives: the same bytes on every day. */
const [TIME, DATE] = [12 << 11, (20 << 9) | (1 << 5) | 2];

/** Entries in their order. Archives of 4 GiB and more are not for this form. */
export function writeArchive(entries: readonly PackedEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const head = headOf(entry, name.length);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, name]);
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x0201_4b50, 0);
    listed.writeUInt16LE(20, 4);
    head.copy(listed, 6);
    listed.writeUInt32LE(offset, 42);
    directory.push(listed, name);
    pieces.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** What the local header and the directory both say. */
function headOf({ isDeflated, checksum, bytes, packed }: PackedEntry, nameLength: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(isDeflated ? 8 : 0, 4);
  head.writeUInt16LE(TIME, 6);
  head.writeUInt16LE(DATE, 8);
  head.writeUInt32LE(checksum, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(bytes, 18);
  head.writeUInt16LE(nameLength, 22);
  return head;
}
