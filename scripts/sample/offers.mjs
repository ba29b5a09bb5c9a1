// A desk (seller, customers, random, amounts sold before) and an amount enter; an offer to one of its customers leaves.
import { PRODUCTS } from './catalogue.mjs';

const isFilter = ({ product }) => product.category === '滤芯耗材';

const isSystem = ({ product }) => product.category === '中央净水系统';

const productsFor = (customer, seller) =>
  Object.values(PRODUCTS).filter(
    (product) => product.segments.includes(customer.segment) && (seller.kind === 'sales' || isFilter({ product })),
  );

/** A price that the seller may give without asking: 91 % to 100 % of the list, in whole ten yuan. */
const priceWithin = (product, percent) => Math.min(product.list, Math.ceil((product.list * percent) / 100000) * 1000);

/** What makes two orders look like one that was entered twice. */
export const likeness = (customer, amount) => `${customer} ${amount}`;

/** All offers (customer, product, quantity, price), and how far each is from an amount. */
function offersNear(amount, customer, desk) {
  const offers = [];
  for (const product of productsFor(customer, desk.seller)) {
    for (let percent = 91; percent <= 100; percent += 1) {
      const price = priceWithin(product, percent);
      const nearest = Math.floor(amount / price);
      for (const quantity of [nearest, nearest + 1]) {
        if (quantity < 1 || quantity > product.most) continue;
        if (desk.sold.has(likeness(customer.name, quantity * price))) continue;
        offers.push({ customer: customer.name, product, quantity, price, over: quantity * price - amount });
      }
    }
  }
  return offers;
}

/** Three of four orders are for machines where a machine fits, and large ones often for a whole system. */
function preferred(offers, random) {
  const systems = offers.filter(isSystem);
  if (systems.length > 0 && random.next() < 0.45) return systems;
  const machines = offers.filter((offer) => !isFilter(offer));
  return machines.length > 0 && random.next() < 0.75 ? machines : offers;
}

/** One of the offers that are near enough, so that not every order is the same; null where nothing fits. */
export function someOffer(amount, customer, desk) {
  const near = offersNear(amount, customer, desk).filter((offer) => Math.abs(offer.over) < amount * 0.25);
  const offers = preferred(near, desk.random);
  offers.sort((a, b) => Math.abs(a.over) - Math.abs(b.over));
  return offers.length === 0 ? null : desk.random.pick(offers.slice(0, 8));
}

/** An offer to one of the customers that reaches the amount by at most 300 yuan more; null where nothing fits. */
export function lastOffer(amount, desk) {
  const offers = desk.customers.flatMap((customer) => offersNear(amount, customer, desk));
  const near = offers.filter((offer) => offer.over >= 0 && offer.over <= 30000);
  return near.length === 0 ? null : desk.random.pick(preferred(near, desk.random));
}
