// A few words about rows -> typed ledger rows, with everything else at rest.
import { BLANK_SALE } from '../../src/model/blank-sale.ts';
import type { BudgetRow, CollectionRow, ExpenseRow, PersonRow, SalesRow, SplitRow } from '../../src/model/ledger.ts';
import type { Placed } from '../../src/model/place.ts';
import { parseRun } from '../../src/model/run.ts';

let rows = 1;
const placed = (file: string): Placed => ({ source: { file, sheet: null }, row: ++rows });

export const expense = (
  spentOn: number,
  amount: number,
  more: Partial<Pick<ExpenseRow, 'department' | 'category' | 'personId'>> = {},
): ExpenseRow => ({
  ...placed('expenses.csv'),
  expenseNo: `F${rows}`,
  spentOn,
  personId: 'E1',
  department: '销售部',
  category: '差旅费',
  amount,
  invoiceNo: null,
  approvedBy: null,
  ...more,
});

export const budget = (
  period: string,
  department: string,
  category: string,
  amount: number,
  revisedOn: number | null = null,
): BudgetRow => ({
  ...placed('budgets.csv'),
  period: parseRun(period)!,
  department,
  category,
  amount,
  revisedOn,
  approvedBy: 'M1',
});

export const person = (personId: string, name: string, more: Partial<PersonRow> = {}): PersonRow => ({
  ...placed('people.csv'),
  personId,
  name,
  grade: 'specialist',
  leaderId: null,
  team: null,
  hiredOn: 20250101,
  leftOn: null,
  kind: 'sales',
  effectiveFrom: null,
  probationUntil: null,
  ...more,
});

export const sale = (
  orderNo: string,
  personId: string,
  signedOn: number,
  amount: number,
  more: Partial<SalesRow> = {},
): SalesRow => ({
  ...placed('sales.csv'),
  ...BLANK_SALE,
  orderNo,
  lineNo: rows,
  signedOn,
  personId,
  amount,
  status: 'valid',
  ...more,
});

export const receipt = (orderNo: string, receivedOn: number, amount: number): CollectionRow => ({
  ...placed('collections.csv'),
  receiptNo: `R${rows}`,
  receivedOn,
  orderNo,
  amount,
  method: null,
});

export const split = (orderNo: string, personId: string, num: number, den: number): SplitRow => ({
  ...placed('splits.csv'),
  orderNo,
  personId,
  share: { num, den },
  targetShare: null,
  rankShare: null,
});
