// What a number format says beside the digits, from the styles of a workbook to the cell.
import { describe, expect, it } from 'vitest';
import type { NumberAside } from '../../../src/model/sheet.ts';
import { readBytes } from '../opened.ts';
import { cellFormats, madeWorkbook } from './made-workbook.ts';

async function asideOf(format: string | number, workbookPr = ''): Promise<NumberAside | undefined> {
  const sheet = '<row><c s="1"><v>123456</v></c></row>';
  const { rows } = await readBytes('made.xlsx', madeWorkbook({ sheet, workbookPr, styles: cellFormats(0, format) }));
  const cell = rows[0]![1];
  if (cell === null || typeof cell !== 'object' || cell.kind !== 'number') throw new Error('no number');
  expect(cell.digits).toBe('123456');
  return cell.aside;
}

describe('a format that says nothing beside the digits', () => {
  const accounting = '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ';
  const plain = ['General', '0.00_);[Red]\\(0.00\\)', '#,##0.00;-#,##0.00', accounting, '[$¥-804]#,##0.00', '0"days"'];
  it.each([0, 2, 4, 44, '#,##0', '# ?/?', '0.00E+00', '"m"', '[$-804]0.00', '0\\%', ...plain])('%s', async (format) => {
    expect(await asideOf(format)).toBeUndefined();
  });
});

it.each<[format: string, hidden: number, unit: number | null]>([
  ['0!.0,', 4, null],
  ['0\\.0,', 4, null],
  ['0"."0,"万"', 4, 1_000_000],
  ['#,##0!.0000', 4, null],
  ['#,##0.00,', 3, null],
  ['0.0,"K"', 3, 100_000],
  ['#,##0,,', 6, null],
  ['0.00,,"百万元"', 6, 100_000_000],
  ['0.00"万元"', 0, 1_000_000],
  ['"¥"0.00万', 0, 1_000_000],
  ['General"万"', 0, 1_000_000],
  ['#,##0.00"元"', 0, 100],
  ['[Red]0"亿";0', 0, 10_000_000_000],
])('%s hides %d places, unit %s', async (format, hidden, unit) => {
  expect(await asideOf(format)).toMatchObject({ hidden, unit, currency: null });
});

it.each<[format: string, currency: string]>([
  ['[$$-409]#,##0.00', '$'],
  ['[$USD] #,##0.00', 'USD'],
  ['"US$"#,##0.00', 'US$'],
  ['$#,##0.00', '$'],
  ['[$€-2]\\ #,##0.00', '€'],
  ['[$HK$-C04]#,##0', 'HK$'],
  ['[$¥-411]#,##0', 'JP¥'],
  ['0.00"美元"', '美元'],
  ['#,##0 USD', 'USD'],
])('%s shows the currency %s', async (format, currency) => {
  expect(await asideOf(format)).toMatchObject({ currency });
});

it.each<[format: string, code: NumberAside['code']]>([
  ['0000', { before: '', digits: 4, after: '' }],
  ['[$-804]000000', { before: '', digits: 6, after: '' }],
  ['"HT-"0000', { before: 'HT-', digits: 4, after: '' }],
  ['"A"0\\#', { before: 'A', digits: 1, after: '#' }],
])('%s is the format of a name', async (format, code) => {
  expect(await asideOf(format)).toMatchObject({ code });
});

it.each(['0000"-"00"-"00', '00.00', '0000"."00"."00', '000%'])('%s is none', async (format) => {
  expect((await asideOf(format))?.code ?? null).toBeNull();
  expect((await asideOf(format))?.hidden ?? 0).toBe(0);
});

it('the code of a built-in format tells no currency: it is that of whoever opens the workbook', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="44" formatCode="&quot;$&quot;0.00"/></numFmts><cellXfs><xf numFmtId="44"/></cellXfs>';
  const { rows } = await readBytes('a.xlsx', madeWorkbook({ sheet: '<row><c><v>1</v></c></row>', styles }));
  expect(rows[0]![1]).toEqual({ kind: 'number', digits: '1', percent: false });
});

it('a number that is no day says where days of the workbook begin', async () => {
  expect(await asideOf(0, '<workbookPr date1904="1"/>')).toMatchObject({ from1904: true, hidden: 0, currency: null });
});
