// Items and what each column says of one -> a table of a statement, titled in its own words or those of all reports.
import type { Column, Row, Table, Value } from '../../model/document.ts';
import type { ColumnName } from '../../text/report-words.ts';
import type { StatementColumn, StatementTable, StatementWords } from '../../text/statement-words.ts';
import type { RowExtras } from '../table-of.ts';
import type { Wording } from '../wording.ts';

export interface StatementWording extends Wording {
  readonly statement: StatementWords;
}

export interface StatementColumnOf<Item> extends Omit<Column, 'name' | 'title'> {
  readonly name: StatementColumn | ColumnName;
  readonly value: (item: Item) => Value;
}

type Head = Omit<Table, 'name' | 'title' | 'columns' | 'rows' | 'note' | 'sheet'> & {
  readonly name: StatementTable;
  readonly sheet?: keyof StatementWords['sheets'];
};

export function statementTable<Item>(
  { words, statement }: StatementWording,
  { sheet = 'statement', ...head }: Head,
  columns: readonly StatementColumnOf<Item>[],
  items: readonly Item[],
  extras: (item: Item) => RowExtras | null = () => null,
): Table {
  const note = items.length === 0 ? statement.emptyNotes[head.name] : statement.notes[head.name];
  const titles: Readonly<Record<string, string>> = { ...words.columns, ...statement.columns };
  return {
    ...head,
    ...(note === undefined ? {} : { note }),
    title: statement.tables[head.name],
    sheet: statement.sheets[sheet],
    columns: columns.map(({ value: _value, ...column }) => ({ ...column, title: titles[column.name]! })),
    rows: items.map((item): Row => ({ values: columns.map(({ value }) => value(item)), ...extras(item) })),
  };
}
