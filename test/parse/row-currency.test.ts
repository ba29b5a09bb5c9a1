// A column that says the currency or the unit of each row: rows that do not count in yuan are refused, never taken for yuan in silence.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { openFile } from '../../src/read/open-file.ts';
import { brief, lines, parsed } from './rows-of.ts';

const directory = mkdtempSync(join(tmpdir(), 'salesctl-currency-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const HEADER = '收款单号,到账日期,订单号';

async function read(column: string, words: readonly string[], amount = '金额') {
  const rows = words.map((word, index) => `K${index},2026-03-05,A1,5,${word}`);
  const { value, findings } = await parsed('collections', lines(`${HEADER},${amount},${column}`, ...rows), {}, '回款');
  return { kept: value.rows.map(({ receiptNo }) => receiptNo), found: brief(findings) };
}

describe('a row in another currency', () => {
  it.each(['币种', '币别', '货币', '结算币种', '幣種', 'Currency', 'Currency Code'])(
    'is refused by %s',
    async (column) => {
      const { kept, found } = await read(column, ['CNY', 'USD', '人民币', '美元', '', 'RMB', '￥', '元']);
      expect(kept).toEqual(['K0', 'K2', 'K4', 'K5', 'K6', 'K7']);
      expect(found).toEqual([`CELL-CHOICE 3:${column}=USD`, `CELL-CHOICE 5:${column}=美元`]);
    },
  );

  it('counts where its amount is in yuan already', async () => {
    expect((await read('币种', ['USD'], '金额(人民币)')).found).toEqual([]);
  });

  it('is refused in a text file too, which is read by its bytes', async () => {
    const path = join(directory, 'a.csv');
    writeFileSync(path, `${HEADER},金额,币种\nK1,2026-03-05,A1,5,CNY\nK2,2026-03-05,A1,5,EUR\n`);
    const headerWords = ['金额'];
    const request = { path, name: 'a.csv', encoding: null, headerWords, sheet: null, preferredSheets: [] };
    const sheet = (await openFile(request)).value!.sheets[0]!;
    const { value, findings } = await parseLedger('collections', sheet, NO_MAPPING);
    expect(brief(findings)).toEqual(['CELL-CHOICE 3:币种=EUR']);
    expect(value.rows.map(({ receiptNo }) => receiptNo)).toEqual(['K1']);
  });
});

it('the finding names the column, which the book may pass over', async () => {
  const rows = lines(`${HEADER},金额,币种`, 'K1,2026-03-05,A1,5,USD');
  const refused = await parsed('collections', rows, {}, '回款');
  expect(refused.findings).toMatchObject([{ code: 'CELL-CHOICE', facts: { beside: '币种' } }]);
  const passed = await parsed('collections', rows, { headers: { 币种: '-' } }, '回款');
  expect(passed.findings).toEqual([]);
  expect(passed.value.rows).toHaveLength(1);
});

it('a row in another unit is refused; units of quantities are none', async () => {
  expect((await read('Unit', ['pcs', '万'])).kept).toEqual(['K0']);
  const { kept, found } = await read('单位', ['元', '万元', '台', 'm', '千元', 'USD', '']);
  expect(kept).toEqual(['K0', 'K2', 'K3', 'K6']);
  expect(found).toEqual(['CELL-CHOICE 3:单位=万元', 'CELL-CHOICE 6:单位=千元', 'CELL-CHOICE 7:单位=USD']);
});
