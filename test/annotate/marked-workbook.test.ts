// Copies of workbooks: cells get colours and comments, all other parts go over byte for byte, and the cells read as before.
import exceljs from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CellNote } from '../../src/annotate/workbook/annotate-workbook.ts';
import type { Severity } from '../../src/model/finding.ts';
import { markedWorkbook } from '../../src/pipeline/marked-workbook.ts';
import { MAIN, madeWorkbook, OFFICE, type Parts, relationships } from '../read/xlsx/made-workbook.ts';

const STYLES =
  '<fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"><alignment horizontal="right"/></xf></cellXfs>';

const note = (row: number, index: number, text: string, severity: Severity = 'error'): CellNote => ({
  row,
  index,
  severity,
  code: 'CELL-MONEY',
  text,
  english: text,
});

interface Told {
  readonly address: string;
  readonly colour: string | undefined;
  readonly comment: string | undefined;
}

/** What another program sees of the copy: every coloured or commented cell. */
async function told(bytes: Buffer): Promise<readonly Told[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as never);
  const found: Told[] = [];
  workbook.worksheets[0]!.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const fill = cell.fill as exceljs.FillPattern | undefined;
      const said = cell.note as string | exceljs.Comment | undefined;
      const comment = typeof said === 'object' ? said.texts?.map(({ text }) => text).join('') : said;
      if (fill?.fgColor !== undefined || comment !== undefined)
        found.push({ address: cell.address, colour: fill?.fgColor?.argb, comment });
    }),
  );
  return found;
}

async function marked(parts: Parts, notes: readonly CellNote[]): Promise<Buffer> {
  const made = await markedWorkbook(Buffer.from(madeWorkbook(parts)), new Map([['Sheet1', notes]]));
  if ('why' in made) throw new Error(made.why);
  return made.bytes;
}

async function hindrance(parts: Parts): Promise<string | null> {
  const made = await markedWorkbook(Buffer.from(madeWorkbook(parts)), new Map([['Sheet1', [note(1, 0, 'x')]]]));
  return 'why' in made ? made.why : null;
}

const text = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part]);

const SHEET = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>46086</v></c></row><row r="3"/>';

describe('cells', () => {
  test('get the colour of the gravest finding, and all sentences', async () => {
    const notes = [note(1, 0, 'one', 'notice'), note(1, 0, 'two <&> "三"', 'warning'), note(1, 1, 'red')];
    expect(await told(await marked({ sheet: SHEET, styles: STYLES }, notes))).toEqual([
      { address: 'A1', colour: 'FFFFF2A8', comment: 'CELL-MONEY: one\n\nCELL-MONEY: two <&> "三"' },
      { address: 'B1', colour: 'FFFF9999', comment: 'CELL-MONEY: red' },
    ]);
  });

  test('keep everything else of their style', async () => {
    const bytes = await marked({ sheet: SHEET, styles: STYLES }, [note(1, 1, 'x')]);
    expect(text(bytes, 'xl/styles.xml')).toContain(
      '<xf numFmtId="14" applyNumberFormat="1" fillId="2" applyFill="1"><alignment horizontal="right"/></xf></cellXfs>',
    );
  });

  test('that are not in the file are added where that moves no other', async () => {
    const bytes = await marked({ sheet: SHEET, styles: STYLES }, [note(1, 3, 'end'), note(3, 1, 'empty row')]);
    expect((await told(bytes)).map(({ address, colour }) => [address, colour])).toEqual([
      ['D1', 'FFFF9999'],
      ['B3', 'FFFF9999'],
    ]);
    const nameless = '<row><c><v>1</v></c><c><v>2</v></c></row>';
    const counted = await marked({ sheet: nameless, styles: STYLES }, [note(1, 1, 'second')]);
    expect(text(counted, 'xl/worksheets/sheet1.xml')).toContain('<row><c><v>1</v></c><c s="2"><v>2</v></c></row>');
  });

  test('are found under any prefix, past comments and character data', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><!-- <x:row r="1"> --><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[<x:c r="B1">]]></x:t></x:is></x:c><x:c r='B1'><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = await marked({ sheet, styles: STYLES }, [note(1, 1, 'x')]);
    expect(text(bytes, 'xl/worksheets/sheet1.xml')).toBe(
      sheet
        .replace("<x:c r='B1'>", '<x:c r=\'B1\' s="2">')
        .replace('</x:worksheet>', `<x:legacyDrawing xmlns:r="${OFFICE}" r:id="rIdSalesctl2"/></x:worksheet>`),
    );
  });
});

describe('the rest of the workbook', () => {
  const rest = `<autoFilter ref="A1:B1"/><dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations><conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><extLst><ext/></extLst></cfRule></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/><extLst/>`;

  test('is byte for byte what it was', async () => {
    const other = { 'xl/charts/chart1.xml': '<c:chart/>', 'docProps/custom.bin': Uint8Array.of(0, 255, 7) };
    const parts = { sheet: SHEET, styles: STYLES, strings: '<si><t>甲</t></si>', other };
    const before = unzipSync(madeWorkbook(parts));
    const after = unzipSync(await marked(parts, [note(1, 0, 'x')]));
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(after[name]!, before[name] ?? Buffer.alloc(0)) !== 0,
    );
    expect(Object.keys(before).filter((name) => after[name] === undefined)).toEqual([]);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  test('keeps the fixed order of elements, whatever stands behind the rows', async () => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${SHEET}</sheetData>${rest}</worksheet>`;
    const xml = text(await marked({ sheet, styles: STYLES }, [note(1, 0, 'x')]), 'xl/worksheets/sheet1.xml');
    expect(xml.endsWith('r:id="rIdSalesctl2"/><tableParts count="0"/><extLst/></worksheet>')).toBe(true);
    expect(xml).toContain('sqref="A1:XFD1048576"');
  });

  test('keeps the comments that are there, and their drawing', async () => {
    const first = await marked({ sheet: SHEET, styles: STYLES }, [note(1, 0, 'old')]);
    const made = await markedWorkbook(first, new Map([['Sheet1', [note(1, 0, 'new', 'notice'), note(1, 1, 'other')]]]));
    const second = 'bytes' in made ? made.bytes : Buffer.alloc(0);
    expect(await told(second)).toEqual([
      { address: 'A1', colour: 'FFB4D7F5', comment: 'CELL-MONEY: old\nCELL-MONEY: new' },
      { address: 'B1', colour: 'FFFF9999', comment: 'CELL-MONEY: other' },
    ]);
    const shapes = text(second, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g);
    expect(shapes).toHaveLength(2);
    expect(Object.keys(unzipSync(second)).filter((name) => /comments|vml/.test(name))).toHaveLength(2);
  });

  test('writes into a drawing with the prefixes that it has', async () => {
    const drawing =
      '<xml xmlns:ns0="urn:schemas-microsoft-com:office:office" xmlns:ns1="urn:schemas-microsoft-com:vml" xmlns:ns2="urn:schemas-microsoft-com:office:excel">' +
      '<ns1:shape id="_x0000_s2000"><ns2:ClientData ObjectType="Note"><ns2:Row>0</ns2:Row><ns2:Column>0</ns2:Column></ns2:ClientData></ns1:shape></xml>';
    const links = [
      ['r9', 'vmlDrawing', '../drawings/a.vml'],
      ['r8', 'comments', '../comments/a.xml'],
    ] as const;
    const said = '<comment ref="A1" authorId="0"><text><t>old</t></text></comment>';
    const made = await marked(
      {
        sheet: `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${SHEET}</sheetData><legacyDrawing r:id="r9"/></worksheet>`,
        styles: STYLES,
        other: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(...links),
          'xl/drawings/a.vml': drawing,
          'xl/comments/a.xml': `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList>${said}</commentList></comments>`,
        },
      },
      [note(1, 0, 'new'), note(1, 1, 'other')],
    );
    const shapes = text(made, 'xl/drawings/a.vml');
    expect(shapes.match(/<ns1:shape /g)).toHaveLength(2);
    expect(shapes).toContain('<ns1:shape id="_x0000_s2001"');
    expect(shapes).toContain('<ns2:Row>0</ns2:Row><ns2:Column>1</ns2:Column>');
    expect(shapes).not.toMatch(/<\/?[vox]:/);
  });

  test('gives the same bytes every time', async () => {
    const again = () => marked({ sheet: SHEET, styles: STYLES }, [note(1, 0, 'x')]);
    expect((await again()).equals(await again())).toBe(true);
  });

  test.each<[string, Parts]>([
    ['strict', { sheet: SHEET, styles: STYLES, strict: true }],
    ['styles', { sheet: SHEET, styles: STYLES, other: { 'xl/styles.xml': null } }],
    ['styles', { sheet: SHEET, styles: '<cellXfs><xf/></cellXfs>' }],
    ['parts', { sheet: SHEET, styles: STYLES, other: { '[Content_Types].xml': '<Nothing/>' } }],
    [
      'drawing',
      {
        sheet: `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${SHEET}</sheetData><legacyDrawing r:id="r9"/></worksheet>`,
        styles: STYLES,
        other: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(['r9', 'vmlDrawing', '../drawings/odd.vml']),
          'xl/drawings/odd.vml': '<odd/>',
        },
      },
    ],
  ])('is left alone where it could not be carried over: %s', async (why, parts) => {
    expect(await hindrance(parts)).toBe(why);
  });
});
