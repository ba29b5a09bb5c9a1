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

const status = choiceOf<SalesRow['status']>(salesColumns, 'status');

export const salesRow = (row: RowReader): SalesRow => ({
  source: row.source,
  row: row.number(),
  orderNo: row.required('order_no', identifier),
  lineNo: row.optional('line_no', whole) ?? 1,
  signedOn: row.required('signed_on', day),
  personId: row.sharedRequired('person_id', identifier),
  customer: row.shared('customer', text),
  product: row.shared('product', text),
  category: row.shared('category', text),
  quantity: row.optional('quantity', number),
  listPrice: row.optional('list_price', money),
  floorPrice: row.optional('floor_price', money),
  unitPrice: row.optional('unit_price', money),
  amount: row.required('amount', money),
  cost: row.optional('cost', money),
  executedOn: row.optional('executed_on', day),
  status: row.optional('status', status) ?? 'valid',
  projectNo: row.shared('project_no', identifier),
  specialRate: row.optional('special_rate', percent),
  refundOf: row.optional('refund_of', whole),
  approvalNo: row.optional('approval_no', text),
  approvedOn: row.optional('approved_on', day),
  cancelledOn: row.optional('cancelled_on', day),
});
