// A choice of rates and a sold row -> the case that says most about the row, or none.
import type { SalesRow } from '../../model/ledger.ts';
import { compareRatios, type Ratio, ratio } from '../../model/money.ts';
import type { Match, RateCase, RateChoice } from '../../model/rate-rule.ts';

/** Finds the case for a row; null where no case is met. */
export type CaseOf = (row: SalesRow) => RateCase | null;

/** The class of a customer by the customers ledger. */
export type ClassOf = (customer: string) => string | null;

/** Rows that are alike in everything that the cases ask for are looked up once. */
export function casesOf({ cases }: RateChoice, classOf: ClassOf): CaseOf {
  const asked = cases.map((one) => ({ one, asks: asksOf(one.match), weights: weightsOf(one.match) }));
  const keyOf = keyOfRows(cases);
  const known = new Map<string, RateCase | null>();
  const find: CaseOf = (row) => {
    const said = sayings(row, classOf);
    let most: (typeof asked)[number] | null = null;
    for (const each of asked) {
      if (isMet(each.asks, said, row) && (most === null || saysMore(each.weights, most.weights))) most = each;
    }
    return most?.one ?? null;
  };
  if (keyOf === null) return find;
  return (row) => {
    const key = keyOf(row);
    let found = known.get(key);
    if (found === undefined) {
      found = find(row);
      known.set(key, found);
    }
    return found;
  };
}

/** What makes rows alike; null where discounts are asked for, which differ from row to row. */
function keyOfRows(cases: readonly RateCase[]): ((row: SalesRow) => string) | null {
  const asks = (key: keyof Match): boolean => cases.some(({ match }) => match[key] !== null);
  if (asks('discount')) return null;
  const [product, category, origin] = [asks('product'), asks('category'), asks('origin')];
  const customer = asks('customer') || asks('customerClass');
  const part = (isAsked: boolean, text: string | null): string => (isAsked && text !== null ? text : '');
  return (row) =>
    `${part(product, row.product)}\n${part(category, row.category)}\n${part(customer, row.customer)}\n${part(origin, row.origin)}`;
}

/** Names without what does not tell them apart: width, case, spaces around levels. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*\/\s*/g, '/');

const folded = (text: string | null): string | null => (text === null ? null : fold(text));

interface Sayings {
  readonly product: string | null;
  readonly category: string | null;
  readonly customer: string | null;
  readonly customerClass: string | null;
  readonly origin: string | null;
}

const sayings = ({ product, category, customer, origin }: SalesRow, classOf: ClassOf): Sayings => ({
  product: folded(product),
  category: folded(category),
  customer: folded(customer),
  customerClass: customer === null ? null : folded(classOf(customer)),
  origin: folded(origin),
});

interface Asks extends Sayings {
  readonly discount: Match['discount'];
}

const asksOf = ({ product, category, customer, customerClass, origin, discount }: Match): Asks => ({
  product: folded(product),
  category: folded(category),
  customer: folded(customer),
  customerClass: folded(customerClass),
  origin: folded(origin),
  discount,
});

const isMet = (asks: Asks, said: Sayings, row: SalesRow): boolean =>
  isWithin(said.product, asks.product) &&
  isWithin(said.category, asks.category) &&
  (asks.customer === null || asks.customer === said.customer) &&
  (asks.customerClass === null || asks.customerClass === said.customerClass) &&
  (asks.origin === null || asks.origin === said.origin) &&
  (asks.discount === null || liesIn(discountOf(row), asks.discount));

/** `家电/净水器/台式` lies within `家电/净水器`. */
const isWithin = (path: string | null, above: string | null): boolean =>
  above === null || (path !== null && (path === above || path.startsWith(`${above}/`)));

/** Off the list price; null without one, or without a price to hold against it. */
export function discountOf({ listPrice, unitPrice, quantity, amount }: SalesRow): Ratio | null {
  if (listPrice === null || listPrice <= 0) return null;
  if (unitPrice !== null) return ratio(listPrice - unitPrice, listPrice);
  if (quantity === null || quantity.num <= 0) return null;
  const whole = BigInt(listPrice) * BigInt(quantity.num);
  return ratio(whole - BigInt(amount) * BigInt(quantity.den), whole);
}

function liesIn(discount: Ratio | null, { above, upTo }: NonNullable<Match['discount']>): boolean {
  if (discount === null) return false;
  return (
    (above === null || compareRatios(discount, above) > 0) && (upTo === null || compareRatios(discount, upTo) <= 0)
  );
}

type Weights = readonly [goods: number, customer: number, origin: number, discount: number];

/** A product weighs more than any category and a customer more than any class; longer paths weigh more. */
const weightsOf = (match: Match): Weights => [
  depth(match.product) * DEEPEST + depth(match.category),
  (match.customer === null ? 0 : 2) + (match.customerClass === null ? 0 : 1),
  match.origin === null ? 0 : 1,
  match.discount === null ? 0 : 1,
];

/** More levels than any path has. */
const DEEPEST = 1000;

const depth = (path: string | null): number => (path === null ? 0 : path.split('/').length);

/** At least as much about everything, and more about something; cases that could tie are refused with the policy. */
const saysMore = (a: Weights, b: Weights): boolean =>
  a.every((weight, place) => weight >= b[place]!) && a.some((weight, place) => weight > b[place]!);
