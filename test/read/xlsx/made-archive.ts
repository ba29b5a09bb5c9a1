// An archive -> the same archive in another of the shapes that a zip file may have.

const LOCAL = 0x0403_4b50;
const CENTRAL = 0x0201_4b50;
const END = 0x0605_4b50;

/** Where each record with this signature starts. */
function recordsOf(bytes: Buffer, signature: number): readonly number[] {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature);
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) found.push(at);
  return found;
}

export const localHeaders = (bytes: Buffer): readonly number[] => recordsOf(bytes, LOCAL);
export const centralHeaders = (bytes: Buffer): readonly number[] => recordsOf(bytes, CENTRAL);
export const endOf = (bytes: Buffer): number => recordsOf(bytes, END).at(-1)!;

/** As streams write it: the local headers know neither checksum nor sizes, only the central directory does. */
export function withLocalSizesRemoved(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (const at of localHeaders(bytes)) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 6) | 8, at + 6);
    bytes.fill(0, at + 14, at + 26);
  }
  return bytes;
}

/** All sizes and places as 64-bit numbers (zip64), in the entries and for the directory. */
export function withWideSizes(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const end = endOf(bytes);
  const start = bytes.readUInt32LE(end + 16);
  const headers = centralHeaders(bytes).map((at) => wideHeader(bytes, at));
  const directory = Buffer.concat(headers);
  const wideEnd = Buffer.alloc(56);
  wideEnd.writeUInt32LE(0x0606_4b50, 0);
  wideEnd.writeBigUInt64LE(44n, 4);
  wideEnd.writeBigUInt64LE(BigInt(headers.length), 24);
  wideEnd.writeBigUInt64LE(BigInt(headers.length), 32);
  wideEnd.writeBigUInt64LE(BigInt(directory.length), 40);
  wideEnd.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x0706_4b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const last = Buffer.from(bytes.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, start), directory, wideEnd, locator, last]);
}

function wideHeader(bytes: Buffer, at: number): Buffer {
  const nameLength = bytes.readUInt16LE(at + 28);
  const header = Buffer.from(bytes.subarray(at, at + 46 + nameLength));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(header.readUInt32LE(24)), 4);
  extra.writeBigUInt64LE(BigInt(header.readUInt32LE(20)), 12);
  extra.writeBigUInt64LE(BigInt(header.readUInt32LE(42)), 20);
  header.fill(0xff, 20, 28);
  header.fill(0xff, 42, 46);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt16LE(0, 32);
  return Buffer.concat([header, extra]);
}
