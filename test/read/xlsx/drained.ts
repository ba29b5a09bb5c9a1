// The bytes of a workbook -> the cells of its sheet that are not blank, and why it was refused; nothing is kept beside.
import type { Cell } from '../../../src/model/sheet.ts';
import { workbookSheet } from '../../../src/read/workbook-sheet.ts';

export interface Drained {
  /** By place, `row,column`, both counted from 1. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly codes: readonly string[];
}

export async function drained(bytes: Uint8Array, sheet: string | null = null): Promise<Drained> {
  const { value, findings } = await workbookSheet('drained.xlsx', bytes, { sheet, preferredSheets: [] });
  const cells = new Map<string, Cell>();
  const codes: string[] = findings.map(({ code }) => code);
  for await (const batch of value?.batches ?? []) {
    codes.push(...batch.findings.map(({ code }) => code));
    for (const row of batch.rows) {
      row.cells.forEach((cell, index) => {
        if (cell !== null) cells.set(`${row.row},${index + 1}`, cell);
      });
    }
  }
  return { cells, codes };
}
