// What a person has earned and is not paid yet -> by order, with what it waits for and how much.
import type { Table } from '../../model/document.ts';
import { type Fen, sumFen } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import { heldGrant } from '../settlement/bonuses-table.ts';
import { waitsFor } from '../settlement/held-tables.ts';
import type { PersonShare } from './person-share.ts';
import { type StatementColumnOf, type StatementWording, statementTable } from './statement-table.ts';

interface Held {
  /** Null for bonuses and other grants, which wait for the quarter to pay. */
  readonly orderNo: string | null;
  readonly customer: string | null;
  readonly waits: string;
  readonly held: Fen;
}

export const personHeldTable = (wording: StatementWording, share: PersonShare): Table =>
  statementTable(wording, { name: 'held', totals: ['held'] }, columns, heldOf(wording, share));

const columns: readonly StatementColumnOf<Held>[] = [
  { name: 'order_no', type: 'id', value: ({ orderNo }) => orderNo },
  { name: 'customer', type: 'text', detail: true, value: ({ customer }) => customer },
  { name: 'held_for', type: 'text', value: ({ waits }) => waits },
  { name: 'held', type: 'money', value: ({ held }) => held },
];

function heldOf(wording: StatementWording, { heldOrders, grants }: PersonShare): readonly Held[] {
  const orders = heldOrders.map(
    (order): Held => ({
      orderNo: order.orderNo,
      customer: order.customer,
      waits: waitsFor(wording, order),
      held: order.held,
    }),
  );
  const { words } = wording;
  const waiting = groupBy(
    grants.filter((grant) => heldGrant(grant) !== 0),
    ({ kind }) => kind,
  );
  const rest = [...waiting].map(
    ([kind, held]): Held => ({
      orderNo: null,
      customer: words.kinds[kind],
      waits: words.heldFor.pay_cycle,
      held: sumFen(held.map(heldGrant)),
    }),
  );
  return [...orders, ...rest];
}
