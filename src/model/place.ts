// Where something stands: a file, a sheet of it, a row, a column.

/** A table that was read: one CSV file, or one sheet of a workbook. */
export interface Source {
  /** The path as the user wrote it, `-` for standard input. */
  readonly file: string;
  /** The sheet's name, null for CSV and YAML. */
  readonly sheet: string | null;
}

/** Every typed ledger row carries where it came from. Rows count from 1, as the spreadsheet or editor shows them. */
export interface Placed {
  readonly source: Source;
  readonly row: number;
}

/** A place for a finding; row and column are null where the whole file is meant. */
export interface Place {
  readonly source: Source;
  readonly row: number | null;
  /** The header as it stands in the file, or a key of a YAML file. */
  readonly column: string | null;
  /** Where in the line of a text file it begins, from 1. */
  readonly character?: number;
}

export const placeOf = (placed: Placed, column: string | null = null): Place => ({
  source: placed.source,
  row: placed.row,
  column,
});

/** `ledgers/sales.xlsx!三月:12`, `policy.yaml:93:14`: the same short form in every language. */
export function formatPlace(place: Pick<Place, 'source' | 'row' | 'character'>): string {
  const sheet = place.source.sheet === null ? '' : `!${place.source.sheet}`;
  const character = place.character === undefined ? '' : `:${place.character}`;
  return `${place.source.file}${sheet}${place.row === null ? '' : `:${place.row}${character}`}`;
}
