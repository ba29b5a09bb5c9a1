// How wide columns are: paper has no room for arrows of filters that are not there.
import { expect, test } from 'vitest';
import type { Table } from '../../../src/model/document.ts';
import type { SheetPlan } from '../../../src/render/workbook/plan.ts';
import { filteredList, sheetWidths } from '../../../src/render/workbook/sheet-widths.ts';

const table: Table = {
  name: 'pay',
  title: 'Pay',
  columns: [{ name: 'owed', title: '期末欠款', type: 'money' }],
  rows: [{ values: [0] }],
};

const placed = { table, titleRow: null, noteRow: null, headerRow: 1, firstRow: 2, lastRow: 2 };
const sheetOf = (...parts: readonly unknown[]) => ({ name: 'Pay', parts }) as unknown as SheetPlan;

test('a list with a filter has room for its arrow, lists on one sheet have none', () => {
  const [alone, two] = [sheetOf(placed), sheetOf(placed, placed)];
  expect(filteredList(alone)).toBe(placed);
  expect(filteredList(two)).toBeNull();
  expect([sheetWidths(alone, 'zh-CN'), sheetWidths(two, 'zh-CN')]).toEqual([[13], [10]]);
});
