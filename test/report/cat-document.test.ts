// A ledger's columns and cells in, its CSV and JSON out.
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';
import { catDocument } from '../../src/report/cat-document.ts';
import { jsonOf } from './terminal-lines.ts';

const document = catDocument(
  {
    ledger: 'collections',
    title: '回款',
    columns: [
      { name: 'receipt_no', title: '收款单号', type: 'id' },
      { name: 'received_on', title: '到账日期', type: 'day' },
      { name: 'amount', title: '金额', type: 'money' },
      { name: 'note', title: '备注', type: 'text' },
    ],
    rows: [
      ['0001', 20260305, 123450, 'a,b'],
      ['0002', 20260306, -5, null],
    ],
  },
  'zh-CN',
);

test('CSV is the ledger with canonical headers', () => {
  const lines = [...renderCsv(document)].join('').replace('\ufeff', '').trim().split(/\r?\n/);
  expect(lines).toEqual([
    'receipt_no,received_on,amount,note',
    '0001,2026-03-05,1234.50,"a,b"',
    '0002,2026-03-06,-0.05,',
  ]);
});

test('JSON names the ledger', () => {
  expect(jsonOf(document)).toEqual({
    schema: 'salesctl/ledger@1',
    ledger: 'collections',
    rows: [
      { receipt_no: '0001', received_on: '2026-03-05', amount: '1234.50', note: 'a,b' },
      { receipt_no: '0002', received_on: '2026-03-06', amount: '-0.05', note: null },
    ],
  });
});
