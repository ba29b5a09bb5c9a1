// What every rule of rules/ is: the codes that it may find, and how it finds them.
import type { Finding, FindingCode } from '../model/finding.ts';
import type { Context } from './context.ts';

export interface Rule {
  readonly codes: readonly FindingCode[];
  readonly find: (context: Context) => Iterable<Finding>;
}
