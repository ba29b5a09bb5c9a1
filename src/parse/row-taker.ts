// The rows under a header, as cells or as bytes -> typed rows, those that are left out with the reason, and what is wrong with their cells.
import type { LeftOutRow } from '../model/book.ts';
import type { BookNumbers } from '../model/columns/book-numbers.ts';
import { type Finding, type FindingCode, finding } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Source } from '../model/place.ts';
import type { ByteRows, SheetRow } from '../model/sheet.ts';
import type { BoundSheet } from './bound-sheet.ts';
import { cellLooks } from './cell-looks.ts';
import { decimalCommas } from './decimal-commas.ts';
import { emptyRowTest } from './empty-row.ts';
import { doubtfulExample, type ExampleCell, exampleCell } from './example-row.ts';
import type { FoundHeader } from './find-header.ts';
import { footerLabel } from './footer-row.ts';
import { isHeaderRemark } from './header-remark.ts';
import { type KeptRows, keptRows } from './kept-rows.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';
import { LEDGER_ROWS } from './ledger-rows.ts';
import { raggedFinding } from './ragged-row.ts';
import { hasAllHeaders, isRepeatedRow } from './repeated-header.ts';
import { rowCurrency } from './row-currency.ts';
import { rowKeys } from './row-keys.ts';
import { rowPlaces } from './row-places.ts';
import { rowReader } from './row-reader.ts';
import { bareTotal, totalFinding } from './total-finding.ts';
import { runningTotal, totalLabel } from './total-row.ts';
import { unreadColumns } from './unread-columns.ts';

/** Where the rows of one sheet end up. */
export interface Yield<Name extends LedgerName> {
  readonly numbers: BookNumbers;
  rows: KeptRows<Name> | null;
  readonly leftOut: LeftOutRow[];
  readonly findings: Finding[];
}

/** Takes the rows under the header: one as cells, or all of a batch from one on as bytes. */
export interface RowTaker {
  readonly take: (row: SheetRow) => void;
  readonly takeBytes: (rows: ByteRows, from: number) => void;
  /** What is to be said once all rows are there. */
  readonly finish: () => readonly Finding[];
}

/** What the table knows and its rows ask for. */
export interface TableState {
  readonly isFull: (row: number) => boolean;
  /** Which header a row is, if it is one; after another one the table is over. */
  readonly headerIn: (row: SheetRow) => 'same' | 'other' | null;
}

export function rowTaker<Name extends LedgerName>(
  ledger: Name,
  source: Source,
  header: FoundHeader,
  mapping: LedgerMapping,
  into: Yield<Name>,
  table: TableState,
): RowTaker {
  const { binding } = header;
  const specs = LEDGER_COLUMNS[ledger];
  const places = rowPlaces(ledger, binding);
  const total = runningTotal();
  const commas = decimalCommas(specs, source, binding);
  const sheet: BoundSheet = { source, binding, mapping, places: places.total, commas };
  const rows = keptRows(ledger, sheet, into.numbers);
  into.rows = rows;
  const looks = cellLooks(source, binding);
  const unread = unreadColumns(ledger, source, header, places);
  const isEmpty = emptyRowTest(specs, binding);
  const currencyOf = rowCurrency(specs, source, header);
  const reader = rowReader(sheet);
  const keysOf = rowKeys(ledger, reader);
  /** Whether a row of the table has come. */
  let isBegun = false;
  const shape = { cells: binding.width + 1, written: header.row.cells.length, figures: places.figures };
  const parse = LEDGER_ROWS[ledger](reader);
  /** Cells are not looked at where they may stand in other columns than they seem to. */
  const read = (row: SheetRow) => {
    const ragged = source.sheet === null ? raggedFinding(row, source, shape) : null;
    reader.moveTo(row);
    if (ragged !== null) return { typed: null, problems: [ragged] };
    const typed = parse();
    const foreign = currencyOf?.(row) ?? null;
    return { typed, problems: foreign === null ? reader.problems() : [...reader.problems(), foreign] };
  };
  const note = (...found: readonly Finding[]): void => {
    for (const one of found) into.findings.push(one);
  };
  const leaveOut = (row: SheetRow, reason: FindingCode, keys: readonly string[] = []): void => {
    into.leftOut.push({ ledger, source, row: row.row, reason, ...(keys.length === 0 ? {} : { keys }) });
  };
  const meant = new Set(Object.values(mapping.values).flatMap((words) => Object.keys(words)));
  /** Where the last example says that it is one: a merged cell says it of the rows below, too. */
  let example: { readonly row: number; readonly index: number } | null = null;
  const isBelowExample = ({ under = [] }: SheetRow): boolean =>
    under.some(({ from, to, top }) => top === example?.row && from <= example.index && to >= example.index);
  const leaveOutExample = (row: SheetRow, text: string | null): boolean => {
    note(finding('READ-EXAMPLE-ROW', { source, row: row.row, column: null }, text, {}));
    leaveOut(row, 'READ-EXAMPLE-ROW');
    return true;
  };
  /** True for a row that belongs to no entry: an example, a total, or a line below the table. */
  const isAside = (row: SheetRow, found: ExampleCell | null): boolean => {
    const place = { source, row: row.row, column: null };
    if (found?.isSure) {
      example = { row: row.row, index: found.index };
      return leaveOutExample(row, found.text);
    }
    if (isBelowExample(row) && !isEmpty(row)) return leaveOutExample(row, null);
    const label = totalLabel(row.cells, places.total) ?? bareTotal(row, { binding, places, total });
    if (label !== null) {
      const wrong = totalFinding(row, label, source, { binding, places, total });
      const isDoubtful = wrong?.severity === 'error';
      if (!isDoubtful) note(finding('READ-TOTAL-ROW', place, label, { label }));
      if (wrong !== null) note(wrong);
      leaveOut(row, isDoubtful ? wrong.code : 'READ-TOTAL-ROW');
      return true;
    }
    const footer = footerLabel(row.cells, places.footer);
    if (footer === null) return false;
    note(finding('READ-FOOTER-ROW', place, footer, {}));
    leaveOut(row, 'READ-FOOTER-ROW');
    return true;
  };
  const take = (row: SheetRow): void => {
    const found = exampleCell(row.cells, places.total, meant);
    if (isAside(row, found)) return;
    looks.look(row);
    const { typed, problems: wrong } = read(row);
    const problems = found === null ? wrong : [...wrong, doubtfulExample(found, row, header, source)];
    if (typed !== null && problems.length === 0) {
      isBegun = true;
      rows.put(typed);
      if ('amount' in typed) total.add(typed.amount, 1);
      return;
    }
    const kind = isRepeatedRow(row.cells, header) ? 'same' : table.headerIn(row);
    if (kind === 'other') return;
    const isRemark = !isBegun && isHeaderRemark(row.cells);
    if (kind === 'same' || isRemark || hasAllHeaders(row.cells, binding)) {
      note(finding('READ-REPEATED-HEADER', { source, row: row.row, column: null }, null, {}));
      return;
    }
    if (isEmpty(row)) return;
    isBegun = true;
    total.lose();
    note(...problems);
    leaveOut(row, problems[0]!.code, keysOf());
  };
  return {
    take: (row) => {
      unread.look(row);
      take(row);
    },
    finish: () => [...unread.findings(), ...looks.findings(), ...commas.findings()],
    takeBytes: (batch, from) => {
      unread.lookAtBytes(batch, from);
      if (currencyOf !== null) {
        for (let index = from; index < batch.count && !table.isFull(batch.numbers[index]!); index += 1)
          take(batch.rowAt(index));
        return;
      }
      rows.takeBytes(batch, from, {
        isFull: table.isFull,
        add: total.add,
        takeOdd: (index) => {
          isBegun ||= index > from;
          take(batch.rowAt(index));
        },
      });
      isBegun ||= batch.count > from + 1;
    },
  };
}
