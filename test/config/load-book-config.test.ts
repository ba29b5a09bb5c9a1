import { describe, expect, test } from 'vitest';
import { ledgerSource } from '../../src/config/book-config.ts';
import { loadBookConfig } from '../../src/config/load-book-config.ts';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { knownColumns } from '../../src/pipeline/known-columns.ts';

const load = (text: string) => loadBookConfig(text, 'salesctl.yaml', knownColumns());

const FULL = `
book: 智诚样例公司
language: zh-CN
policies: [policy-2025.yaml, policy-2026.yaml]
ledgers:
  people: ledgers/people.xlsx#人员
  sales:
    - ledgers/sales-*.csv
    - file: 订单.csv
      encoding: gbk
      columns: { order_id: order_no, emp_id: person_id }
      values: { status: { 1: valid, 0: cancelled } }
      defaults: { order_no: "{sheet}-{row}" }
      blank: [NA]
      dates: month-first
  collections: { file: bank.xlsx, sheet: 收款 }
out: results
`;

describe('a full book file', () => {
  const { value: config, findings } = load(FULL);
  test('it loads', () => {
    expect(findings).toEqual([]);
    expect(config).toMatchObject({
      title: '智诚样例公司',
      language: 'zh-CN',
      policies: ['policy-2025.yaml', 'policy-2026.yaml'],
      out: 'results',
    });
  });
  test('sources: a text, a list, a mapping', () => {
    expect(config?.ledgers.people).toEqual([
      { path: 'ledgers/people.xlsx', sheet: '人员', encoding: null, mapping: NO_MAPPING },
    ]);
    expect(config?.ledgers.sales[0]).toEqual(ledgerSource('ledgers/sales-*.csv'));
    expect(config?.ledgers.collections).toMatchObject([{ path: 'bank.xlsx', sheet: '收款' }]);
  });
  test('the mapping of a foreign file', () =>
    expect(config?.ledgers.sales[1]).toEqual({
      path: '订单.csv',
      sheet: null,
      encoding: 'gb18030',
      mapping: {
        headers: { order_id: 'order_no', emp_id: 'person_id' },
        values: { status: { 1: 'valid', 0: 'cancelled' } },
        defaults: { order_no: '{sheet}-{row}' },
        blanks: ['NA'],
        dates: 'month-first',
      },
    }));
  test('a ledger that is not named is looked for in ledgers/', () =>
    expect(config?.ledgers.splits.map((source) => source.path)).toEqual([
      'ledgers/splits*.csv',
      'ledgers/splits*.xlsx',
    ]));
});

test('the smallest book', () => {
  const { value, findings } = load('policies: zhicheng\n');
  expect(findings).toEqual([]);
  expect(value).toMatchObject({ title: '', language: null, policies: ['zhicheng'], out: 'out' });
});

test.each([
  ['policies: zhicheng\nlanguage: fr\n', 'CONFIG-VALUE', 'language', 2, { expected: 'one of: zh-CN, en' }],
  ['policies: zhicheng\nlegders: {}\n', 'CONFIG-UNKNOWN-KEY', 'legders', 2, { nearest: 'ledgers' }],
  ['policies: zhicheng\nledgers:\n  sale: a.csv\n', 'CONFIG-UNKNOWN-KEY', 'ledgers.sale', 3, { nearest: 'sales' }],
  ['book: x\n', 'CONFIG-MISSING-KEY', 'policies', 1, { key: 'policies' }],
  ['policies: []\n', 'CONFIG-VALUE', 'policies', 1, { expected: 'list 1..' }],
  ['policies: { a: b }\n', 'CONFIG-VALUE', 'policies', 1, { expected: 'text or list' }],
  [
    'policies: p\nledgers:\n  sales:\n    - a.csv\n    - file: b.csv\n      dates: us\n',
    'CONFIG-VALUE',
    'ledgers.sales.b.csv.dates',
    6,
    { expected: 'one of: day-first, month-first' },
  ],
  [
    'policies: p\nledgers:\n  sales:\n    file: b.csv\n    encodin: big5\n',
    'CONFIG-UNKNOWN-KEY',
    'ledgers.sales.encodin',
    5,
    { nearest: 'encoding' },
  ],
  [
    'policies: p\nledgers:\n  splits: { file: b.csv, columns: { share: 分成 } }\n',
    'CONFIG-VALUE',
    'ledgers.splits.columns.share',
    3,
    { expected: 'one of: order_no, person_id, share, target_share, rank_share, -' },
  ],
  [
    'policies: p\nledgers:\n  sales:\n    - a.csv\n    - file: b.csv\n      values: { statuz: { 退: cancelled } }\n',
    'CONFIG-UNKNOWN-KEY',
    'ledgers.sales.b.csv.values.statuz',
    6,
    { nearest: 'status' },
  ],
  [
    'policies: p\nledgers:\n  people: { file: b.csv, defaults: { tean: 甲 } }\n',
    'CONFIG-UNKNOWN-KEY',
    'ledgers.people.defaults.tean',
    3,
    { nearest: 'team' },
  ],
  ['policies: p\nledgers:\n  sales: { sheet: x }\n', 'CONFIG-MISSING-KEY', 'ledgers.sales.file', 3, { key: 'file' }],
])('%j', (text, code, column, row, facts) => {
  const { value, findings } = load(text);
  expect(value).toBeNull();
  expect(findings).toMatchObject([{ code, facts, place: { row, column } }]);
});

describe('what mappings say of columns', () => {
  const mapped = (line: string) => load(`policies: p\nledgers:\n  sales:\n    file: b.csv\n    ${line}\n`);
  test.each([
    ['columns: { st: statu }', 'CONFIG-VALUE', 'columns.st', { nearest: 'status' }],
    ['columns: { 客户名: 客户 }', 'CONFIG-VALUE', 'columns.客户名', { nearest: 'customer' }],
    ['values: { statu: { 0: cancelled } }', 'CONFIG-UNKNOWN-KEY', 'values.statu', { nearest: 'status' }],
    ['values: { status: { 0: no } }', 'CONFIG-VALUE', 'values.status.0', { expected: 'one of: valid, cancelled' }],
    ['defaults: { custmer: 乙 }', 'CONFIG-UNKNOWN-KEY', 'defaults.custmer', { nearest: 'customer' }],
    ['defaults: { status: gone }', 'CONFIG-VALUE', 'defaults.status', { expected: 'one of: valid, cancelled' }],
    ['defaults: { order_no: "{sheet}-{rows}" }', 'CONFIG-VALUE', 'defaults.order_no', { expected: 'placeholders' }],
  ])('%s', (line, code, column, facts) => {
    const { value, findings } = mapped(line);
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ code, facts, place: { row: 5, column: `ledgers.sales.${column}` } }]);
  });

  test('words that the column reads itself, open lists and places are free', () => {
    const lines = ['values: { status: { 0: 作废 }, source: { a: b } }', 'defaults: { order_no: "{sheet}-{row}" }'];
    for (const line of lines) expect(mapped(line).findings).toEqual([]);
  });

  test('the place in a list of files', () => {
    const { findings } = load(
      'policies: p\nledgers:\n  reviews:\n    - a.csv\n    - file: b.csv\n      values: { kind: { x: anything } }\n      columns: { a: b }\n',
    );
    expect(findings.map(({ code, place }) => [code, place?.row])).toEqual([['CONFIG-VALUE', 7]]);
  });
});

test('a # belongs to a file name unless it follows a workbook', () =>
  expect(['a#1.csv', 'a.XLSX#1 月'].map((text) => [ledgerSource(text).path, ledgerSource(text).sheet])).toEqual([
    ['a#1.csv', null],
    ['a.XLSX', '1 月'],
  ]));
