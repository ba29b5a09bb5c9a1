// What a number format says beside the digits, from the styles of a workbook to the cell.
import { describe, expect, it } from 'vitest';
import { pictured } from '../../../src/model/number-picture.ts';
import type { NumberAside } from '../../../src/model/sheet.ts';
import { readBytes } from '../opened.ts';
import { cellFormats, madeWorkbook } from './made-workbook.ts';

async function asideOf(format: string | number, workbookPr = '', digits = '123456'): Promise<NumberAside | undefined> {
  const sheet = `<row><c s="1"><v>${digits}</v></c></row>`;
  const { rows } = await readBytes('made.xlsx', madeWorkbook({ sheet, workbookPr, styles: cellFormats(0, format) }));
  const cell = rows[0]![1];
  if (cell === null || typeof cell !== 'object' || cell.kind !== 'number') throw new Error('no number');
  expect(cell.digits).toBe(digits);
  return cell.aside;
}

describe('a format that says nothing beside the digits', () => {
  const accounting = '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ';
  const plain = ['General', '0.00_);[Red]\\(0.00\\)', '#,##0.00;-#,##0.00', accounting, '[$¥-804]#,##0.00', '@'];
  it.each([0, 2, 4, 44, '#,##0', '# ?/?', '0.00E+00', '[$-804]0.00', '#,##0.00_-', ...plain])('%s', async (format) => {
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

it.each<[format: string, shown: string]>([
  ['0000', '0007'],
  ['[$-804]000000', '000007'],
  ['"HT-"0000', 'HT-0007'],
  ['"HT-"0', 'HT-7'],
  ['"#"0', '#7'],
  ['General"号"', '7号'],
  ['"A"0\\#', 'A7#'],
  ['0000"-"00', '0000-07'],
  ['[=7]"作废";"有效"', '作废'],
  ['[=1]"作废";"有效"', '有效'],
])('%s shows a name', async (format, shown) => {
  expect(pictured('7', (await asideOf(format, '', '7'))!.picture!)).toBe(shown);
});

it.each(['00.00', '000%', '#,##0', '0.00;-0.00', '000;-000;"-"'])('%s shows none', async (format) => {
  expect((await asideOf(format, '', '0'))?.picture ?? null).toBeNull();
});

describe('another number than is stored', () => {
  it.each<[format: string, digits: string]>([
    ['(0.00)', '5'],
    ['[Red](0.00)', '5'],
    ['-0.00', '5'],
    ['0.00"-"', '5'],
    ['#,##0",000"', '5'],
    ['0\\0\\0', '5'],
    ['"1"0', '5'],
    [';;;', '5'],
    ['"合计"', '5'],
    ['0;;', '-5'],
    ['0.00;0.00', '-5'],
    ['0"元";0"元"', '-5'],
    ['[<0]0"万";0', '-5'],
  ])('%s for %s', async (format, digits) => {
    expect(await asideOf(format, '', digits)).toMatchObject({ isOther: true });
  });

  it.each<[format: string, digits: string]>([
    ['0.00;[Red]0.00', '-5'],
    ['0.00_);(0.00)', '-5'],
    ['0.00;-0.00;;@', '0'],
    ['0.00;-0.00;"-"', '0'],
    ['(0.00)', '0'],
    ['0.00;0.00', '5'],
  ])('is not %s for %s', async (format, digits) => {
    expect((await asideOf(format, '', digits))?.isOther ?? false).toBe(false);
  });
});

describe('the section that shows the number is the one that counts', () => {
  const conditional = '[>=100]0.00"万";0.00';
  it.each<[format: string, digits: string, unit: number | null]>([
    [conditional, '100', 1_000_000],
    [conditional, '5', null],
    ['[<100]0.00;0.00"万"', '500', 1_000_000],
    ['[=0]"-";0.00"万"', '5', 1_000_000],
    ['0.00;-0.00"万"', '-5', 1_000_000],
    ['[>=100]0"千";[<0]-0"百万";0', '-5', 100_000_000],
    ['[>=100]0"千";[<0]0"百万";0', '7', null],
    ['[>100]0"千"', '7', null],
    ['0"a;b";-0"万"', '-7', 1_000_000],
  ])('%s for %s', async (format, digits, unit) => {
    expect((await asideOf(format, '', digits))?.unit ?? null).toBe(unit);
  });

  it('where it shows a day or a percentage, too', async () => {
    const styles = cellFormats(0, '[>40000]yyyy-mm-dd;[<1]0.0%;0');
    const sheet = '<row><c s="1"><v>46086</v></c><c s="1"><v>0.5</v></c><c s="1"><v>5</v></c></row>';
    const { rows } = await readBytes('a.xlsx', madeWorkbook({ sheet, styles }));
    expect(rows[0]).toEqual([
      1,
      { kind: 'day', day: 20260305, minute: 0 },
      { kind: 'number', digits: '0.5', percent: true },
      { kind: 'number', digits: '5', percent: false },
    ]);
  });
});

it.each<[format: string, words: string]>([
  ['0"折"', '折'],
  ['0\\%', '%'],
  ['0!%', '%'],
  ['0.00"％"', '%'],
  ['0‰', '‰'],
  ['"约"0"元/台"', '约元台'],
  ['0" 台 "', '台'],
  ['0.00"元整"', ''],
])('%s shows the words %s', async (format, words) => {
  expect(await asideOf(format)).toMatchObject({ words, currency: null });
});

it('what a format shows around a text belongs to the text', async () => {
  const styles = cellFormats(0, '"HT-"@', '0;-0;0;@"号"', '@', ';;;');
  const cells = [1, 2, 3, 4].map((style) => `<c s="${style}" t="str"><v>001</v></c>`).join('');
  const { rows } = await readBytes('a.xlsx', madeWorkbook({ sheet: `<row>${cells}</row>`, styles }));
  expect(rows).toEqual([[1, 'HT-001', '001号', '001', '001']]);
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
