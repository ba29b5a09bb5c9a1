// Documents -> workbooks: the same bytes everywhere, true numbers and dates, live formulas with stored results.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Document, Table } from '../../../src/model/document.ts';
import { renderXlsx } from '../../../src/render/workbook/workbook.ts';
import { sample } from '../sample.ts';
import { partsOf, readBack } from './read-back.ts';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

test('the same bytes in every zone and on every run', async () => {
  const first = await renderXlsx(sample);
  for (const other of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = other;
    expect(Buffer.compare(await renderXlsx(sample), first)).toBe(0);
  }
});

describe('the sample', () => {
  let book: Awaited<ReturnType<typeof readBack>>;
  let parts: Record<string, string>;
  beforeAll(async () => {
    const bytes = await renderXlsx(sample);
    book = await readBack(bytes);
    parts = partsOf(bytes);
  });
  const at = (sheet: string, address: string) => book.getWorksheet(sheet)!.getCell(address);

  test('one sheet a table, tables of one sheet together, legal names', () => {
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['人员汇总', '提成明细', '审批', '问题 1  2']);
  });

  test('the first sheet opens with title and facts', () => {
    expect([at('人员汇总', 'A1').value, at('人员汇总', 'B2').value, at('人员汇总', 'B4').value]).toEqual([
      sample.title,
      '2026-03',
      'zhicheng',
    ]);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="B3" s="\d+"><v>46112<\/v>/);
  });

  test('formulas are live and have their results', () => {
    const formulas = ['G10', 'I10', 'J10', 'L10', 'E14'].map((address) => at('人员汇总', address).value);
    expect(formulas).toEqual([
      { formula: 'E10/F10', result: 1.6 },
      {
        formula: `SUMIFS('提成明细'!$I$3:$I$7,'提成明细'!$A$3:$A$7,$B10,'提成明细'!$E$3:$E$7,"个人提成")`,
        result: 2500,
      },
      {
        formula: `SUMIFS('提成明细'!$I$3:$I$7,'提成明细'!$A$3:$A$7,$B10,'提成明细'!$E$3:$E$7,"团队提成")`,
        result: 333.33,
      },
      { formula: 'I10+J10-K10', result: 2833.33 },
      { formula: 'SUBTOTAL(109,E10:E13)', result: 63764.44 },
    ]);
    expect(at('提成明细', 'I6').value).toEqual({ formula: 'ROUND(F6*G6*H6,2)', result: 750 });
    expect(at('审批', 'B3').value).toEqual({ formula: `SUM('人员汇总'!$L$10:$L$13)`, result: 3408.76 });
  });

  test('empty cells have no formula', () => {
    expect([at('人员汇总', 'G13').value, at('人员汇总', 'I13').value]).toEqual([null, null]);
  });

  test('a fraction without end is a division, one with an end a number', () => {
    expect(at('提成明细', 'G5').value).toEqual({ formula: '1/3', result: 1 / 3 });
    expect(at('提成明细', 'G3').value).toBe(0.06);
  });

  test('days and months are dates of the calendar, identifiers text', () => {
    expect(at('提成明细', 'C5').value).toEqual(new Date(Date.UTC(2024, 1, 29)));
    expect(at('提成明细', 'D5').value).toEqual(new Date(Date.UTC(2024, 1, 1)));
    expect([at('提成明细', 'B3').value, at('提成明细', 'B3').numFmt]).toEqual(['007', '@']);
  });

  test('what looks like a formula stays text', () => {
    expect([at('人员汇总', 'C11').value, at('提成明细', 'K6').value]).toEqual(['=cmd|calc', '@SUM(A1)']);
  });

  test('is set up to be steered and printed', () => {
    const sheet = book.getWorksheet('人员汇总')!;
    expect(sheet.autoFilter).toBe('A9:L13');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 9, xSplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '9:9',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C&P / &N');
    expect(sheet.headerFooter.oddHeader).toContain('销售结算 && 提成');
  });

  test('a form has tall boxes to sign', () => {
    const sheet = book.getWorksheet('审批')!;
    expect([sheet.getCell('A8').value, sheet.getCell('C8').value, sheet.getRow(8).height]).toEqual(['制表', null, 54]);
    expect(sheet.getCell('C8').border?.bottom?.style).toBe('thin');
    expect(sheet.pageSetup.printTitlesRow).toBe('7:7');
  });

  test('bars announce no extension that is not there', () => {
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<dataBar>');
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('extLst');
  });
});

const tableOf = (more: Partial<Table>): Table => ({ name: 't', title: 't', columns: [], rows: [], ...more });
const documentOf = (...tables: Table[]): Document => ({ ...sample, facts: [], title: 'T', tables });

test('every kind of text can be stored', async () => {
  const texts = ['a\u0000b\u001fc', '\ud83d lone', '\uffff', '_x0041_', '<&>"', ' 空 ', '', 'x'.repeat(40_000)];
  const columns = [{ name: 'a', title: 'A', type: 'text' as const }];
  const bytes = await renderXlsx(documentOf(tableOf({ columns, rows: texts.map((text) => ({ values: [text] })) })));
  const strings = partsOf(bytes)['xl/sharedStrings.xml']!;
  expect(strings).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  for (const written of ['a�b�c', '� lone', '_x005F_x0041_', '&lt;&amp;&gt;', ' 空 '])
    expect(strings).toContain(written);
  expect(Math.max(...strings.split(/<[^>]*>/).map((text) => text.length))).toBe(32_767);
});

test('sheet names are legal, short and each there once', async () => {
  const titles = ['A/B', 'a?b', "'x'", '很'.repeat(40), '很'.repeat(50), `${'x'.repeat(30)}😀`, 'History', ''];
  const tables = titles.map((title, index) => tableOf({ name: `t${index}`, title }));
  const book = await readBack(await renderXlsx(documentOf(...tables)));
  const names = book.worksheets.map((sheet) => sheet.name);
  expect(names).toHaveLength(titles.length);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
  for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  expect(names.join('')).not.toMatch(/\p{Surrogate}/u);
});

describe('sums that a spreadsheet would do otherwise are stored', () => {
  const sumOf = async (ids: readonly string[], extra = 0) => {
    const where = [['id', { column: 'id' }]] as const;
    const id = { name: 'id', title: 'ID', type: 'id' as const };
    const sum = { name: 'sum', title: 'Sum', type: 'money' as const };
    const filler = Array.from({ length: extra }, () => ({ values: ['other', 0] }));
    const rows = ids.map((each) => ({ values: [each, 100] }));
    const formula = { op: 'sumWhere', table: 'b', column: 'sum', where } as const;
    const book = await readBack(
      await renderXlsx(
        documentOf(
          tableOf({ name: 'a', title: 'a', columns: [id, { ...sum, formula }], rows }),
          tableOf({ name: 'b', title: 'b', columns: [id, sum], rows: [...rows, ...filler] }),
        ),
      ),
    );
    return ids.map((_, index) => typeof book.getWorksheet('a')!.getCell(`B${index + 5}`).value);
  };

  test.each([
    ['plain identifiers', ['E1', '12'], ['object', 'object']],
    ['007 equals 7', ['007', '7', 'E1'], ['number', 'number', 'object']],
    ['e1 equals E1', ['e1', 'E1'], ['number', 'number']],
    ['a star is anything', ['A*', 'E1'], ['number', 'object']],
    ['a comparison', ['>5', '=x'], ['number', 'number']],
    ['perhaps a date', ['2026-03', '1/2'], ['number', 'number']],
  ])('%s', async (_, ids, types) => {
    expect(await sumOf(ids)).toEqual(types);
  });

  test('over thousands of rows', async () => {
    expect(await sumOf(['E1'], 4_999)).toEqual(['object']);
    expect(await sumOf(['E1'], 5_000)).toEqual(['number']);
  });
});

test('yuan have at most two places', async () => {
  const amounts = [1, 29, 57, 115, 1_005, 999_999_999_999, 1_000_000_000_001, -7_407, 2_251_799_813_685_249];
  const columns = [{ name: 'a', title: 'A', type: 'money' as const }];
  const bytes = await renderXlsx(
    documentOf(tableOf({ columns, rows: amounts.map((amount) => ({ values: [amount] })) })),
  );
  const written = [...partsOf(bytes)['xl/worksheets/sheet1.xml']!.matchAll(/<v>(-?[\d.]+)<\/v>/g)].map(
    ([, value]) => value!,
  );
  expect(written.slice(-amounts.length)).toEqual([
    '0.01',
    '0.29',
    '0.57',
    '1.15',
    '10.05',
    '9999999999.99',
    '10000000000.01',
    '-74.07',
    '22517998136852.49',
  ]);
});
