// Texts that are no ledger, or were put together from several.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directory, type Read, readAll, readBytes } from './opened.ts';

const HEADER = '工号,金额\n';
const read = (bytes: string | Uint8Array): Promise<Read> => readBytes('a.csv', bytes);
const REQUEST = { name: 'long.csv', sheet: null, preferredSheets: [], encoding: null, headerWords: [] };
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('text', () => {
  it('keeps NULs in its cells', async () => {
    expect((await read(`${HEADER}a\0b,1\n`)).rows).toEqual([
      [1, '工号', '金额'],
      [2, 'a\0b', '1'],
    ]);
  });

  it('put together from two files keeps the mark between them in its cell', async () => {
    expect((await read(`\ufeff${HEADER}E1,1\n\ufeff${HEADER}`)).rows).toEqual([
      [1, '工号', '金额'],
      [2, 'E1', '1'],
      [3, '\ufeff工号', '金额'],
    ]);
  });

  it('may end its lines in every way, within quotes and without', async () => {
    const { rows, findings } = await read(`${HEADER}E1,"a\rb\nc\r\nd\n\re"\rE2,2\r\nE3,3\r\rE4,4`);
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      [1, '工号', '金额'],
      [2, 'E1', 'a\rb\nc\r\nd\n\re'],
      [8, 'E2', '2'],
      [9, 'E3', '3'],
      [11, 'E4', '4'],
    ]);
  });

  it.each<[name: string, bytes: Uint8Array]>([
    ['half a character in UTF-8', Buffer.concat([Buffer.from(HEADER), Buffer.from([0x45, 0x2c, 0xed, 0xa0, 0x80])])],
    [
      'half a pair in UTF-16',
      Buffer.concat([utf16(`${HEADER}E1,`), Buffer.from([0x00, 0xd8]), utf16('\n').subarray(2)]),
    ],
    ['half a sign in UTF-16', Buffer.concat([utf16(`${HEADER}E1,1\n`), Buffer.from([0x41])])],
    [
      'another encoding from some line on',
      Buffer.concat([Buffer.from(HEADER.repeat(20_000)), Buffer.from([0xff, 10])]),
    ],
  ])('with %s is refused', async (_, bytes) => {
    expect((await read(bytes)).findings).toMatchObject([{ code: 'READ-ENCODING' }]);
  });

  it('in UTF-7 or UTF-32 is not taken for anything else', async () => {
    expect((await read('+XeVT9w-,+kdGYnQ-\nE1,1\n')).rows[0]).toEqual([1, '+XeVT9w-', '+kdGYnQ-']);
    const wide = Buffer.concat(
      [0xfeff, ...Array.from(HEADER, (sign) => sign.codePointAt(0)!)].map((point) => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32LE(point);
        return bytes;
      }),
    );
    expect((await read(wide)).rows.flat()).not.toContain('工号');
  });
});

describe('a row without an end', () => {
  it.each([
    ['in one cell', 'x'],
    ['in a quoted cell', '"x'],
    ['of delimiters', ','],
    ['of NULs', '\0'],
    ['of quotes', '""'],
  ])('%s is given up after a million characters', async (_, piece) => {
    const path = join(directory, 'long.csv');
    const start = piece.startsWith('"x') ? '"' : '';
    writeFileSync(
      path,
      `${HEADER}E1,1\n${start}${piece.slice(start.length).repeat(12_000_000 / (piece.length - start.length))}`,
    );
    const before = process.memoryUsage.rss();
    const { rows, findings } = await readAll({ ...REQUEST, path });
    expect(rows.map(([row]) => row)).toEqual([1, 2]);
    expect(findings).toMatchObject([{ code: 'READ-QUOTE', place: { row: 3 } }]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });
});
