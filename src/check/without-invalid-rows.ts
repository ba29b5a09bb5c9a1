// A book and its findings -> the book without the rows that have errors, which are listed with the code that says why.
import type { Book, LeftOutRow } from '../model/book.ts';
import { type Finding, type FindingCode, isOfRow } from '../model/finding.ts';
import { LEDGER_NAMES, type LedgerName, type Ledgers } from '../model/ledger.ts';
import type { Placed, Source } from '../model/place.ts';
import type { RowList } from '../model/row-list.ts';

/** Where a row stands: its file and sheet, then its row. */
type Reasons = ReadonlyMap<string, ReadonlyMap<number, FindingCode>>;

/**
 * An order whose splits have an error, or could not be read, leaves with all its splits and sales: with some of its shares only, or with none,
 * it would be paid to the wrong people. What is left may have new errors (a refund without its sale): check it again.
 */
export function withoutInvalidRows(book: Book, findings: readonly Finding[]): Book {
  const reasons = reasonsOf(findings);
  const reasonOf = lookUp(reasons);
  const orders = new Map<string, FindingCode>();
  for (const { ledger, keys = [], reason } of book.leftOut) {
    if (ledger === 'splits') for (const order of keys) orders.set(order, reason);
  }
  for (const split of book.ledgers.splits) {
    const reason = reasonOf(split);
    if (reason !== undefined && !orders.has(split.orderNo)) orders.set(split.orderNo, reason);
  }
  const leftOut: LeftOutRow[] = [...book.leftOut];
  const keep = <Row extends Placed>(ledger: LedgerName, rows: RowList<Row>): RowList<Row> => {
    const kept = rows.filter((row) => {
      const reason = reasonOf(row) ?? (takesPartInSplit(ledger, row) ? orders.get(row.orderNo) : undefined);
      if (reason !== undefined)
        leftOut.push({ ledger, source: row.source, row: row.row, reason, ...keysOf(ledger, row) });
      return reason === undefined;
    });
    return kept.length === rows.length ? rows : kept;
  };
  const ledgers = Object.fromEntries(LEDGER_NAMES.map((name) => [name, keep<Placed>(name, book.ledgers[name])]));
  return { ...book, ledgers: ledgers as unknown as Ledgers, leftOut };
}

const keysOf = (ledger: LedgerName, row: Placed): Pick<LeftOutRow, 'keys'> =>
  ledger === 'splits' && takesPartInSplit(ledger, row) ? { keys: [row.orderNo] } : {};

const takesPartInSplit = (ledger: LedgerName, row: Placed): row is Placed & { readonly orderNo: string } =>
  (ledger === 'sales' || ledger === 'splits') && 'orderNo' in row;

/** The first error of every row. */
function reasonsOf(findings: readonly Finding[]): Reasons {
  const reasons = new Map<string, Map<number, FindingCode>>();
  for (const found of findings) {
    const { place, code } = found;
    if (!isOfRow(found) || place === null || place.row === null) continue;
    const file = fileKey(place.source);
    const rows = reasons.get(file) ?? new Map<number, FindingCode>();
    reasons.set(file, rows);
    if (!rows.has(place.row)) rows.set(place.row, code);
  }
  return reasons;
}

const fileKey = (source: Source): string => JSON.stringify([source.file, source.sheet]);

/** Rows of one file share their source, so that its key is made once. */
function lookUp(reasons: Reasons): (row: Placed) => FindingCode | undefined {
  const bySource = new Map<Source, ReadonlyMap<number, FindingCode> | undefined>();
  return ({ source, row }) => {
    if (!bySource.has(source)) bySource.set(source, reasons.get(fileKey(source)));
    return bySource.get(source)?.get(row);
  };
}
