import { describe, expect, it } from 'vitest';
import { brief, lines, parsed } from './rows-of.ts';

const HEADER = '收款单号,到账日期,订单号,金额';

describe('a header that comes again', () => {
  it('is left out with a notice and is no row', async () => {
    const rows = lines(HEADER, 'K1,2026-03-05,A1,100', HEADER, 'K2,2026-03-06,A2,50', '合计,,,150');
    const { value, findings } = await parsed('collections', rows);
    expect(brief(findings)).toEqual(['READ-REPEATED-HEADER 3:-', 'READ-TOTAL-ROW 5:-=合计']);
    expect(value.rows.map(({ row, amount }) => [row, amount])).toEqual([
      [2, 10_000],
      [4, 5000],
    ]);
    expect(value.count).toMatchObject({ read: 3, kept: 2, header: { row: 1 } });
  });

  it('is known in other spellings of itself, not by a part of it', async () => {
    const again = await parsed('collections', lines(HEADER, '收款单号 ,到账日期,订 单 号,金额(元)'));
    expect(brief(again.findings)).toEqual(['READ-REPEATED-HEADER 2:-']);
    const part = await parsed('collections', lines(HEADER, '收款单号,到账日期,订单号,100'));
    expect(brief(part.findings)).toEqual(['CELL-DATE 2:到账日期=到账日期']);
  });
});

describe('a header over two rows that comes again', () => {
  it.each([
    ['groups above it', '单据,,合同,', HEADER],
    ['cells that are merged downwards', '收款单号,到账日期,,金额', ',,订单号,'],
    ['names in two parts', '收款,到账,合同,金额', '单号,日期,编号,'],
    ['a group over two columns', '收款,,合同,', '单号,日期,编号,金额(元)'],
  ])('has %s', async (_, above, below) => {
    const rows = lines(above, below, 'K1,2026-03-05,A1,100', above, below, 'K2,2026-03-06,A2,50', '合计,,,150');
    const { value, findings } = await parsed('collections', rows);
    expect(brief(findings)).toEqual([
      'READ-REPEATED-HEADER 4:-',
      'READ-REPEATED-HEADER 5:-',
      'READ-TOTAL-ROW 7:-=合计',
    ]);
    expect(value.rows.map(({ row, amount }) => [row, amount])).toEqual([
      [3, 10_000],
      [6, 5000],
    ]);
    expect(value.count).toMatchObject({ read: 3, kept: 2 });
  });

  it.each([
    ['in another language', 'receipt_no,received_on,order_no,amount'],
    ['in both', '收款单号 Receipt no,到账日期/Date,订单号,Amount 金额'],
  ])('may be %s', async (_, again) => {
    const { value, findings } = await parsed('collections', lines(HEADER, again, 'K1,2026-03-05,A1,100'));
    expect(brief(findings)).toEqual(['READ-REPEATED-HEADER 2:-']);
    expect(value.rows).toHaveLength(1);
  });

  it('has the titles above it', async () => {
    const rows = lines('三月明细,,,', HEADER, 'K1,2026-03-05,A1,100', '三月明细,,,', HEADER, 'K2,2026-03-06,A2,50');
    const { value, findings } = await parsed('collections', rows);
    expect(brief(findings)).toEqual(['READ-REPEATED-HEADER 4:-', 'READ-REPEATED-HEADER 5:-']);
    expect(value.rows.map(({ row }) => row)).toEqual([3, 6]);
  });

  it('is not known by a part of one of its rows', async () => {
    const rows = lines('单据,,合同,', HEADER, '单据,,A1,', 'K1,2026-03-05,A1,100');
    const { findings } = await parsed('collections', rows);
    expect(findings.map(({ code, place }) => [code, place?.row])).toEqual([
      ['CELL-MISSING', 3],
      ['CELL-MISSING', 3],
    ]);
  });
});

describe('a header over two rows', () => {
  it.each([
    ['groups above it', '单据,,合同,', HEADER],
    ['cells that are merged downwards', '收款单号,到账日期,,金额', ',,订单号,'],
    ['names in two parts', '收款,到账,合同,金额', '单号,日期,编号,'],
    ['a group over two columns', '收款,,合同,', '单号,日期,编号,金额'],
    ['a complete row above and a unit below', '收款单号,到账日期,订单号,金额', ',,,回款金额'],
  ])('has %s', async (_, above, below) => {
    const { value, findings } = await parsed('collections', lines(above, below, 'K1,2026-03-05,A1,100'));
    expect(findings).toEqual([]);
    expect([...value.rows]).toMatchObject([
      { row: 3, receiptNo: 'K1', receivedOn: 20260305, orderNo: 'A1', amount: 10_000 },
    ]);
    expect(value.count.read).toBe(1);
  });

  it('tells columns of one name apart by their groups', async () => {
    const rows = lines('订单,,,合同,计划', '订单号,日期,工号,金额,金额', 'A1,2026-03-05,E1,100,90');
    const { value, findings } = await parsed('sales', rows);
    expect(findings).toEqual([]);
    expect([...value.rows]).toMatchObject([{ orderNo: 'A1', amount: 10_000 }]);
  });

  it('is refused where it stays unclear', async () => {
    const rows = lines('订单,,,合同,', '订单号,日期,工号,金额,金额', 'A1,2026-03-05,E1,100,90');
    expect((await parsed('sales', rows)).findings).toMatchObject([
      {
        code: 'READ-DOUBLED-COLUMN',
        place: { row: 2, column: '金额' },
        facts: { column: 'amount', headers: '金额 (D), 金额 (E)' },
      },
    ]);
  });

  it('is not made of a header and a row with blanks', async () => {
    const { value, findings } = await parsed('collections', lines(HEADER, ',2026-03-05,A1,100', 'K2,2026-03-05,A1,1'));
    expect(brief(findings)).toEqual(['CELL-MISSING 2:收款单号']);
    expect([...value.rows]).toHaveLength(1);
  });

  it.each([',,,(1000)', ',,,（1000.50）', '(null),,,'])('is not made of a header and %s', async (row) => {
    const { findings } = await parsed('collections', lines(HEADER, row));
    expect(findings.length).toBeGreaterThan(1);
  });

  it('leaves a header alone below which nothing comes', async () => {
    const { value, findings } = await parsed('collections', lines(HEADER));
    expect(findings).toEqual([]);
    expect(value.count).toMatchObject({ read: 0, kept: 0, header: { row: 1 } });
  });
});

describe('a header of one column', () => {
  const defaults = { signed_on: '2026-01-05', person_id: 'E01', amount: '1' };

  it('serves where the book gives all others', async () => {
    const { value, findings } = await parsed('sales', lines('合同清单', '订单号', '01', '002'), { defaults });
    expect(findings).toEqual([]);
    expect(value.rows.map(({ orderNo }) => orderNo)).toEqual(['01', '002']);
  });

  it('is none among others that nobody knows', async () => {
    const { findings } = await parsed('sales', lines('订单号,zzzz', '01,x'), { defaults });
    expect(findings.map(({ code }) => code)).toEqual(['READ-NO-HEADER']);
  });
});

describe('headers and columns beside those of the ledger', () => {
  it('do not count where they are empty, nameless or unknown; what is nameless and not empty is named', async () => {
    const rows = lines(`,${HEADER},,经手部门`, ',K1,2026-03-05,A1,100,草稿,财务', ',K2,2026-03-06,A2,50,,');
    const { value, findings } = await parsed('collections', rows);
    expect(brief(findings)).toEqual(['READ-UNREAD-COLUMN 2:F=草稿']);
    expect([...value.rows]).toHaveLength(2);
  });

  it.each([
    ['customr', 'customer'],
    ['产品类型别', 'category'],
    ['approval_nbr', 'approval_no'],
    ['project_number_', null],
    ['客人', null],
    ['note', null],
  ])('%s is asked about as %s', async (header, column) => {
    const rows = lines(`order_no,signed_on,person_id,amount,${header}`, 'A1,2026-03-05,E1,1,x');
    const near = (await parsed('sales', rows)).findings.filter(({ code }) => code === 'READ-NEAR-HEADER');
    expect(near.map(({ place, value, facts }) => [place?.row, place?.column, value, facts])).toEqual(
      column === null ? [] : [[1, header, header, { column }]],
    );
  });

  it('are not asked about when the column is there', async () => {
    const rows = lines('order_no,signed_on,person_id,amount,customer,customr', 'A1,2026-03-05,E1,1,x,y');
    expect((await parsed('sales', rows)).findings).toEqual([]);
  });
});

describe('rows of very many cells', () => {
  const wide = (texts: readonly string[]): readonly (string | null)[] =>
    Array.from({ length: 16_384 }, (_, index) => texts[index] ?? `列${index}`);

  it('can be a header', async () => {
    const { value } = await parsed(
      'collections',
      [wide(HEADER.split(',')), ['K1', '2026-03-05', 'A1', '100']],
      {},
      'a',
    );
    expect([...value.rows]).toHaveLength(1);
  });

  it('are not tried in pairs, which takes half a minute', async () => {
    const rows = Array.from({ length: 20 }, (_, row) => wide([`第${row}行`]));
    const { user } = process.cpuUsage();
    const { findings } = await parsed('collections', rows);
    expect(findings.map(({ code }) => code)).toEqual(['READ-NO-HEADER']);
    expect(process.cpuUsage().user - user).toBeLessThan(4_000_000);
  });
});
