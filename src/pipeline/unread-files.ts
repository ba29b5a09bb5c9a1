// A book's folder of ledgers and what was read of it -> a warning for every file that is named as a ledger and that nobody reads.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BookConfig } from '../config/book-config.ts';
import { type Finding, finding } from '../model/finding.ts';
import { LEDGER_NAMES, type LedgerName } from '../model/ledger.ts';
import { LEDGER_SHEETS } from '../parse/ledger-columns.ts';
import { expandPaths } from '../read/expand-paths.ts';
import type { BookRequest } from './book-request.ts';

const FOLDER = 'ledgers';

/** The month that nobody added to the list, `splits.XLS`, `分成.csv`: rows that would be missing without a word. */
export function unreadFiles(config: BookConfig, request: BookRequest): readonly Finding[] {
  if (!request.isBook) return [];
  const { directory, ledgers } = request;
  const named = entriesIn(join(directory, FOLDER)).flatMap((entry) => {
    const ledger = ledgerNamed(entry);
    return ledger === null || ledgers[ledger] !== undefined ? [] : [{ entry, ledger }];
  });
  const isUnreadAs = (wanted: readonly LedgerName[]) => {
    const read = new Set(pathsOf(config, wanted, directory));
    return ({ entry }: { readonly entry: string }): boolean => !read.has(resolve(directory, FOLDER, entry));
  };
  // Nearly every file is one of the ledger that it is named for.
  const unknown = named.filter(isUnreadAs([...new Set(named.map(({ ledger }) => ledger))]));
  if (unknown.length === 0) return [];
  return unknown.filter(isUnreadAs(LEDGER_NAMES)).map(({ entry, ledger }) => {
    const source = { file: `${FOLDER}/${entry}`, sheet: null };
    return finding('READ-UNREAD-FILE', { source, row: null, column: null }, null, { ledger });
  });
}

const pathsOf = (config: BookConfig, ledgers: readonly LedgerName[], directory: string): readonly string[] => {
  const patterns = ledgers.flatMap((ledger) => config.ledgers[ledger].map(({ path }) => path));
  return expandPaths(directory, patterns).value.map(({ path }) => path);
};

const TABLE = /\.(?:csv|tsv|txt|xls[xmb]?|ods|et)$/i;

/** Kept beside what is read, and said to be so by its name. */
const BESIDE =
  /^(?:~\$|\.)|副本|备份|備份|模板|范本|範本|示例|样例|说明|說明|作废|旧|\b(?:copy|backup|bak|old|orig|template|sample|example|draft|readme|notes?)\b|[-_ ](?:copy|bak|old)\d*\./iu;

/** Null for a file that is none, or may be any. */
function ledgerNamed(entry: string): LedgerName | null {
  if (!TABLE.test(entry) || BESIDE.test(entry)) return null;
  const name = entry.normalize('NFKC').toLowerCase();
  return LEDGER_NAMES.find((ledger) => LEDGER_SHEETS[ledger].some((word) => name.startsWith(word))) ?? null;
}

function entriesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}
