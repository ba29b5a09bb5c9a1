// A ledger's columns and cells enter, the ledger as a document leaves.
import type { Column, Document, Language, Value } from '../model/document.ts';
import type { LedgerName } from '../model/ledger.ts';

export interface LedgerCells {
  readonly ledger: LedgerName;
  /** The ledger's name in the document's language. */
  readonly title: string;
  /** Canonical, in the order of the ledger. */
  readonly columns: readonly Column[];
  /** A row's cells in the order of the columns. */
  readonly rows: readonly (readonly Value[])[];
}

/** One table `rows`, so that CSV and NDJSON print the ledger itself. */
export function catDocument({ ledger, title, columns, rows }: LedgerCells, language: Language): Document {
  return {
    schema: 'salesctl/ledger@1',
    language,
    title,
    facts: [{ name: 'ledger', title, type: 'code', value: ledger }],
    tables: [{ name: 'rows', title, columns, rows: rows.map((values) => ({ values })) }],
  };
}
