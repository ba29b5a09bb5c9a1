// Workbooks with several sheets: which of those that nobody named are told of.
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { workbookSheet } from '../../src/read/workbook-sheet.ts';

const HEAD = ['订单号', '签约日期', '工号', '金额'];
const ROW = ['A1', '2026-03-02', 'E01', 100];

type Sheets = readonly (readonly [name: string, rows: readonly (readonly unknown[])[], state?: 'hidden'])[];

async function othersOf(sheets: Sheets, sheet: string | null = null): Promise<readonly string[]> {
  const book = new exceljs.Workbook();
  for (const [name, rows, state] of sheets) book.addWorksheet(name, { state: state ?? 'visible' }).addRows([...rows]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const { value } = await workbookSheet('a.xlsx', bytes, { sheet, preferredSheets: ['销售'] });
  const { findings } = await parseLedger('sales', value!, NO_MAPPING);
  return findings.flatMap((found) => (found.code === 'READ-OTHER-SHEETS' ? [found.facts.sheets] : []));
}

describe('told is', () => {
  it.each<[what: string, sheets: Sheets]>([
    [
      'a sheet with the same columns',
      [
        ['一月', [HEAD, ROW]],
        ['二月', [HEAD, ROW]],
        ['图', [['x']]],
      ],
    ],
    [
      'one with titles above',
      [
        ['一月', [HEAD, ROW]],
        ['二月', [['二月销售'], [], [...HEAD, '备注'], ROW]],
      ],
    ],
    [
      'one before the one named as the ledger',
      [
        ['二月', [HEAD, ROW]],
        ['销售', [HEAD, ROW]],
      ],
    ],
  ])('%s', async (_, sheets) => {
    expect(await othersOf(sheets)).toEqual(['二月']);
  });

  it('every one of them', async () => {
    const sheets: Sheets = [
      ['一月', [HEAD, ROW]],
      ['二月', [HEAD, ROW]],
      ['三月', [HEAD, ROW]],
    ];
    expect(await othersOf(sheets)).toEqual(['二月, 三月']);
    expect(await othersOf(sheets, '二月')).toEqual([]);
  });
});

it.each<[what: string, sheets: Sheets]>([
  [
    'a header without rows',
    [
      ['一月', [HEAD, ROW]],
      ['模板', [HEAD]],
    ],
  ],
  [
    'other columns',
    [
      ['一月', [HEAD, ROW]],
      [
        '汇总',
        [
          ['工号', '金额'],
          ['E01', 5],
        ],
      ],
    ],
  ],
  [
    'another ledger by name',
    [
      ['一月', [HEAD, ROW]],
      ['回款', [HEAD, ROW]],
    ],
  ],
  [
    'hidden sheets, which have a notice of their own',
    [
      ['一月', [HEAD, ROW]],
      ['二月', [HEAD, ROW], 'hidden'],
    ],
  ],
])('not told is %s', async (_, sheets) => {
  expect(await othersOf(sheets)).toEqual([]);
});
