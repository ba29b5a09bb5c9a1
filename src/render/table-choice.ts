// A document enters, the tables that one place shows leave.
import type { Document, Table } from '../model/document.ts';
import { Defect } from '../model/money.ts';

export type Place = NonNullable<Table['only']>[number];

export const tablesFor = (document: Document, place: Place): readonly Table[] =>
  document.tables.filter((table) => table.only?.includes(place) ?? true);

/** The table of that name, or the main one. Throws a {@link Defect} where there is none. */
export function chosenTable(document: Document, name: string | undefined): Table {
  const table = name === undefined ? document.tables[0] : document.tables.find((each) => each.name === name);
  if (table === undefined) throw new Defect(`${document.schema} has no table ${name ?? 'at all'}`);
  return table;
}
