// The cells of the ledgers of what was agreed -> typed rows of customers and adjustments.
import type { AdjustmentRow, CustomerRow } from '../../model/ledger.ts';
import { day } from '../grammar/day.ts';
import { money } from '../grammar/money.ts';
import { days } from '../grammar/number.ts';
import { month } from '../grammar/period.ts';
import { identifier, remark, text } from '../grammar/text.ts';
import type { RowReader } from '../row-reader.ts';

export function customerRow(row: RowReader): () => CustomerRow {
  const customer = row.sharedRequired('customer', text);
  const personId = row.shared('person_id', identifier);
  const ofClass = row.shared('class', text);
  const termsDays = row.optional('terms_days', days);
  const creditLimit = row.optional('credit_limit', money);
  const firstOrderOn = row.optional('first_order_on', day);
  return () => ({
    source: row.source,
    row: row.number(),
    customer: customer(),
    personId: personId(),
    class: ofClass(),
    termsDays: termsDays(),
    creditLimit: creditLimit(),
    firstOrderOn: firstOrderOn(),
  });
}

export function adjustmentRow(row: RowReader): () => AdjustmentRow {
  const adjustmentNo = row.required('adjustment_no', identifier);
  const personId = row.sharedRequired('person_id', identifier);
  const inMonth = row.required('period', month);
  const amount = row.required('amount', money);
  const reason = row.sharedRequired('reason', remark);
  const orderNo = row.optional('order_no', identifier);
  const approvedBy = row.sharedRequired('approved_by', text);
  const approvedOn = row.optional('approved_on', day);
  return () => ({
    source: row.source,
    row: row.number(),
    adjustmentNo: adjustmentNo(),
    personId: personId(),
    period: { kind: 'month', month: inMonth() },
    amount: amount(),
    reason: reason(),
    orderNo: orderNo(),
    approvedBy: approvedBy(),
    approvedOn: approvedOn(),
  });
}
