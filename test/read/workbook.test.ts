import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decimalDigits } from '../../src/read/decimal-digits.ts';
import { type Read, readBytes, readInput } from './opened.ts';

type Build = (book: ExcelJS.Workbook) => void;

async function bytesOf(build: Build): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  build(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const readBook = async (build: Build, options = {}): Promise<Read> =>
  readBytes('a.xlsx', await bytesOf(build), options);

const number = (digits: string, percent = false) => ({ kind: 'number', digits, percent });

describe('cells of a workbook', () => {
  it('come as numbers, percents, days, truths, errors and texts', async () => {
    const read = await readBook((book) => {
      const sheet = book.addWorksheet('a');
      sheet.addRow([1234.5, 0.1 + 0.2, 0.05, true, 'x', { error: '#N/A' }]);
      sheet.getCell('C1').numFmt = '0.00%';
      sheet.addRow([new Date(Date.UTC(2026, 2, 5)), new Date(Date.UTC(2026, 2, 5, 13, 45)), 100]);
      sheet.getCell('A2').numFmt = 'yyyy-mm-dd';
      sheet.getCell('B2').numFmt = 'yyyy/m/d h:mm';
      sheet.getCell('C2').numFmt = '"¥"0';
    });
    expect(read.rows).toEqual([
      [
        1,
        number('1234.5'),
        number('0.3'),
        number('0.05', true),
        { kind: 'boolean', value: true },
        'x',
        { kind: 'error', text: '#N/A' },
      ],
      [2, { kind: 'day', day: 20260305, minute: 0 }, { kind: 'day', day: 20260305, minute: 825 }, number('100')],
    ]);
  });

  it('count by a formula’s stored result', async () => {
    const read = await readBook((book) => {
      const sheet = book.addWorksheet('a');
      sheet.getCell('A1').value = { formula: '1+1', result: 2 };
      sheet.getCell('B1').value = { formula: '"a"&"b"', result: 'ab' };
      sheet.getCell('C1').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.getCell('D1').value = { formula: 'NOW()' } as ExcelJS.CellFormulaValue;
    });
    expect(read.rows).toEqual([
      [1, number('2'), 'ab', { kind: 'error', text: '#DIV/0!' }, { kind: 'error', text: '=NOW()' }],
    ]);
  });

  it('give the text of rich text and hyperlinks, and merged cells once', async () => {
    const read = await readBook((book) => {
      const sheet = book.addWorksheet('a');
      sheet.getCell('A1').value = { richText: [{ text: '金' }, { text: '额', font: { bold: true } }] };
      sheet.getCell('B1').value = { text: '链接', hyperlink: 'https://example.com/' };
      sheet.getCell('A2').value = 5;
      sheet.mergeCells('A2:B3');
    });
    expect(read.rows).toEqual([
      [1, '金额', '链接'],
      [2, number('5')],
    ]);
  });

  it('keep the spreadsheet’s row numbers, without blank rows', async () => {
    const read = await readBook((book) => {
      const sheet = book.addWorksheet('a');
      sheet.getCell('B4').value = 'x';
      sheet.getCell('B7').value = 'y';
      sheet.getCell('B8').value = ' ';
      sheet.getCell('B90').numFmt = '0.00';
    });
    expect(read.rows).toEqual([
      [4, null, 'x'],
      [7, null, 'y'],
    ]);
  });

  it('are days of the 1904 calendar where the workbook says so', async () => {
    const read = await readBook((book) => {
      book.properties.date1904 = true;
      book.addWorksheet('a').getCell('A1').value = new Date(Date.UTC(2026, 2, 5));
      book.getWorksheet('a')!.getCell('A1').numFmt = 'yyyy-mm-dd';
    });
    expect(read.rows).toEqual([[1, { kind: 'day', day: 20260305, minute: 0 }]]);
  });

  it('in hidden rows are read, with a notice', async () => {
    const read = await readBook((book) => {
      const sheet = book.addWorksheet('a');
      for (const value of ['a', 'b', 'c']) sheet.addRow([value]);
      sheet.getRow(2).hidden = true;
    });
    expect(read.rows.map(([, cell]) => cell)).toEqual(['a', 'b', 'c']);
    expect(read.findings).toMatchObject([
      { code: 'READ-HIDDEN-ROWS', facts: { rows: '1' }, place: { source: { sheet: 'a' } } },
    ]);
  });
});

describe('the sheet', () => {
  const build: Build = (book) => {
    book.addWorksheet('隐藏', { state: 'hidden' }).addRow(['hidden']);
    book.addWorksheet('空');
    book.addWorksheet('说明').addRow(['first']);
    book.addWorksheet('销售').addRow(['ledger']);
  };

  it.each<[name: string, options: object, sheet: string]>([
    ['is the first visible one with anything on it', {}, '说明'],
    ['is the one named as the ledger', { preferredSheets: ['sales', '销售'] }, '销售'],
    ['is the one that is asked for', { sheet: '隐藏', preferredSheets: ['销售'] }, '隐藏'],
  ])('%s', async (_, options, sheet) => {
    expect((await readBook(build, options)).sheet).toBe(sheet);
  });

  it('that is not there is named with those that are', async () => {
    const read = await readBook(build, { sheet: '四月' });
    expect(read.findings).toMatchObject([
      { code: 'READ-NO-SHEET', facts: { sheet: '四月', sheets: '隐藏, 空, 说明, 销售' } },
    ]);
  });

  it('of an empty workbook has no rows', async () => {
    const read = await readBook((book) => void book.addWorksheet('a'));
    expect([read.sheet, read.rows, read.findings]).toEqual(['a', [], []]);
  });

  it('comes over standard input too', async () => {
    const bytes = await bytesOf(build);
    const read = await readInput([bytes.slice(0, 100), bytes.slice(100)]);
    expect([read.sheet, read.facts?.bytes]).toEqual(['说明', bytes.length]);
  });
});

describe('files that are no workbook', () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  it.each<[name: string, bytes: string | Uint8Array, looksLike: string]>([
    ['a.xlsx', '<html><body><table></table></body></html>', 'html'],
    ['a.xls', '\n<TABLE><tr></tr></TABLE>', 'html'],
    ['a.xlsx', 'a,b\n1,2\n', 'csv'],
    ['a.xls', ole, 'xls'],
    ['a.xlsx', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['a.xlsx', '%PDF-1.7', 'unknown'],
    ['a.csv', '<meta charset="gbk"><table></table>', 'html'],
    ['a.csv', '\ufeff<!-- made by --><html></html>', 'html'],
    ['a.csv', Buffer.from('\ufeff<table>', 'utf16le'), 'html'],
    ['a.csv', '[\n {"order_no": "A1"}]', 'json'],
    ['a.csv', '{"order_no":"A1"}\n', 'json'],
    ['a.csv', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'archive'],
    ['a.csv', Buffer.from('BZh91AY&SY'), 'archive'],
    ['a.xlsx', '', 'empty'],
    ['a.xls', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html></html>', 'html'],
    ['a.xls', '<?xml version="1.0"?>\n<!DOCTYPE html><html></html>', 'html'],
    ['a.xls', '\ufeff<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>', 'xml'],
    ['a.xls', '<meta charset="gbk"><table><tr></tr></table>', 'html'],
    ['a.xls', '<!-- export -->\n<html></html>', 'html'],
    ['a.xls', '<style>td{}</style><table></table>', 'html'],
    ['a.xls', Buffer.from('\ufeff<html><table></table></html>', 'utf16le'), 'html'],
    ['a.xls', 'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n', 'html'],
    ['a.xls', Buffer.from('\ufeff<?xml version="1.0"?><Workbook/>', 'utf16le'), 'xml'],
    ['a.xls', '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'xml'],
    ['a.xls', Uint8Array.from([9, 8, 16, 0, 0, 6, 5, 0]), 'xls'],
    ['a.xlsx', zipSync({ mimetype: new Uint8Array(3), 'content.xml': new Uint8Array(3) }), 'ods'],
    ['a.xlsx', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': new Uint8Array(3) }), 'xlsb'],
  ])('%s that is %s', async (name, bytes, looksLike) => {
    expect((await readBytes(name, bytes)).findings).toMatchObject([
      { code: 'READ-NOT-A-WORKBOOK', facts: { looksLike } },
    ]);
  });

  it('a workbook is read under any name, and so is text', async () => {
    const bytes = await bytesOf((book) => void book.addWorksheet('a').addRow(['x']));
    expect((await readBytes('a.csv', bytes)).rows).toEqual([[1, 'x']]);
    expect((await readBytes('a.xls', 'x,y\n')).rows).toEqual([[1, 'x', 'y']]);
  });

  it('damaged and hostile archives are refused', async () => {
    const whole = await bytesOf((book) => void book.addWorksheet('a').addRow(['x']));
    const attempts = [
      whole.slice(0, whole.length / 2),
      zipSync({ 'a.txt': new Uint8Array(3) }),
      zipSync({ '../a': new Uint8Array(3) }),
      Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      Buffer.from('PK\x03\x04'),
    ];
    for (const bytes of attempts) {
      const read = await readBytes('a.xlsx', bytes);
      expect(read.findings).toMatchObject([{ code: 'READ-DAMAGED' }]);
    }
  });
});

it.each([
  [0, '0'],
  [-0, '0'],
  [1234.5, '1234.5'],
  [0.1 + 0.2, '0.3'],
  [1.005, '1.005'],
  [76.356, '76.356'],
  [-1e-7, '-0.0000001'],
  [1e21, '1000000000000000000000'],
  [123456789012345680, '123456789012346000'],
  [999999999999999, '999999999999999'],
  [0.05, '0.05'],
  [258961.62000746612, '258961.620007466'],
])('the number %d is %s', (value, digits) => {
  expect(decimalDigits(value)).toBe(digits);
});
