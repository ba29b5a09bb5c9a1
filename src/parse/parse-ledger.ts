// A sheet on its way in -> the typed rows of one ledger, with findings for every row and cell that is left out.

import type { LeftOutRow, TableCount, TableHeader } from '../model/book.ts';
import { type BookNumbers, bookNumbers } from '../model/columns/book-numbers.ts';
import type { Found } from '../model/finding.ts';
import { type Finding, type FindingCode, finding } from '../model/finding.ts';
import type { LedgerName, LedgerRow } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { formatFen } from '../model/money.ts';
import type { Source } from '../model/place.ts';
import type { RowList } from '../model/row-list.ts';
import type { ByteRows, Sheet, SheetRow } from '../model/sheet.ts';
import type { BoundColumn, HeaderBinding } from './bind-header.ts';
import type { ColumnSpec } from './column-spec.ts';
import { type FoundHeader, type HeaderRow, headerFindings } from './find-header.ts';
import { cellText, isProblem } from './grammar/grammar.ts';
import { money } from './grammar/money.ts';
import { identifier } from './grammar/text.ts';
import { type KeptRows, keptRows } from './kept-rows.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';
import { LEDGER_ROWS } from './ledger-rows.ts';
import { nearHeaders } from './near-headers.ts';
import { otherSheets } from './other-sheets.ts';
import { isRepeatedHeader } from './repeated-header.ts';
import { rowReader } from './row-reader.ts';
import { headerSeeker, type Sought } from './seek-header.ts';
import { runningTotal, type TotalPlaces, totalLabel } from './total-row.ts';

export interface ParsedTable<Name extends LedgerName> {
  readonly ledger: Name;
  readonly rows: RowList<LedgerRow<Name>>;
  readonly count: TableCount;
  readonly leftOut: readonly LeftOutRow[];
}

/** Where the rows of one sheet end up. */
interface Yield<Name extends LedgerName> {
  readonly numbers: BookNumbers;
  rows: KeptRows<Name> | null;
  readonly leftOut: LeftOutRow[];
  readonly findings: Finding[];
}

/** Takes the rows under the header: one as cells, or all of a batch from one on as bytes. */
interface RowTaker {
  readonly take: (row: SheetRow) => void;
  readonly takeBytes: (rows: ByteRows, from: number) => void;
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
): RowTaker & { readonly isOver: () => boolean; readonly finish: () => TableHeader | null } {
  const specs = LEDGER_COLUMNS[ledger];
  const seeker = headerSeeker(specs, mapping);
  let header: FoundHeader | null = null;
  let taker: RowTaker | null = null;

  const begin = (sought: Sought): RowTaker => {
    header = sought.header;
    const findings = headerFindings(ledger, source, header);
    // Where reading broke off, nobody knows whether a better header would have come.
    if (!into.findings.some(({ severity }) => severity === 'error')) into.findings.push(...findings);
    if (header === null || findings.length > 0) return NO_TAKER;
    into.findings.push(...nearHeaders(specs, source, header));
    const begun = rowTaker(ledger, source, header, mapping, into, isFull);
    for (const below of sought.below) begun.take(below);
    return begun;
  };
  const isFull = (row: number): boolean => {
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
    isOver: () => taker === NO_TAKER,
    finish: () => {
      taker ??= begin(seeker.finish());
      return header === null ? null : tableHeader(header);
    },
  };
}

const tableHeader = ({ row, texts, binding }: HeaderRow): TableHeader => ({
  row: row.row,
  texts,
  columns: new Map([...binding.columns].map(([name, { index }]) => [name, index])),
});

/** More than anybody reads: the file is another one than was meant, or one of its columns is. */
const MOST_FINDINGS = 50_000;

const NO_TAKER: RowTaker = { take: () => {}, takeBytes: () => {} };

function rowTaker<Name extends LedgerName>(
  ledger: Name,
  source: Source,
  header: FoundHeader,
  mapping: LedgerMapping,
  into: Yield<Name>,
  isFull: (row: number) => boolean,
): RowTaker {
  const { binding } = header;
  const reader = rowReader(source, binding, mapping);
  const parse = LEDGER_ROWS[ledger](reader);
  const places = totalPlaces(ledger, binding);
  const total = runningTotal();
  const rows = keptRows(ledger, { source, binding, mapping, places }, into.numbers);
  into.rows = rows;
  const orderOf = ledger === 'splits' ? reader.optional('order_no', identifier) : () => null;
  const leaveOut = (row: SheetRow, reason: FindingCode, orderNo: string | null = null): void => {
    into.leftOut.push({ ledger, source, row: row.row, reason, ...(orderNo === null ? {} : { orderNo }) });
  };
  const take = (row: SheetRow): void => {
    const label = totalLabel(row.cells, places);
    if (label !== null) {
      into.findings.push(finding('READ-TOTAL-ROW', { source, row: row.row, column: null }, label, { label }));
      const wrong = totalFinding(row, source, binding.columns.get('amount'), total.expect);
      if (wrong !== null) into.findings.push(wrong);
      leaveOut(row, 'READ-TOTAL-ROW');
      return;
    }
    const ragged = source.sheet === null ? raggedFinding(row, source, binding.width) : null;
    reader.moveTo(row);
    const typed = ragged === null ? parse() : null;
    const problems = ragged === null ? reader.problems() : [ragged];
    if (typed !== null && problems.length === 0) {
      rows.put(typed);
      if ('amount' in typed) total.add(typed.amount);
      return;
    }
    if (isRepeatedHeader(row.cells, header)) {
      into.findings.push(finding('READ-REPEATED-HEADER', { source, row: row.row, column: null }, null, {}));
      return;
    }
    total.lose();
    for (const found of problems) into.findings.push(found);
    leaveOut(row, problems[0]!.code, orderOf());
  };
  return {
    take,
    takeBytes: (batch, from) => {
      rows.takeBytes(batch, from, {
        isFull,
        add: total.add,
        takeOdd: (index) => take(batch.rowAt(index)),
      });
    },
  };
}

/** Where the cells stand that every row must have: a total row has its word in one of them, or lacks one. */
function totalPlaces(ledger: LedgerName, binding: HeaderBinding): TotalPlaces {
  const indexes = (isMeant: (spec: ColumnSpec) => boolean): readonly number[] =>
    LEDGER_COLUMNS[ledger].flatMap((spec) => {
      const bound = binding.columns.get(spec.name);
      return spec.required && isMeant(spec) && bound !== undefined ? [bound.index] : [];
    });
  const required = indexes(() => true);
  const isFilledIn = required.length < LEDGER_COLUMNS[ledger].filter((spec) => spec.required).length;
  return {
    keys: indexes(({ type }) => type === 'identifier'),
    texts: indexes(({ type }) => type === 'text'),
    required: isFilledIn ? [] : required,
  };
}

/** Cells are never shifted: a line with too few or too many of them is left out. Blanks past the header do no harm. */
function raggedFinding(row: SheetRow, source: Source, last: number): Finding | null {
  const { cells } = row;
  let filled = cells.length;
  while (filled > last + 1 && isBlank(cells[filled - 1])) filled -= 1;
  if (filled === last + 1) return null;
  const facts = { expected: `${last + 1}`, found: `${filled}` };
  return finding('READ-RAGGED-ROW', { source, row: row.row, column: null }, null, facts);
}

const isBlank = (cell: SheetRow['cells'][number] | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

function totalFinding(
  row: SheetRow,
  source: Source,
  bound: BoundColumn | undefined,
  expect: (amount: number) => number | null,
): Finding | null {
  const cell = bound === undefined ? null : (row.cells[bound.index] ?? null);
  if (bound === undefined || cell === null || cell === '') return null;
  const amount = money(cell, { dates: null, fen: bound.fen });
  const expected = isProblem(amount) ? null : expect(amount);
  if (expected === null) return null;
  const place = { source, row: row.row, column: bound.header };
  return finding('SUM-TOTAL-ROW', place, cellText(cell), { expected: formatFen(expected) });
}
