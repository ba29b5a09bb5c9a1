import { describe, expect, it } from 'vitest';
import { copyOfRow } from '../../src/model/copy-of-row.ts';
import { ledgerToCells } from '../../src/parse/ledger-to-cells.ts';
import { brief, lines, parsed } from './rows-of.ts';

const HEADER = '收款单号,到账日期,订单号,金额';

describe('rows', () => {
  it('are left out with a finding for every bad cell', async () => {
    const { value, findings } = await parsed(
      'collections',
      lines(HEADER, 'K1,2026-03-05,A1,100', 'K2,2026-02-30,,1.234', ',2026-03-05,A1,#N/A', 'K4,2026-03-06,A1,5'),
    );
    expect(brief(findings)).toEqual([
      'CELL-DATE 3:到账日期=2026-02-30',
      'CELL-MISSING 3:订单号',
      'CELL-MONEY 3:金额=1.234',
      'CELL-MISSING 4:收款单号',
      'CELL-ERROR 4:金额=#N/A',
    ]);
    expect(value.rows.map((row) => row.receiptNo)).toEqual(['K1', 'K4']);
    expect(value.count).toMatchObject({ read: 4, kept: 2 });
    expect(value.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'CELL-DATE'],
      [4, 'CELL-MISSING'],
    ]);
  });

  it('of CSV are never shifted', async () => {
    const rows = lines(HEADER, 'K1,2026-03-05,A1', 'K2,2026-03-05,A1,1,x', 'K3,2026-03-05,A1,1,,');
    const { value, findings } = await parsed('collections', rows);
    expect(findings).toMatchObject([
      { code: 'READ-RAGGED-ROW', place: { row: 2 }, facts: { expected: '4', found: '3' } },
      { code: 'READ-RAGGED-ROW', place: { row: 3 }, facts: { expected: '4', found: '5' } },
    ]);
    expect(value.rows.map((row) => row.row)).toEqual([4]);
  });

  it('of a workbook may be short or have more on their right', async () => {
    const header = lines('工号,姓名,职级,入职日期,离职日期');
    const { value } = await parsed(
      'people',
      [...header, ['E1', '甲', 'elite', '2026-01-05'], ...lines('E2,乙,elite,2026-01-05,,x')],
      {},
      '人员',
    );
    expect(value.rows.map((row) => row.personId)).toEqual(['E1', 'E2']);
  });

  it('have every field, so that all share one shape', async () => {
    const { value } = await parsed('sales', lines('order_no,signed_on,person_id,amount', 'A1,2026-03-05,E1,100'));
    expect(value.rows.map((row) => copyOfRow(row))).toEqual([
      {
        source: { file: 'book.csv', sheet: null },
        row: 2,
        orderNo: 'A1',
        lineNo: 1,
        signedOn: 20260305,
        personId: 'E1',
        customer: null,
        product: null,
        category: null,
        quantity: null,
        listPrice: null,
        floorPrice: null,
        unitPrice: null,
        amount: 10000,
        cost: null,
        executedOn: null,
        status: 'valid',
        projectNo: null,
        specialRate: null,
        refundOf: null,
        approvalNo: null,
        approvedOn: null,
        cancelledOn: null,
        origin: null,
        taxRate: null,
        dueOn: null,
        writtenOffOn: null,
      },
    ]);
  });

  it('of people need a grade unless they do not sell', async () => {
    const header = 'person_id,name,grade,hired_on,kind';
    const { findings } = await parsed('people', lines(header, 'E1,甲,,2026-01-05,非销售', 'E2,乙,,2026-01-05,销售'));
    expect(brief(findings)).toEqual(['CELL-MISSING 3:grade']);
  });

  it('of decisions need a grade unless someone leaves', async () => {
    const header = 'person_id,change,to_grade,effective_from,approved_by';
    const rows = lines(
      header,
      'E1,离职,,2026-03-31,总经理',
      'E2,晋升,,2026-04-01,总经理',
      'E3,晋升,elite,2026-04-01,总经理',
    );
    const { value, findings } = await parsed('decisions', rows);
    expect(brief(findings)).toEqual(['CELL-MISSING 3:to_grade']);
    expect(value.rows.map((row) => [row.change, row.toGrade])).toEqual([
      ['leave', null],
      ['promote', 'elite'],
    ]);
  });
});

describe('a row with nothing of the ledger', () => {
  const read = (...rows: readonly string[]) =>
    parsed(
      'sales',
      lines('序号,order_no,signed_on,person_id,amount,数量,心情', '1,A1,2026-03-05,E1,100,1,', ...rows),
      {},
      '销售',
    );

  it('is none: a running number, a formula that waits, a note beside the table', async () => {
    const { value, findings } = await read('2,,,,,,', '3,,,,0,0.00,', ',,, ,,,见附表', '4,A2,2026-03-05,E1,5,,');
    expect(findings).toEqual([]);
    expect(value.rows.map((row) => row.orderNo)).toEqual(['A1', 'A2']);
    expect(value.count.read).toBe(2);
  });

  it('is one as soon as anything of a sale is there', async () => {
    for (const row of ['2,A2,,,,,', '2,,,,5,,', '2,0,,,0,,', '2,,,,,3,', '2,,2026-03-05,,0,,']) {
      expect(brief((await read(row)).findings)).toContain('CELL-MISSING 3:person_id');
    }
  });

  it('does not make a total below it wrong', async () => {
    const { findings } = await read('2,,,,0,,', ',合计,,,100,,');
    expect(brief(findings)).toEqual(['READ-TOTAL-ROW 4:-=合计']);
  });
});

describe('total rows', () => {
  const totals = (...rows: readonly string[]) =>
    parsed('collections', lines(HEADER, 'K1,2026-03-05,A1,100', 'K2,2026-03-06,A1,200', ...rows));

  it('are left out with a notice', async () => {
    const { value, findings } = await totals('合计,,,300', 'K3,2026-03-07,A1,5', '三月 小计：,,,5', 'Total,,,305');
    expect(brief(findings)).toEqual([
      'READ-TOTAL-ROW 4:-=合计',
      'READ-TOTAL-ROW 6:-=三月 小计：',
      'READ-TOTAL-ROW 7:-=Total',
    ]);
    expect(value.rows.map((row) => row.amount)).toEqual([10000, 20000, 500]);
    expect(value.leftOut.map((row) => row.reason)).toEqual(Array(3).fill('READ-TOTAL-ROW'));
  });

  it('that disagree with the rows above are named', async () => {
    const { findings } = await totals('合计,,,301');
    expect(findings[1]).toMatchObject({
      code: 'SUM-TOTAL-ROW',
      value: '301',
      facts: { expected: '300.00' },
      place: { row: 4, column: '金额' },
    });
  });

  it('are not compared once a row above could not be read', async () => {
    const { findings } = await totals('K3,2026-03-07,A1,abc', '合计,,,301');
    expect(brief(findings)).toEqual(['CELL-MONEY 4:金额=abc', 'READ-TOTAL-ROW 5:-=合计']);
  });

  it('have their word anywhere where the row names nothing', async () => {
    const header = '序号,收款单号,到账日期,订单号,金额,备注';
    const rows = lines(header, '1,K1,2026-03-05,A1,100,', '2,,,,100,合计', ',,,,100,汇总', '3,K2,2026-03-05,A1,5,合计');
    const { value, findings } = await parsed('collections', rows);
    expect(brief(findings)).toEqual(['READ-TOTAL-ROW 3:-=合计', 'READ-TOTAL-ROW 4:-=汇总']);
    expect(value.rows.map((row) => row.amount)).toEqual([10000, 500]);
  });

  it('of groups are those that a spreadsheet writes below each of them', async () => {
    const header = 'order_no,signed_on,person_id,amount';
    const groups = [
      ',,E01 汇总,100',
      'HT-2026-000000123 汇总,,,100',
      ',,E01 Total,100',
      ',,总计,100',
      'Grand Total,,,100',
    ];
    const { value, findings } = await parsed('sales', lines(header, 'A1,2026-03-05,E1,100', ...groups));
    expect(value.rows.map((row) => row.orderNo)).toEqual(['A1']);
    expect(brief(findings)).toEqual([
      'READ-TOTAL-ROW 3:-=E01 汇总',
      'READ-TOTAL-ROW 4:-=HT-2026-000000123 汇总',
      'READ-TOTAL-ROW 5:-=E01 Total',
      'READ-TOTAL-ROW 6:-=总计',
      'READ-TOTAL-ROW 7:-=Grand Total',
    ]);
  });

  it('are none where the row has all it must have', async () => {
    const header = 'order_no,signed_on,person_id,amount';
    const { value } = await parsed(
      'sales',
      lines(header, 'HT Total,2026-03-05,E1,100', 'HT2026000123456 汇总,2026-03-05,E1,5'),
    );
    expect(value.rows.map((row) => row.orderNo)).toEqual(['HT Total', 'HT2026000123456 汇总']);
  });

  it('are only those whose first text or key cell says so', async () => {
    const header = 'order_no,signed_on,person_id,customer,amount';
    const { value, findings } = await parsed('sales', lines(header, 'A1,2026-03-05,E1,合计,100', '1,,合计,,100'));
    expect(value.rows.map((row) => row.customer)).toEqual(['合计']);
    expect(brief(findings)).toEqual(['READ-TOTAL-ROW 3:-=合计']);
  });
});

describe('what may look like a total row', () => {
  const sales = 'customer,order_no,signed_on,person_id,amount';

  it('is none where the row has all it must have, and only its first cell says so', async () => {
    const rows = lines(sales, '美好合计,A1,2026-03-05,E1,100', '总额,A2,2026-03-05,E1,5', '合计,,,,105');
    const { value, findings } = await parsed('sales', rows);
    expect(value.rows.map((row) => row.customer)).toEqual(['美好合计', '总额']);
    expect(brief(findings)).toEqual(['READ-TOTAL-ROW 4:-=合计']);
  });

  it('is one where the book fills in what the row lacks', async () => {
    const defaults = { order_no: '{row}', person_id: 'E1', signed_on: '2026-03-05' };
    const all = await parsed('sales', lines('客户,金额', '甲公司,100', '合计,100'), { defaults });
    expect(all.value.rows.map((row) => row.customer)).toEqual(['甲公司']);
    expect(brief(all.findings)).toEqual(['READ-TOTAL-ROW 3:-=合计']);
    const { order_no, person_id } = defaults;
    const rows = lines('序号,客户,签约日期,金额', '1,甲公司,2026-03-05,100', '合计,,2026-03-31,100');
    const dated = await parsed('sales', rows, { defaults: { order_no, person_id } });
    expect(brief(dated.findings)).toEqual(['READ-TOTAL-ROW 3:-=合计']);
  });

  it('is one where the bare word stands in a text that must be there', async () => {
    const rows = lines(
      '期间,部门,类别,金额',
      '2026-03,销售部,差旅,100',
      '2026-03,销售部,合计,100',
      '2026-03,杂费合计,其他,5',
    );
    const { value, findings } = await parsed('budgets', rows);
    expect(value.rows.map((row) => [row.department, row.category])).toEqual([
      ['销售部', '差旅'],
      ['杂费合计', '其他'],
    ]);
    expect(brief(findings)).toEqual(['READ-TOTAL-ROW 3:-=合计']);
  });

  it.each(['【合计】', '本年累计', '合计金额', '-- 合 计 --', 'Monthly total', 'TOTAL AMOUNT:', 'Sub-total'])(
    'is one: %s',
    async (word) => {
      const { findings } = await parsed('collections', lines(HEADER, 'K1,2026-03-05,A1,100', `${word},,,100`));
      expect(brief(findings)).toEqual([`READ-TOTAL-ROW 3:-=${word}`]);
    },
  );

  it.each(['会计', '统计', '合计公司', 'total loss', 'summer'])('is none: %s', async (word) => {
    const { findings } = await parsed('collections', lines(HEADER, `${word},2026-03-05,A1,100`));
    expect(findings).toEqual([]);
  });

  it('is asked about where it has all that a budget has, and stands below nothing that it could be the total of', async () => {
    const header = '期间,部门,类别,金额';
    const lone = await parsed('budgets', lines(header, '2026-03,销售部,合计,500', '2026-03,市场部,汇总,300'));
    expect(brief(lone.findings)).toEqual(['CELL-CHOICE 2:类别=合计', 'CELL-CHOICE 3:类别=汇总']);
    expect(lone.value.rows).toEqual([]);
    const rows = [
      '2026-03,销售部,差旅,200',
      '2026-03,销售部,招待,300',
      '2026-03,销售部,小计,500',
      '2026-03,全部,合计,500',
    ];
    const below = await parsed('budgets', lines(header, ...rows));
    expect(below.value.rows).toHaveLength(2);
    expect(brief(below.findings)).toEqual(['READ-TOTAL-ROW 4:-=小计', 'READ-TOTAL-ROW 5:-=合计']);
  });

  it('is not compared with the rows above where it stands above them all', async () => {
    const { findings } = await parsed('collections', lines(HEADER, '合计,,,100', 'K1,2026-03-05,A1,100'));
    expect(brief(findings)).toEqual(['READ-TOTAL-ROW 2:-=合计']);
  });
});

describe('the book’s mapping', () => {
  it('renames headers and words, fills defaults, and knows more blanks', async () => {
    const { value, findings } = await parsed(
      'sales',
      lines('bill,emp,paid,when,ok,rate', '417,1442,165,1/8/2016,1,NA', '418,1095,20,2/8/2016,0,5%'),
      {
        headers: {
          bill: 'order_no',
          emp: 'person_id',
          paid: 'amount',
          when: 'signed_on',
          ok: 'status',
          rate: 'special_rate',
        },
        values: { status: { '1': 'valid', '0': 'cancelled' } },
        defaults: { customer: '{file}/{row}' },
        blanks: ['NA'],
        dates: 'day-first',
      },
    );
    expect(findings).toEqual([]);
    expect(value.rows.map(({ orderNo, signedOn, status, customer }) => [orderNo, signedOn, status, customer])).toEqual([
      ['417', 20160801, 'valid', 'book.csv/2'],
      ['418', 20160802, 'cancelled', 'book.csv/3'],
    ]);
    expect(value.rows.map((row) => row.specialRate)).toEqual([null, { num: 1, den: 20 }]);
  });

  it('lets a default stand for a required column', async () => {
    const mapping = { defaults: { order_no: '{sheet}-{row}' } };
    const { value } = await parsed('sales', lines('工号,日期,交易额', '1001,2026-03-05,5'), mapping, '三月');
    expect(value.rows.at(0)?.orderNo).toBe('三月-2');
  });

  it('passes over what it maps to none', async () => {
    const header = '收款单号,到账日期,订单号,金额,总金额,币种,账户';
    const headers = { 总金额: '-', 币种: '-', 账户: '-' };
    const { value, findings } = await parsed('collections', lines(header, 'K1,2026-03-05,A1,100,200,USD,x'), {
      headers,
    });
    expect(findings).toEqual([]);
    expect(value.rows).toMatchObject([{ amount: 10_000 }]);
  });

  it('says so where a column is read from another header than it says', async () => {
    const header = '收款单号,到账日期,订单号,金额';
    const rows = lines(header, 'K1,2026-03-05,A1,100');
    const other = await parsed('collections', rows, { headers: { 实收: 'amount' } });
    expect(brief(other.findings)).toEqual(['READ-MAPPED-HEADER 1:金额=金额']);
    const several = await parsed('collections', rows, { headers: { 实收: 'amount', '金额（元）': 'amount' } });
    expect(several.findings).toEqual([]);
  });

  it('wins over the well-known names', async () => {
    const mapping = { headers: { 实收: 'amount' } };
    const { value, findings } = await parsed(
      'collections',
      lines(`${HEADER},实收`, 'K1,2026-03-05,A1,100,90'),
      mapping,
    );
    expect(findings).toEqual([]);
    expect(value.rows.at(0)?.amount).toBe(9000);
  });
});

describe('cells of typed rows', () => {
  it('read back to the same row', async () => {
    const header = 'order_no,line_no,signed_on,person_id,quantity,amount,status,special_rate,refund_of';
    const first = await parsed('sales', lines(header, 'A1,2,2026年3月5日,E1,1.50,(1.5万),作废,33.33%,1'));
    const cells = ledgerToCells('sales', first.value.rows.at(0)!);
    expect(cells.filter((cell) => cell !== '')).toEqual([
      'A1',
      '2',
      '2026-03-05',
      'E1',
      '1.5',
      '-15000.00',
      'cancelled',
      '33.33%',
      '1',
    ]);
  });

  it('cover periods and scores', async () => {
    const targets = await parsed('targets', lines('period,person_id,target', '2026年3月,E1,1万', '2026-Q1,E1,'));
    expect(targets.value.rows.map((row) => ledgerToCells('targets', row))).toEqual([
      ['2026-03', 'E1', '10000.00', '', '', 'amount'],
      ['2026-Q1', 'E1', '', '', '', 'amount'],
    ]);
    const reviews = await parsed('reviews', lines('工号,月份,评价类别,得分', 'E1,2026-03,态度,89.5'));
    expect(ledgerToCells('reviews', reviews.value.rows.at(0)!)).toEqual(['E1', '2026-03', 'attitude', '89.5', '']);
  });
});

describe('a file that is another one than was meant', () => {
  it('is read no further once tens of thousands of its cells are wrong', async () => {
    const wrong = Array.from({ length: 60_000 }, () => ['K1', 'x', 'A1', '100']);
    const { value, findings } = await parsed('collections', [...lines(HEADER), ...wrong]);
    expect(findings.length).toBe(50_001);
    expect(findings.at(-1)).toMatchObject({
      code: 'READ-DAMAGED',
      place: { row: 50_002 },
      facts: { reason: 'too-many-errors' },
    });
    expect(value.count.read).toBe(50_000);
  });

  it('has no header where thirty rows stand above it', async () => {
    const titles = Array.from({ length: 30 }, (_, index) => [`标题${index}`, '金额']);
    const { findings } = await parsed('collections', [...titles, ...lines(HEADER, 'K1,2026-03-05,A1,100')]);
    expect(findings.map(({ code }) => code)).toEqual(['READ-NO-HEADER']);
  });

  it('may have twenty thousand columns', async () => {
    const others = Array.from({ length: 20_000 }, (_, index) => `列${index}`);
    const { user } = process.cpuUsage();
    const { value } = await parsed('collections', [
      [...HEADER.split(','), ...others],
      ['K1', '2026-03-05', 'A1', '100', ...others],
    ]);
    expect(value.rows.length).toBe(1);
    expect(process.cpuUsage().user - user).toBeLessThan(3_000_000);
  });
});
