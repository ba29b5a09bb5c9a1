// Customers, adjustments and the later columns of sales, collections and splits: cells in, typed rows out.
import { expect, test } from 'vitest';
import type { LedgerName } from '../../src/model/ledger.ts';
import { parsed } from './rows-of.ts';

const table = async (ledger: LedgerName, ...lines: string[]) => {
  const cells = lines.map((line) => line.split(',').map((cell) => (cell === '' ? null : cell)));
  const { value, findings } = await parsed(ledger, cells);
  return {
    rows: [...value.rows],
    findings: findings.map(({ code, place }) => `${place?.row} ${place?.column} ${code}`),
  };
};

test('customers: everything but the name may be blank', async () => {
  const { rows, findings } = await table(
    'customers',
    '客户名称,负责人,客户等级,账期,信用额度,首单日期',
    '甲厂,E1,VIP,30天,5万,2019-05-05',
    '乙店,,,,,',
    ',E1,,,,',
    '丙行,,,月结,,',
  );
  expect(rows).toMatchObject([
    { customer: '甲厂', personId: 'E1', class: 'VIP', termsDays: 30, creditLimit: 5_000_000, firstOrderOn: 20190505 },
    { customer: '乙店', personId: null, class: null, termsDays: null, creditLimit: null, firstOrderOn: null },
  ]);
  expect(findings).toEqual(['4 客户名称 CELL-MISSING', '5 账期 CELL-NUMBER']);
});

test('adjustments: of a month, with a reason and who approved them', async () => {
  const { rows, findings } = await table(
    'adjustments',
    '调整单号,工号,期间,金额,原因,订单号,审批人,审批日期',
    'T1,E1,2026年3月,-120.50,扣回,HT1,周经理,2026-03-30',
    'T2,E1,2026-03,5,,,周经理,',
    'T3,E1,2026-Q1,5,补发,,周经理,',
    'T4,E1,2026-03,5,补发,,,',
  );
  expect(rows).toMatchObject([
    {
      adjustmentNo: 'T1',
      period: { kind: 'month', month: 202603 },
      amount: -12_050,
      reason: '扣回',
      orderNo: 'HT1',
      approvedBy: '周经理',
      approvedOn: 20260330,
    },
  ]);
  expect(findings).toEqual(['3 原因 CELL-MISSING', '4 期间 CELL-PERIOD', '5 审批人 CELL-MISSING']);
});

test('sales: source, tax, due day and write-off; collections: the method', async () => {
  const sales = await table(
    'sales',
    '订单号,签约日期,工号,金额,来源,税率,应收日期,核销日期',
    'A1,2026-03-01,E1,100,自拓,13%,2026-04-01,2026-09-01',
  );
  expect(sales.rows).toMatchObject([
    { origin: '自拓', taxRate: { num: 13, den: 100 }, dueOn: 20260401, writtenOffOn: 20260901 },
  ]);
  const money = await table('collections', '收款单号,到账日期,订单号,金额,支付方式', 'R1,2026-03-01,A1,5,承兑汇票');
  expect(money.rows).toMatchObject([{ method: '承兑汇票' }]);
});

test('splits: 业绩比例 is the target share, but the share where a file has no other', async () => {
  const both = await table('splits', '订单号,工号,比例,业绩比例,排名比例', 'A1,E1,60%,100%,', 'A1,E2,40%,,50%');
  expect(both.rows).toMatchObject([
    { share: { num: 3, den: 5 }, targetShare: { num: 1, den: 1 }, rankShare: null },
    { share: { num: 2, den: 5 }, targetShare: null, rankShare: { num: 1, den: 2 } },
  ]);
  const alone = await table('splits', '订单号,工号,业绩比例', 'A1,E1,100%');
  expect(alone).toMatchObject({ findings: [], rows: [{ share: { num: 1, den: 1 }, targetShare: null }] });
});
