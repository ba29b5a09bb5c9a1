import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/read/open-file.ts';
import { directory, readBytes, readInput } from './opened.ts';

const REQUEST = { sheet: null, preferredSheets: [], encoding: null, headerWords: [] };

const csv = (text: string) => readBytes('a.csv', text);

describe('records of a CSV file', () => {
  it.each<[name: string, text: string, rows: unknown]>([
    [
      'line feeds',
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\r\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'carriage returns',
      'a,b\r1,2\r',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'blank cells',
      'a,b\n,""\n1,\n',
      [
        [1, 'a', 'b'],
        [3, '1', null],
      ],
    ],
    [
      'blank lines, counted',
      '\n\na,b\n\n\r\n,,\n  \n1,2\n',
      [
        [3, 'a', 'b'],
        [8, '1', '2'],
      ],
    ],
    [
      'line ends in cells, LF',
      'a\n"x\ny"\nz',
      [
        [1, 'a'],
        [2, 'x\ny'],
        [4, 'z'],
      ],
    ],
    [
      'line ends in cells, CRLF',
      'a\r\n"x\r\n\r\ny"\r\n\r\nz',
      [
        [1, 'a'],
        [2, 'x\r\n\r\ny'],
        [6, 'z'],
      ],
    ],
    [
      'quotes',
      'a\n"say ""hi"", you"\n',
      [
        [1, 'a'],
        [2, 'say "hi", you'],
      ],
    ],
    [
      'spaces',
      'a, b \n 1,2\n',
      [
        [1, 'a', ' b '],
        [2, ' 1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2,5\n',
      [
        [1, 'a', 'b'],
        [2, '1,5', '2,5'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,000\t2\n',
      [
        [1, 'a', 'b'],
        [2, '1,000', '2'],
      ],
    ],
    [
      'pipes',
      'a|b\n1|2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'delimiters in quotes',
      'a,b\n"1;2;3","x;y"\n',
      [
        [1, 'a', 'b'],
        [2, '1;2;3', 'x;y'],
      ],
    ],
    [
      'a declared delimiter',
      'sep=;\r\na,x;b\r\n1,x;2\r\n',
      [
        [2, 'a,x', 'b'],
        [3, '1,x', '2'],
      ],
    ],
    ['a byte order mark', '\ufeffa,b\n', [[1, 'a', 'b']]],
    [
      'uneven records',
      'a,b\n1\n1,2,3\n',
      [
        [1, 'a', 'b'],
        [2, '1'],
        [3, '1', '2', '3'],
      ],
    ],
    ['nothing', '', []],
  ])('%s', async (_, text, rows) => {
    const read = await csv(text);
    expect(read.rows).toEqual(rows);
    expect(read.findings).toEqual([]);
  });

  it.each([
    ['a,b\n1,2\nx"y,2\n3,4\n', 3],
    ['a,b\n1,2\n"x"y,2\n3,4\n', 3],
    ['a,b\r\n"1\r\n1",2\r\n\r\n"x,2\r\n3,4\r\n', 5],
  ])('broken quotes in %j are named by line', async (text, line) => {
    const read = await csv(text);
    expect(read.findings).toMatchObject([{ code: 'READ-QUOTE', place: { row: line } }]);
    expect(read.rows.map(([row]) => row)).toEqual([1, 2]);
  });

  it('come the same however the bytes are cut', async () => {
    const bytes = new TextEncoder().encode('工号,备注\r\nE1,"甲\r\n乙 ""丙"""\r\nE2,丁𠀀\r\n');
    const rows = [
      [1, '工号', '备注'],
      [2, 'E1', '甲\r\n乙 "丙"'],
      [4, 'E2', '丁𠀀'],
    ];
    for (const size of [1, 2, 3, 5, 7, 64]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      );
      const read = await readInput(chunks);
      expect(read.rows).toEqual(rows);
      expect(read.facts?.encoding).toBe('utf-8');
    }
  });

  it('stay in order over many chunks', async () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `HT${i},${i}`);
    const read = await csv(lines.join('\n'));
    expect(read.rows.length).toBe(40_000);
    expect(read.rows.every(([row, order]) => order === `HT${row - 1}`)).toBe(true);
  });
});

it('a file that changes while it is read is told', async () => {
  const path = join(directory, 'growing.csv');
  writeFileSync(path, 'a,b\n1,2\n');
  const { value } = await openFile({ ...REQUEST, path, name: 'growing.csv' });
  writeFileSync(path, 'a,b\n');
  const findings = [];
  for await (const batch of value!.sheets[0]!.batches) findings.push(...batch.findings);
  expect(findings).toMatchObject([{ code: 'READ-NO-ACCESS', facts: { reason: 'changed' } }]);
});

it('the file’s facts are its name, size and hash', async () => {
  const read = await csv('a,b\n1,2\n');
  const sha256 = createHash('sha256').update('a,b\n1,2\n').digest('hex');
  expect(read.facts).toEqual({ file: 'a.csv', bytes: 8, sha256, encoding: 'utf-8' });
});
