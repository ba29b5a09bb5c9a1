// The ledgers of two versions -> the rows that are not alike, by natural key and column, each with the cause it falls under.
import type { Cause, RowChange } from '../../model/difference.ts';
import type { LedgerName, LedgerRow, Ledgers } from '../../model/ledger.ts';
import type { Placed } from '../../model/place.ts';
import { groupBy } from '../../model/roster.ts';
import type { RowList } from '../../model/row-list.ts';

/** How a ledger's rows are written as canonical text: the columns, and a row's cells in their order. */
export interface RowTexts {
  readonly columns: (ledger: LedgerName) => readonly string[];
  readonly cells: <Name extends LedgerName>(ledger: Name, row: LedgerRow<Name>) => readonly string[];
}

/** The columns that make a row the same row in both versions, of the ledgers that a settlement depends on. */
const KEYS = {
  sales: ['order_no', 'line_no'],
  collections: ['receipt_no'],
  splits: ['order_no', 'person_id'],
  projects: ['project_no', 'person_id'],
  people: ['person_id', 'effective_from'],
  decisions: ['person_id', 'change', 'effective_from'],
  targets: ['period', 'person_id', 'metric'],
  elections: ['person_id', 'quarter'],
  incidents: ['date', 'person_id', 'effect'],
  reviews: ['person_id', 'period', 'kind'],
  customers: ['customer'],
  adjustments: ['adjustment_no'],
} as const satisfies Partial<Record<LedgerName, readonly string[]>>;

type Compared = keyof typeof KEYS;

interface WrittenRow {
  readonly key: string;
  readonly place: Placed;
  readonly cells: readonly string[];
}

/** `entangled` orders change as a whole; rows of expenses and budgets are not listed. */
export function rowChanges(
  before: Ledgers,
  after: Ledgers,
  entangled: ReadonlySet<string>,
  texts: RowTexts,
): readonly RowChange[] {
  return (Object.keys(KEYS) as Compared[]).flatMap((ledger) => changesOf(ledger, before, after, entangled, texts));
}

function changesOf(
  ledger: Compared,
  before: Ledgers,
  after: Ledgers,
  entangled: ReadonlySet<string>,
  texts: RowTexts,
): readonly RowChange[] {
  const columns = texts.columns(ledger);
  const was = written(ledger, before[ledger], texts);
  const is = written(ledger, after[ledger], texts);
  const isNew = newOrders(before, after);
  const order = columns.indexOf('order_no');
  const cause = (found: Cause, { cells }: WrittenRow): Cause => {
    const orderNo = cells[order] ?? '';
    if (ledger === 'sales') return entangled.has(orderNo) ? 'row_changed' : found;
    return found === 'row_added' && isNew(orderNo) ? found : CAUSE_OF_LEDGER[ledger];
  };
  const whole = (row: WrittenRow, change: 'added' | 'removed'): RowChange => ({
    cause: cause(change === 'added' ? 'row_added' : 'row_removed', row),
    ledger,
    change,
    key: row.key,
    column: null,
    before: null,
    after: null,
    place: row.place,
  });
  const changed = [...is.values()].flatMap((row) => {
    const old = was.get(row.key);
    if (old === undefined) return [whole(row, 'added')];
    return columns.flatMap((column, place): RowChange[] => {
      const [then, now] = [old.cells[place]!, row.cells[place]!];
      const found = cause(CAUSE_OF_COLUMN[column] ?? 'row_changed', row);
      const change = 'changed' as const;
      return then === now
        ? []
        : [{ cause: found, ledger, change, key: row.key, column, before: then, after: now, place: row.place }];
    });
  });
  return [...[...was.values()].filter(({ key }) => !is.has(key)).map((row) => whole(row, 'removed')), ...changed];
}

/** The shares and receipts of an order that is new as a whole come with its rows. */
function newOrders(before: Ledgers, after: Ledgers): (orderNo: string) => boolean {
  const was = new Set(before.sales.map(({ orderNo }) => orderNo));
  const is = new Set(after.sales.map(({ orderNo }) => orderNo));
  return (orderNo) => is.has(orderNo) && !was.has(orderNo);
}

const CAUSE_OF_LEDGER: Readonly<Record<Exclude<Compared, 'sales'>, Cause>> = {
  collections: 'late_money',
  splits: 'share',
  projects: 'share',
  people: 'grade',
  decisions: 'grade',
  targets: 'target',
  elections: 'target',
  incidents: 'target',
  reviews: 'target',
  customers: 'row_changed',
  adjustments: 'adjustment',
};

const CAUSE_OF_COLUMN: Readonly<Record<string, Cause>> = {
  executed_on: 'executed',
  approval_no: 'approved',
  approved_on: 'approved',
};

/** Rows with the same key are numbered. */
function written(ledger: Compared, rows: Ledgers[Compared], texts: RowTexts): ReadonlyMap<string, WrittenRow> {
  const columns = texts.columns(ledger);
  const places = KEYS[ledger].map((name) => columns.indexOf(name));
  const all = (rows as RowList<LedgerRow<Compared>>).map((row) => {
    const cells = texts.cells(ledger, row as never);
    const key = places.map((place) => cells[place]).filter((text) => text !== '');
    return { key: key.join(ledger === 'sales' ? '/' : ' '), place: row, cells };
  });
  const numbered = [...groupBy(all, ({ key }) => key).values()].flatMap((alike) =>
    alike.map((row, place) => (place === 0 ? row : { ...row, key: `${row.key} #${place + 1}` })),
  );
  return new Map(numbered.map((row) => [row.key, row]));
}
