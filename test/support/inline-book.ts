// Ledgers written as CSV inside a test -> a book and policy editions, through the real parser and policy loader.
import { readFileSync } from 'node:fs';
import type { Book } from '../../src/model/book.ts';
import { EMPTY_LEDGERS, LEDGER_NAMES, type LedgerName, type Ledgers } from '../../src/model/ledger.ts';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import type { Editions, Policy } from '../../src/model/policy.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';

export type LedgerTexts = { readonly [Name in LedgerName]?: string };

/** Simple CSV only: no quotes. Indentation and empty lines do not count. Throws on any finding of the parser. */
export async function bookOf(texts: LedgerTexts): Promise<Book> {
  const ledgers: Record<string, unknown> = { ...EMPTY_LEDGERS };
  const tables: Book['tables'][number][] = [];
  for (const name of LEDGER_NAMES) {
    const text = texts[name];
    if (text === undefined) continue;
    const { value, findings } = await parseLedger(name, sheetOf(name, text), NO_MAPPING);
    if (findings.length > 0) throw new Error(JSON.stringify(findings, null, 1));
    ledgers[name] = value.rows;
    tables.push(value.count);
  }
  return { ledgers: ledgers as unknown as Ledgers, files: [], tables, leftOut: [] };
}

function sheetOf(name: string, text: string): Sheet {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rows = lines.map((line, place) => ({
    row: place + 1,
    cells: line.split(',').map((cell) => (cell.trim() === '' ? null : cell.trim())),
  }));
  async function* batches() {
    yield { rows, findings: [] };
  }
  return { source: { file: `${name}.csv`, sheet: null }, batches: batches() };
}

const ZHICHENG = readFileSync(new URL('../../templates/zhicheng/policy.yaml', import.meta.url), 'utf8');

/** The built-in policy, with lines of its text replaced: `{ 'decided-by: quarter': 'decided-by: month' }`. */
export function zhichengWith(changes: Readonly<Record<string, string>> = {}): Editions {
  return [zhichengPolicy(changes)];
}

export function zhichengPolicy(changes: Readonly<Record<string, string>> = {}): Policy {
  let text = ZHICHENG;
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`the policy has no ${from}`);
    text = text.replaceAll(from, to);
  }
  const { value, findings } = loadPolicy(text, 'policy.yaml', `sha of ${Object.values(changes).join()}`);
  if (value === null) throw new Error(JSON.stringify(findings, null, 1));
  return value;
}
