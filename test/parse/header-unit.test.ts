// Units that headers state: read as such, or a column that is not ours; never taken for yuan in silence.
import { describe, expect, it } from 'vitest';
import { headerName } from '../../src/parse/header-name.ts';
import { brief, lines, parsed } from './rows-of.ts';

describe('the unit of a header', () => {
  it.each<[yuan: number, headers: string]>([
    [
      1,
      '金额|金额（元）|金额:元|金额：元|金额/元|金额 元|金额(单位:元)|金额（人民币）|金额(人民币元)|金额(￥)|金额 RMB|金额(含税)|金额(元/台)',
    ],
    [
      10_000,
      '金额(万元)|金额（单位：万元）|金额/万元|金额:万元|金额 万元|金额_万元|金额万元|金額(萬元)|金額萬元|金额（含税，万元）|金额(万)|金额\n(万元)',
    ],
    [1000, '金额(千元)|金额/千元|金额[仟元]'],
    [0.01, '金额(分)|金额/分'],
    [0.1, '金额(角)'],
    [100, '金额(百元)'],
    [1_000_000, '金额（百万元）|金额百万元|金额(百万)'],
    [100_000_000, '金额(亿元)|金額(億元)'],
  ])('is %d yuan in %s', (yuan, headers) => {
    for (const header of headers.split('|')) {
      const { name, fen } = headerName(header);
      expect([header, name.replace('額', '额'), fen]).toEqual([header, '金额', Math.round(yuan * 100)]);
    }
  });

  it.each<[yuan: number, header: string]>([
    [1, 'Amount (CNY)'],
    [1, 'Amount CNY'],
    [1, 'amount_rmb'],
    [1000, 'Amount (k)'],
    [1000, 'Amount (thousand)'],
    [10_000, 'Amount (10k)'],
    [10_000, 'Amount (10,000 yuan)'],
    [1_000_000, 'Amount (million)'],
  ])('is %d yuan in %s', (yuan, header) => {
    expect(headerName(header)).toMatchObject({ name: 'amount', fen: yuan * 100 });
  });

  it.each([
    '金额(美元)',
    '金额(USD)',
    '金额/USD',
    '金额(HK$)',
    '金额(万美元)',
    'Amount (k USD)',
    '金额(元/万元)',
    '金额(不含税)',
    '金额（不含稅，元）',
    'Amount (excl. VAT)',
  ])('makes another column of %s', (header) => {
    expect(['金额', 'amount']).not.toContain(headerName(header).name);
  });

  it.each(['单元', '得分(分)', '数量(台)', '信用期限(天)', '比例(%)', '年/月', '日期/时间', 'item/no'])(
    'changes nothing else: %s',
    (header) => {
      expect(headerName(header).name).toBe(header.replace(/\(.*\)/, ''));
    },
  );
});

it('amounts are counted in the unit', async () => {
  const amounts = async (header: string, cell: string) => {
    const { value, findings } = await parsed(
      'collections',
      lines(`收款单号,到账日期,订单号,${header}`, `K1,2026-03-05,A1,${cell}`),
    );
    return value.rows.at(0)?.amount ?? brief(findings);
  };
  expect(await amounts('金额(分)', '123450')).toBe(123_450);
  expect(await amounts('金额(分)', '1234.5')).toEqual(['CELL-MONEY 2:金额(分)=1234.5']);
  expect(await amounts('金额(百万元)', '1.23')).toBe(123_000_000);
  expect(await amounts('金额', '\u200b')).toEqual(['CELL-MISSING 2:金额']);
  expect(await amounts('金额(不含税)', '100')).toEqual(['READ-MISSING-COLUMN 1:-']);
});

it('a column that is measured in something else is asked about', async () => {
  const { findings } = await parsed('collections', lines('收款单号,到账日期,订单号,金额(USD)', 'K1,2026-03-05,A1,5'));
  expect(findings).toMatchObject([{ code: 'READ-MISSING-COLUMN', facts: { column: 'amount', nearest: '金额(USD)' } }]);
});
