// A ledger's name and where its files are -> its tables, read and parsed one after another.
import { type BookConfig, isDefaultSource, type LedgerSource, ledgerSource } from '../config/book-config.ts';
import type { LeftOutRow, TableCount } from '../model/book.ts';
import type { BookNumbers } from '../model/columns/book-numbers.ts';
import { joinedRows } from '../model/columns/view-list.ts';
import { type Finding, type Found, finding } from '../model/finding.ts';
import { LEDGER_NAMES, type LedgerName, type Ledgers } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Placed, Source } from '../model/place.ts';
import type { FileFacts } from '../model/sheet.ts';
import { headerWords, LEDGER_SHEETS } from '../parse/ledger-columns.ts';
import { parseLedger } from '../parse/parse-ledger.ts';
import { expandPaths } from '../read/expand-paths.ts';
import { openFile } from '../read/open-file.ts';
import type { BookRequest } from './book-request.ts';

export interface ReadTable {
  readonly facts: FileFacts;
  readonly ledger: LedgerName;
  readonly rows: Ledgers[LedgerName];
  readonly count: TableCount;
  readonly leftOut: readonly LeftOutRow[];
}

export async function readLedger(
  ledger: LedgerName,
  config: BookConfig,
  request: BookRequest,
  numbers: BookNumbers,
): Promise<Found<readonly ReadTable[]>> {
  const named = request.ledgers[ledger];
  const directory = named === undefined ? request.directory : '.';
  const sources = named?.map(ledgerSource) ?? config.ledgers[ledger];
  const tables: ReadTable[] = [];
  const findings: Finding[] = [];
  const copies = copiesSeen();
  for (const source of sources) {
    const read = await readSource(ledger, source, directory, request, { numbers, copies });
    tables.push(...read.value);
    for (const found of read.findings) findings.push(found);
  }
  if (tables.length === 0 && findings.length === 0 && request.required.includes(ledger)) {
    findings.push(finding('READ-NO-LEDGER', null, null, { ledger }));
  }
  return { value: tables, findings };
}

async function readSource(
  ledger: LedgerName,
  source: LedgerSource,
  directory: string,
  request: BookRequest,
  { numbers, copies }: { readonly numbers: BookNumbers; readonly copies: Copies },
): Promise<Found<readonly ReadTable[]>> {
  const paths = expandPaths(directory, [source.path]);
  const tables: ReadTable[] = [];
  // A ledger that nobody named may be absent.
  const findings: Finding[] = [...(isDefaultSource(ledger, source) ? [] : paths.findings)];
  for (const { path, name, sheet } of paths.value) {
    const opened = await openFile({
      path,
      name,
      sheet: source.sheet ?? sheet,
      preferredSheets: LEDGER_SHEETS[ledger],
      encoding: source.encoding ?? request.encoding,
      headerWords: HEADER_WORDS,
    });
    findings.push(...opened.findings);
    if (opened.value === null) continue;
    for (const one of opened.value.sheets) {
      const copied = copies.find(opened.value.facts, one.source, source.mapping);
      if (copied !== null) {
        findings.push(copied);
        continue;
      }
      const parsed = await parseLedger(ledger, one, source.mapping, numbers);
      for (const found of parsed.findings) findings.push(found);
      // The rows are those of the ledger's name; only the compiler has lost the bond.
      tables.push({ ...parsed.value, facts: opened.value.facts } as ReadTable);
      if (parsed.value.count.read > 0) copies.keep(opened.value.facts, one.source, source.mapping);
    }
  }
  return { value: tables, findings };
}

/** What has been read of a ledger; templates without a row may be as many as there are. */
interface Copies {
  /** The finding where the same content has been read in the same way. */
  readonly find: (facts: FileFacts, source: Source, mapping: LedgerMapping) => Finding | null;
  readonly keep: (facts: FileFacts, source: Source, mapping: LedgerMapping) => void;
}

/** The same sheet may be read twice by other columns or defaults: a month each. */
function copiesSeen(): Copies {
  const seen = new Map<string, string>();
  const keyOf = ({ sha256 }: FileFacts, { file, sheet }: Source, mapping: LedgerMapping): string => {
    const isNamed = Object.values(mapping.defaults).some((preset) => preset.includes('{file}'));
    return JSON.stringify([sha256, sheet, mapping, isNamed ? file : null]);
  };
  return {
    find: (facts, source, mapping) => {
      const first = seen.get(keyOf(facts, source, mapping));
      const place = { source, row: null, column: null };
      return first === undefined ? null : finding('READ-SAME-FILE', place, null, { first });
    },
    keep: (facts, source, mapping) => {
      seen.set(keyOf(facts, source, mapping), source.file);
    },
  };
}

const HEADER_WORDS = headerWords();

/** All rows of all tables, by ledger. */
export function joinRows(tables: readonly ReadTable[]): Ledgers {
  const entries = LEDGER_NAMES.map((name) => {
    const rows = tables.filter((table) => table.ledger === name).map((table) => table.rows);
    return [name, joinedRows<Placed>(rows)];
  });
  return Object.fromEntries(entries) as Ledgers;
}
