// The first bytes of a file -> what kind of file it is, whatever its name says.

export type ContentKind = 'empty' | 'zip' | 'ole' | 'html' | 'xml' | 'text' | 'binary';

/** The first header of an archive, the end of an empty one, the mark of one in several files. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', 'PK00PK\x03\x04'];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** The oldest workbooks are such a stream without a container; some programs still write them. */
const STREAMS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];
/** PDF, PNG, JPEG, gzip, RAR and 7z. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];

/** What pages begin with that call themselves workbooks. */
const HTML = /^<(?:!doctype html|!--|html|head|meta|title|style|script|body|div|table|center|font)[\s>-]/i;
/** A page with its pictures in one file, as browsers save it. */
const MAIL = /^(?:mime-version:|from: *<)/i;

export function contentKind(sample: Uint8Array): ContentKind {
  if (sample.length === 0) return 'empty';
  if (startsWith(sample, OLE) || STREAMS.some((start) => startsWith(sample, start))) return 'ole';
  if (OTHERS.some((signature) => startsWith(sample, signature))) return 'binary';
  // Some exports write a byte order mark or an empty line before whatever follows.
  const text = Buffer.from(sample.subarray(0, 1024))
    .toString('latin1')
    // Marks are the same in UTF-16, with a NUL beside every sign.
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[ \t\r\n]*/, '');
  if (ZIPS.some((signature) => text.startsWith(signature))) return 'zip';
  if (HTML.test(text) || MAIL.test(text)) return 'html';
  if (!/^<(?:\?xml|\?mso-|(?:[a-z]+:)?workbook[\s>])/i.test(text)) return 'text';
  return /<(?:!doctype html|html|table)/i.test(text) ? 'html' : 'xml';
}

/** An encrypted workbook is an OLE file with a stream of this name, in UTF-16. */
export const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
