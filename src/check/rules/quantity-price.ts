// SUM-QUANTITY-PRICE: an amount that is not quantity × unit price.
import { eitherOf, placesOffProduct } from '../../model/columns/search-columns.ts';
import { finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { type Fen, formatFen, type Ratio, timesRounded } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import { pickedRows } from '../../model/row-list.ts';
import type { Rule } from '../rule.ts';

export const quantityPrice: Rule = {
  codes: ['SUM-QUANTITY-PRICE'],
  *find({ ledgers }) {
    // Of most rows all of this is exact, and then nothing more is asked.
    const off = placesOffProduct(ledgers.sales, 'quantity', 'unitPrice', 'amount');
    for (const row of pickedRows(ledgers.sales, eitherOf(off)).filter(disagrees)) {
      const product = timesRounded(row.unitPrice!, row.quantity!);
      const expected = row.amount < 0 ? -Math.abs(product) : product;
      yield finding('SUM-QUANTITY-PRICE', placeOf(row, 'amount'), formatFen(row.amount), {
        expected: formatFen(expected),
      });
    }
  },
};

function disagrees(row: SalesRow): boolean {
  const { quantity, unitPrice } = row;
  if (quantity === null || unitPrice === null || row.status === 'cancelled') return false;
  // Refunds may have either figure or both with a minus; what is sold has none, or two.
  const isTurned = row.amount > 0 && quantity.num < 0 !== unitPrice < 0;
  return isTurned || !agrees(row.amount, quantity, unitPrice);
}

/** A unit price is itself rounded to fen, so every unit may be off by half a fen, and the amount by another half; both halves at once are too much. */
function agrees(amount: Fen, quantity: Ratio, unitPrice: Fen): boolean {
  const num = BigInt(Math.abs(quantity.num));
  const den = BigInt(quantity.den);
  const difference = num * BigInt(Math.abs(unitPrice)) - den * BigInt(Math.abs(amount));
  return 2n * (difference < 0n ? -difference : difference) < num + den || difference === 0n;
}
