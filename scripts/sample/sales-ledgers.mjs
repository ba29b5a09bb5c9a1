// Orders enter; numbered rows of the sales, collections and splits ledgers leave, in the order in which they were written down.
import { addDays } from './days.mjs';
import { UNKNOWN_RECEIPT } from './stories.mjs';

const inOrder = (list, ...keys) =>
  [...list].sort((a, b) => {
    const key = keys.find((name) => a[name] !== b[name]);
    return key === undefined ? 0 : a[key] < b[key] ? -1 : 1;
  });

/** Numbers like HT2603-017: prefix, year and month, place in the month. */
function numbered(list, prefix, day, name) {
  const counts = new Map();
  return list.map((item) => {
    const month = item[day].slice(2, 7).replace('-', '');
    const count = (counts.get(month) ?? 0) + 1;
    counts.set(month, count);
    return { ...item, [name]: `${prefix}${month}-${String(count).padStart(3, '0')}` };
  });
}

/** Orders with their numbers, and a number for each approval that the stories have not named. */
export function numberOrders(orders) {
  const all = numbered(inOrder(orders, 'signed', 'person', 'customer'), 'HT', 'signed', 'order_no');
  let approvals = 100;
  return all.map((order) => {
    if (order.approval === null || order.approval[0] !== null) return order;
    approvals += 1;
    return {
      ...order,
      approval: [`SP${order.signed.slice(2, 4)}${order.signed.slice(5, 7)}-${approvals}`, order.approval[1]],
    };
  });
}

const saleRow = (order, line, index) => ({
  order_no: order.order_no,
  line_no: index + 1,
  signed_on: order.signed,
  person_id: order.person,
  customer: order.customer,
  product: line.product,
  category: line.category,
  quantity: line.quantity,
  list_price: line.list_price,
  floor_price: line.floor_price,
  unit_price: line.unit_price,
  amount: line.quantity * line.unit_price,
  cost: line.quantity * line.unit_cost,
  executed_on: line.executed_on ?? order.executed,
  status: order.cancelled === null ? 'valid' : 'cancelled',
  cancelled_on: order.cancelled,
  project_no: order.project,
  special_rate: line.special_rate,
  refund_of: null,
  approval_no: order.approval?.[0] ?? null,
  approved_on: order.approval?.[1] ?? null,
  due_on: addDays(order.signed, 30),
  note: null,
});

function refundRow(order, refund, index) {
  const line = order.lines[refund.line - 1];
  const unit = refund.unit_price ?? line.unit_price;
  return {
    ...saleRow(order, { ...line, quantity: -refund.quantity, unit_price: unit }, order.lines.length + index),
    signed_on: refund.on,
    cost: null,
    executed_on: null,
    special_rate: null,
    refund_of: refund.line,
    approval_no: null,
    approved_on: null,
    due_on: null,
    note: refund.note,
  };
}

/** Rows by day of signing, so that a refund stands in the file of its own month. */
export const salesRows = (orders) =>
  inOrder(
    orders.flatMap((order) => [
      ...order.lines.map((line, index) => saleRow(order, line, index)),
      ...order.refunds.map((refund, index) => refundRow(order, refund, index)),
    ]),
    'signed_on',
    'order_no',
    'line_no',
  );

const METHODS = ['银行转账', '银行转账', '支票', '扫码'];

export function collectionRows(orders) {
  const all = orders.flatMap((order) => order.receipts.map((receipt) => ({ ...receipt, order_no: order.order_no })));
  return numbered(
    inOrder([...all, UNKNOWN_RECEIPT], 'received_on', 'order_no', 'amount'),
    'SK',
    'received_on',
    'receipt_no',
  ).map((row, index) => ({ ...row, account: '货款户', method: METHODS[index % METHODS.length] }));
}

export const splitRows = (orders) =>
  orders.flatMap((order) => order.splits.map((split) => ({ order_no: order.order_no, ...split })));
