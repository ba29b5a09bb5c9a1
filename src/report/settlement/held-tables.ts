// What a settlement holds back -> by order with what it waits for, and by order and person.
import type { Formula, Table } from '../../model/document.ts';
import { formatFen } from '../../model/money.ts';
import type { HeldOrder, Settlement } from '../../model/settlement.ts';
import { type ColumnOf, type RowExtras, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import { heldOf } from './line-columns.ts';

export const heldOrdersTable = (wording: Wording, settlement: Settlement): Table =>
  tableOf(
    wording,
    {
      name: 'held_orders',
      sheet: wording.words.sheets.held,
      only: ['workbook'],
      totals: ['due', 'collected', 'missing', 'held'],
    },
    orderColumns(wording),
    () => settlement.heldOrders,
    missingFormula,
  );

const HELD: Formula = {
  op: 'sumWhere',
  table: 'held_people',
  column: 'held',
  where: [['order_no', { column: 'order_no' }]],
};

const orderColumns = (wording: Wording): readonly ColumnOf<HeldOrder>[] => [
  { name: 'order_no', type: 'id', value: (order) => order.orderNo },
  { name: 'customer', type: 'text', value: (order) => order.customer },
  { name: 'due', type: 'money', value: (order) => order.due },
  { name: 'collected', type: 'money', value: (order) => order.collected },
  { name: 'missing', type: 'money', value: (order) => order.missing },
  { name: 'unexecuted_rows', type: 'count', value: (order) => order.unexecutedRows },
  { name: 'held', type: 'money', formula: HELD, value: (order) => order.held },
  { name: 'held_for', type: 'text', value: (order) => waitsFor(wording, order) },
];

/** An order that is overpaid misses nothing: there the difference is no answer. */
const missingFormula = ({ due, collected, missing }: HeldOrder): RowExtras | null =>
  due - collected === missing ? { formulas: { missing: { op: 'sum', columns: ['due', '-collected'] } } } : null;

export function waitsFor({ words }: Wording, order: HeldOrder): string {
  const missing = formatFen(order.missing).replace(/\B(?=(\d{3})+\.)/g, ',');
  return order.heldFor.map((why) => words.waitsFor(why, order, missing)).join(words.comma);
}

interface HeldShare {
  readonly orderNo: string;
  readonly personId: string;
  readonly lines: number;
  readonly held: number;
}

export const heldPeopleTable = (wording: Wording, settlement: Settlement): Table =>
  tableOf(
    wording,
    { name: 'held_people', sheet: wording.words.sheets.held_people, only: ['workbook'], totals: ['held'] },
    shareColumns(wording),
    () => heldShares(settlement),
  );

const shareColumns = ({ nameOf }: Wording): readonly ColumnOf<HeldShare>[] => [
  { name: 'order_no', type: 'id', value: (share) => share.orderNo },
  { name: 'person_id', type: 'id', value: (share) => share.personId },
  { name: 'name', type: 'text', value: (share) => nameOf(share.personId) },
  { name: 'lines', type: 'count', value: (share) => share.lines },
  { name: 'held', type: 'money', value: (share) => share.held },
];

/** In the order of the held orders, then of the lines. */
function heldShares({ lines, heldOrders }: Settlement): readonly HeldShare[] {
  const byOrder = new Map<string, Map<string, HeldShare>>(heldOrders.map(({ orderNo }) => [orderNo, new Map()]));
  for (const settled of lines) {
    const held = heldOf(settled);
    if (held === 0) continue;
    const { personId, row } = settled.line;
    const shares = byOrder.get(row.orderNo) ?? new Map<string, HeldShare>();
    const share = shares.get(personId) ?? { orderNo: row.orderNo, personId, lines: 0, held: 0 };
    shares.set(personId, { ...share, lines: share.lines + 1, held: share.held + held });
    byOrder.set(row.orderNo, shares);
  }
  return [...byOrder.values()].flatMap((shares) => [...shares.values()]);
}
