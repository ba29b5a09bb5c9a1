// The bytes of a zip file -> its entries as the central directory lists them.
import { DamagedWorkbook } from './damaged-workbook.ts';

export interface ArchiveEntry {
  readonly name: string;
  readonly compression: 'stored' | 'deflated' | 'other';
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where the entry's local header starts. */
  readonly offset: number;
}

export interface Archive {
  readonly bytes: Buffer;
  /** By name in lower case: part names mean the same in any case. */
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
}

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

const END = 0x0605_4b50;
const END_64 = 0x0606_4b50;
const LOCATOR_64 = 0x0706_4b50;
const HEADER = 0x0201_4b50;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 20_000;
const IN_ZIP64 = 0xffff_ffff;

/** Throws {@link DamagedWorkbook} where the directory is cut off, names an entry twice, or names one outside the archive. */
export function readArchive(content: Uint8Array): Archive {
  const bytes = withoutText(Buffer.from(content.buffer, content.byteOffset, content.length));
  const directory = findDirectory(bytes);
  if (directory.count > MOST_ENTRIES) throw new DamagedWorkbook('too-many-entries');
  const end = directory.offset + directory.size;
  if (end > bytes.length) throw new DamagedWorkbook('cut-off');
  const entries = new Map<string, ArchiveEntry>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== HEADER) throw new DamagedWorkbook('cut-off');
    const next = at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw new DamagedWorkbook('cut-off');
    add(entries, entryAt(bytes, at));
    at = next;
  }
  return { bytes, entries };
}

const FIRST = 'PK\x03\x04';
const LONGEST_TEXT = 1024;

/** Some exports print a byte order mark, an empty line or a warning before the archive, whose places count from its own start. */
function withoutText(bytes: Buffer): Buffer {
  const start = bytes.subarray(0, LONGEST_TEXT).indexOf(FIRST, 0, 'latin1');
  if (start <= 0 || bytes.subarray(0, start).includes(0)) return bytes;
  const archive = bytes.subarray(start);
  const { offset } = findDirectory(archive);
  return offset + 4 <= archive.length && archive.readUInt32LE(offset) === HEADER ? archive : bytes;
}

function add(entries: Map<string, ArchiveEntry>, entry: ArchiveEntry): void {
  const key = entry.name.toLowerCase();
  if (/^\/|\\|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\0/i.test(entry.name)) throw new DamagedWorkbook('entry-outside');
  if (entries.has(key)) throw new DamagedWorkbook('doubled-entry');
  entries.set(key, entry);
}

function findDirectory(bytes: Buffer): Directory {
  const at = findEnd(bytes);
  const directory = {
    count: bytes.readUInt16LE(at + 10),
    size: bytes.readUInt32LE(at + 12),
    offset: bytes.readUInt32LE(at + 16),
  };
  const locator = at - 20;
  const plain = directory.offset !== IN_ZIP64 && directory.size !== IN_ZIP64 && directory.count !== 0xffff;
  if (plain || locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return directory;
  const wide = wideNumber(bytes, locator + 8);
  if (wide + 56 > bytes.length || bytes.readUInt32LE(wide) !== END_64) throw new DamagedWorkbook('cut-off');
  return {
    count: wideNumber(bytes, wide + 32),
    size: wideNumber(bytes, wide + 40),
    offset: wideNumber(bytes, wide + 48),
  };
}

/** The end record stands last; only a comment may follow it, whose length it tells. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  throw new DamagedWorkbook('cut-off');
}

function entryAt(bytes: Buffer, at: number): ArchiveEntry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new DamagedWorkbook('encrypted-entry');
  const method = bytes.readUInt16LE(at + 10);
  const narrow = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const [size, packedBytes, offset] = widened(bytes, nameEnd, nameEnd + bytes.readUInt16LE(at + 30), narrow);
  return {
    name: bytes.toString('utf8', at + 46, nameEnd),
    compression: method === 0 ? 'stored' : method === 8 ? 'deflated' : 'other',
    checksum: bytes.readUInt32LE(at + 16),
    packedBytes: packedBytes!,
    bytes: size!,
    offset: offset!,
  };
}

/** Numbers too wide for their field stand in the extra field 1, in the same order. */
function widened(bytes: Buffer, from: number, to: number, numbers: readonly number[]): readonly number[] {
  if (!numbers.includes(IN_ZIP64)) return numbers;
  let at = from;
  while (at + 4 <= to && bytes.readUInt16LE(at) !== 1) at += 4 + bytes.readUInt16LE(at + 2);
  at += 4;
  return numbers.map((number) => {
    if (number !== IN_ZIP64) return number;
    if (at + 8 > to) throw new DamagedWorkbook('cut-off');
    at += 8;
    return wideNumber(bytes, at - 8);
  });
}

function wideNumber(bytes: Buffer, at: number): number {
  if (at + 8 > bytes.length) throw new DamagedWorkbook('cut-off');
  const number = bytes.readBigUInt64LE(at);
  if (number > 0xffff_ffff_ffffn) throw new DamagedWorkbook('cut-off');
  return Number(number);
}
