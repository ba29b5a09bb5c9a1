// What reading yields and parsing takes: sheets as streams of rows of raw cells, without any meaning.
import type { Day } from './calendar.ts';
import type { Finding } from './finding.ts';
import type { UnitFen } from './money-unit.ts';
import type { Source } from './place.ts';

/** A cell as the file has it. CSV has only text; blank is null. */
export type Cell = null | string | NumberCell | DayCell | BooleanCell | ErrorCell;

export interface NumberCell {
  readonly kind: 'number';
  /** The number as a decimal at 15 significant digits, never in exponent form: `1234.5`. */
  readonly digits: string;
  /** True where the cell's number format shows a percentage. */
  readonly percent: boolean;
  /** What its format and its workbook say beside the digits; not there where that is nothing. */
  readonly aside?: NumberAside;
}

/** How a number is meant that does not mean just what its digits say. */
export interface NumberAside {
  /** How many of its last whole places the format does not show as such: 4 for `0!.0,`, which shows 123456 as 12.3. */
  readonly hidden: number;
  /** The unit that the format shows beside it: that of 万 for `0.00"万"`. */
  readonly unit: UnitFen | null;
  /** The sign of a currency other than the yuan that the format shows beside it. */
  readonly currency: string | null;
  /** What other words the format shows beside it, `台` or `%`; empty where it shows none. */
  readonly words: string;
  /** True where the format shows another number or none at all: `(0.00)` for one above zero, `0",000"`, `;;;`. */
  readonly isOther: boolean;
  /** How the format shows the number with its words and zeros (`model/number-picture.ts`), null where it shows its digits. */
  readonly picture: string | null;
  /** True where the workbook counts days from 1904, and this number is not shown as a day. */
  readonly from1904: boolean;
}

export interface DayCell {
  readonly kind: 'day';
  readonly day: Day;
  /** Minutes since midnight. */
  readonly minute: number;
}

export interface BooleanCell {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `#N/A` and its kin, a formula without a stored result, or a text that nobody can tell. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly text: string;
  /** Where a part of the text is struck through. */
  readonly why?: 'struck';
}

export interface SheetRow {
  /** The row number in the spreadsheet, or the line of the CSV file on which the record starts, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Columns of merged cells that begin in a row above, where there are any. */
  readonly under?: readonly MergeAbove[];
  /** Cells that look as if they did not count, where there are any. */
  readonly unclear?: readonly UnclearCell[];
}

/** A line goes through it, or it is white on white. */
export type CellLook = 'struck' | 'unseen';

export interface UnclearCell {
  readonly index: number;
  readonly look: CellLook;
}

/** The columns of a merge by index from 0, the last one included, and the number of the row in which it begins. */
export interface MergeAbove {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

export interface RowBatch {
  readonly rows: readonly SheetRow[];
  readonly findings: readonly Finding[];
  /** The same rows as bytes, for who wants only some of their cells. */
  readonly raw?: ByteRows;
}

/** Rows whose cells are still UTF-8; the next batch is written over them. */
export interface ByteRows {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** The number of each row. */
  readonly numbers: Int32Array;
  /** Row `r` has the fields from `firsts[r]` up to `firsts[r + 1]`. */
  readonly firsts: Int32Array;
  /** Where each field's text starts, its quotes left out. */
  readonly starts: Int32Array;
  /** Where it ends; `~end` where there are doubled quotes in it. */
  readonly ends: Int32Array;
  /** The text of a field. */
  readonly text: (field: number) => string;
  /** The same of a field without doubled quotes whose bytes are all ASCII: made in half the time. */
  readonly asciiText: (field: number) => string;
  /** A row that stays as it is. */
  readonly rowAt: (index: number) => SheetRow;
}

/** One table on its way in; rows come in batches and are not kept. */
export interface Sheet {
  readonly source: Source;
  readonly batches: AsyncIterable<RowBatch>;
  /** The visible sheets beside it, where nobody has said which one is meant. */
  readonly others?: () => Promise<readonly SheetHead[]>;
}

/** A sheet that is not read, with its first rows. */
export interface SheetHead {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** What is known of a file as bytes; it goes on the workbook's about page. */
export interface FileFacts {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string | null;
}
