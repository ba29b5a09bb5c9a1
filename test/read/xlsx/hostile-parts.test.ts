// Parts of a workbook that contradict each other, point to nowhere, or are far more than anybody makes.
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../opened.ts';
import { centralHeaders, endOf, localHeaders, withWideSizes } from './made-archive.ts';
import { MAIN, madeWorkbook, OFFICE, type Parts, relationships, sheetXml } from './made-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const VALUE = '<row><c><v>100</v></c></row>';

const reasonsOf = async (bytes: Uint8Array): Promise<readonly unknown[]> =>
  (await readBytes('parts.xlsx', bytes)).findings.map(({ facts }) => ('reason' in facts ? facts.reason : null));

const reasonsWith = (other: NonNullable<Parts['other']>, sheet = VALUE): Promise<readonly unknown[]> =>
  reasonsOf(madeWorkbook({ sheet, other }));

const sheetList = (names: readonly string[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
    .join('')}</sheets></workbook>`;

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('what could be understood in two ways is refused', () => {
  it.each<[name: string, other: NonNullable<Parts['other']>]>([
    [
      'two relationships of one identifier',
      {
        'xl/_rels/workbook.xml.rels': relationships(
          ['r1', 'worksheet', 'worksheets/sheet1.xml'],
          ['r1', 'worksheet', 'worksheets/sheet2.xml'],
        ),
        'xl/worksheets/sheet2.xml': sheetXml(VALUE),
      },
    ],
    ['two sheets of one name', { 'xl/workbook.xml': sheetList(['a', 'a']) }],
  ])('%s', async (_, other) => {
    expect(await reasonsWith(other)).toEqual(['doubled-entry']);
  });

  it('an entry whose own header has another name', async () => {
    const bytes = Buffer.from(madeWorkbook({ sheet: VALUE }));
    const at = localHeaders(bytes).find((header) => bytes.toString('latin1', header + 30).startsWith(SHEET))!;
    bytes.write('9', at + 30 + SHEET.indexOf('1'));
    expect(await reasonsOf(bytes)).toEqual(['two-names']);
  });
});

describe('far more than anybody makes is refused', () => {
  it.each<[name: string, other: NonNullable<Parts['other']>, reason: string]>([
    ['sheets', { 'xl/workbook.xml': sheetList(many(5000, (index) => `s${index}`)) }, 'too-many-entries'],
    [
      'relationships',
      {
        'xl/_rels/workbook.xml.rels': relationships(
          ...many(20_001, (index): [string, string, string] => [`r${index}`, 'worksheet', 'worksheets/sheet1.xml']),
        ),
      },
      'too-many-entries',
    ],
    [
      'formats',
      { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf/>'.repeat(200_001)}</cellXfs></styleSheet>` },
      'too-large',
    ],
    [
      'number formats',
      {
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${Array.from({ length: 20_001 }, (_, id) => `<numFmt numFmtId="${id + 200}" formatCode="0"/>`).join('')}</numFmts></styleSheet>`,
      },
      'too-large',
    ],
    ['text in runs', { [SHEET]: inCell(`<is>${`<r><t>${'y'.repeat(1000)}</t></r>`.repeat(1100)}</is>`) }, 'too-long'],
    ['text in sections', { [SHEET]: inCell(`<v>${`<![CDATA[${'y'.repeat(1000)}]]>`.repeat(1100)}</v>`) }, 'too-long'],
    ['formula', { [SHEET]: inCell(`<f>${`<![CDATA[${'y'.repeat(1000)}]]>`.repeat(1100)}</f>`) }, 'too-long'],
    ['text in one piece', { [SHEET]: inCell(`<v>${'x'.repeat(10 * 1024 * 1024)}</v>`) }, 'too-long'],
    ['columns', { [SHEET]: sheetXml(`<row>${'<c><v>1</v></c>'.repeat(20_000)}</row>`) }, 'cell-outside'],
  ])('%s', async (_, other, reason) => {
    expect(await reasonsWith(other)).toEqual([reason]);
  });

  it('a part that says so itself, before anything is inflated', async () => {
    const spaces = Buffer.alloc(65 * 1024 * 1024, ' ');
    const sheet = Buffer.concat([strToU8(`<worksheet xmlns="${MAIN}">`), spaces, strToU8('</worksheet>')]);
    const bytes = madeWorkbook({ sheet: '', other: { [SHEET]: sheet }, level: 1 });
    const { user } = process.cpuUsage();
    expect(await reasonsOf(bytes)).toEqual(['too-large']);
    expect(process.cpuUsage().user - user).toBeLessThan(300_000);
  });
});

function inCell(content: string): string {
  return sheetXml(`<row><c t="${content.startsWith('<is>') ? 'inlineStr' : 'str'}">${content}</c></row>`);
}

describe('what points to nowhere is refused', () => {
  it.each(['-1', '0', '1e6', '', '1.5', '1000000000'])('the row %j', async (row) => {
    expect(await reasonsWith({}, `<row r="${row}"><c><v>1</v></c></row>`)).toEqual(['cell-outside']);
  });

  it.each(['A-1', 'A0', 'A', '1', '', 'AAAA1', 'A1000000000', 'A1:B2'])('the cell %j', async (cell) => {
    expect(await reasonsWith({}, `<row><c r="${cell}"><v>1</v></c></row>`)).toEqual(['cell-outside']);
  });

  it.each(['999999', '-1', '9'.repeat(400), '1.0', 'x'])('the shared string %s', async (index) => {
    expect(await reasonsWith({}, `<row><c t="s"><v>${index}</v></c></row>`)).toEqual(['no-shared-string']);
  });

  it.each(['-5', '99999999999999999999', 'x', ''])('but the style %j only shows a number as it is', async (style) => {
    const read = await readBytes('parts.xlsx', madeWorkbook({ sheet: `<row><c s="${style}"><v>1</v></c></row>` }));
    expect(read.rows).toEqual([[1, { kind: 'number', digits: '1', percent: false }]]);
  });

  it('a workbook that is its own list of relationships', async () => {
    expect(await reasonsWith({ '_rels/.rels': relationships(['r1', 'officeDocument', '_rels/.rels']) })).toEqual([
      'no-workbook',
    ]);
  });

  it('and a sheet that is the workbook has no rows', async () => {
    const other = { 'xl/_rels/workbook.xml.rels': relationships(['r1', 'worksheet', 'workbook.xml']) };
    expect(await readBytes('parts.xlsx', madeWorkbook({ sheet: VALUE, other }))).toMatchObject({
      rows: [],
      findings: [],
    });
  });

  it.each(['UTF-7', 'IBM037', 'klingon'])('a part in %s', async (encoding) => {
    const sheet = `<?xml version="1.0" encoding="${encoding}"?>${sheetXml(VALUE)}`;
    expect(await reasonsWith({ [SHEET]: sheet })).toEqual(['encoding']);
  });
});

describe('a directory in the wide form', () => {
  const wide = (): Buffer => Buffer.from(withWideSizes(madeWorkbook({ sheet: VALUE })));
  const [END_BYTES, LOCATOR_BYTES, WIDE_BYTES] = [22, 20, 56];

  it.each<[name: string, change: (bytes: Buffer) => Uint8Array, reason: string]>([
    [
      'that stands beyond the file',
      (bytes) => {
        bytes.writeBigUInt64LE(0xffff_ffff_ffff_fff0n, bytes.length - END_BYTES - LOCATOR_BYTES + 8);
        return bytes;
      },
      'cut-off',
    ],
    [
      'of a million million entries',
      (bytes) => {
        bytes.writeBigUInt64LE(1_000_000_000_000n, bytes.length - END_BYTES - LOCATOR_BYTES - WIDE_BYTES + 32);
        return bytes;
      },
      'too-many-entries',
    ],
    [
      'that is said to be there and is not',
      () => {
        const narrow = Buffer.from(madeWorkbook({ sheet: VALUE }));
        narrow.fill(0xff, endOf(narrow) + 10, endOf(narrow) + 20);
        return narrow;
      },
      'too-many-entries',
    ],
    [
      'whose entries begin beyond the file',
      (bytes) => {
        for (const at of centralHeaders(bytes)) {
          const extra = at + 46 + bytes.readUInt16LE(at + 28);
          bytes.writeBigUInt64LE(0xffff_fff0n, extra + 20);
        }
        return bytes;
      },
      'cut-off',
    ],
  ])('%s is refused', async (_, change, reason) => {
    expect(await reasonsOf(change(wide()))).toEqual([reason]);
  });
});
