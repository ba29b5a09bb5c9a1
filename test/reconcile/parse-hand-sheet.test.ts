// Hand-made sheets as offices keep them: titles above the header, any names of columns, total rows, unrounded figures.
import { expect, test } from 'vitest';
import type { Cell, NumberAside, Sheet } from '../../src/model/sheet.ts';
import { parseHandSheet } from '../../src/parse/parse-hand-sheet.ts';
import { NO_ASIDE } from '../../src/read/xlsx/number-aside.ts';

const source = { file: 'hand.xlsx', sheet: '三月' };

function sheetOf(...lines: readonly (readonly Cell[])[]): Sheet {
  async function* batches() {
    yield { rows: lines.map((cells, place) => ({ row: place + 1, cells })), findings: [] };
  }
  return { source, batches: batches() };
}

const number = (digits: string): Cell => ({ kind: 'number', digits, percent: false });

const read = async (sheet: Sheet) => {
  const { value, findings } = await parseHandSheet(sheet);
  return {
    rows: value.map(({ person, orderNo, amount }) => [person, orderNo, amount]),
    codes: findings.map(({ code, place }) => [code, place?.row, place?.column]),
  };
};

test('a title, names, orders, a total row and a row without an amount', async () => {
  const found = await read(
    sheetOf(
      ['三月提成表', null, null, null],
      ['姓名', '合同号', '金额', '提成（元）'],
      ['王敏', 'HT1', '20000', '1,200.00'],
      ['李强', 'HT2', '5000', null],
      ['合计', null, '25000', '1200'],
    ),
  );
  expect(found).toEqual({ rows: [['王敏', 'HT1', 120_000]], codes: [] });
});

test('the id is better than the name, and what a formula came to is rounded half away from zero', async () => {
  const found = await read(
    sheetOf(
      ['Name', 'Employee ID', 'Commission'],
      ['A', 'E1', number('1234.565')],
      ['B', 'E2', number('-0.125')],
      ['C', 'E3', '12.3449'],
    ),
  );
  expect(found.rows).toEqual([
    ['E1', null, 123_457],
    ['E2', null, -13],
    ['E3', null, 1_234],
  ]);
});

test('unrounded figures count in the unit that their format shows, and are refused in another currency', async () => {
  const shown = (digits: string, aside: Partial<NumberAside>): Cell => ({
    kind: 'number',
    digits,
    percent: false,
    aside: { ...NO_ASIDE, ...aside },
  });
  const found = await read(
    sheetOf(
      ['工号', '提成(万元)'],
      ['E1', shown('1.23456789', { unit: 1_000_000 })],
      ['E2', shown('12345.6789', { hidden: 4 })],
      ['E3', shown('5.123456789', { unit: 100 })],
      ['E4', shown('5.123456789', { currency: '$' })],
    ),
  );
  expect(found.rows).toEqual([
    ['E1', null, 1_234_568],
    ['E2', null, 1_234_568],
    ['E3', null, 512],
  ]);
  expect(found.codes).toEqual([['CELL-MONEY', 5, '提成(万元)']]);
});

test('what cannot be read has its place', async () => {
  expect(await read(sheetOf(['工号', '提成'], ['E1', 'abc'], [null, '5'], ['E3', '7']))).toEqual({
    rows: [['E3', null, 700]],
    codes: [
      ['CELL-MONEY', 2, '提成'],
      ['CELL-MISSING', 3, '工号'],
    ],
  });
  expect((await read(sheetOf(['a', 'b'], ['1', '2']))).codes).toEqual([['READ-NO-HEADER', null, null]]);
  expect((await read(sheetOf(['工号', '提成', '应发'], ['E1', '1', '2']))).codes).toEqual([
    ['READ-DOUBLED-COLUMN', null, '提成'],
  ]);
});

test('a unit above the header holds for the pay; another currency is refused', async () => {
  const sheet = (title: string) => sheetOf([title], ['工号', '提成'], ['E1', number('1.5')]);
  expect((await read(sheet('单位：万元'))).rows).toEqual([['E1', null, 1_500_000]]);
  expect(await read(sheet('币种：USD'))).toEqual({ rows: [], codes: [['READ-NO-HEADER', null, null]] });
});
