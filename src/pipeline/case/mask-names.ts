// Rows of a case -> the same without the names of people and customers; ids stay.
import { LEDGER_NAMES, type LedgerName } from '../../model/ledger.ts';
import type { CaseRow, CaseRows } from './case-rows.ts';

/** Words that somebody wrote and that a ledger must have. */
const WORDS: ReadonlySet<string> = new Set(['decisions.approved_by', 'adjustments.approved_by', 'adjustments.reason']);

/** A person is called by the id; customers become `C1`, `C2` …, unless a rate asks for them by name. */
export function maskNames(rows: CaseRows, customersToo: boolean): CaseRows {
  const customers = new Map<string, string>();
  const masked = (ledger: LedgerName, row: CaseRow): CaseRow =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => {
        if (ledger === 'people' && column === 'name') return [column, row.person_id ?? ''];
        if (column === 'customer' && customersToo) {
          if (!customers.has(cell)) customers.set(cell, `C${customers.size + 1}`);
          return [column, customers.get(cell)!];
        }
        return [column, WORDS.has(`${ledger}.${column}`) ? 'x' : cell];
      }),
    );
  const entries = LEDGER_NAMES.map((name) => [name, rows[name].map((row) => masked(name, row))]);
  return Object.fromEntries(entries) as CaseRows;
}
