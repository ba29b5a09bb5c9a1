import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/sheet.ts';
import { type Read, readBytes } from '../opened.ts';
import { cellFormats, MAIN, madeWorkbook, OFFICE, type Parts, relationships } from './made-workbook.ts';

const read = (parts: Parts): Promise<Read> => readBytes('made.xlsx', madeWorkbook(parts));

const number = (digits: string, percent = false): Cell => ({ kind: 'number', digits, percent });
const day = (value: number, minute = 0): Cell => ({ kind: 'day', day: value, minute });
const error = (text: string): Cell => ({ kind: 'error', text });

/** The cell that this element is read as. */
async function cellOf(element: string, parts: Omit<Parts, 'sheet'> = {}): Promise<Cell> {
  const { rows, findings } = await read({ ...parts, sheet: `<row><c t="b"><v>1</v></c>${element}</row>` });
  expect(findings).toEqual([]);
  return rows[0]![2] ?? null;
}

describe('a text', () => {
  const strings =
    '<si><t>上海</t></si><si><r><t>金</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 额</t></r></si>' +
    '<si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>';

  it.each<[name: string, element: string, text: string | null]>([
    ['is found among the shared ones', '<c t="s"><v>0</v></c>', '上海'],
    ['is put together from its runs', '<c t="s"><v>1</v></c>', '金 额'],
    ['leaves out how it is spoken', '<c t="s"><v>2</v></c>', '課きく'],
    ['may be empty', '<c t="s"><v>3</v></c>', null],
    ['may be an empty element', '<c t="s"><v>4</v></c>', null],
    ['stands in its cell', '<c t="inlineStr"><is><t>a</t></is></c>', 'a'],
    [
      'stands in its cell in runs',
      '<c t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>',
      'ab',
    ],
    ['stands as the value of its cell', '<c t="inlineStr"><v>a</v></c>', 'a'],
    ['keeps its spaces', '<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    [
      'has entities',
      '<c t="inlineStr"><is><t>&lt;&amp;&gt;&quot;&apos;&#65;&#x4e2d;&#x1F600;</t></is></c>',
      '<&>"\'A中😀',
    ],
    ['has escapes', '<c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_c_x4E2d_</t></is></c>', 'a\rb_x000D_c中'],
    [
      'has none where two runs only together look like one',
      '<c t="inlineStr"><is><r><t>a_x</t></r><r><t>000D_b</t></r></is></c>',
      'a_x000D_b',
    ],
    ['has CDATA', '<c t="inlineStr"><is><t>a<![CDATA[<b> & ]]]>c</t></is></c>', 'a<b> & ]c'],
    ['goes around comments', '<c t="inlineStr"><is><t>a<!-- <t>x</t> -->b</t></is></c>', 'ab'],
    ['has one kind of line end', '<c t="inlineStr"><is><t>a\r\nb\rc\nd</t></is></c>', 'a\nb\nc\nd'],
    ['stays one that looks like a formula', '<c t="str"><v>=1+1</v></c>', '=1+1'],
  ])('%s', async (_, element, text) => {
    expect(await cellOf(element, { strings })).toBe(text);
  });
});

describe('a number', () => {
  it.each<[written: string, digits: string]>([
    ['0', '0'],
    ['-0', '0'],
    ['1234.5', '1234.5'],
    ['1234.50', '1234.5'],
    ['0.30000000000000004', '0.3'],
    ['1.23456789012346E+17', '123456789012346000'],
    ['123456789012345678', '123456789012346000'],
    ['1e-7', '0.0000001'],
    ['+5', '5'],
    ['.5', '0.5'],
    [' 12 ', '12'],
    ['007', '7'],
  ])('%s is %s', async (written, digits) => {
    expect(await cellOf(`<c><v>${written}</v></c>`)).toEqual(number(digits));
    expect(await cellOf(`<c t="n"><v>${written}</v></c>`)).toEqual(number(digits));
  });

  it.each(['NaN', '1,5', '0x10', '1e999', 'x'])('%s is none and stays what it is', async (written) => {
    expect(await cellOf(`<c><v>${written}</v></c>`)).toBe(written);
  });

  it.each<[format: number | string, percent: boolean]>([
    [9, true],
    [10, true],
    ['0.0%', true],
    ['#,##0.00%;[Red]-0%', true],
    ['0"%"', false],
    ['0\\%', false],
    [4, false],
  ])('of format %s is a percentage: %s', async (format, percent) => {
    const cell = await cellOf('<c s="1"><v>0.05</v></c>', { styles: cellFormats(0, format) });
    expect(cell).toEqual(expect.objectContaining(number('0.05', percent)));
  });
});

it('raised and lowered digits behind a number are none of it', async () => {
  const small = (place: string, text: string) => `<r><rPr><vertAlign val="${place}"/></rPr><t>${text}</t></r>`;
  const strings = `<si><r><t>1000</t></r>${small('superscript', '12)')}</si><si><r><t>H</t></r>${small('subscript', '2')}<r><t>O3</t></r></si>`;
  expect(await cellOf('<c t="s"><v>0</v></c>', { strings })).toBe('1000¹²)');
  expect(await cellOf('<c t="s"><v>1</v></c>', { strings })).toBe('H2O3');
});

it.each(['<c t="str"><f>A1</f></c>', '<c t="inlineStr"><f>A1</f></c>', '<c t="s"><f>A1</f></c>'])(
  'a formula without a result is an error whatever its type: %s',
  async (cell) => {
    expect(await cellOf(cell)).toEqual({ kind: 'error', text: '=A1' });
  },
);

describe('a number format', () => {
  const shown = (format: number | string): Promise<Cell> =>
    cellOf('<c s="1"><v>46086</v></c>', { styles: cellFormats(0, format) });

  const dates = [14, 15, 16, 17, 22, 27, 31, 36, 50, 57, 58, 'yyyy-mm-dd', 'yyyy"年"m"月"', 'yyyy"年"m"月"d"日";@'];
  const others = [
    '[$-804]yyyy"年"',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'm/d/yy h:mm AM/PM',
    'yyyy\\-mm\\-dd hh:mm:ss.000',
  ];
  it.each([...dates, ...others, 'e/m/d', '[Red]d.m.yyyy', 'dd/mm/yyyy_ ;'])('%s shows a day', async (format) => {
    expect(await shown(format)).toEqual(day(20260305));
  });

  const numbers = [
    0,
    2,
    4,
    13,
    37,
    44,
    48,
    49,
    59,
    'Rs. 0',
    '0.00\\d',
    '[Red]0',
    '0"days"',
    '"Summe "0.00',
    '#,##0 USD',
  ];
  const more = [
    '0.00E+00',
    '[$¥-804]#,##0.00',
    '_-* #,##0_d',
    '[Blue][<100]0;[Red]0',
    'General',
    'G/通用格式',
    '@',
    '# ?/?',
  ];
  it.each([...numbers, ...more, 'General"d"', '"m"', '[Magenta]General', 'Standard'])(
    '%s shows none',
    async (format) => {
      expect(await shown(format)).toMatchObject({ kind: 'number', digits: '46086', percent: false });
    },
  );

  it('of a built-in identifier may be given anew, or only be held for it', async () => {
    const styles = (id: number, code: string): string =>
      `<numFmts><numFmt numFmtId="${id}" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="${id}"/></cellXfs>`;
    expect(await cellOf('<c><v>46086</v></c>', { styles: styles(0, 'dd\\.mm\\.yyyy') })).toEqual(day(20260305));
    expect(await cellOf('<c><v>46086</v></c>', { styles: styles(31, 'reserved-0x1F') })).toEqual(day(20260305));
  });

  it('stands among the cells’ formats, not among the named styles', async () => {
    const styles =
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/></cellXfs><dxfs><dxf/></dxfs>';
    expect(await cellOf('<c><v>46086</v></c>', { styles })).toEqual(number('46086'));
  });
});

describe('a date', () => {
  const styles = cellFormats(14);
  const shown = (serial: string, workbookPr = ''): Promise<Cell> =>
    cellOf(`<c><v>${serial}</v></c>`, { styles, workbookPr });

  it.each<[serial: string, cell: Cell]>([
    ['1', day(19000101)],
    ['59', day(19000228)],
    ['61', day(19000301)],
    ['46086', day(20260305)],
    ['46086.573', day(20260305, 825)],
    ['46086.99999999', day(20260305, 1439)],
    ['46086.9999999988', day(20260305, 1439)],
    ['46086.999999999993', day(20260306)],
    ['46086.3958333333', day(20260305, 570)],
    ['46086.395833', day(20260305, 570)],
    ['46086.604166666664', day(20260305, 870)],
    ['0.573', '13:45'],
    ['0', '00:00'],
    ['73050', day(20991231)],
    ['2958465', '9999-12-31'],
    ['2958466', number('2958466')],
    ['-1', number('-1')],
  ])('of 1900, %s', async (serial, cell) => {
    expect(await shown(serial)).toEqual(cell);
  });

  it.each(['1', 'true', 'on'])('counts from 1904 where date1904 is %s', async (value) => {
    const workbookPr = `<workbookPr date1904="${value}"/>`;
    expect(await shown('44624', workbookPr)).toEqual(day(20260305));
    expect(await shown('0', workbookPr)).toEqual(day(19040101));
  });

  it.each(['0', 'false'])('counts from 1900 where date1904 is %s', async (value) => {
    expect(await shown('46086', `<workbookPr date1904="${value}"/>`)).toEqual(day(20260305));
  });

  it.each<[text: string, cell: Cell]>([
    ['2026-03-05', day(20260305)],
    ['2026-03-05T13:45:10', day(20260305, 825)],
    ['2026-03-05T13:45:10.5Z', day(20260305, 825)],
    ['2026-03-05T23:59:59.9999', day(20260305, 1439)],
    ['2026-03-05T24:00:00', '2026-03-05T24:00:00'],
    ['2026-03-05T10:00:60', '2026-03-05T10:00:60'],
    ['2026-02-30', '2026-02-30'],
    ['soon', 'soon'],
  ])('in ISO form, %s', async (text, cell) => {
    expect(await cellOf(`<c t="d"><v>${text}</v></c>`)).toEqual(cell);
  });
});

describe('a formula', () => {
  it.each<[name: string, element: string, cell: Cell]>([
    ['counts by its result', '<c><f>1+1</f><v>2</v></c>', number('2')],
    ['may result in 0', '<c><f>1-1</f><v>0</v></c>', number('0')],
    ['may result in false', '<c t="b"><f>1=2</f><v>0</v></c>', { kind: 'boolean', value: false }],
    ['may result in a text', '<c t="str"><f>"a"</f><v>a</v></c>', 'a'],
    ['may result in an empty text', '<c t="str"><f>""</f><v></v></c>', null],
    ['may result in an error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', error('#DIV/0!')],
    ['without a result is an error', '<c><f>A1&amp;B1</f></c>', error('=A1&B1')],
    ['with an empty result is an error', '<c><f>NOW()</f><v></v></c>', error('=NOW()')],
    ['that is shared counts by its result', '<c><f t="shared" si="0"/><v>3</v></c>', number('3')],
  ])('%s', async (_, element, cell) => {
    expect(await cellOf(element)).toEqual(cell);
  });

  describe('of a workbook that nobody has calculated', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>`;
    const properties = (application: string) => ({
      '_rels/.rels': relationships(
        ['r1', 'officeDocument', 'xl/workbook.xml'],
        ['r2', 'extended-properties', 'docProps/app.xml'],
      ),
      'docProps/app.xml': `<Properties xmlns="urn:properties"><Template>x</Template><Application>${application}</Application></Properties>`,
    });
    it.each<[name: string, other: NonNullable<Parts['other']>]>([
      ['because it asks for it', { 'xl/workbook.xml': workbook }],
      ['because a library wrote it', properties('Apache POI')],
    ])('%s', async (_, other) => {
      expect(await cellOf('<c><f>B2*C2</f><v>0</v></c>', { other })).toEqual(error('=B2*C2'));
      expect(await cellOf('<c><f>B2*C2</f><v>0.0</v></c>', { other })).toEqual(error('=B2*C2'));
      expect(await cellOf('<c><f>B2*C2</f><v>7</v></c>', { other })).toEqual(number('7'));
      expect(await cellOf('<c><v>0</v></c>', { other })).toEqual(number('0'));
      expect(await cellOf('<c t="b"><f>1=2</f><v>0</v></c>', { other })).toEqual({ kind: 'boolean', value: false });
    });

    it('is not known where its properties cannot be read', async () => {
      const other = { ...properties('x'), 'docProps/app.xml': '<Properties><Application>Apache' };
      expect(await cellOf('<c><f>1-1</f><v>0</v></c>', { other })).toEqual(number('0'));
    });

    it('is no matter of workbooks that a spreadsheet program wrote', async () => {
      const other = properties('Microsoft Excel');
      expect(await cellOf('<c><f>1-1</f><v>0</v></c>', { other })).toEqual(number('0'));
    });
  });
});

it.each<[element: string, cell: Cell]>([
  ['<c t="b"><v>true</v></c>', { kind: 'boolean', value: true }],
  ['<c t="b"><v>0</v></c>', { kind: 'boolean', value: false }],
  ['<c t="b"><v>yes</v></c>', 'yes'],
  ['<c t="e"><v>#N/A</v></c>', error('#N/A')],
  ['<c s="0"/>', null],
  ['<c s="99"><v>1</v></c>', number('1')],
  ['<c><v/></c>', null],
  ['<c><v>1</v><extLst><ext><c xmlns="urn:other"><v>9</v></c></ext></extLst></c>', number('1')],
])('%s', async (element, cell) => {
  expect(await cellOf(element)).toEqual(cell);
});

describe('rows and cells', () => {
  it('take the next place where they name none', async () => {
    const { rows } = await read({
      sheet:
        '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="5"><c><v>1</v></c></row>' +
        '<row><c r="B6"><v>2</v></c></row><row><c r="B9"><v>2</v></c></row>',
    });
    expect(rows).toEqual([
      [1, number('1'), null, null, number('4'), number('5')],
      [5, number('1')],
      [6, null, number('2')],
      [9, null, number('2')],
    ]);
  });

  it('may come in any order', async () => {
    const { rows } = await read({
      sheet: '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>',
    });
    expect(rows).toEqual([
      [1, number('0')],
      [2, number('1'), number('2')],
    ]);
  });

  it('are refused where a row comes long after those it belongs before', async () => {
    const later = Array.from({ length: 9000 }, (_, index) => `<row r="${index + 9}"><c><v>1</v></c></row>`).join('');
    const { findings } = await read({ sheet: `${later}<row r="2"><c><v>1</v></c></row>` });
    expect(findings).toMatchObject([{ code: 'READ-DAMAGED', facts: { reason: 'row-order' }, place: { row: 2 } }]);
  });

  it.each<[name: string, sheet: string, reason: string, row: number]>([
    ['twice in one row', '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'doubled-cell', 1],
    ['in two rows of one number', '<row r="3"><c><v>1</v></c></row><row r="3"><c><v>2</v></c></row>', 'doubled-row', 3],
    ['of another row', '<row r="2"><c r="A7"><v>1</v></c></row>', 'cell-elsewhere', 2],
    [
      'beyond the last row',
      '<row r="2"><c><v>1</v></c></row><row r="1048577"><c><v>1</v></c></row>',
      'cell-outside',
      2,
    ],
    ['beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'cell-outside', 1],
    ['with two values', '<row><c><v>0</v><v>1</v></c></row>', 'doubled-cell', 1],
    ['with two texts', '<row><c t="inlineStr"><is><t>a</t></is><is><t>b</t></is></c></row>', 'doubled-cell', 1],
    ['without a shared string', '<row><c t="s"><v>0</v></c></row>', 'no-shared-string', 1],
  ])('%s are refused', async (_, sheet, reason, row) => {
    const { findings } = await read({ sheet });
    expect(findings).toMatchObject([
      { code: 'READ-DAMAGED', facts: { reason }, place: { row, source: { sheet: 'Sheet1' } } },
    ]);
  });

  it.each(['1', '-1', 'x', '&#49;0'])('with a number of a format %s that is not there are refused', async (style) => {
    const { findings } = await read({ sheet: `<row><c s="${style}"><v>1</v></c></row>`, styles: cellFormats(0) });
    expect(findings).toMatchObject([{ code: 'READ-DAMAGED', facts: { reason: 'no-style' } }]);
  });

  it('say their type and format with entities and spaces, too', async () => {
    const sheet = '<row><c t=" s " s="&#49;"><v>0</v></c><c t="&#98;"><v>1</v></c><c s="&#49;"><v>0.5</v></c></row>';
    const { rows } = await read({ sheet, strings: '<si><t>x</t></si>', styles: cellFormats(0, 9) });
    expect(rows).toEqual([[1, 'x', { kind: 'boolean', value: true }, number('0.5', true)]]);
  });

  it('reach to the last of both', async () => {
    const { rows } = await read({ sheet: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' });
    expect([rows[0]![0], rows[0]!.length]).toEqual([1_048_576, 16_385]);
  });

  it('are counted where they are hidden and hold anything', async () => {
    const sheet =
      '<row hidden="1"><c><v>1</v></c></row><row hidden="true"><c><v>2</v></c></row><row hidden="1"><c s="0"/></row><row hidden="0" ht="15"><c><v>3</v></c></row><row ht="0" customHeight="1"><c><v>4</v></c></row>';
    const { rows, findings } = await read({ sheet });
    expect(rows.length).toBe(4);
    expect(findings).toMatchObject([{ code: 'READ-HIDDEN-ROWS', facts: { rows: '3' } }]);
  });

  it.each<[columns: string, told: string | null]>([
    ['<col min="2" max="2" hidden="1" width="0"/>', 'B'],
    ['<col min="2" max="16384" hidden="true"/>', 'B, D'],
    ['<col min="4" max="4" width="0" customWidth="1"/><col min="1" max="2" width="9"/>', 'D'],
    ['<col min="3" max="3" hidden="1"/><col min="5" max="9" hidden="1"/>', null],
    ['<col min="1" max="1" hidden="0" width="10"/><col min="x" max="99999" hidden="1"/>', 'A, B, D'],
  ])('of columns %s: hidden are %s', async (columns, told) => {
    const data = '<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="0"/><c r="D1"><v>4</v></c></row>';
    const sheet = `<worksheet xmlns="${MAIN}"><cols>${columns}</cols><sheetData>${data}</sheetData></worksheet>`;
    const { rows, findings } = await read({ sheet });
    expect(rows[0]!.length).toBe(5);
    expect(findings).toHaveLength(told === null ? 0 : 1);
    if (told !== null) expect(findings).toMatchObject([{ code: 'READ-HIDDEN-COLUMNS', facts: { columns: told } }]);
  });

  it('of a merge count once: what follows the rows is not read', async () => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row><c r="A1"><v>5</v></c><c r="B1"/></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>`;
    expect((await read({ sheet })).rows).toEqual([[1, number('5')]]);
  });
});
