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

  it.each<[name: string, parts: readonly Uint8Array[], options: Parameters<typeof readBytes>[2]]>([
    ['UTF-8 first', [new TextEncoder().encode(SIMPLIFIED), encoded('E2,九百\n', 'gb18030')], {}],
    ['a mark of UTF-8', [new TextEncoder().encode('\ufeffa,b\n'), encoded('E2,九百\n', 'gb18030')], {}],
    ['GB18030 first', [encoded(SIMPLIFIED, 'gb18030'), new TextEncoder().encode('E2,一二三四\n')], {}],
    ['GB18030 first, then a name', [encoded(SIMPLIFIED, 'gb18030'), new TextEncoder().encode('E2,李四\n')], {}],
    [
      'GB18030 named',
      [encoded(SIMPLIFIED, 'gb18030'), new TextEncoder().encode('E2,一二三四\n')],
      { encoding: 'gb18030' },
    ],
  ])('two in one file are said to be two: %s', async (_, parts, options) => {
    const read = await readBytes('a.csv', Buffer.concat(parts), options);
    expect(read.findings).toMatchObject([{ code: 'READ-ENCODING', facts: { mixed: true } }]);
  });

  it('a wrong name is not two encodings', async () => {
    const read = await readBytes('a.csv', `${SIMPLIFIED}E2,一二三四\n`, { encoding: 'gb18030' });
    expect(read.findings).toMatchObject([{ code: 'READ-ENCODING' }]);
    expect(read.findings[0]!.facts).not.toHaveProperty('mixed');
  });

  it('are not guessed where no known word decides', async () => {
    const read = await readBytes('a.csv', encoded('order,甲\n乙,1\n', 'gb18030'));
    expect(read.findings).toMatchObject([{ code: 'READ-ENCODING', facts: { offset: '6' } }]);
    expect(read.facts).toBeNull();
  });

  it.each<['gb18030' | 'big5', string]>([
    ['gb18030', '上海贸易有限公司,北京科技发展集团,张伟,王芳,李秀英,广州实业'],
    ['big5', '上海貿易有限公司,北京科技發展集團,張偉,王芳,李秀英,廣州實業'],
  ])(
    'of %s are known by its common characters where there are enough of them, however late',
    async (encoding, names) => {
      const rows = names.split(',').map((name, index) => `A${index},${name}\n`);
      const plain = `order,name\n${'A,Acme\n'.repeat(20_000)}`;
      for (const text of [`order,name\n${rows.join('')}`, `${plain}${rows.join('')}`]) {
        const read = await readBytes('a.csv', encoded(text, encoding), { headerWords: [] });
        expect(read.facts?.encoding).toBe(encoding);
        expect(read.rows.at(-1)?.slice(1)).toEqual(rows.at(-1)!.trim().split(','));
      }
      const few = await readBytes('a.csv', encoded(`${plain}${rows[2]}`, encoding), { headerWords: [] });
      expect(few.findings).toMatchObject([{ code: 'READ-ENCODING', place: { row: 20_002 } }]);
    },
  );

  it.each([
    ['HZ', 'order,name\nA1,~{UEH}~}\n'],
    ['ISO 2022', 'order,name\nA1,\x1b$AUEH}\x1b(B\n'],
  ])('that hide Chinese behind ASCII, as %s does, are not read', async (_, text) => {
    expect((await readBytes('a.csv', text)).findings).toMatchObject([{ code: 'READ-ENCODING' }]);
  });

  it('of two files that were put together are told apart', async () => {
    const old = encoded('工号,姓名\nE1,张三丰\n', 'gb18030');
    const both = Buffer.concat([old, Buffer.from('E2,李四光荣\n')]);
    expect((await readBytes('a.csv', both)).findings).toMatchObject([
      { code: 'READ-ENCODING', place: { row: 3 }, facts: { offset: `${old.length + 3}` } },
    ]);
    const words = Buffer.concat([Buffer.from('order,name\nE1,张三丰\n'), encoded('E2,金额\n', 'gb18030')]);
    expect((await readBytes('a.csv', words)).findings).toMatchObject([{ code: 'READ-ENCODING', place: { row: 2 } }]);
  });

  it('do not make private characters of what Hong Kong added to Big5', async () => {
    const bytes = Buffer.concat([encoded('工號,姓名\nE1,', 'big5'), Buffer.from([0xa4, 0xf4, 0xfa, 0xe1, 10])]);
    expect((await readBytes('a.csv', bytes)).findings).toMatchObject([
      { code: 'READ-ENCODING', place: { row: 2 }, facts: { offset: `${bytes.length - 2}` } },
    ]);
  });

  it('are not taken for UTF-8 where a few characters are that only by chance', async () => {
    const bytes = encoded('order,name\nA1,通\n', 'gb18030');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toContain('ͨ');
    expect((await readBytes('a.csv', bytes)).findings).toMatchObject([{ code: 'READ-ENCODING' }]);
    const named = encoded('order,金额\nA1,通\n', 'gb18030');
    expect((await readBytes('a.csv', named)).facts?.encoding).toBe('gb18030');
  });

  it.each(['order,name\nA1,Müller\n', 'order,name\nA1,café · ¥5 × 2\n', 'order,name\nA1,通 é\n', '一二,é\n'])(
    'know %j for UTF-8',
    async (text) => {
      expect((await readBytes('a.csv', text)).facts?.encoding).toBe('utf-8');
    },
  );

  it('are not taken for UTF-16 because of a zero byte', async () => {
    const read = await readBytes('a.csv', '工号,备注\nE1,\0\nE2,a\0b\n');
    expect([read.facts?.encoding, read.rows[1]]).toEqual(['utf-8', [2, 'E1', '\0']]);
    const plain = await readBytes('a.csv', 'a,\0,b\n1,2,3\n');
    expect(plain.facts?.encoding).toBe('utf-8');
    const old = await readBytes('a.csv', encoded('工号,备注\nE1,\0\n', 'gb18030'));
    expect(old.facts?.encoding).toBe('gb18030');
  });

  it.each([true, false])('know UTF-16 (little endian: %s) though many characters have a zero half', async (little) => {
    const read = await readBytes('a.csv', utf16('工号,备注\nE1,一一一一一一一一一一一一一\n', little, false));
    expect(read.rows[1]).toEqual([2, 'E1', '一'.repeat(13)]);
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

it.each(['*工号,*姓名', '工 号;姓 名', '="工号","金额(元)"', 'ＡＭＯＵＮＴ,name'])(
  '%s is a known word of GB18030',
  async (header) => {
    const read = await readBytes('a.csv', encoded(`${header}\nE1,通\n`, 'gb18030'), {
      headerWords: ['工号', 'Amount', 'name'],
    });
    expect(read.facts?.encoding).toBe('gb18030');
  },
);
