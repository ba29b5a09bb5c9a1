// What every rule of rules/ is: the codes that it may find, and how it finds them.
import type { Finding, FindingCode } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { Context } from './context.ts';

export interface Rule {
  readonly codes: readonly FindingCode[];
  /** The ledger in which it misses something: while that could not be read, everything would be missing. */
  readonly missesIn?: LedgerName;
  readonly find: (context: Context) => Iterable<Finding>;
}
