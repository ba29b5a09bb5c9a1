// How a book's file differs from the canonical ledger: header names, cell words, defaults, blanks and the order of dates.
export interface LedgerMapping {
  /** The header as it stands in the file → the canonical column, or {@link NO_COLUMN}. */
  readonly headers: Readonly<Record<string, string>>;
  /** Canonical column → the cell's word in the file → the canonical value. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Canonical column → what an absent column or a blank cell counts as; `{sheet}` and `{row}` stand for the place. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Words that mean an empty cell, besides the empty cell itself. */
  readonly blanks: readonly string[];
  /** How `3/5/2026` is read; null: not at all. */
  readonly dates: 'day-first' | 'month-first' | null;
}

/** What a header is mapped to that is to be passed over. */
export const NO_COLUMN = '-';

export const NO_MAPPING: LedgerMapping = { headers: {}, values: {}, defaults: {}, blanks: [], dates: null };
