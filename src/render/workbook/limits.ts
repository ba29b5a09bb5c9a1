// How many rows of a table are too many: to be cells of the library, and to stand on one sheet.

export interface Limits {
  /** Tables with more rows are written as text: see long-table.ts. */
  readonly cells: number;
  /** Tables with more rows go on on further sheets. A sheet has 1,048,576 rows, and two tables may stand on it. */
  readonly sheet: number;
}

export const LIMITS: Limits = { cells: 2_000, sheet: 500_000 };
