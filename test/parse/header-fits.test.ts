// Headers that state a unit which their column does not have, and headers that say their name twice.
import { expect, it } from 'vitest';
import { brief, lines, parsed } from './rows-of.ts';

const SALES = '订单号,签约日期,工号,金额';

it.each([
  ['数量(千件)', 'quantity'],
  ['销量(万)', 'quantity'],
  ['返点(%)', 'rebate'],
  ['成本(USD)', 'cost'],
  ['特批提成比例(‰)', 'special_rate'],
])('%s is not read, and said so', async (header) => {
  const { findings } = await parsed('sales', lines(`${SALES},${header}`, 'A1,2026-03-05,E01,1000,5'));
  expect(brief(findings)).toEqual([`READ-NEAR-HEADER 1:${header}=${header}`]);
});

it.each(['金额(预计)', '金额（未收）', '金额(累计)', 'Amount (refunded)'])('%s is another amount', async (header) => {
  const { findings } = await parsed('sales', lines(`订单号,签约日期,工号,${header}`, 'A1,2026-03-05,E01,1000'));
  expect(findings).toMatchObject([{ code: 'READ-MISSING-COLUMN', facts: { nearest: header } }]);
});

it.each(['金额.1', '金额_1', '金额_duplicated_0'])('%s is a second one', async (header) => {
  const { findings } = await parsed('sales', lines(`${SALES},${header}`, 'A1,2026-03-05,E01,1000,900'));
  expect(findings).toMatchObject([{ code: 'READ-DOUBLED-COLUMN', facts: { headers: `金额, ${header}` } }]);
});

it('scores are out of a hundred', async () => {
  const score = async (header: string) => {
    const { value, findings } = await parsed('reviews', lines(`工号,月份,评价类别,${header}`, 'E01,2026-03,态度,4'));
    return [...value.rows.map((row) => row.score.num), ...brief(findings)];
  };
  expect(await score('得分(5分制)')).toEqual(['READ-MISSING-COLUMN 1:-']);
  expect(await score('得分（满分10）')).toEqual(['READ-MISSING-COLUMN 1:-']);
  for (const header of ['得分(百分制)', '得分(满分100)', '得分(100分制)', '得分(分)'])
    expect(await score(header)).toEqual([4]);
});

it('days are days', async () => {
  const { value, findings } = await parsed('customers', lines('客户,工号,账期(月)', '甲,E01,3'));
  expect(value.rows).toMatchObject([{ customer: '甲', termsDays: null }]);
  expect(brief(findings)).toEqual(['READ-NEAR-HEADER 1:账期(月)=账期(月)']);
  expect((await parsed('customers', lines('客户,账期(天)', '甲,30'))).value.rows).toMatchObject([{ termsDays: 30 }]);
});

it('pieces may be kilograms or metres', async () => {
  for (const header of ['数量(千克)', '数量(m)', '数量(台)']) {
    const { value } = await parsed('sales', lines(`${SALES},${header}`, 'A1,2026-03-05,E01,1000,5'));
    expect(value.rows.at(0)!.quantity).toEqual({ num: 5, den: 1 });
  }
});

it('percents are counted as the header says', async () => {
  const { value, findings } = await parsed(
    'sales',
    lines(`${SALES},税率%,特批提成比例（%）`, 'A1,2026-03-05,E01,1000,13,1.5'),
  );
  expect(findings).toEqual([]);
  expect(value.rows).toMatchObject([{ taxRate: { num: 13, den: 100 }, specialRate: { num: 3, den: 200 } }]);
});

it.each([
  ['订单号 Order No,签约日期/Date,工号 Employee ID,金额 Amount,状态 Status'],
  ['合同号/订单号,Date签约日期,员工工号\nStaff No.,Amount 金额(元),状态\nStatus'],
])('%j says every name twice', async (header) => {
  const { value, findings } = await parsed('sales', lines(header, 'A1,2026-03-05,E01,1000,作废'));
  expect(findings).toEqual([]);
  expect(value.rows).toMatchObject([{ orderNo: 'A1', amount: 100_000, status: 'cancelled' }]);
});

it.each(['成本/金额', '数量/单价', '日期 Amount', '客户/供应商'])('%s names no column', async (header) => {
  const { value } = await parsed('sales', lines(`${SALES},${header}`, 'A1,2026-03-05,E01,1000,5'));
  expect(value.rows).toMatchObject([{ amount: 100_000, cost: null, quantity: null, unitPrice: null, customer: null }]);
});
