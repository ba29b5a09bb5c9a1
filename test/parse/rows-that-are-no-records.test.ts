// Footers are left out, rows of other tables are errors, cells that were torn in two are never read as two.
import { describe, expect, it } from 'vitest';
import { isOfRow } from '../../src/model/finding.ts';
import { brief, lines, parsed } from './rows-of.ts';

const HEADER = '收款单号,到账日期,订单号,金额';
const ROW = 'K1,2026-03-05,A1,100';

describe('a footer', () => {
  it.each([
    '制表人：张三,,审核：李四,',
    '制表人,张三,审核,',
    '打印时间：2026-03-31 10:00',
    '制表日期：,2026-03-31,,',
    ',,制单： 张三,',
    '备注：以上均已到账。,,,',
    '制表人：,李四,审核人：,王五',
    '日期：2026年3月31日,,,',
    '共 12 条,,,',
    '共12条记录,,,',
    '第 1 页 共 3 页,,,',
    'Page 1 of 2,,,',
    '(12 rows),,,',
    '12 rows selected.',
    'Printed by: admin,,,',
    '部门经理签字：____,,,',
    '--- End of report ---,,,',
    '----,----------,----,----',
    '+----+----------+',
    '# made by hand,,,',
    '---------明细列表结束---------,,,',
    '制表人：张三,,审核：李四,2026-03-31',
    '已收入:3笔,29.00元,,',
    '2026年4月,,,',
    ',二、4月份,,',
    '1. 金额均含税,,,',
    '以上为三月全部回款,,,',
    ',,,（盖章）',
  ])('%s', async (footer) => {
    const { value, findings } = await parsed('collections', lines(HEADER, ROW, footer));
    expect(value.rows).toHaveLength(1);
    expect(findings.map(({ code, severity, place }) => [code, severity, place?.row])).toEqual([
      ['READ-FOOTER-ROW', 'notice', 3],
    ]);
    expect(value.leftOut).toMatchObject([{ row: 3, reason: 'READ-FOOTER-ROW' }]);
  });

  it('has no figure in it, and not all that a record has', async () => {
    const withFigure = await parsed('collections', lines(HEADER, '备注：补收,,,100', '制单：张三,2026-03-05,A1,100'));
    expect(brief(withFigure.findings)).toEqual(['CELL-MISSING 2:到账日期', 'CELL-MISSING 2:订单号']);
    expect(withFigure.value.rows.map(({ receiptNo }) => receiptNo)).toEqual(['制单:张三']);
  });

  it('may be a sum in capitals, which is a total', async () => {
    const { findings } = await parsed(
      'collections',
      lines(HEADER, ROW, '合计（大写）：壹佰元整,,,100', '合计人民币（大写）壹佰元整,,,'),
    );
    expect(findings.map(({ code }) => code)).toEqual(['READ-TOTAL-ROW', 'READ-TOTAL-ROW']);
  });

  it('is none where only something is missing', async () => {
    const ofShop = await parsed('collections', lines(HEADER, '#A1,2026-03-05,A1,'));
    expect(brief(ofShop.findings)).toEqual(['CELL-MISSING 2:金额']);
    const { findings } = await parsed('collections', lines(HEADER, 'K9,,,'));
    expect(findings.map(({ code }) => code)).toEqual(['CELL-MISSING', 'CELL-MISSING', 'CELL-MISSING']);
  });
});

describe('another table', () => {
  const another = (row: number) => [{ code: 'READ-SEVERAL-TABLES', severity: 'error', place: { row } }];

  it.each([
    ['with its columns elsewhere', '收款单号,订单号,到账日期,金额'],
    ['with more columns', `${HEADER},账户`],
  ])('below, %s', async (_, header) => {
    const { value, findings } = await parsed('collections', lines(HEADER, ROW, header, 'K2,A2,2026-03-05,100'));
    expect(value.rows).toHaveLength(1);
    expect(findings).toMatchObject(another(3));
    expect(findings.some(isOfRow)).toBe(false);
  });

  it('above, under a header that lacks a column', async () => {
    const rows = lines('三月,,,', '收款单号,到账日期,订单号,钱数', 'K0,2026-02-05,A0,900', HEADER, ROW);
    const { findings } = await parsed('collections', rows);
    expect(findings).toMatchObject(another(3));
  });

  it('above, without a header', async () => {
    const { findings } = await parsed('collections', lines('K0,2026-02-05,A0,900', HEADER, ROW));
    expect(findings).toMatchObject(another(1));
  });

  it.each([
    ['三月回款,,,', '部门：,销售部,日期：,2026-03-31'],
    ['客户：,甲公司,日期：,2026-03-31', '制表：,张三,,'],
    ['统计期间：,2026-03-01,至,2026-03-31', '第 1 页,,,'],
    ['单据,,合同,', '收款,到账,订单,'],
  ])('is not what titles are: %s', async (...titles) => {
    const { value, findings } = await parsed('collections', lines(...titles, HEADER, ROW));
    expect(findings).toEqual([]);
    expect(value.rows).toHaveLength(1);
  });
});

describe('a figure in two cells', () => {
  it.each(['K1,2026-03-05,A1,1,000,', 'K1,2026-03-05,A1,-12,345.60,', 'K1,2026-03-05,A1,¥1,000,,'])(
    '%s',
    async (row) => {
      const { value, findings } = await parsed('collections', lines(`${HEADER},备注`, row));
      expect(value.rows).toEqual([]);
      expect(brief(findings)).toEqual(['READ-RAGGED-ROW 2:-']);
    },
  );

  it.each([
    [`${HEADER},备注`, 'K1,2026-03-05,A1,1000,,'],
    [`${HEADER},备注`, 'K1,2026-03-05,A1,100,'],
    [`${HEADER},备注,,`, 'K1,2026-03-05,A1,1,000,,'],
  ])('is none under %s in %s', async (header, row) => {
    const { value, findings } = await parsed('collections', lines(header, row));
    expect(findings).toEqual([]);
    expect(value.rows).toHaveLength(1);
  });
});

describe('a row below the header that explains it', () => {
  it.each([
    '必填,必填,必填,必填',
    '文本,日期,文本,(数值)',
    'varchar,date,varchar,decimal',
    '1,2,3,4',
    '(1),(2),(3),(4)',
    'A,B,C,D',
  ])('%s', async (remark) => {
    const { value, findings } = await parsed('collections', lines(HEADER, remark, ROW));
    expect(value.rows).toHaveLength(1);
    expect(brief(findings).map((one) => one.split(' ')[0])).toEqual(['READ-REPEATED-HEADER']);
  });

  it('stands right below it', async () => {
    const { findings } = await parsed('collections', lines(HEADER, ROW, '1,2,3,4'));
    expect(brief(findings)).toEqual(['CELL-DATE 3:到账日期=2']);
  });
});

describe('a total without a name', () => {
  it('has nothing but figures, and is the sum of several rows', async () => {
    const { value, findings } = await parsed('collections', lines(HEADER, ROW, 'K2,2026-03-06,A2,50', ',,,150.00'));
    expect(value.rows).toHaveLength(2);
    expect(findings.map(({ code, place }) => [code, place?.row])).toEqual([['READ-TOTAL-ROW', 4]]);
  });

  it.each([
    ['K2,2026-03-06,A2,50', ',,,151.00'],
    ['', ',,,100.00'],
    ['K2,2026-03-06,A2,50', ',2026-03-07,,150.00'],
    ['K2,2026-03-06,A2,50', ',,A3,150.00'],
  ])('%s %s', async (row, last) => {
    const { findings } = await parsed('collections', lines(HEADER, ROW, row, last));
    expect(findings.map(({ code }) => code)).toContain('CELL-MISSING');
  });

  it('of pages', async () => {
    const pages = lines(
      HEADER,
      ROW,
      'K2,2026-03-06,A2,50',
      '过次页,,,150',
      '承前页,,,150',
      'K3,2026-03-07,A3,5',
      '合计,,,155',
    );
    const { value, findings } = await parsed('collections', pages);
    expect(value.rows).toHaveLength(3);
    expect(findings.map(({ code }) => code)).toEqual(['READ-TOTAL-ROW', 'READ-TOTAL-ROW', 'READ-TOTAL-ROW']);
  });
});
