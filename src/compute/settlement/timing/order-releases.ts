// The sales rows and receipts of a ground, and days -> how much every order releases on each of them.
import type { Ground } from '../ground.ts';
import { knownOrders } from './known-orders.ts';
import { type Course, orderCourses, type Stage } from './order-courses.ts';
import { type Order, type Release, releaseOn } from './release.ts';

export interface OrderReleases {
  readonly orderOf: (orderNo: string) => Order;
  /** Whether a valid row of the order is known. */
  readonly knows: (orderNo: string) => boolean;
  /** By the order's number. Remembered: every line asks. */
  readonly courseOf: (order: number) => Course;
  /** At the place of a stage, with the sums. Worked out anew. */
  readonly releaseAt: (orderNo: string, stage: number) => Release;
}

/** `stages` are in order of days. */
export function orderReleases(
  ground: Pick<Ground, 'sales' | 'ledgers' | 'orders' | 'editions'>,
  stages: readonly Stage[],
): OrderReleases {
  const orders = knownOrders(ground);
  const orderOf = (orderNo: string): Order => {
    const order = orders.find(orderNo);
    return order < 0 ? { orderNo, rows: [], receipts: [] } : orders.at(order);
  };
  return {
    orderOf,
    knows: (orderNo) => orders.find(orderNo) >= 0,
    courseOf: orderCourses(orders, stages, ground.editions),
    releaseAt: (orderNo, stage) => {
      const { day, terms } = stages[stage]!;
      return releaseOn(orderOf(orderNo), day, terms, ground.editions);
    },
  };
}
