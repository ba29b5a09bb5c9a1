// A settled run and a person -> the ledgers as known on the as-of date, without the orders that cannot touch the person's figures.
import { copyOfRow } from '../../model/copy-of-row.ts';
import type { Ledgers, SalesRow } from '../../model/ledger.ts';
import type { Editions } from '../../model/policy.ts';
import type { View } from './view.ts';

/**
 * Kept whole are the orders of the person and of everybody whom they ever lead, all orders of the same customers, and the
 * very first order: nothing exists before its month. Where many share one sum, everything is kept.
 */
export function ledgersAround({ ground, decisions }: View, personId: string): Ledgers {
  const { ledgers, asOf } = ground;
  const known = {
    ...ledgers,
    // What was cancelled only later was still valid then.
    sales: ground.sales.map((row) => (row.status === 'valid' ? row : copyOfRow(row, { status: 'valid' }))),
    collections: ledgers.collections.filter(({ receivedOn }) => receivedOn <= asOf),
    incidents: ledgers.incidents.filter(({ date }) => date <= asOf),
  };
  if (sharesWithAll(ground.editions)) return known;
  const people = new Set([personId, ...[...(decisions.accrual.members.get(personId)?.values() ?? [])].flat()]);
  const orders = ordersOf(known, people);
  return {
    ...known,
    sales: known.sales.filter(({ orderNo }) => orders.has(orderNo)),
    collections: known.collections.filter(({ orderNo }) => orders.has(orderNo)),
    splits: known.splits.filter(({ orderNo }) => orders.has(orderNo)),
  };
}

const sharesWithAll = (editions: Editions): boolean =>
  editions.some(({ pools, scorecards }) => pools.length > 0 || scorecards.length > 0);

function ordersOf({ sales, splits, projects }: Ledgers, people: ReadonlySet<string>): ReadonlySet<string> {
  const shared = new Set(splits.filter((split) => people.has(split.personId)).map(({ orderNo }) => orderNo));
  const owned = new Set(projects.filter((project) => people.has(project.personId)).map(({ projectNo }) => projectNo));
  const isTheirs = ({ personId, orderNo, projectNo }: SalesRow): boolean =>
    people.has(personId) || shared.has(orderNo) || (projectNo !== null && owned.has(projectNo));
  const touched = new Set(sales.filter(isTheirs).map(({ orderNo }) => orderNo));
  const customers = new Set(sales.filter(({ orderNo }) => touched.has(orderNo)).map(({ customer }) => customer));
  customers.delete(null);
  const bySame = sales.filter(({ customer }) => customers.has(customer)).map(({ orderNo }) => orderNo);
  return new Set([...touched, ...bySame, ...(sales.length === 0 ? [] : [sales.at(0)!.orderNo])]);
}
