// Ledgers, a person and a run -> the rows that may matter to the person's pay, as canonical text, ledger by ledger.
import { type Day, lastDay } from '../../model/calendar.ts';
import { LEDGER_NAMES, type LedgerName, type LedgerRow, type Ledgers } from '../../model/ledger.ts';
import { groupBy, makeRoster } from '../../model/roster.ts';
import type { RowList } from '../../model/row-list.ts';
import { type Fiscal, lastMonthOf, type Run } from '../../model/run.ts';
import { cellColumns, ledgerToCells } from '../../parse/ledger-to-cells.ts';

export type CaseRow = Readonly<Record<string, string>>;

export type CaseRows = { readonly [Name in LedgerName]: readonly CaseRow[] };

/** Every row of the book: where people share pools, everybody matters. */
export const allRows = (ledgers: Ledgers): CaseRows => rowsWhere(ledgers, () => true);

/** The person, everybody above and below, what these sold until the run's end, and whatever names these people and orders. */
export function rowsAround(ledgers: Ledgers, personId: string, run: Run, fiscal: Fiscal): CaseRows {
  const end = lastDay(lastMonthOf(run, fiscal));
  const below = peopleBelow(ledgers, personId);
  const around = new Set([...below, ...peopleAbove(ledgers, personId)]);
  const projects = new Set(ledgers.projects.filter((row) => below.has(row.personId)).map((row) => row.projectNo));
  const orders = new Set([
    ...ledgers.sales
      .filter((row) => below.has(row.personId) || (row.projectNo !== null && projects.has(row.projectNo)))
      .map((row) => row.orderNo),
    ...ledgers.splits.filter((row) => below.has(row.personId)).map((row) => row.orderNo),
  ]);
  const sold = ledgers.sales.filter((row) => orders.has(row.orderNo));
  const sellers = new Set([
    ...sold.map((row) => row.personId),
    ...ledgers.splits.filter((row) => orders.has(row.orderNo)).map((row) => row.personId),
    ...ledgers.projects.filter((row) => projects.has(row.projectNo)).map((row) => row.personId),
  ]);
  const customers = new Set(sold.map((row) => row.customer));
  const isKnown = (day: Day): boolean => day <= end;
  const matters = (name: LedgerName, row: LedgerRow<LedgerName>): boolean => {
    if ('signedOn' in row && !isKnown(row.signedOn)) return false;
    if ('receivedOn' in row && !isKnown(row.receivedOn)) return false;
    if (name === 'customers') return 'customer' in row && customers.has(row.customer);
    if (name === 'projects') return 'projectNo' in row && row.projectNo !== null && projects.has(row.projectNo);
    if ('orderNo' in row && name !== 'adjustments') return row.orderNo !== null && orders.has(row.orderNo);
    if (name === 'budgets') return false;
    const id = 'personId' in row ? row.personId : null;
    return id !== null && (around.has(id) || (name === 'people' && sellers.has(id)));
  };
  return rowsWhere(ledgers, matters);
}

type Matters = (name: LedgerName, row: LedgerRow<LedgerName>) => boolean;

function rowsWhere(ledgers: Ledgers, matters: Matters): CaseRows {
  const entries = LEDGER_NAMES.map((name) => {
    const columns = cellColumns(name);
    const rows = (ledgers[name] as RowList<LedgerRow<LedgerName>>).filter((row) => matters(name, row));
    const texts = rows.map((row) => {
      const cells = ledgerToCells(name, row as never);
      return Object.fromEntries(
        columns.map((column, index) => [column, cells[index]!]).filter(([, cell]) => cell !== ''),
      );
    });
    return [name, texts];
  });
  return Object.fromEntries(entries) as CaseRows;
}

/** The person and everybody who was ever below. */
function peopleBelow({ people }: Ledgers, personId: string): ReadonlySet<string> {
  const led = groupBy(people, (row) => row.leaderId);
  const found = new Set([personId]);
  for (const id of found) for (const row of led.get(id) ?? []) found.add(row.personId);
  return found;
}

function peopleAbove({ people, decisions }: Ledgers, personId: string): ReadonlySet<string> {
  const { byId } = makeRoster(people, decisions);
  const found = new Set([personId]);
  for (const id of found) {
    for (const { leaderId } of byId.get(id)?.rows ?? [])
      if (leaderId !== null && byId.has(leaderId)) found.add(leaderId);
  }
  return found;
}
