// What exports write before a quote: the cells are what stands within it, however the text is cut.
import { describe, expect, it } from 'vitest';
import { withoutProtection } from '../../../src/read/csv/protected-cells.ts';
import { readBytes } from '../opened.ts';

function inPieces(text: string, size: number): string {
  const plain = withoutProtection(',');
  let all = '';
  for (let at = 0; at < text.length; at += size) all += plain(text.slice(at, at + size), at + size >= text.length);
  return all;
}

describe('cells behind an equals sign or a mark', () => {
  it.each([
    ['="001",="a,""b""",2\n="3",4', '"001","a,""b""",2\n"3",4'],
    ['a,"b"\n\ufeff"c","d"\r\n\ufeff="e",f', 'a,"b"\n"c","d"\r\n"e",f'],
    ['=1,a=b,==\n=', '=1,a=b,==\n='],
    ['"x,=""1"",y","=""2"""', '"x,=""1"",y","=""2"""'],
    ['"x\n=""1""\n\ufeffy"\n="2"', '"x\n=""1""\n\ufeffy"\n"2"'],
  ])('%j', (text, expected) => {
    for (const size of [1, 2, 3, 7, 100]) expect(inPieces(text, size)).toBe(expected);
  });

  it.each([
    ['工号,金额\n="001",="1,234.50"\nE2,2\n', '001', '1,234.50'],
    ['工号\t金额\r\n="001"\t="5"\r\nE2\t2\r\n', '001', '5'],
    ['\ufeff\ufeff"工号","金额"\n"001","5"\n\ufeff"E2","2"\n', '001', '5'],
    ['工号,金额\n001,5\nE2,2\n\x1a', '001', '5'],
  ])('are read: %j', async (text, id, amount) => {
    const read = await readBytes('a.csv', text);
    expect(read.findings).toEqual([]);
    expect(read.rows).toEqual([
      [1, '工号', '金额'],
      [2, id, amount],
      [3, 'E2', '2'],
    ]);
  });
});
