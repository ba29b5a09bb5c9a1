// Columns that are not read but say what a row is worth: nobody is paid by them in silence, and nobody is bothered where they say nothing.

import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { headerWords } from '../../src/parse/ledger-columns.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { openFile } from '../../src/read/open-file.ts';
import { brief, lines, parsed } from './rows-of.ts';

const HEADER = '订单号,签约日期,工号,金额';

it.each([
  ['币种', 'PRE007', 'currency'],
  ['Currency', 'local', 'currency'],
  ['汇率', '7.1', 'rate'],
  ['是否作废', '是', 'void'],
  ['Is Deleted', 'TRUE', 'void'],
  ['是否有效', '否', 'void'],
  ['退款金额', '1000.00', 'refund'],
  ['Refunded Amount', '5', 'refund'],
  ['退款时间', '2026-03-09 10:00:00 +0800', 'refund'],
  ['交易状态', '交易关闭', 'status'],
  ['审批状态', '已驳回', 'status'],
  ['Financial Status', 'partially_refunded', 'status'],
  ['付款状态', '待付款', 'status'],
  ['单据类型', '销售退货单', 'kind'],
  ['Document Type', 'Credit Memo', 'kind'],
  ['备注', '作废', 'void'],
  ['备注', '此单已取消！', 'void'],
  ['Remark', 'Cancelled', 'void'],
])('%s %s', async (header, word, says) => {
  const { value, findings } = await parsed('sales', lines(`${HEADER},${header}`, `A1,2026-03-05,E01,1000,${word}`));
  expect(value.rows).toHaveLength(1);
  expect(brief(findings)).toEqual([`READ-UNREAD-COLUMN 2:${header}=${word}`]);
  expect(findings[0]!.facts).toEqual({ says, rows: '1' });
});

it.each([
  ['币种', 'CNY 人民币'],
  ['币别', 'PRE001'],
  ['汇率', '1.0000'],
  ['是否作废', '否'],
  ['是否有效', '是'],
  ['退款金额', '0.00'],
  ['退款状态', '没有申请退款'],
  ['退款状态', '未退款'],
  ['交易状态', '交易成功'],
  ['发货状态', '未发货'],
  ['Fulfillment Status', 'unfulfilled'],
  ['单据类型', '销售出库单'],
  ['类型', '新购'],
  ['单位', '台'],
  ['单位', '千克'],
  ['类型', '红酒'],
  ['Type', 'returning customer'],
  ['备注', '客户要求取消安装'],
  ['备注', '已退款'],
  ['备注', ''],
])('%s %s says nothing', async (header, word) => {
  const { findings } = await parsed('sales', lines(`${HEADER},${header}`, `A1,2026-03-05,E01,1000,${word}`));
  expect(findings).toEqual([]);
});

it('a negative amount has taken account of it, and a column that is read needs no warning', async () => {
  const rows = lines(
    `${HEADER},单据类型,单据状态`,
    'A1,2026-03-05,E01,-1000,退货单,作废',
    'A2,2026-03-05,E01,(5),红字,有效',
  );
  const { value, findings } = await parsed('sales', rows);
  expect(value.rows.map(({ status }) => status)).toEqual(['cancelled', 'valid']);
  expect(findings).toEqual([]);
});

it('an adjustment that is taken off is negative, and who has left has a day of leaving', async () => {
  const header = '调整单号,工号,月份,金额,原因,审批人,类型';
  const adjusted = lines(header, 'T1,E01,2026-03,100,迟到,李四,扣减', 'T2,E01,2026-03,-50,迟到,李四,扣减');
  expect(brief((await parsed('adjustments', adjusted)).findings)).toEqual(['READ-UNREAD-COLUMN 2:类型=扣减']);
  const people = lines(
    '工号,姓名,职级,入职日期,离职日期,员工状态',
    'E1,甲,A,2020-01-01,,离职',
    'E2,乙,A,2020-01-01,2026-01-31,离职',
  );
  const { findings } = await parsed('people', people);
  expect(brief(findings)).toEqual(['READ-UNREAD-COLUMN 2:员工状态=离职']);
  expect(findings[0]!.facts).toEqual({ says: 'left', rows: '1' });
});

it('money that goes out is no receipt', async () => {
  const { findings } = await parsed(
    'collections',
    lines('收款单号,到账日期,订单号,金额,收支', 'K1,2026-03-05,A1,100,支出'),
  );
  expect(brief(findings)).toEqual(['READ-UNREAD-COLUMN 2:收支=支出']);
});

async function parsedFile(...rows: readonly string[]) {
  const request = { path: '-', name: 'sales.csv', sheet: null, preferredSheets: [], encoding: null };
  const input = Readable.from([Buffer.from(rows.join('\n'))]);
  const opened = await openFile({ ...request, headerWords: headerWords(), input });
  return parseLedger('sales', opened.value!.sheets[0]!, NO_MAPPING);
}

it('is counted in files of bytes, too', async () => {
  const rows = ['A1,2026-03-05,E01,1,否', 'A2,2026-03-05,E01,1,是', 'A3,2026-03-05,E01,1,Y'];
  const { findings } = await parsedFile(`${HEADER},是否作废`, ...rows);
  expect(brief(findings)).toEqual(['READ-UNREAD-COLUMN 3:是否作废=是']);
  expect(findings[0]!.facts).toEqual({ says: 'void', rows: '2' });
});

describe('a column without a header', () => {
  const two = (amount: string, other: string) => ['A1', '2026-03-05', 'E01', amount, other];
  const unnamed = (rows: string) => [
    { code: 'READ-UNREAD-COLUMN', severity: 'warning', facts: { says: 'unnamed', rows } },
  ];

  it('beside that of a header merged over both is named where it has figures', async () => {
    const rows = [[...HEADER.split(','), null], two('100', '0'), two('200', '50'), two('300', '60')];
    const { value, findings } = await parsed('sales', rows, {}, 'S');
    expect(value.rows.map(({ amount }) => amount)).toEqual([10_000, 20_000, 30_000]);
    expect(findings).toMatchObject(unnamed('2'));
    expect(brief(findings)).toEqual(['READ-UNREAD-COLUMN 3:E=50']);
  });

  it('is named in the middle of a table, in a text file too', async () => {
    const rows = ['A1,2026-03-05,E01,100,7,', 'A2,2026-03-05,E01,100,,'];
    const { findings } = await parsedFile(`${HEADER},,备注`, ...rows);
    expect(findings).toMatchObject(unnamed('1'));
    expect(brief(findings)).toEqual(['READ-UNREAD-COLUMN 2:E=7']);
  });

  it('is nothing to speak of where it has only numbers of rows, totals or notes beside the table', async () => {
    const rows = lines(`,${HEADER}`, '0,A1,2026-03-05,E01,100', '7,A2,2026-03-05,E01,100');
    expect((await parsed('sales', rows)).findings).toEqual([]);
    const total = lines('订单号,,签约日期,工号,金额', 'A1,,2026-03-05,E01,100', '合计,1笔,,,100');
    expect(brief((await parsed('sales', total)).findings)).toEqual(['READ-TOTAL-ROW 3:-=合计']);
    const beside = [
      ['订单号', '签约日期', '金额', '工号', null, null],
      ['A1', '2026-03-05', '100', 'E01', null, '张三的单'],
    ];
    expect((await parsed('sales', beside, {}, 'S')).findings).toEqual([]);
  });
});

it('a note is none where the status or the amount says the same, nor in a column of another ledger', async () => {
  const noted = lines(
    `${HEADER},状态,备注`,
    'A1,2026-03-05,E01,1000,作废,作废',
    'A2,2026-03-05,E01,-1000,,作废',
    'A3,2026-03-05,E01,1000,有效,作废',
  );
  expect(brief((await parsed('sales', noted)).findings)).toEqual(['READ-UNREAD-COLUMN 4:备注=作废']);
  const incidents = lines('日期,工号,严重程度,处理,备注', '2026-03-05,E01,轻微,岗位工资减半,取消');
  expect((await parsed('incidents', incidents)).findings).toEqual([]);
});
