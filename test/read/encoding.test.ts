import { describe, expect, it } from 'vitest';
import { firstInvalidByte, wholeCharacters } from '../../src/read/utf8.ts';
import { encoded, readBytes } from './opened.ts';

const SIMPLIFIED = '工号,金额\nE1,100\n';
const TRADITIONAL = '工號,金額\nE1,100\n';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  Array.from(mark ? `\ufeff${text}` : text).forEach((sign, index) => {
    view.setUint16(index * 2, sign.charCodeAt(0), littleEndian);
  });
  return bytes;
}

describe('encodings found by content', () => {
  it.each<[encoding: string, bytes: Uint8Array, header: string]>([
    ['utf-8', new TextEncoder().encode(SIMPLIFIED), '工号'],
    ['utf-8', new TextEncoder().encode(`\ufeff${SIMPLIFIED}`), '工号'],
    ['utf-16le', utf16(SIMPLIFIED, true, true), '工号'],
    ['utf-16be', utf16(SIMPLIFIED, false, true), '工号'],
    ['utf-16le', utf16(SIMPLIFIED, true, false), '工号'],
    ['utf-16be', utf16(SIMPLIFIED, false, false), '工号'],
    ['gb18030', encoded(SIMPLIFIED, 'gb18030'), '工号'],
    ['big5', encoded(TRADITIONAL, 'big5'), '工號'],
  ])('%s', async (encoding, bytes, header) => {
    const read = await readBytes('a.csv', bytes);
    expect(read.facts?.encoding).toBe(encoding);
    expect(read.rows.map(([row, first]) => [row, first])).toEqual([
      [1, header],
      [2, 'E1'],
    ]);
    expect(read.findings).toEqual([]);
  });

  it('are not guessed where no known word decides', async () => {
    const read = await readBytes('a.csv', encoded('order,甲\n乙,1\n', 'gb18030'));
    expect(read.findings).toMatchObject([{ code: 'READ-ENCODING', facts: { offset: '6' } }]);
    expect(read.facts).toBeNull();
  });

  it.each<['gb18030' | 'big5', string, string]>([
    ['big5', '工號|金額', '育'],
    ['gb18030', '工号|金额', '亅'],
  ])('of %s may have characters whose second byte looks like the delimiter', async (encoding, header, name) => {
    const bytes = encoded(`${header}\n${name}|100\n`, encoding);
    expect(bytes.filter((byte) => byte === 0x7c)).toHaveLength(3);
    expect((await readBytes('a.csv', bytes)).rows).toEqual([
      [1, ...header.split('|')],
      [2, name, '100'],
    ]);
  });

  it('give way to the one that is asked for', async () => {
    const read = await readBytes('a.csv', encoded('order,甲\n乙,1\n', 'gb18030'), { encoding: 'gbk' });
    expect(read.rows).toEqual([
      [1, 'order', '甲'],
      [2, '乙', '1'],
    ]);
  });

  it('that are asked for and do not fit end the sheet at the byte', async () => {
    const read = await readBytes('a.csv', Uint8Array.from([0x61, 0x0a, 0x62, 0xff, 0x0a]), { encoding: 'utf-8' });
    expect(read.findings).toMatchObject([{ code: 'READ-ENCODING', facts: { offset: '3' } }]);
  });

  it('that nobody knows are refused', async () => {
    const read = await readBytes('a.csv', 'a\n', { encoding: 'klingon' });
    expect(read.findings).toMatchObject([{ code: 'READ-ENCODING', value: 'klingon' }]);
  });

  it('notice a character that the end of the file cuts', async () => {
    const bytes = new TextEncoder().encode('a,甲').slice(0, -1);
    expect((await readBytes('a.csv', bytes)).findings).toMatchObject([
      { code: 'READ-ENCODING', facts: { offset: '2' } },
    ]);
  });
});

describe('UTF-8', () => {
  const bytes = new TextEncoder().encode('a甲𠀀');

  it('is cut between characters', () => {
    expect(Array.from({ length: 9 }, (_, end) => wholeCharacters(bytes.slice(0, end)))).toEqual([
      0, 1, 1, 1, 4, 4, 4, 4, 8,
    ]);
  });

  it.each([
    [[0x61, 0x80], 1],
    [[0xe7, 0x94, 0x61], 0],
    [[0x61, 0xc0, 0xaf], 1],
    [[0xed, 0xa0, 0x80], 0],
    [[0x61, 0xf4, 0x90, 0x80, 0x80], 1],
    [[0x61, 0x62], 2],
  ])('%j is wrong from %i on', (wrong, at) => {
    expect(firstInvalidByte(Uint8Array.from(wrong))).toBe(at);
  });
});
