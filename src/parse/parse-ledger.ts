// A sheet on its way in -> the typed rows of one ledger, with findings for every row and cell that is left out.
import type { LeftOutRow, TableCount, TableHeader } from '../model/book.ts';
import { type BookNumbers, bookNumbers } from '../model/columns/book-numbers.ts';
import type { Found } from '../model/finding.ts';
import { type Finding, type FindingCode, finding } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Source } from '../model/place.ts';
import type { ByteRows, Sheet, SheetRow } from '../model/sheet.ts';
import { headerBinder } from './bind-header.ts';
import { type FoundHeader, type HeaderRow, headerFindings } from './find-header.ts';
import { footerLabel } from './footer-row.ts';
import { identifier, text } from './grammar/text.ts';
import { type KeptRows, keptRows } from './kept-rows.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';
import { LEDGER_ROWS, type LedgerRow } from './ledger-rows.ts';
import { mappedHeaders } from './mapped-headers.ts';
import { mergedBlanks } from './merged-blanks.ts';
import { nearHeaders } from './near-headers.ts';
import { otherSheets } from './other-sheets.ts';
import { headerKind, recordAbove } from './other-tables.ts';
import { raggedFinding } from './ragged-row.ts';
import { hasAllHeaders, isRepeatedRow } from './repeated-header.ts';
import { rowCurrency } from './row-currency.ts';
import { rowPlaces } from './row-places.ts';
import { rowReader } from './row-reader.ts';
import { headerSeeker, type Sought } from './seek-header.ts';
import { totalFinding } from './total-finding.ts';
import { runningTotal, totalLabel } from './total-row.ts';
import { unreadColumns } from './unread-columns.ts';

export interface ParsedTable<Name extends LedgerName> {
  readonly ledger: Name;
  readonly rows: readonly LedgerRow<Name>[];
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
  /** What is to be said once all rows are there. */
  readonly finish: () => readonly Finding[];
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

/** By which rows of other ledgers name a row. */
const KEY_COLUMNS: Readonly<Partial<Record<LedgerName, readonly (readonly [string, typeof identifier])[]>>> = {
  people: [
    ['person_id', identifier],
    ['name', text],
  ],
  sales: [['order_no', identifier]],
  splits: [['order_no', identifier]],
  projects: [['project_no', identifier]],
  customers: [['customer', text]],
};

function rowTaker<Name extends LedgerName>(
  ledger: Name,
  source: Source,
  header: FoundHeader,
  mapping: LedgerMapping,
  into: Yield<Name>,
  on: { readonly isFull: (row: number) => boolean; readonly headerIn: (row: SheetRow) => 'same' | 'other' | null },
): RowTaker {
  const { binding } = header;
  const merged = mergedBlanks(source, binding);
  const currencyOf = rowCurrency(LEDGER_COLUMNS[ledger], source, header);
  const reader = rowReader(source, binding, mapping);
  const parse = LEDGER_ROWS[ledger](reader);
  const places = rowPlaces(ledger, binding);
  const shape = { cells: binding.width + 1, written: header.row.cells.length, figures: places.figures };
  const total = runningTotal();
  const unread = unreadColumns(ledger, source, header);
  const rows = keptRows(ledger, { source, binding, mapping, places: places.total }, into.numbers);
  into.rows = rows;
  const keysOf = (KEY_COLUMNS[ledger] ?? []).map(([name, grammar]) => reader.optional(name, grammar));
  const leaveOut = (row: SheetRow, reason: FindingCode, keys: readonly string[] = []): void => {
    into.leftOut.push({ ledger, source, row: row.row, reason, ...(keys.length === 0 ? {} : { keys }) });
  };
  const take = (row: SheetRow): void => {
    const label = totalLabel(row.cells, places.total);
    if (label !== null) {
      const wrong = totalFinding(row, label, source, { binding, places, total });
      if (wrong?.severity !== 'error')
        into.findings.push(finding('READ-TOTAL-ROW', { source, row: row.row, column: null }, label, { label }));
      if (wrong !== null) into.findings.push(wrong);
      leaveOut(row, wrong?.severity === 'error' ? wrong.code : 'READ-TOTAL-ROW');
      return;
    }
    const footer = footerLabel(row.cells, places.footer);
    if (footer !== null) {
      into.findings.push(finding('READ-FOOTER-ROW', { source, row: row.row, column: null }, footer, {}));
      leaveOut(row, 'READ-FOOTER-ROW');
      return;
    }
    merged.look(row);
    const ragged = source.sheet === null ? raggedFinding(row, source, shape) : null;
    reader.moveTo(row);
    const typed = ragged === null ? parse() : null;
    const foreign = ragged === null ? (currencyOf?.(row) ?? null) : null;
    const found = ragged === null ? reader.problems() : [ragged];
    const problems = foreign === null ? found : [...found, foreign];
    if (typed !== null && problems.length === 0) {
      rows.put(typed);
      if ('amount' in typed) total.add(typed.amount);
      return;
    }
    const kind = isRepeatedRow(row.cells, header) ? 'same' : on.headerIn(row);
    if (kind === 'other') return;
    if (kind === 'same' || hasAllHeaders(row.cells, binding)) {
      into.findings.push(finding('READ-REPEATED-HEADER', { source, row: row.row, column: null }, null, {}));
      return;
    }
    total.lose();
    for (const one of problems) into.findings.push(one);
    leaveOut(
      row,
      problems[0]!.code,
      keysOf.flatMap((key) => key() ?? []),
    );
  };
  return {
    take: (row) => {
      unread.look(row);
      take(row);
    },
    finish: () => [...unread.findings(), ...merged.findings()],
    takeBytes: (batch, from) => {
      unread.lookAtBytes(batch, from);
      if (currencyOf !== null) {
        for (let index = from; index < batch.count && !on.isFull(batch.numbers[index]!); index += 1)
          take(batch.rowAt(index));
        return;
      }
      rows.takeBytes(batch, from, {
        isFull: on.isFull,
        add: total.add,
        takeOdd: (index) => take(batch.rowAt(index)),
      });
    },
  };
}
