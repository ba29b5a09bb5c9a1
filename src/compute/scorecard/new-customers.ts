// The sales and customers ledgers -> when every customer first ordered, and who won it (rulebook 17).
import type { Day } from '../../model/calendar.ts';
import type { SalesRow, SplitRow } from '../../model/ledger.ts';
import { ONE, type Ratio } from '../../model/money.ts';
import type { Ground } from '../settlement/ground.ts';

/** A customer's first order; a split one counts for everybody who shares it, by their shares. */
export interface Win {
  readonly on: Day;
  readonly by: readonly { readonly personId: string; readonly share: Ratio }[];
}

/** Null where neither ledger names a customer. */
export function customersWon(ground: Ground): readonly Win[] | null {
  const firsts = new Map<string, SalesRow>();
  for (const row of ground.sales) {
    if (row.customer !== null && row.amount > 0 && !firsts.has(row.customer)) firsts.set(row.customer, row);
  }
  const { customers } = ground.ledgers;
  if (firsts.size === 0 && customers.length === 0) return null;
  const wins = new Map<string, Win>();
  for (const [customer, row] of firsts) wins.set(customer, { on: row.signedOn, by: sellersOf(ground, row) });
  for (const { customer, firstOrderOn, personId } of customers) {
    const known = wins.get(customer);
    if (firstOrderOn === null || (known !== undefined && known.on <= firstOrderOn)) continue;
    // Whoever looks after the customer has won it: its first order is in no ledger.
    wins.set(customer, { on: firstOrderOn, by: personId === null ? [] : [{ personId, share: ONE }] });
  }
  return [...wins.values()];
}

function sellersOf({ splits }: Ground, { orderNo, personId, projectNo }: SalesRow): Win['by'] {
  const own = projectNo === null ? splits.get(orderNo) : undefined;
  return own?.map((split) => ({ personId: split.personId, share: creditOf(split) })) ?? [{ personId, share: ONE }];
}

const creditOf = ({ share, targetShare }: SplitRow): Ratio => targetShare ?? share;
