// The lines of a closed run and the same worked out today -> the sales rows that are not what they were, and which months they moved.
import { type Month, monthOf } from '../../model/calendar.ts';
import type { ClosedLine } from '../../model/closing.ts';
import { CAUSES, type Cause } from '../../model/difference.ts';
import type { LedgerName, SalesRow } from '../../model/ledger.ts';
import type { RowList } from '../../model/row-list.ts';
import { type RowFacts, rowKey, rowsOfLines } from './rows-of-lines.ts';

export interface ChangedRow {
  readonly key: string;
  readonly cause: Cause;
  readonly closed: RowFacts | null;
  readonly today: RowFacts | null;
  /** The row itself as it stands in today's ledger. */
  readonly row: SalesRow | null;
}

export interface RowsRequest {
  readonly closed: readonly ClosedLine[];
  readonly today: readonly ClosedLine[];
  /** Today's valid rows. */
  readonly sales: RowList<SalesRow>;
  /** Whether receipts are what counts. */
  readonly byReceipts: boolean;
  readonly changed: ReadonlySet<LedgerName>;
}

/** By `order/line`. A closing knows a row by the lines that it earned: one that never earned is not missed. */
export function changedRows(request: RowsRequest): ReadonlyMap<string, ChangedRow> {
  const [then, now] = [rowsOfLines(request.closed), rowsOfLines(request.today)];
  const ledger = new Map(request.sales.map((row) => [rowKey(row), row]));
  const rows = new Map<string, ChangedRow>();
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const [closed, today, row] = [then.get(key) ?? null, now.get(key) ?? null, ledger.get(key) ?? null];
    const cause = causeOfRow(closed, today, row, request);
    if (cause !== null) rows.set(key, { key, cause, closed, today, row });
  }
  return rows;
}

/** Null where the row is what it was. */
function causeOfRow(
  closed: RowFacts | null,
  today: RowFacts | null,
  row: SalesRow | null,
  { byReceipts, changed }: RowsRequest,
): Cause | null {
  const ofReceipts = byReceipts && (changed.has('collections') || !changed.has('sales'));
  if (closed === null) return ofReceipts ? 'late_money' : 'row_added';
  if (row === null) return 'row_removed';
  if (today === null || closed.base !== today.base) return ofReceipts ? 'late_money' : 'row_changed';
  if (`${closed.months}` !== `${today.months}`) {
    const isCarried = closed.months.includes(monthOf(row.signedOn)) && !changed.has('sales');
    return isCarried ? 'target' : ofReceipts ? 'late_money' : 'row_changed';
  }
  if (`${closed.shares}` === `${today.shares}`) return null;
  return closed.shares.length === 1 && today.shares.length === 1 ? 'row_changed' : 'share';
}

/** The cause that moved the months of a person, or of all people, most; null where no row of theirs has changed. */
export type Moved = (personId: string | null, months: readonly Month[]) => Cause | null;

/** How much rows of each cause moved what lines stand on, by person and month. */
export function movedMonths({ closed, today }: RowsRequest, rows: ReadonlyMap<string, ChangedRow>): Moved {
  const sums = new Map<string, Map<string, number>>();
  const count = (line: ClosedLine, sign: 1 | -1): void => {
    if (!rows.has(rowKey(line)) || line.kind === 'quarter_bonus' || line.kind === 'year_bonus') return;
    for (const personId of [line.personId, null]) {
      const byRow = sums.get(placeOf(personId, line.month)) ?? new Map<string, number>();
      sums.set(placeOf(personId, line.month), byRow);
      byRow.set(rowKey(line), (byRow.get(rowKey(line)) ?? 0) + sign * line.base);
    }
  };
  for (const line of closed) count(line, -1);
  for (const line of today) count(line, 1);
  return (personId, months) => {
    const weights = new Map<Cause, number>();
    for (const month of months) {
      for (const [key, moved] of sums.get(placeOf(personId, month)) ?? []) {
        const { cause } = rows.get(key)!;
        weights.set(cause, (weights.get(cause) ?? 0) + Math.abs(moved));
      }
    }
    return heaviest(weights);
  };
}

const placeOf = (personId: string | null, month: Month): string => JSON.stringify([personId, month]);

function heaviest(weights: ReadonlyMap<Cause, number>): Cause | null {
  const found = CAUSES.filter((cause) => (weights.get(cause) ?? 0) > 0);
  return found.reduce<Cause | null>(
    (most, cause) => (most === null || weights.get(cause)! > weights.get(most)! ? cause : most),
    null,
  );
}
