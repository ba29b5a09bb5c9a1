// Where a file has decimal commas, `1,500` is not read as fifteen hundred without a word.
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isOfRow } from '../../src/model/finding.ts';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { headerWords } from '../../src/parse/ledger-columns.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { openFile } from '../../src/read/open-file.ts';
import { brief, parsed } from './rows-of.ts';

const HEADER = ['订单号', '签约日期', '工号', '数量', '成交单价', '金额'];

const row = (quantity: string, price: string, amount: string) => ['A1', '2026-03-05', 'E01', quantity, price, amount];

/** Both as cells and as the bytes of a file. */
async function findingsOf(rows: readonly (readonly string[])[]) {
  const asCells = await parsed('sales', [HEADER, ...rows]);
  const request = { path: '-', name: 'sales.csv', sheet: null, preferredSheets: [], encoding: null };
  const input = Readable.from([Buffer.from([HEADER, ...rows].map((cells) => cells.join(';')).join('\n'))]);
  const opened = await openFile({ ...request, headerWords: headerWords(), input });
  const asBytes = await parseLedger('sales', opened.value!.sheets[0]!, NO_MAPPING);
  expect(brief(asBytes.findings)).toEqual(brief(asCells.findings));
  return asCells.findings;
}

const doubts = async (...rows: readonly (readonly string[])[]) =>
  (await findingsOf(rows)).filter(({ code }) => code === 'READ-DECIMAL-COMMA');

describe('three digits behind a sign', () => {
  it.each([
    ['another column', [row('1,500', '10', '1.234,50')]],
    ['another column, with its unit', [row('1,500', '10', '￥1234,50元')]],
    ['the column itself, further down', [row('1,500', '10', '100'), row('0,750', '10', '100')]],
    ['a point may group them there', [row('1.500', '10', '1.234,50')]],
  ])('cannot be told in a file with decimal commas: %s', async (_, rows) => {
    const found = await doubts(...rows);
    expect(brief(found)).toEqual([`READ-DECIMAL-COMMA 2:数量=${rows[0]![3]}`]);
    expect(found[0]).toMatchObject({ severity: 'error' });
    expect(isOfRow(found[0]!)).toBe(false);
  });

  it('cannot be told in amounts either', async () => {
    const found = await doubts(row('1', '12,50', '100'), row('2', '10', '1,500'));
    expect(brief(found)).toEqual(['READ-DECIMAL-COMMA 3:金额=1,500']);
    expect(found[0]!.facts).toEqual({ other: '12,50', column: '成交单价', row: '2' });
  });

  it('are grouped where nothing says otherwise, or the column groups others', async () => {
    expect(await doubts(row('1,500', '10.00', '15,000'))).toEqual([]);
    expect(await doubts(row('1', '1,500', '10,50'), row('2', '1,234.50', '100'))).toEqual([]);
    expect(await doubts(row('1', '1,500', '10,50'), row('2', '1,234,500', '100'))).toEqual([]);
    expect(await doubts(row('1.5', '2.25', '10,50'))).toEqual([]);
  });
});
