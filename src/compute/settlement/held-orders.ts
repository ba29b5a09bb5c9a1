// Payments -> the orders that hold money back, and what each waits for.
import { groupBy } from '../../model/roster.ts';
import type { HeldOrder } from '../../model/settlement.ts';
import type { Payments } from './payments.ts';

/** In the order in which the orders first appear among the lines. */
export function heldOrders({ lines, releaseOf }: Payments): readonly HeldOrder[] {
  const waiting = lines.filter((line) => line.amount !== line.released);
  return [...groupBy(waiting, ({ line }) => line.row.orderNo)].map(([orderNo, held]) => {
    const { due, collected, unexecutedRows } = releaseOf(orderNo);
    return {
      orderNo,
      customer: held[0]!.line.row.customer,
      heldFor: held[0]!.heldFor,
      due,
      collected,
      missing: Math.max(0, due - collected),
      unexecutedRows,
      held: held.reduce((sum, line) => sum + line.amount - line.released, 0),
    };
  });
}
