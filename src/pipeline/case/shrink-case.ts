// Rows that give a person's figures -> the fewest rows, and in them the fewest columns, that still give them.
import { LEDGER_NAMES, type LedgerName } from '../../model/ledger.ts';
import { LEDGER_COLUMNS } from '../../parse/ledger-columns.ts';
import type { CaseRow, CaseRows } from './case-rows.ts';
import { type Patience, smallestPart } from './smallest.ts';

/** Whether rows are free of errors and give the figures. */
export type Gives = (rows: CaseRows) => Promise<boolean>;

/** Columns first, so that no leader has to stay for whom nothing is paid; then orders, people, rows, and columns again. */
export async function shrinkCase(rows: CaseRows, gives: Gives, keptColumns: ReadonlySet<string>): Promise<CaseRows> {
  const patience: Patience = { left: MOST_TESTS };
  let kept = await fewerColumns(rows, gives, keptColumns, patience);
  for (const unitOf of [byOrder, byPerson, byRow]) kept = await fewerUnits(kept, unitOf, gives, patience);
  return fewerColumns(kept, gives, keptColumns, patience);
}

const MOST_TESTS = 2048;

interface PlacedRow {
  readonly ledger: LedgerName;
  readonly row: CaseRow;
}

type UnitOf = (placed: PlacedRow, index: number) => string;

const byRow: UnitOf = (_, index) => `${index}`;

/** An order with all that is said of it; other rows one by one. */
const byOrder: UnitOf = ({ row }, index) => (row.order_no === undefined ? `${index}` : `order ${row.order_no}`);

/** A person with all that names them; rows of orders one by one. */
const byPerson: UnitOf = ({ row }, index) => (row.order_no === undefined ? `person ${row.person_id}` : `${index}`);

async function fewerUnits(rows: CaseRows, unitOf: UnitOf, gives: Gives, patience: Patience): Promise<CaseRows> {
  const all = LEDGER_NAMES.flatMap((ledger) => rows[ledger].map((row): PlacedRow => ({ ledger, row })));
  const units = all.map(unitOf);
  const only = (names: readonly string[]): CaseRows => {
    const wanted = new Set(names);
    return ledgersOf(all.filter((_, index) => wanted.has(units[index]!)));
  };
  return only(await smallestPart([...new Set(units)], (names) => gives(only(names)), patience));
}

function ledgersOf(placed: readonly PlacedRow[]): CaseRows {
  const entries = LEDGER_NAMES.map((name) => [
    name,
    placed.filter(({ ledger }) => ledger === name).map(({ row }) => row),
  ]);
  return Object.fromEntries(entries) as CaseRows;
}

/** Columns that a ledger must have stay. */
async function fewerColumns(
  rows: CaseRows,
  gives: Gives,
  keptColumns: ReadonlySet<string>,
  patience: Patience,
): Promise<CaseRows> {
  const columns = LEDGER_NAMES.flatMap((ledger) => {
    const named = new Set(rows[ledger].flatMap((row) => Object.keys(row)));
    const required = new Set(LEDGER_COLUMNS[ledger].filter((column) => column.required).map((column) => column.name));
    return [...named]
      .filter((column) => !required.has(column) && !keptColumns.has(`${ledger}.${column}`))
      .map((column) => `${ledger}.${column}`);
  });
  const removed = (left: readonly string[]): CaseRows => withoutColumns(rows, columns, new Set(left));
  return removed(await smallestPart(columns, (left) => gives(removed(left)), patience));
}

function withoutColumns(rows: CaseRows, optional: readonly string[], left: ReadonlySet<string>): CaseRows {
  const gone = new Set(optional.filter((column) => !left.has(column)));
  const entries = LEDGER_NAMES.map((name) => [
    name,
    rows[name].map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !gone.has(`${name}.${column}`))),
    ),
  ]);
  return Object.fromEntries(entries) as CaseRows;
}
