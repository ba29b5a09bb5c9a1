// Titles that put quantities in thousands: they are refused, never read as pieces in silence.
import { expect, it } from 'vitest';
import { brief, lines, parsed } from './rows-of.ts';

const HEADER = '订单号,签约日期,工号,数量,金额';
const REFUSED = 'READ-MISSING-COLUMN 2:数量';

async function under(title: string, header = HEADER, mapping = {}): Promise<readonly (number | string)[]> {
  const { value, findings } = await parsed('sales', lines(title, header, 'A1,2026-03-05,E01,3,100'), mapping);
  return [...value.rows.map(({ quantity }) => Number(quantity?.num)), ...brief(findings)];
}

it.each([
  '数量单位：千台',
  '数量单位：,千台',
  '数量：万',
  '数量：千件',
  '单位：万件',
  '單位：萬臺',
  '单位：元、千台',
  '三月销售明细（千台）',
  '三月销售明细（数量单位：万箱）',
  'Unit: thousand',
  'quantities in thousands',
])('quantities are refused under %s', async (title) => {
  const found = await parsed('sales', lines(title, HEADER, 'A1,2026-03-05,E01,3,100'));
  expect(found.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'READ-MISSING-COLUMN', facts: { column: 'quantity', pieces: true } },
  ]);
  expect(found.value.rows).toEqual([]);
});

it.each([
  '单位：件',
  '数量单位：台',
  '单位：套、元',
  '数量单位：千克',
  '数量：3',
  '单位：千山公司',
  '数量：万达广场',
  '（2026年3月）',
])('quantities are pieces under %s', async (title) => {
  expect(await under(title)).toEqual([3]);
});

it('what the header or the book says goes before', async () => {
  expect(await under('数量单位：千台', HEADER.replace('数量', '数量(台)'))).toEqual([3]);
  expect(await under('数量单位：千台', HEADER, { headers: { 数量: 'quantity' } })).toEqual([3]);
  expect(await under('数量单位：千台')).toEqual([REFUSED]);
});

it('targets may be quantities, amounts of money beside them stay as they are', async () => {
  const targets = lines('单位：千台', '期间,工号,个人任务,指标', '2026-03,E01,3,quantity');
  expect(brief((await parsed('targets', targets)).findings)).toEqual(['READ-MISSING-COLUMN 2:个人任务']);
  const receipts = lines('单位：千台', '收款单号,到账日期,订单号,金额', 'K1,2026-03-05,A1,100');
  expect((await parsed('collections', receipts)).findings).toEqual([]);
});
