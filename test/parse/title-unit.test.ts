// Units in the titles above a header: amounts count in them, or are refused; never taken for yuan in silence.
import { expect, it } from 'vitest';
import { brief, lines, parsed } from './rows-of.ts';

const HEADER = '收款单号,到账日期,订单号,金额';

async function under(titles: readonly string[], header = HEADER, cell = '12.5'): Promise<readonly (number | string)[]> {
  const { value, findings } = await parsed('collections', lines(...titles, header, `K1,2026-03-05,A1,${cell}`));
  return [...value.rows.map(({ amount }) => amount / 100), ...brief(findings)];
}

const noticed = (row: number, title: string): string => `READ-TITLE-UNIT ${row}:-=${title}`;

it.each<[yuan: number, title: string, quoted: string]>([
  [125_000, '单位：万元,,,', '单位:万元'],
  [125_000, ',,,（单位：万元）', '单位:万元'],
  [125_000, '单位：,万元,,', '单位: 万元'],
  [125_000, '金额单位：人民币万元 2026年3月,,,', '单位:人民币万元'],
  [125_000, '單位：萬元、台,,,', '單位:萬元、台'],
  [125_000, '三月回款（万元）,,,', '三月回款(万元)'],
  [12_500, '(in thousands of CNY),,,', 'in thousands'],
  [12_500, 'Sales in CNY thousands,,,', 'in CNY thousands'],
  [12_500, 'Unit: k,,,', 'Unit: k'],
])('amounts count as %d yuan under %s', async (yuan, title, quoted) => {
  expect(await under(['三月回款明细,,,', title])).toEqual([yuan, noticed(3, quoted)]);
});

it('what stands in the row of the headers holds for all amounts, another column with a unit does not', async () => {
  expect(await under([], `${HEADER},单位：万元`, '12.5,')).toEqual([125_000, noticed(1, '单位:万元')]);
  expect(await under([], `${HEADER},毛利(万元)`, '12.5,3')).toEqual([12.5]);
});

it.each([
  '单位：元,,,',
  '单位：武汉万科公司,,,',
  '编制单位：美元资本有限公司,,,',
  '币种：CNY,,,',
  '单位：m,,,',
  '（2026年3月）,,,',
])('amounts are yuan under %s', async (title) => {
  expect(await under([title])).toEqual([12.5]);
});

it('a group of a header over two rows tells the unit of its columns; a figure above the table tells nothing', async () => {
  const rows = lines('收款单号,到账日期,订单号,到账（万元）,', ',,,金额,方式', 'K1,2026-03-05,A1,12.5,现金');
  const { value } = await parsed('collections', rows);
  expect(value.rows.map(({ amount }) => amount)).toEqual([12_500_000]);
  expect(await under(['三月回款', '目标（万元）,500,完成（万元）,320'])).toEqual([12.5]);
  expect(await under(['销售（万元）明细 三月'])).toEqual([125_000, noticed(2, '销售(万元)明细 三月')]);
});

it.each(['单位：美元,,,', 'Currency: USD,,,', 'all amounts in USD,,,', '单位：千元,,单位：万元,'])(
  'amounts are refused under %s',
  async (title) => {
    expect(await under([title])).toEqual(['READ-MISSING-COLUMN 2:金额']);
  },
);

it('what the header, the cell or the book says goes before', async () => {
  expect(await under(['单位：万元,,,'], `${HEADER}(元)`)).toEqual([12.5]);
  expect(await under(['单位：万元,,,'], HEADER, '12.5元')).toEqual([12.5, noticed(2, '单位:万元')]);
  const rows = lines('单位：美元,,,', HEADER, 'K1,2026-03-05,A1,12.5');
  const { value } = await parsed('collections', rows, { headers: { 金额: 'amount' } });
  expect(value.rows).toMatchObject([{ amount: 1250 }]);
});
