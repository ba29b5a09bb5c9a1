// A sheet on its way in -> the typed rows of one ledger, with findings for every row and cell that is left out.
import type { LeftOutRow, TableCount } from '../model/book.ts';
import type { Found } from '../model/finding.ts';
import { type Finding, type FindingCode, finding } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { formatFen } from '../model/money.ts';
import type { Source } from '../model/place.ts';
import type { ByteRows, Sheet, SheetRow } from '../model/sheet.ts';
import { type BoundColumn, type HeaderBinding, headerBinder } from './bind-header.ts';
import { byteRowReader } from './byte-row-reader.ts';
import { HEADER_ROWS, type HeaderRow, headerFindings, headerTexts, isComplete } from './find-header.ts';
import { cellText, isProblem } from './grammar/grammar.ts';
import { money } from './grammar/money.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';
import { LEDGER_ROWS, type LedgerRow } from './ledger-rows.ts';
import { rowReader } from './row-reader.ts';
import { mayBeTotal, runningTotal, totalLabel } from './total-row.ts';

export interface ParsedTable<Name extends LedgerName> {
  readonly ledger: Name;
  readonly rows: readonly LedgerRow<Name>[];
  readonly count: TableCount;
  readonly leftOut: readonly LeftOutRow[];
}

/** Where the rows of one sheet end up. */
interface Yield<Name extends LedgerName> {
  readonly rows: LedgerRow<Name>[];
  readonly leftOut: LeftOutRow[];
  readonly findings: Finding[];
}

/** Takes the rows under the header, one by one: as cells, or as bytes. */
interface RowTaker {
  readonly take: (row: SheetRow) => void;
  readonly takeBytes: (rows: ByteRows, index: number) => void;
}

/** Reads the whole sheet; its batches are used up. A sheet without a usable header yields findings and no rows. */
export async function parseLedger<Name extends LedgerName>(
  ledger: Name,
  sheet: Sheet,
  mapping: LedgerMapping,
): Promise<Found<ParsedTable<Name>>> {
  const into: Yield<Name> = { rows: [], leftOut: [], findings: [] };
  const table = headerSeeker(ledger, sheet.source, mapping, into);
  for await (const batch of sheet.batches) {
    if (batch.raw === undefined) for (const row of batch.rows) table.take(row);
    else for (let index = 0; index < batch.raw.count; index += 1) table.takeBytes(batch.raw, index);
    for (const found of batch.findings) into.findings.push(found);
  }
  table.finish();
  const { rows, leftOut, findings } = into;
  const count: TableCount = { ledger, source: sheet.source, read: rows.length + leftOut.length, kept: rows.length };
  return { value: { ledger, rows, count, leftOut }, findings };
}

/** Holds the first rows back until one of them proves to be the header. */
function headerSeeker<Name extends LedgerName>(
  ledger: Name,
  source: Source,
  mapping: LedgerMapping,
  into: Yield<Name>,
): RowTaker & { readonly finish: () => void } {
  const bind = headerBinder(LEDGER_COLUMNS[ledger], mapping);
  const held: SheetRow[] = [];
  let best: HeaderRow | null = null;
  let taker: RowTaker | null = null;

  const settle = (): void => {
    const findings = headerFindings(ledger, source, best);
    into.findings.push(...findings);
    if (best === null || findings.length > 0) {
      taker = NO_TAKER;
      return;
    }
    const { row, binding } = best;
    taker = rowTaker(ledger, source, binding, mapping, into);
    for (const below of held.slice(held.indexOf(row) + 1)) taker.take(below);
  };
  const take = (row: SheetRow): void => {
    if (taker !== null) {
      taker.take(row);
      return;
    }
    held.push(row);
    const binding = bind(headerTexts(row.cells));
    if (best === null || binding.columns.size > best.binding.columns.size || isComplete(binding))
      best = { row, binding };
    if (isComplete(binding) || held.length === HEADER_ROWS) settle();
  };
  return {
    take,
    takeBytes: (rows, index) => {
      if (taker === null) take(rows.rowAt(index));
      else taker.takeBytes(rows, index);
    },
    finish: () => {
      if (taker === null) settle();
    },
  };
}

const NO_TAKER: RowTaker = { take: () => {}, takeBytes: () => {} };

function rowTaker<Name extends LedgerName>(
  ledger: Name,
  source: Source,
  binding: HeaderBinding,
  mapping: LedgerMapping,
  into: Yield<Name>,
): RowTaker {
  const reader = rowReader(source, binding, mapping);
  const bytes = byteRowReader(source, binding, mapping);
  const parse = LEDGER_ROWS[ledger](reader);
  const parseBytes = LEDGER_ROWS[ledger](bytes);
  const keys = keyIndexes(ledger, binding);
  const total = runningTotal();
  const leaveOut = (row: SheetRow, reason: FindingCode): void => {
    into.leftOut.push({ ledger, source, row: row.row, reason });
  };
  const keep = (typed: LedgerRow<Name>): void => {
    into.rows.push(typed);
    if ('amount' in typed) total.add(typed.amount);
  };
  const take = (row: SheetRow): void => {
    const label = totalLabel(row.cells, keys);
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
      keep(typed);
      return;
    }
    total.lose();
    for (const found of problems) into.findings.push(found);
    leaveOut(row, problems[0]!.code);
  };
  return {
    take,
    takeBytes: (rows, index) => {
      const width = rows.firsts[index + 1]! - rows.firsts[index]!;
      const isPlain = width === binding.width + 1 && !mayBeTotal(rows, index, keys);
      if (isPlain) bytes.moveTo(rows, index);
      const typed = isPlain ? parseBytes() : null;
      if (typed !== null && bytes.isInOrder()) keep(typed);
      else take(rows.rowAt(index));
    },
  };
}

/** Where the identifiers stand that every row must have: a total row may have its word there. */
function keyIndexes(ledger: LedgerName, binding: HeaderBinding): readonly number[] {
  return LEDGER_COLUMNS[ledger].flatMap((spec) => {
    const bound = binding.columns.get(spec.name);
    return spec.required && spec.type === 'identifier' && bound !== undefined ? [bound.index] : [];
  });
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
  const amount = money(cell, { dates: null, yuan: bound.yuan });
  const expected = isProblem(amount) ? null : expect(amount);
  if (expected === null) return null;
  const place = { source, row: row.row, column: bound.header };
  return finding('SUM-TOTAL-ROW', place, cellText(cell), { expected: formatFen(expected) });
}
