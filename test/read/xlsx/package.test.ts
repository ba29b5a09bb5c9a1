import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Read, readBytes } from '../opened.ts';
import { withLocalSizesRemoved, withWideSizes } from './made-archive.ts';
import { MAIN, madeParts, madeWorkbook, OFFICE, type Parts, relationships, sheetXml } from './made-workbook.ts';

const read = (parts: Parts, options = {}): Promise<Read> => readBytes('made.xlsx', madeWorkbook(parts), options);

const SHEET = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>';
const STRINGS = '<si><t>金额</t></si>';
const two = { kind: 'number', digits: '2', percent: false };
const ROWS = [[1, '金额', two]];
const AT_ANOTHER_PLACE = {
  'xl/worksheets/sheet1.xml': null,
  'xl/worksheets/Tabelle 1.xml': sheetXml(SHEET),
};

const leading = (target: string): string =>
  relationships(['r1', 'worksheet', target], ['r3', 'sharedStrings', '/xl/sharedStrings.xml']);

/** The same part with a prefix for every name: `<x:row>`. */
const prefixed = (part: Uint8Array): string =>
  strFromU8(part)
    .replace(/<(\/?)(?=\w)/g, '<$1x:')
    .replace(/ xmlns="/g, ' xmlns:x="');

describe('a workbook is read', () => {
  const base = madeParts({ sheet: SHEET, strings: STRINGS });
  const workbook = 'xl/workbook.xml';
  const links = 'xl/_rels/workbook.xml.rels';
  const types = (name: string): string =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
  const all = (
    change: (name: string, part: Uint8Array) => readonly [string, string | Uint8Array],
  ): NonNullable<Parts['other']> => ({
    ...Object.fromEntries(Object.keys(base).map((name) => [name, null])),
    ...Object.fromEntries(Object.entries(base).map(([name, part]) => change(name, part))),
  });
  const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

  it.each<[name: string, parts: Partial<Parts>]>([
    ['as usual', {}],
    ['without compression', { level: 0 }],
    ['in the strict edition', { strict: true }],
    ['with prefixed names', { other: all((name, part) => [name, prefixed(part)]) }],
    ['with names in capitals', { other: all((name, part) => [name.toUpperCase(), part]) }],
    ['in UTF-16', { other: all((name, part) => [name, utf16(strFromU8(part))]) }],
    [
      'in a declared encoding',
      {
        other: {
          'xl/sharedStrings.xml': Uint8Array.from([
            ...strToU8(`<?xml version="1.0" encoding="GBK"?><sst xmlns="${MAIN}"><si><t>`),
            0xbd,
            0xf0,
            0xb6,
            0xee,
            ...strToU8('</t></si></sst>'),
          ]),
        },
      },
    ],
    [
      'with byte order marks',
      { other: all((name, part) => [name, `\ufeff<?xml version="1.0"?>\n${strFromU8(part)}\n`]) },
    ],
    ['by absolute targets', { other: { [links]: leading('/xl/worksheets/sheet1.xml') } }],
    ['by targets with dots', { other: { [links]: leading('./../xl/worksheets/sheet1.xml') } }],
    ['by targets with backslashes', { other: { [links]: leading('worksheets\\sheet1.xml') } }],
    ['by targets in another case', { other: { [links]: leading('WorkSheets/SHEET1.XML') } }],
    ['by targets without the first slash', { other: { [links]: leading('xl/worksheets/sheet1.xml') } }],
    ['by escaped targets', { other: { [links]: leading('worksheets/Tabelle%201.xml'), ...AT_ANOTHER_PLACE } }],
    ['by targets with spaces and a fragment', { other: { [links]: leading(' worksheets/sheet1.xml# ') } }],
    [
      'by targets whose parts have escaped names',
      {
        other: {
          'xl/worksheets/sheet1.xml': null,
          'xl/worksheets/%E8%A1%A8%201.xml': sheetXml(SHEET),
          [links]: leading('worksheets/表 1.xml'),
        },
      },
    ],
    [
      'by content types alone',
      {
        other: {
          '_rels/.rels': null,
          [workbook]: null,
          'xl/book.xml': base[workbook]!,
          '[Content_Types].xml': types('xl/book.xml'),
          [links]: null,
          'xl/_rels/book.xml.rels': base[links]!,
        },
      },
    ],
    ['without content types', { other: { '[Content_Types].xml': null } }],
    ['where it usually stands', { other: { '_rels/.rels': null } }],
    [
      'with strings that no relationship names',
      { other: { [links]: relationships(['r1', 'worksheet', 'worksheets/sheet1.xml']) } },
    ],
    ['without styles', { other: { 'xl/styles.xml': null } }],
    [
      'with other names than the format’s',
      {
        sheet: `<worksheet xmlns="${MAIN}" xmlns:o="urn:o" xmlns:mc="urn:mc"><o:sheetData><row r="1"><c r="A1"><v>7</v></c></row></o:sheetData><sheetData><o:row r="9"><c r="A9"><v>8</v></c></o:row>${SHEET.replace('</c>', '<o:v>5</o:v></c>')}</sheetData></worksheet>`,
      },
    ],
    [
      'with white space everywhere',
      {
        sheet: `<worksheet xmlns="${MAIN}" >\n <sheetData >\n${SHEET.replace(/></g, ' >\n<')}\n</sheetData > </worksheet >`,
      },
    ],
    ['with single quotes', { sheet: SHEET.replace(/"/g, "'") }],
  ])('%s', async (_, parts) => {
    const made = await read({ sheet: SHEET, strings: STRINGS, ...parts });
    expect([made.findings, made.rows]).toEqual([[], ROWS]);
  });

  it('with its shared strings after the sheets, and before them', async () => {
    const entries = Object.entries(base);
    for (const order of [entries, [...entries].reverse()]) {
      expect((await readBytes('order.xlsx', zipSync(Object.fromEntries(order)))).rows).toEqual(ROWS);
    }
  });

  it.each([
    ['\ufeff'],
    ['\r\n\r\n'],
    ['<br />\n<b>Warning</b>: Undefined index in <b>/www/export.php</b> on line 3<br />\n'],
    ['提示：导出完成\n'],
  ])('with text before the archive: %j', async (text) => {
    const archive = madeWorkbook({ sheet: '<row><c><v>1</v></c></row>' });
    const whole = Buffer.concat([Buffer.from(text), archive]);
    expect((await readBytes('a.xlsx', whole)).rows).toMatchObject([[1, { digits: '1' }]]);
    const cut = await readBytes('a.xlsx', whole.subarray(0, whole.length - 40));
    expect(cut.findings).toMatchObject([{ code: 'READ-DAMAGED', facts: { reason: 'cut-off' } }]);
  });

  it('with data descriptors, and with sizes in the wide form', async () => {
    const bytes = madeWorkbook({ sheet: SHEET, strings: STRINGS });
    for (const odd of [withLocalSizesRemoved(bytes), withWideSizes(bytes)]) {
      expect((await readBytes('odd.xlsx', odd)).rows).toEqual(ROWS);
    }
  });
});

describe('of its sheets', () => {
  const sheets = (
    list: readonly (readonly [name: string, type: string, attributes?: string])[],
  ): NonNullable<Parts['other']> => ({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:rel="${OFFICE}"><sheets>${list
      .map(
        ([name, , attributes = ''], index) =>
          `<sheet name="${name}" sheetId="${index + 1}" rel:id="r${index}" ${attributes}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...list.map(([name, type], index): [string, string, string] => [`r${index}`, type, `sheets/${name}.xml`]),
    ),
    ...Object.fromEntries(
      list.map(([name]) => [`xl/sheets/${name}.xml`, sheetXml(name === 'empty' ? '' : SHEET.replace('t="s"', ''))]),
    ),
  });

  it.each<[name: string, list: readonly (readonly [string, string, string?])[], chosen: string]>([
    [
      'those that are hidden are not chosen',
      [
        ['a', 'worksheet', 'state="hidden"'],
        ['b', 'worksheet', 'state="veryHidden"'],
        ['c', 'worksheet'],
      ],
      'c',
    ],
    [
      'charts and dialogs are none',
      [
        ['a', 'chartsheet'],
        ['b', 'dialogsheet'],
        ['c', 'worksheet'],
      ],
      'c',
    ],
    [
      'empty ones are passed over',
      [
        ['empty', 'worksheet'],
        ['b', 'worksheet'],
      ],
      'b',
    ],
  ])('%s', async (_, list, chosen) => {
    expect((await read({ sheet: '', other: { ...sheets(list) } })).sheet).toBe(chosen);
  });

  it('one whose part is missing is passed over, and none left is a damage', async () => {
    const list = [
      ['a', 'worksheet'],
      ['b', 'worksheet'],
    ] as const;
    expect((await read({ sheet: '', other: { ...sheets(list), 'xl/sheets/a.xml': null } })).sheet).toBe('b');
    const none = { ...sheets(list), 'xl/sheets/a.xml': null, 'xl/sheets/b.xml': null };
    expect((await read({ sheet: '', other: none })).findings).toMatchObject([{ facts: { reason: 'no-sheet-part' } }]);
  });

  it('only hidden ones are none to read, but one of them can be asked for', async () => {
    const other = sheets([['a', 'worksheet', 'state="hidden"']]);
    expect((await read({ sheet: '', other: { ...other } })).findings).toMatchObject([
      { code: 'READ-NO-SHEET', facts: { sheets: 'a' } },
    ]);
    expect((await read({ sheet: '', other: { ...other } }, { sheet: 'A' })).rows.length).toBe(1);
  });
});

it('many rows come in batches, whole at every edge', async () => {
  const lines = Array.from(
    { length: 8000 },
    (_, index) => `<row><c t="inlineStr"><is><t>第${index}行 &amp; 😀</t></is></c><c><v>${index}.25</v></c></row>`,
  );
  const { rows, findings } = await read({ sheet: lines.join('') });
  expect(findings).toEqual([]);
  expect(rows).toEqual(
    lines.map((_, index) => [
      index + 1,
      `第${index}行 & 😀`,
      { kind: 'number', digits: `${index}.25`, percent: false },
    ]),
  );
});
