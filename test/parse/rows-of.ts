// Rows of cells, as a test writes them -> what parsing makes of them.
import type { Finding, Found } from '../../src/model/finding.ts';
import type { LedgerName, LedgerRow } from '../../src/model/ledger.ts';
import { type LedgerMapping, NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import type { Cell, Sheet } from '../../src/model/sheet.ts';
import { type ParsedTable, parseLedger } from '../../src/parse/parse-ledger.ts';

/** A sheet whose rows stand in lines 1, 2, 3 …; a CSV file unless it has a sheet name. */
function sheetOf(rows: readonly (readonly Cell[])[], sheet: string | null = null): Sheet {
  return {
    source: { file: 'book.csv', sheet },
    batches: (async function* () {
      yield { rows: rows.map((cells, index) => ({ row: index + 1, cells })), findings: [] };
    })(),
  };
}

/** Lines of comma-separated cells. */
export const lines = (...texts: readonly string[]): readonly (readonly Cell[])[] =>
  texts.map((text) => text.split(',').map((cell) => (cell === '' ? null : cell)));

/** A table with its rows as an array, for tests that compare them all. */
export type ParsedRows<Name extends LedgerName> = Omit<ParsedTable<Name>, 'rows'> & {
  readonly rows: readonly LedgerRow<Name>[];
};

export async function parsed<Name extends LedgerName>(
  ledger: Name,
  rows: readonly (readonly Cell[])[],
  mapping: Partial<LedgerMapping> = {},
  sheet: string | null = null,
): Promise<Found<ParsedRows<Name>>> {
  const { value, findings } = await parseLedger(ledger, sheetOf(rows, sheet), { ...NO_MAPPING, ...mapping });
  return { value: { ...value, rows: [...value.rows] }, findings };
}

/** `CODE row:column=value`, which is what most tests ask of findings. */
export const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ code, place, value }) =>
      `${code} ${place?.row ?? '-'}:${place?.column ?? '-'}${value === null ? '' : `=${value}`}`,
  );
