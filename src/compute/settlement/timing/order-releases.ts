// The sales rows and receipts of a ground, and days -> how much every order releases on each of them.
import { type Day, dayNumber } from '../../../model/calendar.ts';
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { HeldFor } from '../../../model/line.ts';
import type { Ratio } from '../../../model/money.ts';
import type { ReleaseTerms } from '../../../model/policy.ts';
import { textNumbers } from '../../../model/text-numbers.ts';
import type { Ground } from '../ground.ts';
import { type Order, type Release, releaseOn } from './release.ts';

/** A day on which runs test the release, and the terms by which they do. */
export interface Stage {
  readonly day: Day;
  readonly terms: ReleaseTerms;
}

/** What lines ask of their orders. */
export type Share = Pick<Release, 'ratio' | 'heldFor'>;

export interface OrderReleases {
  readonly orderOf: (orderNo: string) => Order;
  /** Whether a valid row of the order is known. */
  readonly knows: (orderNo: string) => boolean;
  /** At the place of a stage. Remembered: every line asks in every run. */
  readonly shareAt: (orderNo: string, stage: number) => Share;
  /** Worked out anew. */
  readonly releaseAt: (orderNo: string, stage: number) => Release;
}

/** `stages` are in order of days; more may be added before anything is asked. */
export function orderReleases(ground: Ground, stages: readonly Stage[]): OrderReleases {
  const orders = knownOrders(ground);
  const shares = knownShares();
  const known: Uint8Array[] = [];
  const releaseOf = (order: Order, stage: number): Release => {
    const { day, terms } = stages[stage]!;
    return releaseOn(order, day, terms, ground.editions);
  };
  const shareOf = (order: number, stage: number): Share => {
    known[stage] ??= new Uint8Array(orders.count);
    const found = shares.at(known[stage]![order]!);
    if (found !== null) return found;
    const share = isAsBefore(orders.lastDay[order]!, stages, stage)
      ? shareOf(order, stage - 1)
      : releaseOf(orders.at(order), stage);
    const place = shares.add(share);
    known[stage]![order] = place;
    return shares.at(place) ?? share;
  };
  // A line asks for its order in every run, so the last one is mostly the one that is wanted.
  let latest = { orderNo: '', order: -1 };
  const find = (orderNo: string): number => {
    if (latest.orderNo !== orderNo) latest = { orderNo, order: orders.find(orderNo) };
    return latest.order;
  };
  const orderOf = (orderNo: string): Order => {
    const order = orders.find(orderNo);
    return order < 0 ? withoutRows(orderNo) : orders.at(order);
  };
  return {
    orderOf,
    knows: (orderNo) => orders.find(orderNo) >= 0,
    shareAt: (orderNo, stage) => {
      const order = find(orderNo);
      return order < 0 ? releaseOf(withoutRows(orderNo), stage) : shareOf(order, stage);
    },
    releaseAt: (orderNo, stage) => releaseOf(orderOf(orderNo), stage),
  };
}

const withoutRows = (orderNo: string): Order => ({ orderNo, rows: [], receipts: [] });

/** Nothing has happened since the stage before, nor has money that was received by then become safe since. */
function isAsBefore(lastDay: Day, stages: readonly Stage[], stage: number): boolean {
  const { day, terms } = stages[stage - 1] ?? NO_STAGE;
  if (terms !== stages[stage]!.terms || lastDay > day) return false;
  const wait = longestWait(terms);
  return wait === 0 || dayNumber(day) - dayNumber(lastDay) > wait;
}

const NO_STAGE = { day: 0, terms: null };

const longestWait = ({ safetyDays }: ReleaseTerms): number =>
  safetyDays.methods.reduce((longest, { days }) => Math.max(longest, days), safetyDays.others);

interface KnownShares {
  /** Null at 0, and where a share is not kept. */
  readonly at: (place: number) => Share | null;
  readonly add: (share: Share) => number;
}

/** Nearly all orders have one of a few shares, so that a byte says which; beyond that they are worked out again. */
function knownShares(): KnownShares {
  const shares: (Share | null)[] = [null];
  const same = (a: Ratio, b: Ratio): boolean => a.num === b.num && a.den === b.den;
  const alike = (a: readonly HeldFor[], b: readonly HeldFor[]): boolean =>
    a.length === b.length && a.every((why, place) => why === b[place]);
  return {
    at: (place) => shares[place]!,
    add: ({ ratio, heldFor }) => {
      const found = shares.findIndex((one) => one !== null && same(one.ratio, ratio) && alike(one.heldFor, heldFor));
      if (found !== -1) return found;
      return shares.length === 256 ? 0 : shares.push({ ratio, heldFor }) - 1;
    },
  };
}

/** Orders as numbers, their rows and receipts as chains of places: a list for each would take ten times the room. */
interface KnownOrders {
  readonly count: number;
  readonly find: (orderNo: string) => number;
  readonly at: (order: number) => Order;
  /** By order: the latest day on which something of it happened. */
  readonly lastDay: Int32Array;
}

function knownOrders({ sales, ledgers }: Ground): KnownOrders {
  const { collections } = ledgers;
  const numbers = textNumbers(sales.length);
  const orderOf = new Int32Array(sales.length);
  const orderOfReceipt = new Int32Array(collections.length);
  for (let place = 0; place < sales.length; place += 1) orderOf[place] = numbers.add(sales[place]!.orderNo);
  for (let place = 0; place < collections.length; place += 1) {
    orderOfReceipt[place] = numbers.find(collections[place]!.orderNo);
  }
  const count = numbers.texts.length;
  const rowsOf = chains(orderOf, sales, count);
  const receiptsOf = chains(orderOfReceipt, collections, count);
  const lastDay = new Int32Array(count);
  const happened = (order: number, day: Day): void => {
    if (order >= 0 && day > lastDay[order]!) lastDay[order] = day;
  };
  for (let place = 0; place < sales.length; place += 1) happened(orderOf[place]!, lastDayOf(sales[place]!));
  for (let place = 0; place < collections.length; place += 1) {
    happened(orderOfReceipt[place]!, collections[place]!.receivedOn);
  }
  return {
    count,
    find: numbers.find,
    at: (order) => ({ orderNo: numbers.texts[order]!, rows: rowsOf(order), receipts: receiptsOf(order) }),
    lastDay,
  };
}

const lastDayOf = (row: SalesRow): Day => Math.max(row.signedOn, row.executedOn ?? 0, row.approvedOn ?? 0);

/** A function that gives the items of a group (-1: of none) in their order. */
function chains<Item extends SalesRow | CollectionRow>(
  groupOf: Int32Array,
  items: readonly Item[],
  count: number,
): (group: number) => readonly Item[] {
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(items.length);
  for (let place = items.length - 1; place >= 0; place -= 1) {
    const group = groupOf[place]!;
    if (group < 0) continue;
    next[place] = first[group]!;
    first[group] = place;
  }
  return (group) => {
    const found: Item[] = [];
    for (let place = first[group]!; place >= 0; place = next[place]!) found.push(items[place]!);
    return found;
  };
}
