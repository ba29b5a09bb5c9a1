// A book as it was read: its typed ledgers, the files behind them and the rows that were left out.
import type { FindingCode } from './finding.ts';
import type { LedgerName, Ledgers } from './ledger.ts';
import type { Placed, Source } from './place.ts';
import type { FileFacts } from './sheet.ts';

/** How many data rows of one table were read, and how many of them became typed rows. */
export interface TableCount {
  readonly ledger: LedgerName;
  readonly source: Source;
  readonly read: number;
  readonly kept: number;
}

/** A row that was read but does not take part, and the code of the finding that says why. */
export interface LeftOutRow extends Placed {
  readonly ledger: LedgerName;
  readonly reason: FindingCode;
}

export interface Book {
  readonly ledgers: Ledgers;
  readonly files: readonly FileFacts[];
  readonly tables: readonly TableCount[];
  readonly leftOut: readonly LeftOutRow[];
}
