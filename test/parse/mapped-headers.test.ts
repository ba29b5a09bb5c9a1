import { expect, test } from 'vitest';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { lines, parsed } from './rows-of.ts';

const rows = lines('order_no,signed_on,person_id,买家,amount', 'A1,2026-03-05,E01,甲,1');

const foundWith = async (headers: Readonly<Record<string, string>>) =>
  (await parsed('sales', rows, { ...NO_MAPPING, headers })).findings;

test('a header that is mapped and not there is named with the nearest that is', async () => {
  const found = await foundWith({ 买家名: 'customer', 产品线: 'product' });
  expect(found.map(({ code, value, facts, place }) => [code, value, facts, place?.row])).toEqual([
    ['READ-MAPPED-HEADER', '买家名', { column: 'customer', mapped: '买家名', read: 'nothing', nearest: '买家' }, 1],
    ['READ-MAPPED-HEADER', '产品线', { column: 'product', mapped: '产品线', read: 'nothing', nearest: '' }, 1],
  ]);
});

test('one of the headers that are mapped to a column will do; another one that fits is named', async () => {
  expect(await foundWith({ 买家: 'customer', 客户全称: 'customer' })).toEqual([]);
  const [found] = await foundWith({ 单据: 'order_no' });
  expect(found).toMatchObject({ value: 'order_no', facts: { column: 'order_no', mapped: '单据', read: 'another' } });
});
