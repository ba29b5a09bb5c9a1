// A book file and the columns of its ledgers -> an error for every name under `columns`, `values` and `defaults` that is no column.
import type { Finding } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import { NO_COLUMN } from '../model/ledger-mapping.ts';
import { unknownKey, wrongValue } from '../yaml/check-shape.ts';
import type { TreeNode, TreeStep } from '../yaml/tree.ts';
import type { SourceFile } from './book-schema.ts';

export type ColumnNames = (ledger: LedgerName) => readonly string[];

/** Of one file of a ledger, which stands at the steps. A name that nobody knows would change nothing, and nobody would see it. */
export function unknownColumns(
  { columns = {}, values = {}, defaults = {} }: SourceFile,
  names: readonly string[],
  { root, steps, file }: { readonly root: TreeNode; readonly steps: readonly TreeStep[]; readonly file: string },
): readonly Finding[] {
  const expected = `one of: ${[...names, NO_COLUMN].join(', ')}`;
  const isUnknown = (name: string): boolean => !names.includes(name);
  const mapped = Object.entries(columns).filter(([, name]) => isUnknown(name) && name !== NO_COLUMN);
  const keysOf = (key: 'values' | 'defaults', named: object): readonly Finding[] =>
    Object.keys(named)
      .filter(isUnknown)
      .map((name) => unknownKey(root, [...steps, key], name, names, file));
  return [
    ...mapped.map(([header]) => wrongValue(root, [...steps, 'columns', header], expected, file)),
    ...keysOf('values', values),
    ...keysOf('defaults', defaults),
  ];
}
