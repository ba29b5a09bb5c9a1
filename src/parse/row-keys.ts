// A row of a ledger, readable or not -> what rows of other ledgers call it by.
import type { LedgerName } from '../model/ledger.ts';
import { identifier, text } from './grammar/text.ts';
import type { RowReader } from './row-reader.ts';

type Grammar = typeof identifier;

const KEY_COLUMNS: Readonly<Partial<Record<LedgerName, readonly (readonly [column: string, Grammar])[]>>> = {
  people: [
    ['person_id', identifier],
    ['name', text],
  ],
  sales: [['order_no', identifier]],
  splits: [['order_no', identifier]],
  projects: [['project_no', identifier]],
  customers: [['customer', text]],
};

/** Of the row that the reader stands at; without those that cannot be read. */
export function rowKeys(ledger: LedgerName, reader: RowReader): () => readonly string[] {
  const keys = (KEY_COLUMNS[ledger] ?? []).map(([name, grammar]) => reader.optional(name, grammar));
  return () => keys.flatMap((key) => key() ?? []);
}
