// A header, and the unit that the titles above it state -> the header whose amounts count in that unit where they state none of their own.
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { YUAN } from '../model/money-unit.ts';
import type { BoundColumn, HeaderBinding } from './bind-header.ts';
import type { ColumnSpec } from './column-spec.ts';
import { headerName } from './header-name.ts';
import type { TitleUnit } from './title-unit.ts';

/** A title that means something for a column, and the columns for which it does. */
export interface AppliedTitle extends TitleUnit {
  readonly columns: readonly { readonly name: string; readonly header: string }[];
}

export interface TitledBinding {
  readonly binding: HeaderBinding;
  readonly title: AppliedTitle | null;
}

/** What the book maps is read as it stands: whoever wrote it has seen the column. */
export const mappedNames = ({ headers }: LedgerMapping): ReadonlySet<string> =>
  new Set(Object.keys(headers).map((header) => headerName(header).name));

/** Amounts in another currency are no columns of ours, as under `金额(USD)`: they are missing, until the book maps them. */
export function applyTitleUnit(
  binding: HeaderBinding,
  stated: TitleUnit | null,
  specs: readonly ColumnSpec[],
  mapping: LedgerMapping,
): TitledBinding {
  if (stated === null || stated.unit === YUAN) return { binding, title: null };
  const mapped = mappedNames(mapping);
  const isMeant = ({ name, type }: ColumnSpec): boolean => {
    const bound = binding.columns.get(name);
    return type === 'money' && bound !== undefined && bound.unit === null && !mapped.has(headerName(bound.header).name);
  };
  const meant = specs.filter(isMeant);
  if (meant.length === 0) return { binding, title: null };
  const columns = new Map<string, BoundColumn>(binding.columns);
  for (const { name } of meant) {
    const bound = columns.get(name)!;
    if (stated.unit === 'other') columns.delete(name);
    else columns.set(name, { ...bound, fen: stated.unit });
  }
  const missing = stated.unit === 'other' ? [...binding.missing, ...meant] : binding.missing;
  const named = meant.map(({ name }) => ({ name, header: binding.columns.get(name)!.header }));
  return { binding: { ...binding, columns, missing }, title: { ...stated, columns: named } };
}
