// Texts that are no ledger, or were put together from several.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { csvSheet } from '../../src/read/csv-sheet.ts';
import { directory, type Read, readAll, readBytes } from './opened.ts';

const HEADER = '工号,金额\n';

const textOf = (chunks: () => AsyncIterable<Uint8Array>) => ({
  bytes: { chunks, isUnchanged: async () => true },
  encoding: 'utf-8',
  isUtf8: true,
});
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
    expect((await read(wide)).findings).toMatchObject([{ code: 'READ-ENCODING' }]);
  });
});

describe('a row without an end', () => {
  it.each([
    ['in one cell', 'x'],
    ['in a quoted cell', '"x'],
    ['of delimiters', ','],
    ['of NULs', '\0'],
    ['of quotes', '""'],
  ])('%s is given up after a million characters, and not even begun after four million', async (_, piece) => {
    const path = join(directory, 'long.csv');
    const start = piece.startsWith('"x') ? '"' : '';
    const before = process.memoryUsage.rss();
    for (const [length, read] of [
      [3_500_000, [1, 2]],
      [12_000_000, []],
    ] as const) {
      writeFileSync(
        path,
        `${HEADER}E1,1\n${start}${piece.slice(start.length).repeat(length / (piece.length - start.length))}`,
      );
      const { rows, findings } = await readAll({ ...REQUEST, path });
      expect(rows.map(([row]) => row)).toEqual(read);
      expect(findings).toMatchObject([{ code: 'READ-QUOTE', place: { row: 3 } }]);
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('of which more and more comes is not kept beyond a bound', async () => {
    const chunk = Buffer.alloc(1024 * 1024, `${HEADER}E1,1\n`);
    let taken = 0;
    const endless = Readable.from(
      (function* () {
        for (; taken < 1000; taken += 1) yield chunk;
      })(),
    );
    const { findings, facts } = await readAll({ ...REQUEST, path: '-', input: endless });
    expect(findings).toMatchObject([{ code: 'READ-DAMAGED', facts: { reason: 'too-large-input' } }]);
    expect([facts, taken < 250]).toEqual([null, true]);
  });

  it('of nothing but blank lines ends what is read', async () => {
    const blank = Buffer.alloc(64 * 1024, '\n');
    let taken = 0;
    const chunks = async function* () {
      yield Buffer.from(HEADER);
      for (; taken < 5000; taken += 1) yield blank;
    };
    const sheet = csvSheet({ file: 'a.csv', sheet: null }, textOf(chunks), []);
    const findings = [];
    for await (const batch of sheet.batches) findings.push(...batch.findings);
    expect(findings).toMatchObject([{ code: 'READ-DAMAGED', facts: { reason: 'only-blank-lines' } }]);
    expect(taken).toBeLessThan(1100);
  });

  it('is let go of by whoever wants no more of it', async () => {
    let isOpen = false;
    const chunks = async function* () {
      isOpen = true;
      try {
        for (let taken = 0; taken < 10; taken += 1) yield Buffer.alloc(64 * 1024, `${HEADER}E1,1\n`);
      } finally {
        isOpen = false;
      }
    };
    const sheet = csvSheet({ file: 'a.csv', sheet: null }, textOf(chunks), []);
    for await (const _ of sheet.batches) {
      expect(isOpen).toBe(true);
      break;
    }
    expect(isOpen).toBe(false);
  });
});
