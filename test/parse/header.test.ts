import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/model/finding.ts';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { headerName } from '../../src/parse/header-name.ts';
import { headerWords, LEDGER_COLUMNS } from '../../src/parse/ledger-columns.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { brief, lines, parsed } from './rows-of.ts';

const ROW = 'K1,2026-03-05,A1,100';
const PLACE = { source: { file: 'book.xlsx', sheet: '回款' }, row: null, column: null };

describe('headerName', () => {
  it.each([
    ['金额(元)', '金额'],
    ['金额（元）', '金额'],
    ['Amount (CNY)', 'amount'],
    ['order_no', 'orderno'],
    ['Order No.', 'orderno'],
    [' 工 号* ', '工号'],
    ['ＡＭＯＵＮＴ', 'amount'],
    ['金额(USD)', '金额(usd)'],
  ])('%j is %j', (header, name) => {
    expect(headerName(header).name).toBe(name);
  });

  it('goes without what nobody sees', () => {
    expect(headerName('\u200e订单\u200b号\ufeff').name).toBe('订单号');
  });

  it('is the same with an invisible mark before it, which has every header looked at in full', () => {
    const parts = [
      '金额',
      '额',
      '万',
      '元',
      '圓',
      '人民幣',
      '人民币',
      'Amount',
      'net',
      'k',
      'Yuan',
      'RMB',
      '_',
      ' ',
      '千',
      '單位',
    ];
    const texts = parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => `额${a}${b}${c}`)));
    const all = [
      ...texts,
      ...headerWords(),
      ...Object.values(LEDGER_COLUMNS).flatMap((specs) => specs.map(({ name }) => name)),
    ];
    expect(all.filter((text) => !isDeepStrictEqual(headerName(text), headerName(`\u200e${text}`)))).toEqual([]);
  });

  it('knows 万元 and 千元', () => {
    expect(['金额', '金额(万元)', '金额 [千元]'].map((header) => headerName(header).fen)).toEqual([
      100, 1_000_000, 100_000,
    ]);
  });
});

describe('the header row', () => {
  it.each([
    ['receipt_no,received_on,order_no,amount'],
    ['收款单号,到账日期,订单号,金额'],
    ['收款單號,到帳日期,訂單號,金額'],
    ['Receipt No,Received On,Order No,Amount (CNY)'],
    ['回款编号,回款日期,合同编号,回款金额(元)'],
  ])('binds %s', async (header) => {
    const { value, findings } = await parsed('collections', lines(header, ROW));
    expect(findings).toEqual([]);
    expect([...value.rows]).toMatchObject([
      { row: 2, receiptNo: 'K1', receivedOn: 20260305, orderNo: 'A1', amount: 10000 },
    ]);
  });

  it('is found below title rows, which may be ragged', async () => {
    const rows = lines('2026年3月回款', '制表人,张三', '', '收款单号,到账日期,订单号,金额', ROW);
    const { value, findings } = await parsed('collections', rows);
    expect(findings).toEqual([]);
    expect(value.rows.map((row) => row.row)).toEqual([5]);
  });

  it('may begin in any column, the first of which may hold a title', async () => {
    const rows = lines(',,', ',,回款,2026年3月', ',,-- 明细 --,收款单号,到账日期,订单号,金额', `,,"52"" 大",${ROW}`);
    const { value, findings } = await parsed('collections', rows, {}, '回款');
    expect(findings).toEqual([]);
    expect([...value.rows]).toMatchObject([{ row: 4, receiptNo: 'K1', amount: 10000 }]);
  });

  it('is not looked for below row 20', async () => {
    const titles = Array.from({ length: 20 }, () => '说明');
    const { findings } = await parsed('collections', lines(...titles, '收款单号,到账日期,订单号,金额', ROW));
    expect(brief(findings)).toEqual(['READ-NO-HEADER -:-']);
  });

  it('counts amounts under 万元 as such', async () => {
    const { value } = await parsed('collections', lines('收款单号,到账日期,订单号,金额(万元)', 'K1,2026-03-05,A1,1.5'));
    expect(value.rows.at(0)?.amount).toBe(1_500_000);
  });

  it('names what is missing and the nearest header', async () => {
    const { value, findings } = await parsed('collections', lines('receipt_no,recieved_on,order_no,note', ROW));
    expect(findings.map(({ code, facts }) => [code, facts])).toEqual([
      ['READ-MISSING-COLUMN', { ledger: 'collections', column: 'received_on', nearest: 'recieved_on' }],
      ['READ-MISSING-COLUMN', { ledger: 'collections', column: 'amount', nearest: '' }],
    ]);
    expect(value).toMatchObject({ rows: [], count: { read: 0, kept: 0 } });
  });

  it('is missing from an empty sheet', async () => {
    expect(brief((await parsed('sales', [])).findings)).toEqual(['READ-NO-HEADER -:-']);
  });

  it.each([
    ['a notice', finding('READ-HIDDEN-ROWS', PLACE, null, { rows: '3' }), ['READ-HIDDEN-ROWS', 'READ-MISSING-COLUMN']],
    ['a break', finding('READ-DAMAGED', PLACE, null, { reason: 'cut-off' }), ['READ-DAMAGED']],
  ])('is missed beside %s as much as nobody can tell that it would have come', async (_, beside, codes) => {
    const batches = (async function* () {
      yield {
        rows: lines('收款单号,到账日期,订单号', ROW).map((cells, index) => ({ row: index + 1, cells })),
        findings: [],
      };
      yield { rows: [], findings: [beside] };
    })();
    const { findings } = await parseLedger('collections', { source: PLACE.source, batches }, NO_MAPPING);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it('may not name a column twice', async () => {
    const { value, findings } = await parsed(
      'collections',
      lines('收款单号,到账日期,订单号,金额,回款金额', `${ROW},90`),
    );
    expect(findings).toMatchObject([
      { code: 'READ-DOUBLED-COLUMN', place: { row: 1 }, facts: { column: 'amount', headers: '金额, 回款金额' } },
    ]);
    expect([...value.rows]).toEqual([]);
  });

  it('may not have a word that means two columns', async () => {
    const header = 'order_no,signed_on,person_id,amount,价格';
    const { findings } = await parsed('sales', lines(header, 'A1,2026-03-05,E1,100,5'));
    expect(findings).toMatchObject([
      {
        code: 'READ-AMBIGUOUS-HEADER',
        place: { row: 1, column: '价格' },
        facts: { columns: 'list_price, unit_price' },
      },
    ]);
  });

  it('takes names for numbers only where there are no numbers', async () => {
    const both = await parsed('sales', lines('订单号,日期,姓名,工号,金额', 'A1,2026-03-05,张三,E1,1'));
    expect(both.value.rows.at(0)?.personId).toBe('E1');
    const name = await parsed('sales', lines('订单号,日期,业务员,金额', 'A1,2026-03-05,张三,1'));
    expect(name.value.rows.at(0)?.personId).toBe('张三');
  });
});
