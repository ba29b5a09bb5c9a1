// Generated workbooks, read by ours and by two libraries: every cell must be the same.
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { Cell } from '../../../src/model/sheet.ts';
import { decimalDigits } from '../../../src/read/decimal-digits.ts';
import { fuzz } from '../../support/fuzz.ts';
import { drained } from './drained.ts';

const RUNS = fuzz(40);

type Value = string | number | boolean | Date;
type Grid = ReadonlyMap<string, Value>;

const sign = fc.constantFrom(...'aZ09 中金額é😀<>&"\';,=+-_x%\n\t');
const text = fc.string({ unit: sign, minLength: 1, maxLength: 40 }).filter((made) => made.trim() !== '');
const money = fc.integer({ min: -1e9, max: 1e9 }).map((fen) => fen / 100);
const double = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 });
/** From March 1900 on, before which the libraries count days each in its own way. */
const date = fc
  .integer({ min: Date.UTC(1900, 2, 1) / 60_000, max: Date.UTC(2199, 11, 31) / 60_000 })
  .map((minute) => new Date(minute * 60_000));
const value: fc.Arbitrary<Value> = fc.oneof(text, money, double, fc.integer(), fc.boolean(), date);
const place = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([row, column]) => `${row},${column}`);
const grid: fc.Arbitrary<Grid> = fc
  .uniqueArray(fc.tuple(place, value), { selector: ([where]) => where, minLength: 1, maxLength: 60 })
  .map((cells) => new Map(cells));

const rowAndColumn = (where: string): [row: number, column: number] =>
  where.split(',').map((number) => +number) as [number, number];

async function byExceljs(cells: Grid): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('a');
  for (const [where, written] of cells) {
    const cell = sheet.getCell(...rowAndColumn(where));
    cell.value = written;
    if (written instanceof Date) cell.numFmt = 'yyyy-mm-dd hh:mm';
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function byHucre(cells: Grid): Promise<Uint8Array> {
  const rows: CellValue[][] = [];
  for (const [where, written] of cells) {
    const [row, column] = rowAndColumn(where);
    while (rows.length < row) rows.push([]);
    const line = rows[row - 1]!;
    while (line.length < column) line.push(null);
    line[column - 1] = written;
  }
  return writeXlsx({ sheets: [{ name: 'a', rows }] });
}

/** One form for what all of them read. */
function shown(cell: Cell | Value): string {
  if (cell === null) return 'blank';
  if (typeof cell === 'string') return `text ${cell.replace(/\r\n?/g, '\n')}`;
  if (typeof cell === 'number') return `number ${decimalDigits(cell)}`;
  if (typeof cell === 'boolean') return `boolean ${cell}`;
  if (cell instanceof Date) {
    const minute = new Date(Math.floor(Math.round(cell.getTime() / 1000) / 60) * 60_000).toISOString();
    return `day ${minute.slice(0, 16)}`;
  }
  switch (cell.kind) {
    case 'number':
      return `number ${cell.digits}`;
    case 'boolean':
      return `boolean ${cell.value}`;
    case 'error':
      return `error ${cell.text}`;
    case 'day': {
      const [, year, month, day] = /(\d{4})(\d\d)(\d\d)/.exec(`${cell.day}`)!;
      return `day ${new Date(Date.UTC(+year!, +month! - 1, +day!, 0, cell.minute)).toISOString().slice(0, 16)}`;
    }
  }
}

const table = (cells: Iterable<readonly [string, Cell | Value]>): Record<string, string> =>
  Object.fromEntries([...cells].map(([where, cell]) => [where, shown(cell)]));

async function ours(bytes: Uint8Array): Promise<Record<string, string>> {
  const { cells, codes } = await drained(bytes);
  expect(codes).toEqual([]);
  return table(cells);
}

async function hucre(bytes: Uint8Array): Promise<Record<string, string>> {
  const sheet = (await readXlsx(bytes)).sheets[0]!;
  const cells = sheet.rows.flatMap((row, index) =>
    row.map((cell, column) => [`${index + 1},${column + 1}`, cell] as const),
  );
  return table(cells.filter(([, cell]) => cell !== null && cell !== '') as [string, Value][]);
}

async function exceljs(bytes: Uint8Array): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const cells: [string, Value][] = [];
  book.worksheets[0]!.eachRow((row, number) => {
    row.eachCell((cell, column) => cells.push([`${number},${column}`, cell.value as Value]));
  });
  return table(cells);
}

it('what exceljs writes is read as it was written, and as both libraries read it', () =>
  fc.assert(
    fc.asyncProperty(grid, async (cells) => {
      const bytes = await byExceljs(cells);
      const read = await ours(bytes);
      expect(read).toEqual(table(cells));
      expect(await hucre(bytes)).toEqual(read);
      expect(await exceljs(bytes)).toEqual(read);
    }),
    RUNS,
  ));

it('what hucre writes is read as it was written, and as it reads it', () =>
  fc.assert(
    fc.asyncProperty(grid, async (cells) => {
      const bytes = await byHucre(cells);
      const read = await ours(bytes);
      expect(read).toEqual(table(cells));
      expect(await hucre(bytes)).toEqual(read);
    }),
    RUNS,
  ));
