// Ledgers as CSV texts without quotes -> a book as the check gets it, and what the built-in policy finds in it.
import { readFileSync } from 'node:fs';
import { check } from '../../src/check/check.ts';
import { resolvePeople } from '../../src/check/resolve-people.ts';
import type { Book } from '../../src/model/book.ts';
import type { Finding } from '../../src/model/finding.ts';
import { EMPTY_LEDGERS, LEDGER_NAMES, type LedgerName, type Ledgers } from '../../src/model/ledger.ts';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import type { Editions } from '../../src/model/policy.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';

export type LedgerTexts = Readonly<Partial<Record<LedgerName, string>>>;

const template = new URL('../../templates/zhicheng/policy.yaml', import.meta.url);

export const zhicheng: Editions = [loadPolicy(readFileSync(template, 'utf8'), 'policy.yaml', 'digest').value!];

/** Rows must be parsed without findings: these books are only about what lies between rows. */
export async function bookOf(texts: LedgerTexts): Promise<Book> {
  let ledgers: Ledgers = EMPTY_LEDGERS;
  const tables = [];
  for (const name of LEDGER_NAMES) {
    const text = texts[name];
    if (text === undefined) continue;
    const parsed = await parseLedger(name, sheetOf(`ledgers/${name}.csv`, text), NO_MAPPING);
    if (parsed.findings.length > 0) throw new Error(JSON.stringify(parsed.findings));
    tables.push(parsed.value.count);
    ledgers = { ...ledgers, [name]: parsed.value.rows };
  }
  return { ledgers, files: [], tables, leftOut: [] };
}

/** What the check finds once names have become ids. */
export async function findingsIn(texts: LedgerTexts, editions: Editions = zhicheng): Promise<readonly Finding[]> {
  const book = await bookOf(texts);
  const { value: ledgers } = resolvePeople(book.ledgers);
  return check({ ...book, ledgers }, editions);
}

/** `sales:3 KEY-DUPLICATE`, one a finding. */
export const short = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ place, code }) => `${place?.source.file.replace(/^ledgers\/|\.csv$/g, '')}:${place?.row} ${code}`);

function sheetOf(file: string, text: string): Sheet {
  const rows = text
    .trim()
    .split('\n')
    .map((line, index) => ({
      row: index + 1,
      cells: line.split(',').map((cell) => (cell.trim() === '' ? null : cell.trim())),
    }));
  return {
    source: { file, sheet: null },
    batches: (async function* () {
      yield { rows, findings: [] };
    })(),
  };
}
