// The runs of a ground -> how each of them pays: whether at all, and what share of every order it releases.
import type { Line } from '../../model/line.ts';
import { ONE, type Ratio } from '../../model/money.ts';
import type { Policy, ReleaseTerms } from '../../model/policy.ts';
import { groupBy } from '../../model/roster.ts';
import { type Ground, knownIn, termsOfPayment } from './ground.ts';
import { type Order, type Release, releaseOn } from './release.ts';

/** How one run pays. */
export interface PayRun {
  readonly place: number;
  /** With `pay.cycle: quarter` the runs of months pay nothing. */
  readonly pays: boolean;
  readonly bonusAtOnce: boolean;
  readonly release: (orderNo: string) => Release;
}

export function payRuns(ground: Ground): readonly PayRun[] {
  const orders = ordersOf(ground);
  const known = new Map<string, PayRun['release']>();
  return ground.runs.map((run, place) => {
    const terms = termsOfPayment(ground, run);
    const day = knownIn(ground, run);
    const key = `${day} ${terms.sha256}`;
    const release =
      known.get(key) ?? releasesOn(orders, (order) => releaseOn(order, day, conditions(terms), ground.editions));
    known.set(key, release);
    return {
      place,
      pays: terms.pay.cycle === 'month' || run.kind !== 'month',
      bonusAtOnce: terms.bonus.release === 'own-run',
      release,
    };
  });
}

/** Where receipts are the performance, the money is in already: what is left is execution. */
const conditions = ({ basis, release }: Policy): ReleaseTerms =>
  basis === 'signed' ? release : { ...release, when: release.when.filter((condition) => condition !== 'collected') };

function releasesOn(orders: ReadonlyMap<string, Order>, test: (order: Order) => Release): PayRun['release'] {
  const known = new Map<string, Release>();
  return (orderNo) => {
    let found = known.get(orderNo);
    if (found === undefined) {
      found = test(orders.get(orderNo) ?? { orderNo, rows: [], receipts: [] });
      known.set(orderNo, found);
    }
    return found;
  };
}

function ordersOf({ sales, ledgers }: Ground): ReadonlyMap<string, Order> {
  const receiptsOf = groupBy(ledgers.collections, (receipt) => receipt.orderNo);
  const rowsOf = groupBy(sales, (row) => row.orderNo);
  return new Map(
    [...rowsOf].map(([orderNo, rows]) => [orderNo, { orderNo, rows, receipts: receiptsOf.get(orderNo) ?? [] }]),
  );
}

export const isBonus = (line: Line): boolean => line.kind === 'quarter_bonus' || line.kind === 'year_bonus';

/** The share of the line that a run releases: that of its order, or all of a bonus that is paid at once. */
export const releasedShare = (line: Line, run: PayRun): Ratio =>
  run.bonusAtOnce && isBonus(line) ? ONE : run.release(line.row.orderNo).ratio;
