// A sheet on its way in -> the typed rows of one ledger, with findings for every row and cell that is left out.
import type { LeftOutRow, TableCount, TableHeader } from '../model/book.ts';
import { type BookNumbers, bookNumbers } from '../model/columns/book-numbers.ts';
import type { Found } from '../model/finding.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { LedgerName, LedgerRow } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Source } from '../model/place.ts';
import type { RowList } from '../model/row-list.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import { headerBinder } from './bind-header.ts';
import { type FoundHeader, type HeaderRow, headerFindings } from './find-header.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';
import { mappedHeaders } from './mapped-headers.ts';
import { nearHeaders } from './near-headers.ts';
import { otherSheets } from './other-sheets.ts';
import { headerKind, recordAbove } from './other-tables.ts';
import { type RowTaker, rowTaker, type Yield } from './row-taker.ts';
import { headerSeeker, type Sought } from './seek-header.ts';

export interface ParsedTable<Name extends LedgerName> {
  readonly ledger: Name;
  readonly rows: RowList<LedgerRow<Name>>;
  readonly count: TableCount;
  readonly leftOut: readonly LeftOutRow[];
}

/**
 * Reads the whole sheet; its batches are used up. A sheet without a usable header yields findings and no rows.
 * `numbers` are those of the book, so that its ledgers know each other's orders.
 */
export async function parseLedger<Name extends LedgerName>(
  ledger: Name,
  sheet: Sheet,
  mapping: LedgerMapping,
  numbers: BookNumbers = bookNumbers(),
): Promise<Found<ParsedTable<Name>>> {
  const into: Yield<Name> = { numbers, rows: null, leftOut: [], findings: [] };
  const table = tableTaker(ledger, sheet.source, mapping, into);
  for await (const batch of sheet.batches) {
    if (batch.raw === undefined) for (const row of batch.rows) table.take(row);
    else table.takeBytes(batch.raw, 0);
    for (const found of batch.findings) into.findings.push(found);
    if (table.isOver()) break;
  }
  const header = table.finish();
  if (header !== null) for (const found of await otherSheets(ledger, sheet, mapping)) into.findings.push(found);
  const { leftOut, findings } = into;
  const rows = into.rows?.rows() ?? [];
  const read = rows.length + leftOut.length;
  const count: TableCount = { ledger, source: sheet.source, read, kept: rows.length, header };
  return { value: { ledger, rows, count, leftOut }, findings };
}

/** Nothing is taken until the header is there. */
function tableTaker<Name extends LedgerName>(
  ledger: Name,
  source: Source,
  mapping: LedgerMapping,
  into: Yield<Name>,
): Omit<RowTaker, 'finish'> & { readonly isOver: () => boolean; readonly finish: () => TableHeader | null } {
  const specs = LEDGER_COLUMNS[ledger];
  const seeker = headerSeeker(specs, mapping);
  let header: FoundHeader | null = null;
  let taker: RowTaker | null = null;
  let isOver = false;

  const begin = (sought: Sought): RowTaker => {
    header = sought.header;
    const findings = headerFindings(ledger, source, header);
    // Where reading broke off, nobody knows whether a better header would have come.
    if (!into.findings.some(({ severity }) => severity === 'error')) into.findings.push(...findings);
    if (header === null || findings.length > 0) return NO_TAKER;
    into.findings.push(
      ...titleFindings(source, header),
      ...nearHeaders(specs, source, header),
      ...mappedHeaders(mapping, source, header),
    );
    const { binding } = header;
    const bind = headerBinder(specs, mapping);
    const record = recordAbove(header, specs, mapping, bind);
    if (record !== null) into.findings.push(otherTable(record, 'above'));
    const begun = rowTaker(ledger, source, header, mapping, into, {
      isFull,
      headerIn: (row) => {
        const kind = headerKind(row.cells, binding, bind);
        if (kind !== 'other') return kind;
        isOver = true;
        into.findings.push(otherTable(row, 'below'));
        return kind;
      },
    });
    for (const below of sought.below) if (!isOver) begun.take(below);
    return isOver ? NO_TAKER : begun;
  };
  const otherTable = ({ row }: SheetRow, where: 'above' | 'below'): Finding =>
    finding('READ-SEVERAL-TABLES', { source, row, column: null }, null, { where });
  const isFull = (row: number): boolean => {
    if (isOver) return true;
    if (taker === NO_TAKER || into.findings.length < MOST_FINDINGS) return false;
    const reason = 'too-many-errors';
    into.findings.push(finding('READ-DAMAGED', { source, row, column: null }, null, { reason }));
    taker = NO_TAKER;
    return true;
  };
  const take = (row: SheetRow): void => {
    if (isFull(row.row)) return;
    if (taker !== null) {
      taker.take(row);
      return;
    }
    const sought = seeker.take(row);
    if (sought !== null) taker = begin(sought);
  };
  return {
    take,
    takeBytes: (rows, from) => {
      let index = from;
      for (; taker === null && index < rows.count; index += 1) take(rows.rowAt(index));
      taker?.takeBytes(rows, index);
    },
    isOver: () => isOver || taker === NO_TAKER,
    finish: () => {
      taker ??= begin(seeker.finish());
      into.findings.push(...taker.finish());
      return header === null ? null : tableHeader(header);
    },
  };
}

/** Whoever wrote the title may have forgotten it: ten thousand times as much must not go unsaid. */
function titleFindings(source: Source, { row, title }: FoundHeader): readonly Finding[] {
  if (title === null) return [];
  const columns = title.columns.map(({ header }) => header).join(', ');
  return [finding('READ-TITLE-UNIT', { source, row: row.row, column: null }, title.title, { columns })];
}

const tableHeader = ({ row, texts, binding }: HeaderRow): TableHeader => ({
  row: row.row,
  texts,
  columns: new Map([...binding.columns].map(([name, { index }]) => [name, index])),
});

/** More than anybody reads: the file is another one than was meant, or one of its columns is. */
const MOST_FINDINGS = 50_000;

const NO_TAKER: RowTaker = { take: () => {}, takeBytes: () => {}, finish: () => [] };
