// Items and what each column says of one -> a table, for reports whose columns have their own words.
import type { Column, Table, Tone, Value } from '../model/document.ts';

export interface ListedColumn<Item> extends Column {
  readonly value: (item: Item) => Value;
}

export function listedTable<Item>(
  head: Omit<Table, 'columns' | 'rows'>,
  columns: readonly ListedColumn<Item>[],
  items: readonly Item[],
  toneOf: (item: Item) => Tone | null = () => null,
): Table {
  return {
    ...head,
    columns: columns.map(({ value: _value, ...column }) => column),
    rows: items.map((item) => {
      const values = columns.map((column) => column.value(item));
      const tone = toneOf(item);
      return tone === null ? { values } : { values, tone };
    }),
  };
}
