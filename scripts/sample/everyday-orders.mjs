// What everyone still has to sell in each month enters; everyday orders that sum up to it leave.
import { customersOf } from './catalogue.mjs';
import { addDays, monthName, workdays, YEAR_END } from './days.mjs';
import { lastOffer, likeness, someOffer } from './offers.mjs';
import { paymentsFor } from './payments.mjs';
import { everyone, GOALS } from './people.mjs';
import { creditsOf } from './story-orders.mjs';

const howMany = (amount, random) => {
  const thousands = amount / 100000;
  const usual = thousands < 11 ? 1 : thousands < 35 ? 2 : thousands < 56 ? 3 : thousands < 100 ? 4 : 5;
  return thousands > 20 && random.next() < 0.2 ? usual + 1 : usual;
};

function lineOf({ product, quantity, price }) {
  return {
    product: product.name,
    category: product.category,
    quantity,
    list_price: product.list,
    floor_price: product.floor,
    unit_price: price,
    unit_cost: product.cost,
    special_rate: null,
  };
}

/** Now and then a seller asks for a deeper discount and has it approved before the contract is signed. */
function withDiscount(order, random) {
  const [line] = order.lines;
  if (line.quantity < 2 || random.next() > 0.12) return order;
  const price = Math.ceil((line.list_price * random.between(83, 89)) / 100000) * 1000;
  const approval = [null, addDays(order.signed, -random.between(0, 2))];
  return { ...order, lines: [{ ...line, unit_price: price }], approval };
}

function executedOn(signed, random) {
  const luck = random.next();
  const day = addDays(signed, luck < 0.9 ? random.between(2, 16) : random.between(20, 45));
  return luck > 0.985 || day > YEAR_END ? null : day;
}

function orderOf(desk, offer) {
  const signed = desk.random.pick(desk.days);
  return {
    key: null,
    person: desk.seller.person_id,
    signed,
    customer: offer.customer,
    executed: executedOn(signed, desk.random),
    cancelled: null,
    project: null,
    approval: null,
    splits: [],
    lines: [lineOf(offer)],
    refunds: [],
    receipts: [],
  };
}

const amountOf = (order) => order.lines.reduce((sum, line) => sum + line.quantity * line.unit_price, 0);

/** All but the last order of a month, of different sizes. */
function firstOrders(desk, goal) {
  const orders = [];
  let open = goal;
  for (let left = howMany(goal, desk.random); left > 1; left -= 1) {
    const size = (open / left) * (0.65 + 0.7 * desk.random.next());
    const offer = someOffer(size, desk.random.pick(desk.customers), desk);
    if (offer === null || offer.quantity * offer.price > open * 0.85) continue;
    const order = withDiscount(orderOf(desk, offer), desk.random);
    desk.sold.add(likeness(order.customer, amountOf(order)));
    orders.push(order);
    open -= amountOf(order);
  }
  return { orders, open };
}

/** Orders of one seller in one month for at least `goal` fen, by at most 300 yuan more. */
function ordersFor(desk, goal) {
  const { orders, open: rest } = firstOrders(desk, goal);
  let open = rest;
  while (open > 0) {
    const offer = lastOffer(open, desk) ?? someOffer(open * 0.6, desk.random.pick(desk.customers), desk);
    if (offer === null) continue;
    const order = orderOf(desk, offer);
    desk.sold.add(likeness(order.customer, amountOf(order)));
    orders.push(order);
    open -= amountOf(order);
  }
  return orders;
}

/** What the stories leave of a person's goal in a month, in fen. */
function goalsLeft(stories) {
  const told = stories.flatMap(creditsOf);
  return (person, month) =>
    told
      .filter(([id, number]) => id === person && number === month)
      .reduce((open, [, , fen]) => open - Math.round(fen), Math.round(GOALS[person][month - 1] * 100000));
}

/** All everyday orders of the year, given the stories that count towards the same goals. */
export function everydayOrders(stories, random) {
  const goalOf = goalsLeft(stories);
  const sold = new Set();
  const orders = everyone().flatMap((seller, place) =>
    (GOALS[seller.person_id] ?? []).flatMap((_, index) => {
      const goal = goalOf(seller.person_id, index + 1);
      const days = workdays(monthName(index + 1), seller.hired_on, seller.left_on ?? YEAR_END);
      return goal < 15000 ? [] : ordersFor({ seller, customers: customersOf(place), days, sold, random }, goal);
    }),
  );
  return orders.map((order) => ({ ...order, receipts: paymentsFor(order, amountOf(order), random) }));
}
