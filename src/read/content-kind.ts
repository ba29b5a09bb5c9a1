// The first bytes of a file -> what kind of file it is, whatever its name says.

export type ContentKind = 'empty' | 'zip' | 'ole' | 'html' | 'xml' | 'json' | 'archive' | 'text' | 'binary';

/** The first header of an archive, the end of an empty one, the mark of one in several files. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', 'PK00PK\x03\x04'];
/** A warning of the program that exported it stands before the archive. */
const WARNED_ZIP = /^[^\0]{1,1000}PK\x03\x04/;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** The oldest workbooks are such a stream without a container; some programs still write them. */
const STREAMS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];
/** PDF, PNG and JPEG. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];
/** gzip, RAR, 7z, xz, Zstandard and bzip2. */
const ARCHIVES = [
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x42, 0x5a, 0x68, undefined, 0x31, 0x41, 0x59],
];

export function contentKind(sample: Uint8Array): ContentKind {
  if (sample.length === 0) return 'empty';
  if (startsWith(sample, OLE) || STREAMS.some((start) => startsWith(sample, start))) return 'ole';
  if (OTHERS.some((signature) => startsWith(sample, signature))) return 'binary';
  if (ARCHIVES.some((signature) => startsWith(sample, signature))) return 'archive';
  // Some exports write a byte order mark or an empty line before whatever follows.
  const text = Buffer.from(sample.subarray(0, 1024))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?[ \t\r\n]*/, '');
  const isZip = ZIPS.some((signature) => text.startsWith(signature)) || WARNED_ZIP.test(text);
  return isZip ? 'zip' : markupKind(plainAscii(text));
}

/** In UTF-16 every sign of a markup has a zero half. */
const plainAscii = (text: string): string => text.replace(/^(?:\xff\xfe|\xfe\xff)?[\s\0]*/, '').replaceAll('\0', '');

function markupKind(text: string): 'html' | 'xml' | 'json' | 'text' {
  if (HTML.test(text)) return 'html';
  if (XML.test(text)) return /<(?:!doctype html|html|table)/i.test(text) ? 'html' : 'xml';
  return /^(?:\[\s*)?\{\s*"[^"]*"\s*:/.test(text) ? 'json' : 'text';
}

const HTML =
  /^(?:<(?:!doctype html|html|head|meta|style|title|script|body|div|span|p|center|font|form|table|thead|tr)\b|<!--|mime-version:|from: *<)/i;
const XML = /^<(?:\?xml|\?mso-|(?:[a-z]+:)?workbook[\s>])/i;

/** An encrypted workbook is an OLE file with a stream of this name, in UTF-16. */
export const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));

/** A signature may leave bytes open. */
const startsWith = (bytes: Uint8Array, start: readonly (number | undefined)[]): boolean =>
  start.every((byte, index) => byte === undefined || bytes[index] === byte);
