// A report before any format: facts and typed tables that the terminal, CSV, JSON, Markdown and XLSX all render.
import type { Day, Month } from './calendar.ts';
import type { Fen, Ratio } from './money.ts';

export type Language = 'zh-CN' | 'en';

/**
 * What a column's values are.
 * `money` fen (a number) · `percent` and `factor` a {@link Ratio}, shown as `6 %` and `0.06` ·
 * `each` a {@link Ratio} of yuan a unit, shown as `1.00/unit` · `bar` a {@link Ratio}
 * 0..1 drawn as a bar · `day` and `month` numbers of the calendar · `count` a whole number · `medal` a rank 1, 2, 3 … ·
 * `flag` a boolean · `text`, `id` and `code` strings; only `text` may be cut where a terminal is too narrow.
 */
export type ColumnType =
  | 'text'
  | 'id'
  | 'code'
  | 'money'
  | 'percent'
  | 'factor'
  | 'each'
  | 'count'
  | 'day'
  | 'month'
  | 'flag'
  | 'bar'
  | 'medal';

/** `null` is nothing to show; `undefined` is also left out of JSON (a group `a.b`, `a.c` of which nothing is left is `{}`). */
export type Value = null | undefined | string | number | boolean | Fen | Day | Month | Ratio;

/**
 * A live formula in neutral words; only a workbook writes it, beside the stored value.
 * A cell without a value gets no formula, nor one of whose factors or criteria there is none (an empty summand counts
 * as nought); nor does one whose sum would be slow (a `sumWhere` over thousands of rows) or ambiguous for a spreadsheet
 * (`007` equals `7` there): it keeps its stored value.
 */
export type Formula =
  /** The product of columns of the same row, rounded to fen. */
  | { readonly op: 'product'; readonly columns: readonly string[] }
  /** The sum of columns of the same row; a leading `-` subtracts. */
  | { readonly op: 'sum'; readonly columns: readonly string[] }
  /** One column of the same row divided by another, unrounded. */
  | { readonly op: 'quotient'; readonly column: string; readonly by: string }
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
  /** The first to be left out where a terminal has no room for every column. */
  readonly detail?: boolean;
  /** Says with the first columns what a row is about: among the last to be left out. */
  readonly key?: boolean;
  /** Left out of JSON, NDJSON and CSV: only for people's eyes. */
  readonly decoration?: boolean;
  /** Fixed places after the point of a `percent`, `factor` or `bar` in JSON and CSV: 4 for `1.6000`. Default: as many as it has, at most 12. */
  readonly places?: number;
  /**
   * What people read in place of a canonical value (`{ personal: '个人' }`; flags by `true` and `false`).
   * JSON, NDJSON and CSV keep the value; a `sumWhere` names the value too.
   */
  readonly words?: Readonly<Record<string, string>>;
  readonly formula?: Formula;
}

/** A row's cells in the order of the columns, with an own formula by column name (null for none) where the column's does not fit. */
export interface Row {
  readonly values: readonly Value[];
  readonly formulas?: Readonly<Record<string, Formula | null>>;
  /** By column name: cells that are not of their column's type, a rate of yuan a unit among percentages. */
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** How it should catch the eye. */
  readonly tone?: Tone;
}

export type Tone = 'good' | 'warning' | 'bad' | 'muted';

/**
 * How people see a table; JSON, NDJSON and CSV do not care.
 * `table` rows and columns · `facts` every row a block of lines "column title: value" (for one row of mixed types:
 * totals, an about sheet) · `page` a form to be signed on paper: tall framed boxes, one row a signatory, empty where
 * the value is null (columns such as role, name, signature, day).
 */
export type Layout = 'table' | 'facts' | 'page';

export interface Table {
  /** Canonical: the JSON key, `--table` name and the workbook's anchor. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly layout?: Layout;
  /**
   * The name of the workbook's sheet, default the title. Tables that name the same sheet stand on it one under
   * another, each under its title: a summary is facts above a table, an approval facts above a page.
   */
  readonly sheet?: string;
  /** Columns (`money` or `count`) that get a total below the table; JSON, NDJSON and CSV have no totals row. */
  readonly totals?: readonly string[];
  /** The only places where it is shown, default everywhere. Markdown shows what a terminal shows; NDJSON and CSV print any table that is asked for. */
  readonly only?: readonly ('terminal' | 'json' | 'workbook')[];
  /** JSON: one object for the single row instead of a list. */
  readonly single?: boolean;
  /** One sentence above the table. */
  readonly note?: string | undefined;
}

export interface Fact {
  /** Canonical; a dot nests in JSON: `policy.id`. */
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly value: Value;
  /** Left out on a terminal, in whose one line it would not fit: a checksum. */
  readonly detail?: boolean;
  /** As in a {@link Column}. */
  readonly places?: number;
  readonly words?: Readonly<Record<string, string>>;
}

/** What JSON prints as it is: canonical, the same in every language but for texts. */
export type Plain = null | string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

/** A node of a tree for people's eyes: a sentence, its amount at the right, small lines below it. */
export interface Branch {
  readonly text: string;
  readonly amount: Fen | null;
  /** Arithmetic, source: shown muted. */
  readonly lines: readonly string[];
  readonly tone?: Tone;
  /** Its JSON; the children follow in it as `children`. */
  readonly record: { readonly [name: string]: Plain };
  readonly children: readonly Branch[];
}

/** Shown below the tables on a terminal, in Markdown and in JSON; a table says the same to CSV and workbooks. */
export interface Tree {
  /** Canonical: the JSON key. */
  readonly name: string;
  readonly branches: readonly Branch[];
}

export interface Document {
  /** `salesctl/settlement@1` */
  readonly schema: string;
  readonly language: Language;
  /** Printed on top of everything, and in the head of every printed page of a workbook. */
  readonly title: string;
  /** A short line on top of a terminal, the first keys of JSON, the top of the workbook's first sheet. */
  readonly facts: readonly Fact[];
  /** The first table is the main one: CSV and NDJSON print it unless another is named. */
  readonly tables: readonly Table[];
  readonly tree?: Tree;
}
