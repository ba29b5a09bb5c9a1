// A text -> its bytes in one of the eight encodings that files of a finance office have.

export const ENCODINGS = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be',
  'utf-16be with mark',
  'gb18030',
  'big5',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** What the encoding has no bytes for is replaced by a question mark, as other programs do. */
export function writable(text: string, encoding: Encoding): string {
  const table = tableOf(encoding);
  const wellFormed = Buffer.from(text, 'utf8').toString('utf8');
  if (table === null) return wellFormed;
  return Array.from(wellFormed, (sign) => (sign < '\x80' || table.has(sign) ? sign : '?')).join('');
}

/** The text must be {@link writable}, but that a half of a surrogate pair may stand alone in UTF-16. */
export function bytesIn(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16le with mark':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-16be with mark':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'gb18030':
    case 'big5': {
      const table = tableOf(encoding)!;
      return Uint8Array.from(Array.from(text).flatMap((sign) => table.get(sign) ?? [sign.charCodeAt(0) & 0x7f]));
    }
  }
}

/** Every character that the encoding writes in two bytes, or in four; null for those that can write all. */
export function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> | null {
  if (encoding !== 'gb18030' && encoding !== 'big5') return null;
  const known = TABLES.get(encoding);
  if (known !== undefined) return known;
  const made = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: readonly number[]): void => {
    const [character = '', ...others] = decoder.decode(Uint8Array.from(bytes));
    if (others.length === 0 && character !== '\ufffd' && !made.has(character)) made.set(character, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) add([lead, trail]);
  }
  // Of the characters in four bytes, some: Latin letters with accents, and the beginning of the rare ones.
  if (encoding === 'gb18030') {
    for (const [first, third] of [
      [0x81, 0x84],
      [0x95, 0x82],
    ] as const)
      for (let second = 0x30; second <= 0x39; second += 1)
        for (let last = 0x30; last <= 0x39; last += 1) add([first, second, third, last]);
  }
  TABLES.set(encoding, made);
  return made;
}

const TABLES = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();
