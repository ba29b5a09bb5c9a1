// A book as it was read: its typed ledgers, the files behind them and the rows that were left out.
import type { FindingCode } from './finding.ts';
import type { LedgerName, Ledgers } from './ledger.ts';
import type { Placed, Source } from './place.ts';
import type { FileFacts } from './sheet.ts';

/** The header of a table, by which a column's name leads to a cell. */
export interface TableHeader {
  readonly row: number;
  /** As they stand in the file, from the first cell on. */
  readonly texts: readonly (string | null)[];
  /** Canonical column → where its cells stand in a row, from 0. */
  readonly columns: ReadonlyMap<string, number>;
}

/** How many data rows of one table were read, and how many of them became typed rows. */
export interface TableCount {
  readonly ledger: LedgerName;
  readonly source: Source;
  readonly read: number;
  readonly kept: number;
  /** Null where no row had anything of a header. */
  readonly header: TableHeader | null;
}

/** A row that was read but does not take part, and the code of the finding that says why. */
export interface LeftOutRow extends Placed {
  readonly ledger: LedgerName;
  readonly reason: FindingCode;
  /** What other rows call it by, as far as that could be read: an order, a project, a customer, a person's id and name. */
  readonly keys?: readonly string[];
}

export interface Book {
  readonly ledgers: Ledgers;
  readonly files: readonly FileFacts[];
  readonly tables: readonly TableCount[];
  readonly leftOut: readonly LeftOutRow[];
  /** Ledgers of which a file, or what follows a place in it, could not be read at all; absent: none. */
  readonly unread?: readonly LedgerName[];
}
