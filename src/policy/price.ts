// A sales row and the policy -> whether its price or cost makes it special, and whether its discount needed approval.
import { eitherOf, type Places, placesBelow, placesFilled, placesUpTo } from '../model/columns/search-columns.ts';
import type { SalesRow } from '../model/ledger.ts';
import { ONE, type Ratio } from '../model/money.ts';
import type { Editions, Policy, PriceTerms } from '../model/policy.ts';
import { pickedRows, type RowList } from '../model/row-list.ts';

export type SpecialReason = 'below-floor' | 'above-cost-ratio';

/** Why a positive row outside projects has its own method (art. 7 note 1), or null. */
export function specialReason(row: SalesRow, policy: Policy): SpecialReason | null {
  const { price } = policy;
  if (row.amount <= 0 || row.projectNo !== null) return null;
  if (price.belowFloor === 'special' && row.floorPrice !== null && isPriceBelow(row, row.floorPrice, ONE)) {
    return 'below-floor';
  }
  return isCostAbove(row, price) ? 'above-cost-ratio' : null;
}

/** Whether a positive row goes below what its seller may grant alone (art. 5 item 10). */
export function exceedsDiscountRight(row: SalesRow, policy: Policy): boolean {
  const right = policy.price.discountRight;
  if (right === null || row.amount <= 0 || row.listPrice === null) return false;
  return isPriceBelow(row, row.listPrice, { num: right.den - right.num, den: right.den });
}

/** Whether there is a price to hold against but none to be held: neither a unit price nor a quantity. */
export const lacksPrice = (row: SalesRow): boolean =>
  row.amount > 0 &&
  (row.floorPrice !== null || row.listPrice !== null) &&
  row.unitPrice === null &&
  (row.quantity === null || row.quantity.num <= 0);

/** The rows that one of the three may hold of under some edition: others need not be asked. */
export function mayBeOdd(sales: RowList<SalesRow>, editions: Editions): RowList<SalesRow> {
  const lists = editions.flatMap(({ price }) => oddUnder(sales, price));
  return pickedRows(sales, eitherOf(placesFilled(sales, 'unitPrice', false), ...lists));
}

/** Of rows that have a unit price. */
function oddUnder(sales: RowList<SalesRow>, terms: PriceTerms): readonly Places[] {
  const { belowFloor, discountRight, maxCostRatio } = terms;
  const places: Places[] = [];
  if (belowFloor === 'special') places.push(placesBelow(sales, 'unitPrice', 'floorPrice'));
  if (maxCostRatio !== null) {
    const { num, den } = maxCostRatio;
    places.push(placesUpTo(sales, { field: 'amount', times: num }, { field: 'cost', times: den }));
  }
  if (discountRight !== null) {
    const { num, den } = discountRight;
    places.push(placesUpTo(sales, { field: 'unitPrice', times: den }, { field: 'listPrice', times: den - num }));
  }
  return places;
}

/** Unit price (else amount ÷ quantity) < limit × share, compared exactly. */
function isPriceBelow({ amount, unitPrice, quantity }: SalesRow, limit: number, share: Ratio): boolean {
  if (unitPrice !== null) return isLess(unitPrice, share.den, limit, share.num, 1);
  if (quantity === null || quantity.num <= 0) return false;
  const [whole, bound] = [BigInt(amount) * BigInt(quantity.den), BigInt(limit) * BigInt(quantity.num)];
  return whole * BigInt(share.den) < bound * BigInt(share.num);
}

function isCostAbove(row: SalesRow, price: PriceTerms): boolean {
  if (price.maxCostRatio === null || row.cost === null) return false;
  return isLess(row.amount, price.maxCostRatio.num, row.cost, price.maxCostRatio.den, 1);
}

/** Whether `a × b < c × d × e`, exactly; as plain numbers where they hold it, for every row is asked. */
function isLess(a: number, b: number, c: number, d: number, e: number): boolean {
  const [left, right] = [a * b, c * d * e];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right;
  return BigInt(a) * BigInt(b) < BigInt(c) * BigInt(d) * BigInt(e);
}

/**
 * Below, equal or above zero as the discount off the list price is less than, equal to or greater than a share of it, compared
 * exactly; null without a list price, or without a price to hold against it.
 */
export function compareDiscount({ listPrice, unitPrice, quantity, amount }: SalesRow, share: Ratio): number | null {
  if (listPrice === null || listPrice <= 0) return null;
  const units = unitPrice !== null ? ONE : quantity;
  if (units === null || units.num <= 0) return null;
  const whole = BigInt(listPrice) * BigInt(units.num);
  const paid = BigInt(unitPrice ?? amount) * BigInt(units.den);
  const difference = (whole - paid) * BigInt(share.den) - whole * BigInt(share.num);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
