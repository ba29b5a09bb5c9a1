// The cells of the ledgers of money -> typed rows of collections, expenses, budgets and targets.
import type { BudgetRow, CollectionRow, ExpenseRow, TargetRow } from '../../model/ledger.ts';
import { targetsColumns } from '../columns/money-columns.ts';
import { choiceOf } from '../grammar/choice.ts';
import { day } from '../grammar/day.ts';
import { money } from '../grammar/money.ts';
import { budgetPeriod, period } from '../grammar/period.ts';
import { identifier, text } from '../grammar/text.ts';
import type { RowReader } from '../row-reader.ts';

export function collectionRow(row: RowReader): () => CollectionRow {
  const receiptNo = row.required('receipt_no', identifier);
  const receivedOn = row.required('received_on', day);
  const orderNo = row.required('order_no', identifier);
  const amount = row.required('amount', money);
  const method = row.shared('method', text);
  return () => ({
    source: row.source,
    row: row.number(),
    receiptNo: receiptNo(),
    receivedOn: receivedOn(),
    orderNo: orderNo(),
    amount: amount(),
    method: method(),
  });
}

export function expenseRow(row: RowReader): () => ExpenseRow {
  const expenseNo = row.required('expense_no', identifier);
  const spentOn = row.required('spent_on', day);
  const personId = row.sharedRequired('person_id', identifier);
  const department = row.shared('department', text);
  const category = row.sharedRequired('category', text);
  const amount = row.required('amount', money);
  const invoiceNo = row.optional('invoice_no', identifier);
  const approvedBy = row.shared('approved_by', text);
  return () => ({
    source: row.source,
    row: row.number(),
    expenseNo: expenseNo(),
    spentOn: spentOn(),
    personId: personId(),
    department: department(),
    category: category(),
    amount: amount(),
    invoiceNo: invoiceNo(),
    approvedBy: approvedBy(),
  });
}

export function budgetRow(row: RowReader): () => BudgetRow {
  const covered = row.required('period', budgetPeriod);
  const department = row.sharedRequired('department', text);
  const category = row.sharedRequired('category', text);
  const amount = row.required('amount', money);
  const revisedOn = row.optional('revised_on', day);
  const approvedBy = row.shared('approved_by', text);
  return () => ({
    source: row.source,
    row: row.number(),
    period: covered(),
    department: department(),
    category: category(),
    amount: amount(),
    revisedOn: revisedOn(),
    approvedBy: approvedBy(),
  });
}

const metricWords = choiceOf(targetsColumns, 'metric');

export function targetRow(row: RowReader): () => TargetRow {
  const covered = row.required('period', period);
  const personId = row.sharedRequired('person_id', identifier);
  const target = row.optional('target', money);
  const teamTarget = row.optional('team_target', money);
  const stretch = row.optional('stretch', money);
  const metric = row.optional('metric', metricWords);
  return () => ({
    source: row.source,
    row: row.number(),
    period: covered(),
    personId: personId(),
    target: target(),
    teamTarget: teamTarget(),
    stretch: stretch(),
    metric: metric() ?? 'amount',
  });
}
