// The cells of the ledgers of money -> typed rows of collections, expenses, budgets and targets.
import type { BudgetRow, CollectionRow, ExpenseRow, TargetRow } from '../../model/ledger.ts';
import { targetsColumns } from '../columns/money-columns.ts';
import { choiceOf } from '../grammar/choice.ts';
import { day } from '../grammar/day.ts';
import { money } from '../grammar/money.ts';
import { budgetPeriod, period } from '../grammar/period.ts';
import { identifier, text } from '../grammar/text.ts';
import type { RowReader } from '../row-reader.ts';

export const collectionRow = (row: RowReader): CollectionRow => ({
  source: row.source,
  row: row.number(),
  receiptNo: row.required('receipt_no', identifier),
  receivedOn: row.required('received_on', day),
  orderNo: row.required('order_no', identifier),
  amount: row.required('amount', money),
});

export const expenseRow = (row: RowReader): ExpenseRow => ({
  source: row.source,
  row: row.number(),
  expenseNo: row.required('expense_no', identifier),
  spentOn: row.required('spent_on', day),
  personId: row.sharedRequired('person_id', identifier),
  department: row.shared('department', text),
  category: row.sharedRequired('category', text),
  amount: row.required('amount', money),
  invoiceNo: row.optional('invoice_no', identifier),
  approvedBy: row.shared('approved_by', text),
});

export const budgetRow = (row: RowReader): BudgetRow => ({
  source: row.source,
  row: row.number(),
  period: row.required('period', budgetPeriod),
  department: row.sharedRequired('department', text),
  category: row.sharedRequired('category', text),
  amount: row.required('amount', money),
  revisedOn: row.optional('revised_on', day),
  approvedBy: row.shared('approved_by', text),
});

const metric = choiceOf(targetsColumns, 'metric');

export const targetRow = (row: RowReader): TargetRow => ({
  source: row.source,
  row: row.number(),
  period: row.required('period', period),
  personId: row.sharedRequired('person_id', identifier),
  target: row.optional('target', money),
  teamTarget: row.optional('team_target', money),
  stretch: row.optional('stretch', money),
  metric: row.optional('metric', metric) ?? 'amount',
});
