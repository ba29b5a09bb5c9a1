// The function that reads a ledger's rows -> from which column each field comes, by which grammar: asked of the function itself, so that there is no second list.
import type { Grammar } from './grammar/grammar.ts';
import type { Field, RowReader } from './row-reader.ts';

export interface RowField {
  readonly field: string;
  readonly column: string;
  readonly grammar: Grammar<unknown>;
  readonly isRequired: boolean;
}

/** Fields that are made of no cell are left out. */
export function rowFields(parse: (reader: RowReader) => () => object): readonly RowField[] {
  const asked = new Set<unknown>();
  /** In place of a cell's value: what was asked for. */
  const ask = (column: string, grammar: Grammar<unknown>, isRequired: boolean): Field<never> => {
    const value = { column, grammar, isRequired };
    asked.add(value);
    return () => value as never;
  };
  const row = parse({
    source: { file: '', sheet: null },
    number: () => 0,
    optional: (column, grammar) => ask(column, grammar, false),
    required: (column, grammar) => ask(column, grammar, true),
    shared: (column, grammar) => ask(column, grammar, false),
    sharedRequired: (column, grammar) => ask(column, grammar, true),
    reject: () => {},
  })();
  return Object.entries(row).flatMap(([field, value]) => (asked.has(value) ? [{ field, ...value }] : []));
}
