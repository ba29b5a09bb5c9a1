// The hand-written stories enter; orders in the same form as the generated ones leave (money in fen).
import { PRODUCTS, WORKS } from './catalogue.mjs';
import { STORIES } from './stories.mjs';

const priced = (line) => {
  const product = PRODUCTS[line.product];
  return {
    product: product.name,
    category: product.category,
    quantity: line.quantity,
    list_price: product.list,
    floor_price: product.floor,
    unit_price: line.price * 100,
    unit_cost: product.cost,
    special_rate: line.rate ?? null,
    executed_on: line.executed,
  };
};

const built = ({ price, cost }) => ({
  product: WORKS.name,
  category: WORKS.category,
  quantity: 1,
  list_price: null,
  floor_price: null,
  unit_price: price * 100,
  unit_cost: cost * 100,
  special_rate: null,
});

const refundOf = (refund) => ({
  on: refund.on,
  line: refund.line,
  quantity: refund.quantity ?? 1,
  unit_price: refund.yuan === undefined ? null : refund.yuan * 100,
  note: '退货退款',
});

const money = ([day, yuan]) => ({ received_on: day, amount: yuan * 100 });

const orderOf = (story) => ({
  key: story.key,
  person: story.person,
  signed: story.signed,
  customer: story.customer,
  executed: story.executed ?? null,
  cancelled: story.cancelled ?? null,
  project: story.project ?? null,
  approval: story.approval ?? null,
  splits: (story.splits ?? []).map(([person_id, share]) => ({ person_id, share })),
  lines: story.works === undefined ? story.lines.map(priced) : [built(story.works)],
  refunds: (story.refunds ?? []).map(refundOf),
  receipts: [
    ...story.receipts.map(money),
    ...(story.refunds ?? []).flatMap(({ back }) => (back === undefined ? [] : [money([back[0], -back[1]])])),
  ],
});

export const storyOrders = () => STORIES.map(orderOf);

const lineAmount = (line) => line.quantity * line.unit_price;

/** What an order adds to performance: [person, month number, fen], refunds in their own month. */
export function creditsOf(order) {
  if (order.cancelled !== null || order.project !== null) return [];
  const shares = order.splits.length === 0 ? [{ person_id: order.person, share: '100%' }] : order.splits;
  const moves = [
    ...order.lines.map((line) => [order.signed, lineAmount(line)]),
    ...order.refunds.map((refund) => [
      refund.on,
      -refund.quantity * (refund.unit_price ?? order.lines[refund.line - 1].unit_price),
    ]),
  ];
  return shares.flatMap(({ person_id, share }) =>
    moves.map(([day, amount]) => [person_id, Number(day.slice(5, 7)), (amount * Number.parseFloat(share)) / 100]),
  );
}
