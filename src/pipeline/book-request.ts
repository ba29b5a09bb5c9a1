// What a command line asks to be read, before anything is read.
import type { Encoding } from '../config/book-config.ts';
import type { LedgerName } from '../model/ledger.ts';

/** Which files to read. Paths given on the command line are relative to the working directory, a book's to the book. */
export interface BookRequest {
  readonly directory: string;
  /** False: there is no book, only the ledgers that are named here. */
  readonly isBook: boolean;
  /** Named on the command line, in place of the book's. */
  readonly ledgers: Readonly<Partial<Record<LedgerName, readonly string[]>>>;
  /** Likewise: paths, or names of templates. */
  readonly policies: readonly string[] | null;
  readonly encoding: Encoding | null;
  /** Ledgers without which the command makes no sense. */
  readonly required: readonly LedgerName[];
  /** The directory of the policies that are shipped, each `NAME/policy.yaml`. */
  readonly templates: string;
}
