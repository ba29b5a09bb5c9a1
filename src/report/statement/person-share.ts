// A settlement -> what concerns each person alone, so that no statement can show anybody else's pay.
import type { Correction } from '../../model/closing.ts';
import type { SettledLine } from '../../model/line.ts';
import { sumFen } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import type { Grant, HeldOrder, PersonSettlement, Settlement } from '../../model/settlement.ts';
import { heldOf } from '../settlement/line-columns.ts';

export interface PersonShare {
  readonly person: PersonSettlement;
  readonly lines: readonly SettledLine[];
  readonly grants: readonly Grant[];
  readonly corrections: readonly Correction[];
  /** `held` and `heldFor` are the person's own; the rest is the order's. */
  readonly heldOrders: readonly HeldOrder[];
}

/** By id, in roster order. */
export function personShares(settlement: Settlement): ReadonlyMap<string, PersonShare> {
  const linesOf = groupBy(settlement.lines, ({ line }) => line.personId);
  const grantsOf = groupBy(settlement.grants, ({ personId }) => personId);
  const correctionsOf = groupBy(settlement.corrections, ({ personId }) => personId);
  const orders = new Map(settlement.heldOrders.map((order) => [order.orderNo, order]));
  return new Map(
    settlement.people.map((person) => {
      const lines = linesOf.get(person.personId) ?? [];
      const grants = grantsOf.get(person.personId) ?? [];
      const corrections = correctionsOf.get(person.personId) ?? [];
      return [person.personId, { person, lines, grants, corrections, heldOrders: ordersHolding(lines, orders) }];
    }),
  );
}

/** In the order of the lines. */
function ordersHolding(lines: readonly SettledLine[], orders: ReadonlyMap<string, HeldOrder>): readonly HeldOrder[] {
  const waiting = groupBy(
    lines.filter((settled) => heldOf(settled) !== 0),
    ({ line }) => line.row.orderNo,
  );
  return [...waiting].flatMap(([orderNo, held]) => {
    const order = orders.get(orderNo);
    const heldFor = [...new Set(held.flatMap((settled) => settled.heldFor))];
    return order === undefined ? [] : [{ ...order, heldFor, held: sumFen(held.map(heldOf)) }];
  });
}
