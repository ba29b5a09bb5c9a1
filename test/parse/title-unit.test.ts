// Units and currencies that stand above a table: they hold for its amounts, or its amounts are none of ours; never taken for yuan in silence.
import { describe, expect, it } from 'vitest';
import { titleUnit } from '../../src/parse/title-unit.ts';
import { brief, lines, parsed } from './rows-of.ts';

describe('a title', () => {
  it.each<[unit: number | 'other', titles: string]>([
    [
      1_000_000,
      '单位：万元|单位:人民币万元|（单位：万元）|金额单位：万元|單位：萬元|2026年3月销售明细表（万元）|单位 万元|单位：万元、台',
    ],
    [100, '单位：元|货币单位：人民币元|币种：人民币|币别：CNY|销售表(元)|Currency: RMB|单位：元/台'],
    [100_000, '单位：千元|Unit: k|in thousands|RMB in thousands|Sales in CNY thousands'],
    [100_000_000, '单位：百万元|amounts in millions'],
    ['other', '币种：USD|币种：美元|单位：美元|Currency: USD|三月销售（美元）|in usd|单位：元、万元'],
  ])('says %s', (unit, titles) => {
    for (const title of titles.split('|')) expect([title, titleUnit(title, true)]).toEqual([title, unit]);
  });

  it.each([
    '编制单位：华东公司',
    '填报单位：万通公司',
    '客户单位',
    '单位名称',
    '2026年3月销售明细表（万达店）',
    '销售（3月）',
    '三月提成表',
    'in March',
    '销售（万元）明细',
    'Business unit: East',
    '计量单位：千克',
  ])('says nothing: %s', (title) => {
    expect(titleUnit(title, true)).toBeNull();
  });
});

const HEADER = '收款单号,到账日期,订单号,金额';

async function amounts(titles: readonly string[], header = HEADER, headers: Record<string, string> = {}) {
  const { value, findings } = await parsed(
    'collections',
    lines(...titles, header, 'K1,2026-03-05,A1,12.5', 'K2,2026-03-05,A2,3万元'),
    { headers },
    '回款',
  );
  return value.rows.length === 0 ? brief(findings) : value.rows.map(({ amount }) => amount);
}

describe('the amounts below it', () => {
  it('are counted in its unit, wherever it stands', async () => {
    const read = [12_500_000, 3_000_000];
    expect(await amounts(['回款明细', ',,,单位：万元'])).toEqual(read);
    expect(await amounts(['回款明细（万元）'])).toEqual(read);
    expect(await amounts([], `${HEADER},单位：万元`)).toEqual(read);
  });

  it('are counted in the unit of their own header where that states one', async () => {
    expect(await amounts(['单位：万元'], `${HEADER}（元）`)).toEqual([1250, 3_000_000]);
  });

  it('are no amounts of ours in another currency or in two units, and the finding says why', async () => {
    for (const titles of [['币种：USD'], ['单位：元', '单位：万元']]) {
      const { findings } = await parsed('collections', lines(...titles, HEADER, 'K1,2026-03-05,A1,5'));
      expect(findings).toMatchObject([
        { code: 'READ-MISSING-COLUMN', facts: { column: 'amount', nearest: `金额 (${titles[0]})` } },
      ]);
    }
  });

  it('are what the book says they are', async () => {
    expect(await amounts(['币种：USD'], HEADER, { 金额: 'amount' })).toEqual([1250, 3_000_000]);
  });

  it('are counted in the unit of their group where the header goes over two rows', async () => {
    const group = '收款单号,到账日期,订单号,到账（万元）,\n,,,金额,方式'.split('\n');
    const { value } = await parsed('collections', lines(...group, 'K1,2026-03-05,A1,12.5,现金'), {}, '回款');
    expect(value.rows.map(({ amount }) => amount)).toEqual([12_500_000]);
  });

  it('are yuan where a figure above the table has a unit of its own', async () => {
    expect(await amounts(['三月回款', '目标（万元）,500,完成（万元）,320'])).toEqual([1250, 3_000_000]);
  });

  it('are yuan below any other title', async () => {
    expect(await amounts(['编制单位：万通公司', '日期：2026-03-31'])).toEqual([1250, 3_000_000]);
  });
});
