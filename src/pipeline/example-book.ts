// The rows that an example gives -> a book, through the grammars of the real ledgers; places are lines of the policy file.
import { resolvePeople } from '../check/resolve-people.ts';
import type { Book } from '../model/book.ts';
import type { Finding, Found } from '../model/finding.ts';
import { EMPTY_LEDGERS, LEDGER_NAMES, type LedgerName, type Ledgers } from '../model/ledger.ts';
import { NO_MAPPING } from '../model/ledger-mapping.ts';
import type { PolicyExample } from '../model/mechanisms.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import type { ColumnSpec } from '../parse/column-spec.ts';
import { headerName } from '../parse/header-name.ts';
import { LEDGER_COLUMNS } from '../parse/ledger-columns.ts';
import { parseLedger } from '../parse/parse-ledger.ts';

type Given = PolicyExample['given'];

/** The line of a row in the policy file, `place` from 0; null: of the ledger's list. */
type LineOf = (ledger: LedgerName, place: number | null) => number;

export async function exampleBook(given: Given, file: string, lineOf: LineOf): Promise<Found<Book>> {
  const ledgers: Record<string, unknown> = { ...EMPTY_LEDGERS };
  const tables: Book['tables'][number][] = [];
  const findings: Finding[] = [];
  for (const name of LEDGER_NAMES) {
    const rows = given[name] ?? [];
    if (rows.length === 0) continue;
    const sheet = sheetOf(file, rows, LEDGER_COLUMNS[name], (place) => lineOf(name, place));
    const parsed = await parseLedger(name, sheet, NO_MAPPING);
    ledgers[name] = parsed.value.rows;
    tables.push(parsed.value.count);
    findings.push(...parsed.findings);
  }
  const people = resolvePeople(ledgers as unknown as Ledgers);
  const book = { ledgers: people.value, files: [], tables, leftOut: [] };
  return { value: book, findings: [...findings, ...people.findings] };
}

type GivenRows = NonNullable<Given[LedgerName]>;

/** The header is the union of the rows' columns and of those that must be there; a cell that a row does not name is blank. */
function sheetOf(
  file: string,
  rows: GivenRows,
  specs: readonly ColumnSpec[],
  lineOf: (place: number | null) => number,
): Sheet {
  const named = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lacking = specs.filter(
    (spec) => spec.required && !named.includes(spec.name) && !named.some((header) => mayMean(header, spec)),
  );
  const columns = [...named, ...lacking.map(({ name }) => name)];
  const header: SheetRow = { row: lineOf(null), cells: columns };
  const body = rows.map((row, place): SheetRow => {
    const cells = columns.map((column) => (row[column] === undefined || row[column] === '' ? null : row[column]));
    return { row: lineOf(place), cells };
  });
  async function* batches() {
    yield { rows: [header, ...body], findings: [] };
  }
  return { source: { file, sheet: null }, batches: batches() };
}

function mayMean(header: string, { name, title, synonyms, fallbacks }: ColumnSpec): boolean {
  const wanted = headerName(header).name;
  return [name, ...Object.values(title), ...synonyms, ...fallbacks].some((known) => headerName(known).name === wanted);
}
