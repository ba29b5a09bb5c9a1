// Items and what each column says of one -> a table whose rows are built when they are first asked for.
import type { Column, Row, Table, Value } from '../model/document.ts';
import type { ColumnName, TableName } from '../text/report-words.ts';
import type { Wording } from './wording.ts';

/** A column and its value for an item; its title comes from the words, unless it brings its own. */
export interface ColumnOf<Item> extends Omit<Column, 'name' | 'title'> {
  readonly name: ColumnName;
  readonly title?: string;
  readonly value: (item: Item) => Value;
}

type Head = Omit<Table, 'name' | 'title' | 'columns' | 'rows' | 'note'> & { readonly name: TableName };

/** What a row has besides its values. */
export type RowExtras = Omit<Row, 'values'>;

/** Nobody who renders other tables pays for the rows of this one; items that cost much are handed in as a function. */
export function tableOf<Item>(
  wording: Wording,
  head: Head,
  columns: readonly ColumnOf<Item>[],
  listed: readonly Item[] | (() => readonly Item[]),
  extras: (item: Item) => RowExtras | null = () => null,
): Table {
  const { notes, emptyNotes } = wording.words;
  let items: readonly Item[] | null = null;
  let built: readonly Row[] | null = null;
  const itemsOf = (): readonly Item[] => {
    items ??= typeof listed === 'function' ? listed() : listed;
    return items;
  };
  return {
    ...head,
    title: wording.words.tables[head.name],
    columns: columns.map(({ value: _value, ...column }) => ({ title: wording.words.columns[column.name], ...column })),
    get note() {
      return itemsOf().length === 0 ? emptyNotes[head.name] : notes[head.name];
    },
    get rows() {
      built ??= itemsOf().map((item) => rowOf(columns, item, extras(item)));
      return built;
    },
  };
}

function rowOf<Item>(columns: readonly ColumnOf<Item>[], item: Item, extras: RowExtras | null): Row {
  const values = columns.map((column) => column.value(item));
  return extras === null ? { values } : { values, ...extras };
}
