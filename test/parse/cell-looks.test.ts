// Cells that look otherwise than they count, merged over several rows or struck through, are named.
import { expect, test } from 'vitest';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import type { Cell, CellLook, MergeAbove, Sheet, UnclearCell } from '../../src/model/sheet.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';

const HEADER = ['订单号', '签约日期', '工号', '金额', '状态', '心情'];

async function found(
  rows: readonly (readonly [
    cells: readonly Cell[],
    under?: readonly MergeAbove[] | undefined,
    unclear?: readonly UnclearCell[],
  ])[],
) {
  const sheet: Sheet = {
    source: { file: 'a.xlsx', sheet: '销售' },
    batches: (async function* () {
      const all = rows.map(([cells, under, unclear], index) => ({
        row: index + 2,
        cells,
        ...(under && { under }),
        ...(unclear && { unclear }),
      }));
      yield { rows: [{ row: 1, cells: HEADER }, ...all], findings: [] };
    })(),
  };
  const { value, findings } = await parseLedger('sales', sheet, NO_MAPPING);
  return { status: value.rows.map(({ status }) => status), findings };
}

const row = (number: number, status: Cell): readonly Cell[] => [`A${number}`, '2026-03-02', 'E1', '5', status];
const span = (from: number, to = from): readonly MergeAbove[] => [{ from, to, top: 2 }];

test('a status merged over three rows counts in the first, and the others are named', async () => {
  const { status, findings } = await found([[row(1, '作废')], [row(2, null), span(4)], [row(3, ' '), span(4)]]);
  expect(status).toEqual(['cancelled', 'valid', 'valid']);
  expect(findings).toMatchObject([
    {
      code: 'READ-MERGED-CELLS',
      severity: 'warning',
      place: { row: 2, column: '状态' },
      facts: { count: '2', cells: 'E3, E4', hold: 'nothing' },
    },
  ]);
});

test('columns that the ledger does not read, cells with a value, and rows without merges are nothing to speak of', async () => {
  const { findings } = await found([[row(1, '有效'), span(5)], [row(2, '作废'), span(4)], [row(3, null)]]);
  expect(findings).toEqual([]);
});

test('of many cells a few are named', async () => {
  const rows = Array.from({ length: 9 }, (_, index) => [row(index, null), span(3, 9)] as const);
  expect((await found(rows)).findings).toMatchObject([{ facts: { count: '9', cells: 'E2, E3, E4, E5, E6, …' } }]);
});

test('a cell that must be there is an error beside', async () => {
  const { findings } = await found([[row(1, null)], [['A2', '2026-03-02', null, '5'], span(2)]]);
  expect(findings.map(({ code, place }) => [code, place?.row])).toEqual([
    ['CELL-MISSING', 3],
    ['READ-MERGED-CELLS', 2],
  ]);
});

const looking = (look: CellLook, ...indexes: readonly number[]): readonly UnclearCell[] =>
  indexes.map((index) => ({ index, look }));

test('cells that look as if they did not count are read, and named where the ledger reads their column', async () => {
  const { status, findings } = await found([
    [row(1, '有效'), undefined, looking('struck', 3, 5)],
    [row(2, '有效'), undefined, [...looking('struck', 0, 1), ...looking('unseen', 3)]],
  ]);
  expect(status).toEqual(['valid', 'valid']);
  const place = { row: 2, column: '金额' };
  expect(findings).toMatchObject([
    {
      code: 'READ-UNCLEAR-CELLS',
      severity: 'warning',
      place,
      facts: { count: '3', cells: 'D2, A3, B3', look: 'struck' },
    },
    { code: 'READ-UNCLEAR-CELLS', place: { row: 3 }, facts: { count: '1', cells: 'D3', look: 'unseen' } },
  ]);
});

test('a text that is struck in part is refused', async () => {
  const struck: Cell = { kind: 'error', text: '1000800', why: 'struck' };
  const { findings } = await found([[['A1', '2026-03-02', 'E1', struck]]]);
  expect(findings).toMatchObject([{ code: 'CELL-ERROR', value: '1000800', facts: { why: 'struck' } }]);
});
