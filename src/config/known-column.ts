// What a book file may say of a ledger's columns, known to whoever reads ledgers.
import type { LedgerName } from '../model/ledger.ts';

export interface KnownColumn {
  readonly name: string;
  /** In every language. */
  readonly titles: readonly string[];
  /** The canonical values of a column that takes no other words; empty for all others. */
  readonly choices: readonly string[];
  /** Whether a word stands for one of the choices. */
  readonly accepts: (word: string) => boolean;
}

export type KnownColumns = Readonly<Record<LedgerName, readonly KnownColumn[]>>;
