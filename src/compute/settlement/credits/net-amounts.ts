// Sales rows with value-added tax in them -> their net amounts; what refunds take back sums to the net amount of the row.
import { monthOf } from '../../../model/calendar.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import { type Fen, timesRounded } from '../../../model/money.ts';
import { groupBy } from '../../../model/roster.ts';
import type { RowList } from '../../../model/row-list.ts';
import { type Ground, termsIn } from '../ground.ts';

/** The amount of a row, or of a part of it, without tax. */
export type NetOf = (row: SalesRow, gross: Fen) => Fen;

/** `amount ÷ (1 + rate)` by the edition of the month of signing, rounded to fen; the row's own rate comes first. */
export function netOfSold(ground: Ground): NetOf | null {
  if (ground.editions.every(({ vat }) => vat === null)) return null;
  return (row, gross) => {
    const { vat } = termsIn(ground, monthOf(row.signedOn));
    if (vat === null) return gross;
    const { num, den } = row.taxRate ?? vat.rate;
    return timesRounded(gross, { num: den, den: num + den });
  };
}

/** The net amounts of all rows, which must be in order; those of refunds are negative. */
export function netAmounts(ground: Ground, rows: RowList<SalesRow>, netOf: NetOf): ReadonlyMap<SalesRow, Fen> {
  const net = new Map<SalesRow, Fen>();
  for (const [row, parts] of takenParts(ground, rows)) {
    net.set(row, parts === null ? netOf(row, row.amount) : -netOfParts(row, parts, netOf));
  }
  return net;
}

/** A part of a sold row that a refund takes back: what of the row was gone before and is after it. */
export interface TakenPart {
  readonly sold: SalesRow;
  readonly before: Fen;
  readonly after: Fen;
}

/** Every row, by order, with the parts that it takes back where it is a refund; rows must be in order. */
export function* takenParts(
  ground: Ground,
  rows: RowList<SalesRow>,
): Iterable<readonly [SalesRow, readonly TakenPart[] | null]> {
  for (const [orderNo, order] of groupBy(rows, (row) => row.orderNo)) {
    const taken = new Map<SalesRow, Fen>();
    for (const row of order) {
      yield [row, row.amount >= 0 ? null : takeBack(row, soldTo(ground, orderNo, order, row), taken)];
    }
  }
}

/** The sold rows that a refund takes back, the named one (else the first) in front, then the latest. */
function soldTo(
  { splits }: Ground,
  orderNo: string,
  order: readonly SalesRow[],
  refund: SalesRow,
): readonly SalesRow[] {
  const sold = order.filter((row) => row.amount > 0 && row.signedOn <= refund.signedOn);
  const named = sold.find(({ lineNo }) => refund.refundOf === null || lineNo === refund.refundOf);
  if (named === undefined) return [];
  const isShared = splits.has(orderNo) && named.projectNo === null;
  const others = sold.filter((row) => row !== named && (isShared || row.personId === named.personId));
  return [named, ...others.reverse()];
}

function takeBack(refund: SalesRow, sold: readonly SalesRow[], taken: Map<SalesRow, Fen>): readonly TakenPart[] {
  let left = -refund.amount;
  return sold.flatMap((row) => {
    const before = taken.get(row) ?? 0;
    const after = before + Math.min(left, row.amount - before);
    taken.set(row, after);
    left -= after - before;
    return after === before ? [] : [{ sold: row, before, after }];
  });
}

/** What exceeds the sold rows is net as the first of them is. */
function netOfParts(refund: SalesRow, parts: readonly TakenPart[], netOf: NetOf): Fen {
  const taken = parts.reduce((sum, { before, after }) => sum + after - before, 0);
  const net = parts.reduce((sum, { sold, before, after }) => sum + netOf(sold, after) - netOf(sold, before), 0);
  return net + netOf(parts[0]?.sold ?? refund, -refund.amount - taken);
}
