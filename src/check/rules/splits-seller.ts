// KEY-SPLITS-SELLER: an order that is shared out among people of whom its seller is none.
import { finding } from '../../model/finding.ts';
import type { SplitRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import type { Context } from '../context.ts';
import { rowsOfOrder } from '../order-index.ts';
import type { Rule } from '../rule.ts';

/** Once an order, at its first split row: the shares may be another order's. */
export const splitsSeller: Rule = {
  codes: ['KEY-SPLITS-SELLER'],
  *find(context) {
    for (const [order, splits] of context.splitsOf) {
      const seller = sellerOutside(order, splits, context);
      if (seller === null) continue;
      const people = splits.map(({ personId }) => personId).join(', ');
      yield finding('KEY-SPLITS-SELLER', placeOf(splits[0]!, 'order_no'), order, { seller, people });
    }
  },
};

/** Refunds name whom they name; rows of projects are not shared. */
function sellerOutside(order: string, splits: readonly SplitRow[], { orders }: Context): string | null {
  const place = orders.places.find(order);
  if (place < 0) return null;
  const sold = rowsOfOrder(orders, place).filter(
    ({ amount, status, projectNo }) => amount > 0 && status === 'valid' && projectNo === null,
  );
  const outside = sold.find(({ personId }) => splits.every((split) => split.personId !== personId));
  return outside?.personId ?? null;
}
