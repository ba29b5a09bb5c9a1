// Lines that are not released in full, one by one -> the orders that hold money back, and what each waits for.
import type { HeldFor, Line } from '../../../model/line.ts';
import type { Fen } from '../../../model/money.ts';
import type { HeldOrder } from '../../../model/settlement.ts';
import type { Release } from '../timing/release.ts';

interface HeldSum {
  readonly customer: string | null;
  readonly heldFor: readonly HeldFor[];
  held: Fen;
}

export interface HeldOrders {
  /** `heldFor` is that of the line; an order has that of its first one. */
  readonly add: (line: Line, held: Fen, heldFor: readonly HeldFor[]) => void;
  /** In the order in which the orders first appeared. */
  readonly list: (releaseOf: (orderNo: string) => Release) => readonly HeldOrder[];
}

export function heldOrders(): HeldOrders {
  const orders = new Map<string, HeldSum>();
  return {
    add: ({ row }, held, heldFor) => {
      const known = orders.get(row.orderNo);
      if (known === undefined) orders.set(row.orderNo, { customer: row.customer, heldFor, held });
      else known.held += held;
    },
    list: (releaseOf) =>
      Array.from(orders, ([orderNo, sum]) => {
        const { due, collected, unexecutedRows } = releaseOf(orderNo);
        return { orderNo, ...sum, due, collected, missing: Math.max(0, due - collected), unexecutedRows };
      }),
  };
}
