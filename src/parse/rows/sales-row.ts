// The cells of a sales row -> a typed sales row.
import type { SalesRow } from '../../model/ledger.ts';
import { salesColumns } from '../columns/sales-columns.ts';
import { choiceOf } from '../grammar/choice.ts';
import { day } from '../grammar/day.ts';
import { money } from '../grammar/money.ts';
import { number, whole } from '../grammar/number.ts';
import { percent } from '../grammar/percent.ts';
import { identifier, text } from '../grammar/text.ts';
import type { RowReader } from '../row-reader.ts';

const statusWords = choiceOf<SalesRow['status']>(salesColumns, 'status');

export function salesRow(row: RowReader): () => SalesRow {
  const orderNo = row.required('order_no', identifier);
  const lineNo = row.optional('line_no', whole);
  const signedOn = row.required('signed_on', day);
  const personId = row.sharedRequired('person_id', identifier);
  const customer = row.shared('customer', text);
  const product = row.shared('product', text);
  const category = row.shared('category', text);
  const quantity = row.optional('quantity', number);
  const listPrice = row.optional('list_price', money);
  const floorPrice = row.optional('floor_price', money);
  const unitPrice = row.optional('unit_price', money);
  const amount = row.required('amount', money);
  const cost = row.optional('cost', money);
  const executedOn = row.optional('executed_on', day);
  const status = row.optional('status', statusWords);
  const projectNo = row.shared('project_no', identifier);
  const specialRate = row.optional('special_rate', percent);
  const refundOf = row.optional('refund_of', whole);
  const approvalNo = row.optional('approval_no', text);
  const approvedOn = row.optional('approved_on', day);
  const cancelledOn = row.optional('cancelled_on', day);
  const origin = row.shared('source', text);
  const taxRate = row.optional('tax_rate', percent);
  const dueOn = row.optional('due_on', day);
  const writtenOffOn = row.optional('written_off_on', day);
  return () => ({
    source: row.source,
    row: row.number(),
    orderNo: orderNo(),
    lineNo: lineNo() ?? 1,
    signedOn: signedOn(),
    personId: personId(),
    customer: customer(),
    product: product(),
    category: category(),
    quantity: quantity(),
    listPrice: listPrice(),
    floorPrice: floorPrice(),
    unitPrice: unitPrice(),
    amount: amount(),
    cost: cost(),
    executedOn: executedOn(),
    status: status() ?? 'valid',
    projectNo: projectNo(),
    specialRate: specialRate(),
    refundOf: refundOf(),
    approvalNo: approvalNo(),
    approvedOn: approvedOn(),
    cancelledOn: cancelledOn(),
    origin: origin(),
    taxRate: taxRate(),
    dueOn: dueOn(),
    writtenOffOn: writtenOffOn(),
  });
}
