// Tables whose rows are written as text -> the same workbook as with every cell as an object.
import type { Cell, Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import type { Document, Row } from '../../../src/model/document.ts';
import { LIMITS } from '../../../src/render/workbook/limits.ts';
import { renderXlsx } from '../../../src/render/workbook/workbook.ts';
import { sample } from '../sample.ts';
import { partsOf, readBack } from './read-back.ts';

const WORDS = ['a & b < c > "d"', ' spaces ', 'two\nlines', '', '007', 'x'.repeat(90), '_x0041_ \u0001', '净水器 😀'];

const rows = Array.from(
  { length: 40 },
  (_, place): Row => ({
    values: [`HT${place}`, WORDS[place % WORDS.length]!, place * 12_345 - 100_000, { num: 1, den: 3 }, null],
    ...(place % 7 === 0 ? { tone: 'bad' as const } : place % 5 === 0 ? { tone: 'muted' as const } : {}),
    ...(place % 3 === 1 ? { types: { rate: 'each' as const } } : {}),
  }),
);

const long: Document = {
  schema: 'test',
  language: 'en',
  title: 'long',
  facts: [],
  tables: [
    {
      name: 'lines',
      title: 'Lines',
      columns: [
        { name: 'order_no', title: 'Order', type: 'id' },
        { name: 'words', title: 'Words', type: 'text' },
        { name: 'amount', title: 'Amount', type: 'money' },
        { name: 'rate', title: 'Rate', type: 'percent' },
        { name: 'product', title: 'Product', type: 'money', formula: { op: 'product', columns: ['amount', 'rate'] } },
      ],
      rows: rows.map((row) => ({ ...row, values: [...row.values.slice(0, 4), 100] })),
      totals: ['amount'],
    },
    { name: 'more', title: 'More', sheet: 'Lines', columns: [{ name: 'a', title: 'A', type: 'text' }], rows: [] },
    {
      name: 'last',
      title: 'Last',
      columns: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, title: name, type: 'text' as const })),
      rows: rows.map(({ values }) => ({ values: values.map((value) => (typeof value === 'string' ? value : null)) })),
    },
  ],
};

const shown = ({ address, value, style }: Cell) => ({ address, value, style });

function allOf(sheet: Worksheet) {
  const cells: ReturnType<typeof shown>[] = [];
  const heights: number[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    heights.push(row.height);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells.push(shown(cell));
    });
  });
  return { name: sheet.name, cells, heights, filter: sheet.autoFilter, views: sheet.views, size: sheet.dimensions };
}

test.each([
  ['a settlement', sample],
  ['words, tones and formulas', long],
])('%s: every cell, look, height and range', async (_, document) => {
  const [asText, asCells] = await Promise.all([renderXlsx(document, { ...LIMITS, cells: 5 }), renderXlsx(document)]);
  const [text, cells] = await Promise.all([readBack(asText), readBack(asCells)]);
  expect(text.worksheets.map(allOf)).toEqual(cells.worksheets.map(allOf));
});

test('the rows are text in the sheet, in order, and the same bytes every time', async () => {
  const [first, second] = await Promise.all([
    renderXlsx(long, { ...LIMITS, cells: 5 }),
    renderXlsx(long, { ...LIMITS, cells: 5 }),
  ]);
  expect(Buffer.compare(first, second)).toBe(0);
  const sheet = Object.values(partsOf(first)).find((part) => part.includes('</sheetData>'))!;
  const numbers = [...sheet.matchAll(/<row r="(\d+)"/g)].map((match) => Number.parseInt(match[1]!, 10));
  expect(numbers.length).toBeGreaterThan(rows.length);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('what one sheet cannot hold goes on on the next one, with totals of its own and no formula over the whole', async () => {
  const [lines, more] = long.tables;
  const sums = {
    name: 'sums',
    title: 'Sums',
    columns: [
      {
        name: 'sum',
        title: 'Sum',
        type: 'money' as const,
        formula: { op: 'total', table: 'lines', column: 'amount' } as const,
      },
    ],
    rows: [{ values: [563_110] }],
  };
  const book = await readBack(await renderXlsx({ ...long, tables: [lines!, more!, sums] }, { cells: 5, sheet: 15 }));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Lines', 'Lines 2', 'Lines 3', 'Sums']);
  const orders = book.worksheets.slice(0, 3).flatMap((sheet) => {
    const found = sheet.getColumn(1).values.filter((value) => /^HT/.test(`${value}`));
    return [found.length, found[0], found.at(-1)];
  });
  expect(orders).toEqual([15, 'HT0', 'HT14', 15, 'HT15', 'HT29', 10, 'HT30', 'HT39']);
  expect(book.getWorksheet('Sums')!.getColumn(1).values).toContain(5631.1);
});
