import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../../src/model/column-letters.ts';
import { coveredCells, mergedRange } from '../../../src/read/xlsx/merged-cells.ts';
import { type Read, readBytes } from '../opened.ts';
import { MAIN, madeWorkbook, sheetXml } from './made-workbook.ts';

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

const withMerges = (rows: string, merges: string): string =>
  sheetXml(rows).replace('</worksheet>', `<mergeCells>${merges}</mergeCells></worksheet>`);

const read = (rows: string, merges: string): Promise<Read> =>
  readBytes('a.xlsx', madeWorkbook({ sheet: withMerges(rows, merges) }));

const GRID = [1, 2, 3]
  .map(
    (row) =>
      `<row r="${row}">${['A', 'B', 'C'].map((column) => text(`${column}${row}`, `${column}${row}`)).join('')}</row>`,
  )
  .join('');

describe('a value under a merge', () => {
  it('counts as blank, with a warning that names its cells', async () => {
    const { rows, findings } = await read(GRID, '<mergeCell ref="B1:C2"/>');
    expect(rows).toEqual([
      [1, 'A1', 'B1'],
      [2, 'A2'],
      [3, 'A3', 'B3', 'C3'],
    ]);
    expect(findings).toMatchObject([
      {
        code: 'READ-MERGED-CELLS',
        severity: 'warning',
        place: { source: { sheet: 'Sheet1' }, row: 1 },
        value: 'C1',
        facts: { count: '3', cells: 'C1, B2, C2', hold: 'values' },
      },
    ]);
  });

  it.each<[name: string, merges: string, rows: unknown]>([
    [
      'over whole columns',
      '<mergeCell ref="A1:B1048576"/>',
      [
        [1, 'A1', null, 'C1'],
        [2, null, null, 'C2'],
        [3, null, null, 'C3'],
      ],
    ],
    ['over the whole sheet', '<mergeCell ref="A1:XFD1048576"/>', [[1, 'A1']]],
    [
      'in absolute places, corners in any order',
      '<mergeCell ref="$C$2:$B$1"/>',
      [
        [1, 'A1', 'B1'],
        [2, 'A2'],
        [3, 'A3', 'B3', 'C3'],
      ],
    ],
    [
      'of one cell, or of no place',
      '<mergeCell ref="B2"/><mergeCell ref="B2:B2"/><mergeCell ref="x"/><mergeCell/>',
      [
        [1, 'A1', 'B1', 'C1'],
        [2, 'A2', 'B2', 'C2'],
        [3, 'A3', 'B3', 'C3'],
      ],
    ],
    [
      'of one range twice',
      '<mergeCell ref="A1:A2"/><mergeCell ref="A1:A2"/>',
      [
        [1, 'A1', 'B1', 'C1'],
        [2, null, 'B2', 'C2'],
        [3, 'A3', 'B3', 'C3'],
      ],
    ],
  ])('%s', async (_, merges, rows) => {
    expect((await read(GRID, merges)).rows).toEqual(rows);
  });

  it('is no second value of its cell, nor blank cells before others', async () => {
    const { rows, findings } = await read(
      GRID,
      '<mergeCell ref="A1:C1"/><mergeCell ref="A2:C2"/><mergeCell ref="A3:C3"/>',
    );
    expect(rows.map((row) => row.length)).toEqual([2, 2, 2]);
    expect(findings).toMatchObject([{ facts: { count: '6', cells: 'B1, C1, B2, C2, B3, …' } }]);
  });

  it('that is blank is nothing to speak of', async () => {
    const rows = `<row r="1">${text('A1', 'x')}<c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"><v>1</v></c></row>`;
    expect((await read(rows, '<mergeCell ref="A1:B1"/><mergeCell ref="A2:A9"/>')).findings).toEqual([]);
  });

  it('is found in a sheet whose elements have a prefix, in UTF-16, and far from the rows', async () => {
    const plain = withMerges(GRID, '<mergeCell ref="A1:C3"/>');
    const prefixed = plain
      .replace(/<(\/?)(?!is|t|\/)/g, '<$1x:')
      .replace(/<(\/?)(is|t)>/g, '<$1x:$2>')
      .replace('xmlns=', 'xmlns:x=');
    const wide = Buffer.from(`\ufeff${plain}`, 'utf16le');
    const far = plain.replace('<mergeCells>', `<!-- ${'x'.repeat(131_072 - 40)} --><mergeCells>`);
    for (const sheet of [prefixed, wide, far]) {
      const bytes = madeWorkbook({ sheet: '', other: { 'xl/worksheets/sheet1.xml': sheet } });
      expect((await readBytes('a.xlsx', bytes)).rows).toEqual([[1, 'A1']]);
    }
  });

  it('is not made of a comment or of another element', async () => {
    const extra = `<!-- <mergeCells><mergeCell ref="A1:C3"/></mergeCells> --><ext><mergeCell ref="A1:C3"/></ext>`;
    const sheet = sheetXml(GRID).replace('</worksheet>', `${extra}</worksheet>`);
    expect((await readBytes('a.xlsx', madeWorkbook({ sheet }))).findings).toEqual([]);
  });
});

it.each<[name: string, change: (sheet: string) => string, row: number | null, reason: string]>([
  ['after the rows', (sheet) => sheet.replace('</mergeCells>', '</mergeCell>'), null, 'xml'],
  ['in the rows', (sheet) => sheet.replace('B3</t>', 'B3</v>'), 3, 'xml'],
])('a sheet with merges that is damaged %s is refused', async (_, change, row, reason) => {
  const sheet = change(withMerges(GRID, '<mergeCell ref="B1:C2"/>'));
  expect((await readBytes('a.xlsx', madeWorkbook({ sheet }))).findings).toMatchObject([
    { code: 'READ-DAMAGED', place: { row }, facts: { reason } },
  ]);
});

it('the word is found wherever a piece of the part ends', async () => {
  for (let shift = 0; shift < 12; shift += 1) {
    const before = `<worksheet xmlns="${MAIN}"><sheetData>${GRID}</sheetData>`;
    const comment = `<!--${'x'.repeat(128 * 1024 - before.length - 7 - shift)}-->`;
    const sheet = `${before}${comment}<mergeCells><mergeCell ref="A1:C3"/></mergeCells></worksheet>`;
    expect((await readBytes('a.xlsx', madeWorkbook({ sheet }))).rows).toEqual([[1, 'A1']]);
  }
});

describe('covered cells', () => {
  const range = (top: number, left: number, bottom: number, right: number): string =>
    `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

  it('are those of the ranges without their top left ones, few or many, short or tall', () => {
    const lists = [
      [range(1, 1, 2, 3), range(5, 2, 200, 2), range(6, 4, 6, 9)],
      Array.from({ length: 60 }, (_, index) => range(3, 1 + 3 * index, 3 + (index % 70), 2 + 3 * index)),
      Array.from({ length: 90 }, (_, index) => range(1 + index, 1, 1 + 2 * index, 4)),
    ];
    for (const list of lists) {
      const ranges = list.map((reference) => mergedRange(reference)!).filter((one) => one !== null);
      const { has: isCovered, under } = coveredCells(ranges);
      const plain = (row: number, column: number): boolean =>
        ranges.some(
          ({ top, left, bottom, right }) =>
            row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
        );
      for (const row of [...Array.from({ length: 210 }, (_, index) => index + 1), 3, 1, 100]) {
        for (let column = 1; column <= 200; column += 1) {
          if (isCovered(row, column) !== plain(row, column)) expect([row, column, list.length]).toEqual([]);
          const isUnder = under(row).some(({ from, to }) => column - 1 >= from && column - 1 <= to);
          const above = ranges.some(
            (one) => one.top < row && row <= one.bottom && one.left <= column && column <= one.right,
          );
          if (isUnder !== above) expect([row, column, list.length]).toEqual([]);
        }
      }
    }
  });
});

it('a hundred thousand merges are read in no time, and more tall ones than anybody makes are refused', async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => `<row><c><v>${row}</v></c><c><v>1</v></c></row>`).join('');
  const many = Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="${range2(at)}"/>`).join('');
  const { user } = process.cpuUsage();
  const { findings } = await read(rows, many);
  expect(findings).toMatchObject([{ facts: { count: '50000' } }]);
  expect(process.cpuUsage().user - user).toBeLessThan(5_000_000);
  const tall = Array.from({ length: 3000 }, (_, at) => `<mergeCell ref="A${at + 1}:B9999"/>`).join('');
  expect((await read(rows, tall)).findings).toMatchObject([
    { code: 'READ-DAMAGED', facts: { reason: 'too-many-cells' } },
  ]);
});

/** Two columns of pairs of rows: the second row of the first column is covered. */
const range2 = (at: number): string => {
  const top = 1 + 2 * (at >> 1);
  return at % 2 === 0 ? `A${top}:A${top + 1}` : `B${top}:B${top + 1}`;
};
