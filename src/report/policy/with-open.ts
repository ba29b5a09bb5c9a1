// A table of a policy and which of its cells are still to be filled in -> the table that says so in them.
import type { Column, Language, Table, Value } from '../../model/document.ts';
import { type Fen, formatFen, formatRatio, type Ratio } from '../../model/money.ts';
import { grouped } from '../../text/grouped.ts';
import { wordsIn } from '../../text/words.ts';
import { FILL_IN, percentValue } from './setting.ts';

/** An empty cell must not read as "none" where a figure is missing. Rows with such cells stand out. */
export function withOpen(table: Table, isOpen: (row: number, column: string) => boolean, language: Language): Table {
  const { fillIn } = wordsIn(language).policy;
  const openAt = table.rows.map((_, row) => table.columns.map(({ name }) => isOpen(row, name)));
  const mixed = table.columns.map((_, place) => openAt.some((row) => row[place]));
  return {
    ...table,
    columns: table.columns.map((column, place) =>
      mixed[place]
        ? inWords(
            column,
            table.rows.map(({ values }) => values[place]),
            fillIn,
          )
        : column,
    ),
    rows: table.rows.map((row, index) => {
      const open = openAt[index]!;
      const values = row.values.map((value, place) =>
        open[place] ? FILL_IN : mixed[place] ? canonical(value, table.columns[place]!) : value,
      );
      return { ...row, values, ...(open.includes(true) ? { tone: 'warning' as const } : {}) };
    }),
  };
}

/** A column of figures becomes one of words; what is not open reads as before. */
function inWords(column: Column, values: readonly Value[], fillIn: string): Column {
  const figures = values.flatMap((value) => {
    const text = canonical(value, column);
    return text === null || column.type === 'code' ? [] : [[text, shown(value, column)]];
  });
  return { ...column, type: 'code', words: { ...column.words, ...Object.fromEntries(figures), [FILL_IN]: fillIn } };
}

/** As JSON has a figure of its type. */
function canonical(value: Value, { type }: Column): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'money') return formatFen(value as Fen);
  return type === 'percent' ? formatRatio(value as Ratio) : `${value}`;
}

function shown(value: Value, { type }: Column): string {
  if (type === 'money') return grouped(formatFen(value as Fen));
  return type === 'percent' ? `${percentValue(value as Ratio)!.slice(0, -1)} %` : `${value}`;
}
