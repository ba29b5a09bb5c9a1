// A report before any format: facts and typed tables that the terminal, CSV, JSON, Markdown and XLSX all render.
import type { Day, Month } from './calendar.ts';
import type { Fen, Ratio } from './money.ts';

export type Language = 'zh-CN' | 'en';

/**
 * What a column's values are; a value is null where there is nothing to show.
 * `money` fen · `percent`, `factor` and `ratio` exact fractions · `day`, `month` numbers of the calendar ·
 * `count` a whole number · `flag` a boolean · `bar` a share 0..1 drawn as a bar · all others text.
 */
export type ColumnType =
  | 'text'
  | 'id'
  | 'code'
  | 'money'
  | 'percent'
  | 'factor'
  | 'count'
  | 'day'
  | 'month'
  | 'flag'
  | 'bar'
  | 'medal';

export type Value = null | string | number | boolean | Fen | Day | Month | Ratio;

/** A live formula in neutral words; only a workbook writes it, beside the stored value. */
export type Formula =
  /** The product of columns of the same row, rounded to fen. */
  | { readonly op: 'product'; readonly columns: readonly string[] }
  /** The sum of columns of the same row; a leading `-` subtracts. */
  | { readonly op: 'sum'; readonly columns: readonly string[] }
  /** The sum of another table's column over the rows whose columns equal this row's, or a constant. */
  | {
      readonly op: 'sumWhere';
      readonly table: string;
      readonly column: string;
      readonly where: readonly (readonly [column: string, equals: { column: string } | { text: string }])[];
    }
  /** The sum of a whole column of a table. */
  | { readonly op: 'total'; readonly table: string; readonly column: string };

export interface Column {
  /** Canonical, in every language: the CSV header and JSON key. A dot nests in JSON: `earned.personal`. */
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  /** Left out on a terminal, which has no room for every column. */
  readonly detail?: boolean;
  /** Left out of JSON and CSV: only for people's eyes. */
  readonly decoration?: boolean;
  readonly formula?: Formula;
}

/** A row's cells in the order of the columns, with an own formula where the column's does not fit. */
export interface Row {
  readonly values: readonly Value[];
  readonly formulas?: Readonly<Record<string, Formula | null>>;
  /** How it should catch the eye. */
  readonly tone?: Tone;
}

export type Tone = 'good' | 'warning' | 'bad' | 'muted';

export interface Table {
  /** Canonical: the JSON key, `--table` name and the workbook's anchor. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Columns that get a total below the table. */
  readonly totals?: readonly string[];
  /** Where it is shown besides the workbook; default everywhere. */
  readonly only?: readonly ('terminal' | 'json' | 'workbook')[];
  /** JSON: one object for the single row instead of a list. */
  readonly single?: boolean;
  /** One sentence above the table. */
  readonly note?: string;
}

export interface Fact {
  /** Canonical; a dot nests in JSON: `policy.id`. */
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly value: Value;
}

export interface Document {
  /** `salesctl/settlement@1` */
  readonly schema: string;
  readonly language: Language;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** The first table is the main one: CSV and NDJSON print it unless another is named. */
  readonly tables: readonly Table[];
}
