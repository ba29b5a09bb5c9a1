// A choice of rates and a sold row -> the case that says most about the row, or none.
import type { SalesRow } from '../model/ledger.ts';
import { ZERO } from '../model/money.ts';
import type { Match, RateCase, RateChoice } from '../model/rate-rule.ts';
import { foldedMatch, foldedName, isWithin, matchWeight, weighsMore } from './match-weight.ts';
import { compareDiscount } from './price.ts';

/** Finds the case for a row; null where no case is met. */
export type CaseOf = (row: SalesRow) => RateCase | null;

/** The class of a customer by the customers ledger. */
export type ClassOf = (customer: string) => string | null;

/** Rows that are alike in everything that the cases ask for are looked up once. */
export function casesOf({ cases }: RateChoice, classOf: ClassOf): CaseOf {
  const asked = cases.map((one) => ({ one, asks: foldedMatch(one.match), weight: matchWeight(one.match) }));
  const keyOf = keyOfRows(cases);
  const known = new Map<string, RateCase | null>();
  const find: CaseOf = (row) => {
    const said = sayings(row, classOf);
    let most: (typeof asked)[number] | null = null;
    for (const each of asked) {
      if (isMet(each.asks, said, row) && (most === null || weighsMore(each.weight, most.weight))) most = each;
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

interface Sayings {
  readonly product: string | null;
  readonly category: string | null;
  readonly customer: string | null;
  readonly customerClass: string | null;
  readonly origin: string | null;
}

const sayings = ({ product, category, customer, origin }: SalesRow, classOf: ClassOf): Sayings => ({
  product: foldedName(product),
  category: foldedName(category),
  customer: foldedName(customer),
  customerClass: customer === null ? null : foldedName(classOf(customer)),
  origin: foldedName(origin),
});

const isMet = (asks: Match, said: Sayings, row: SalesRow): boolean =>
  isIn(said.product, asks.product) &&
  isIn(said.category, asks.category) &&
  (asks.customer === null || asks.customer === said.customer) &&
  (asks.customerClass === null || asks.customerClass === said.customerClass) &&
  (asks.origin === null || asks.origin === said.origin) &&
  (asks.discount === null || liesIn(row, asks.discount));

const isIn = (path: string | null, above: string | null): boolean =>
  above === null || (path !== null && isWithin(path, above));

function liesIn(row: SalesRow, { above, upTo }: NonNullable<Match['discount']>): boolean {
  const [low, high] = [compareDiscount(row, above ?? ZERO), compareDiscount(row, upTo ?? ZERO)];
  return low !== null && high !== null && (above === null || low > 0) && (upTo === null || high <= 0);
}
