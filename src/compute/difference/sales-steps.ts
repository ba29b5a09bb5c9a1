// The sales rows of two versions -> the same rows with one kind of change after the other made.
import { bodyOfRow, copyOfRow } from '../../model/copy-of-row.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { groupBy } from '../../model/roster.ts';
import type { RowList } from '../../model/row-list.ts';

export interface SalesSteps {
  readonly removed: readonly SalesRow[];
  readonly added: readonly SalesRow[];
  readonly changed: readonly SalesRow[];
  readonly executed: readonly SalesRow[];
  readonly approved: RowList<SalesRow>;
  /** Orders whose rows can only change together. */
  readonly entangled: ReadonlySet<string>;
}

const salesKey = ({ orderNo, lineNo }: SalesRow): string => JSON.stringify([orderNo, lineNo]);

/** Each list is what the sales ledger is after that step; the last one has the rows of `after`. */
export function salesSteps(before: RowList<SalesRow>, after: RowList<SalesRow>): SalesSteps {
  const was = new Map(before.map((row) => [salesKey(row), row]));
  const is = new Map(after.map((row) => [salesKey(row), row]));
  const entangled = entangledOrders(before, after, was, is);
  const isTogether = (row: SalesRow): boolean => entangled.has(row.orderNo);
  const removed = before.filter((row) => isTogether(row) || is.has(salesKey(row)));
  const added = [...removed, ...after.filter((row) => !isTogether(row) && !was.has(salesKey(row)))];
  const step = (make: (old: SalesRow, row: SalesRow) => SalesRow): readonly SalesRow[] =>
    after.map((row) => {
      const old = was.get(salesKey(row));
      return old === undefined || isTogether(row) ? row : make(old, row);
    });
  return {
    removed,
    added,
    changed: step((old, row) => copyOfRow(row, { ...executionOf(old), ...approvalOf(old) })),
    executed: step((old, row) => copyOfRow(row, approvalOf(old))),
    approved: after,
    entangled,
  };
}

const executionOf = ({ executedOn }: SalesRow) => ({ executedOn });

const approvalOf = ({ approvalNo, approvedOn }: SalesRow) => ({ approvalNo, approvedOn });

/** A refund needs its sale: where an order has one, rows that go, come and change are taken together. */
function entangledOrders(
  before: RowList<SalesRow>,
  after: RowList<SalesRow>,
  was: ReadonlyMap<string, SalesRow>,
  is: ReadonlyMap<string, SalesRow>,
): ReadonlySet<string> {
  const refunded = new Set([...before, ...after].filter(({ amount }) => amount < 0).map(({ orderNo }) => orderNo));
  const moved = [
    ...before.filter((row) => !is.has(salesKey(row))).map((row) => ({ row, kind: 'removed' })),
    ...after.filter((row) => !was.has(salesKey(row))).map((row) => ({ row, kind: 'added' })),
    ...after.filter((row) => isChanged(was.get(salesKey(row)), row)).map((row) => ({ row, kind: 'changed' })),
  ].filter(({ row }) => refunded.has(row.orderNo));
  const kinds = groupBy(moved, ({ row }) => row.orderNo);
  return new Set([...kinds].flatMap(([no, rows]) => (new Set(rows.map(({ kind }) => kind)).size > 1 ? [no] : [])));
}

const isChanged = (old: SalesRow | undefined, row: SalesRow): boolean =>
  old !== undefined && bodyOf(old) !== bodyOf(row);

const bodyOf = (row: SalesRow): string => bodyOfRow(row, NO_PROGRESS);

const NO_PROGRESS = { executedOn: null, approvalNo: null, approvedOn: null };
