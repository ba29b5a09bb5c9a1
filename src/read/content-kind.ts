// The first bytes of a file -> what kind of file it is, whatever its name says.

export type ContentKind = 'zip' | 'ole' | 'html' | 'text' | 'binary';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** PDF, PNG, JPEG, gzip, RAR and 7z. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];

export function contentKind(sample: Uint8Array): ContentKind {
  if (startsWith(sample, ZIP)) return 'zip';
  if (startsWith(sample, OLE)) return 'ole';
  if (OTHERS.some((signature) => startsWith(sample, signature))) return 'binary';
  const text = new TextDecoder('latin1').decode(sample.subarray(0, 512));
  return /^(?:ï»¿)?\s*<(?:!doctype html|html|head|body|table|\?xml)/i.test(text) ? 'html' : 'text';
}

/** An encrypted workbook is an OLE file with a stream of this name, in UTF-16. */
export const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
