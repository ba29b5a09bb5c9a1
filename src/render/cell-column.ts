// A row and a column enter, how this one cell is shown leaves: as its column, unless the row says otherwise.
import type { Column, Row, Table } from '../model/document.ts';
import { percentPlacesOf } from './face-text.ts';

export function cellColumn(column: Column, { types }: Row): Column {
  const type = types?.[column.name];
  return type === undefined ? column : { ...column, type };
}

/** By column: places after the point of its percentages, see {@link percentPlacesOf}. */
export const percentPlaces = (table: Table): readonly number[] =>
  table.columns.map((column, index) =>
    percentPlacesOf(
      column,
      table.rows.map((row) => (row.types?.[column.name] === undefined ? row.values[index] : null)),
    ),
  );
