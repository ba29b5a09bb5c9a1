// Findings name a column as the user's file does.
import { expect, test } from 'vitest';
import { underOwnHeaders } from '../../src/check/own-headers.ts';
import { finding } from '../../src/model/finding.ts';
import { bookOf, findingsIn } from './book-of.ts';

const people = '工号,姓名,职级,入职日期\nE01,郑专员,specialist,2022-01-05';

const columnsIn = async (sales: string): Promise<readonly (readonly [string, string | null | undefined])[]> =>
  (await findingsIn({ people, sales })).map(({ code, place }) => [code, place?.column] as const);

test('rules name the header as it stands in the file', async () => {
  expect(await columnsIn('订单号,签约日期,业务员工号,成交金额(元)\nA1,2026-02-01,E09,100')).toEqual([
    ['KEY-UNKNOWN-PERSON', '业务员工号'],
  ]);
});

test('a header over two rows has the text of both', async () => {
  expect(await columnsIn('订单,,销售,合同\n订单号,签约日期,工号,金额\nA1,2026-02-01,E09,100')).toEqual([
    ['KEY-UNKNOWN-PERSON', '工号'],
  ]);
});

test('a column that the file does not have keeps its canonical name', async () => {
  const budgets = '期间,部门,类别,金额\n2026,销售部,差旅,100';
  const found = await findingsIn({ people, budgets });
  expect(found.map(({ code, place }) => [code, place?.column])).toEqual([['POLICY-BUDGET-UNAPPROVED', 'approved_by']]);
});

test('of one file that is two ledgers, each has its own headers', async () => {
  const { ledgers, tables } = await bookOf({
    people,
    sales: '订单号,签约日期,工号,金额\nA1,2026-02-01,E01,100',
  });
  const shared = { file: 'all.csv', sheet: null };
  const [first, second] = tables.map((table) => ({ ...table, source: { ...shared } }));
  const one = (source: typeof shared) =>
    finding('KEY-UNKNOWN-PERSON', { source, row: ledgers.sales.at(0)!.row, column: 'signed_on' }, 'E9', {
      nearest: '',
    });
  const found = [one(first!.source), one(second!.source), one({ ...shared, file: 'other.csv' })];
  expect(underOwnHeaders(found, [first!, second!]).map(({ place }) => place?.column)).toEqual([
    'signed_on',
    '签约日期',
    'signed_on',
  ]);
});
