import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { seededFuzz } from '../support/fuzz.ts';
import { changed, changes } from './mutations.ts';
import { fuzzDirectory, program } from './program.ts';
import { keptCheck, keptRows, keptSettlement, type Row } from './promises.ts';

const RUNS = seededFuzz(60, 5);

const salesctl = program();
const BOOK = fileURLToPath(new URL('../../fixtures/zhicheng/', import.meta.url));
const book = join(fuzzDirectory(), 'book');
cpSync(BOOK, book, { recursive: true });

const FILES = {
  'sales-2026-q1.csv': 'sales',
  'sales-2026-q2.csv': 'sales',
  'collections-2026-h1.csv': 'collections',
  'expenses.csv': 'expenses',
  'targets.csv': 'targets',
  'splits.csv': 'splits',
  'decisions.csv': 'decisions',
  'people.xlsx': 'people',
  'sales-2026-h2.xlsx': 'sales',
  'collections-2026-h2.xlsx': 'collections',
  'budgets.xlsx': 'budgets',
} as const;
type File = keyof typeof FILES;

const ledgerFile = (name: string): string => join(book, 'ledgers', name);
const original = (name: string): Uint8Array => readFileSync(join(BOOK, 'ledgers', name));

/** Rows with errors are left out, but of the splits of an order all would go with one. */
async function rowsOf(name: File): Promise<readonly Row[] | null> {
  const skip = FILES[name] === 'splits' ? [] : ['--skip-invalid'];
  return keptRows(
    await salesctl('cat', FILES[name], `--${FILES[name]}`, ledgerFile(name), ...skip, '--format', 'json'),
  );
}

/** What the whole program says of the book with the file changed: a figure of it is the settlement's, or there is none. */
async function answers(name: File, bytes: Uint8Array): Promise<readonly Row[] | null> {
  writeFileSync(ledgerFile(name), bytes);
  try {
    const common = ['--book', book, '--format', 'json'];
    const check = await salesctl('check', ...common);
    const { findings } = keptCheck(check);
    // Settling takes longest: of books that are refused, some are enough.
    if (check.code === 0 || findings.length % 4 === 1) {
      const settled = await salesctl('settle', '--month', '2026-03', ...common);
      keptSettlement(settled);
      expect(settled.code, 'check and settle disagree').toBe(check.code);
    }
    return await rowsOf(name);
  } finally {
    rmSync(ledgerFile(name), { force: true });
    writeFileSync(ledgerFile(name), original(name));
  }
}

const meaning = new Map<File, readonly Row[]>();

async function meaningOf(name: File): Promise<readonly Row[]> {
  const known = meaning.get(name) ?? (await rowsOf(name))!;
  meaning.set(name, known);
  return known;
}

const text = (row: Row | undefined): string => JSON.stringify(row);

/** The records of a CSV file with anything in them, read by another reader; null where it takes them for broken. */
function recordsOf(bytes: Uint8Array): readonly string[] | null {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const records: string[][] = parse(decoded, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
    return records.filter((cells) => cells.some((cell) => cell.trim() !== '')).map((cells) => JSON.stringify(cells));
  } catch {
    return null;
  }
}

/** The rows of a workbook's sheet, as they stand in its XML. */
const elementsOf = (sheet: Uint8Array): readonly string[] =>
  Buffer.from(sheet)
    .toString('latin1')
    .match(/<row(?:\s[^>]*)?>.*?<\/row>/gs) ?? [];

/** Every record that is still there as it was gives the row that it gave; the rows left, which are returned, come of the others. */
function expectUnchanged(
  before: readonly string[],
  meant: readonly Row[],
  after: readonly string[],
  rows: readonly Row[],
): readonly Row[] {
  const known = new Map(before.map((record, index) => [record, meant[index]]));
  const expected = after.filter((record) => known.has(record)).map((record) => text(known.get(record)));
  const left = [...rows];
  const missing = expected.filter((row) => {
    const found = left.findIndex((one) => text(one) === row);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
  expect(missing).toEqual([]);
  expect(left.length).toBeLessThanOrEqual(after.length - expected.length);
  return left;
}

/** `1234.5` of `1,234.50` and of `1234.500`: an amount that a row has must stand in the file. */
const plainAmount = (cell: string): string => {
  const [whole = '', places = ''] = cell.replace(/[^\d.]/g, '').split('.');
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}.${places.replace(/0+$/, '')}`;
};

function expectWritten(rows: readonly Row[], records: readonly string[]): void {
  const written = new Set(records.flatMap((record) => (JSON.parse(record) as string[]).map(plainAmount)));
  for (const { amount } of rows) if (amount !== undefined) expect(written).toContain(plainAmount(amount));
}

const named = (ending: string): fc.Arbitrary<File> =>
  fc.constantFrom(...(Object.keys(FILES) as File[]).filter((name) => name.endsWith(ending)));

const SHEET = 'sheets/sheet1.xml';

const LONG = { timeout: 7_200_000 };

it(`a changed CSV file: what was not touched stays what it was (seed ${RUNS.seed})`, LONG, async () => {
  let compared = 0;
  const property = fc.asyncProperty(named('.csv'), changes, async (name, list) => {
    const bytes = changed(original(name), list);
    const rows = await answers(name, bytes);
    const [header, ...before] = recordsOf(original(name))!;
    const after = recordsOf(bytes);
    if (rows === null || after === null || after[0] !== header) return;
    compared += 1;
    expectWritten(expectUnchanged(before, await meaningOf(name), after.slice(1), rows), after);
  });
  await fc.assert(property as fc.IAsyncProperty<unknown>, { ...RUNS, numRuns: Math.ceil(RUNS.numRuns! / 2) });
  expect(compared).toBeGreaterThan(0);
});

it(`a changed XLSX file is the same, or refused (seed ${RUNS.seed})`, LONG, async () => {
  const property = fc.asyncProperty(named('.xlsx'), changes, async (name, list) => {
    const rows = await answers(name, changed(original(name), list));
    if (rows === null) return;
    expect(rows).toEqual(await meaningOf(name));
  });
  await fc.assert(property as fc.IAsyncProperty<unknown>, { ...RUNS, numRuns: Math.ceil(RUNS.numRuns! / 4) });
});

it(`changed XML in an XLSX file: what was not touched stays what it was (seed ${RUNS.seed})`, LONG, async () => {
  const part = fc.constantFrom(SHEET, SHEET, SHEET, 'sharedStrings.xml', 'styles.xml', 'workbook.xml');
  const property = fc.asyncProperty(named('.xlsx'), part, changes, async (name, ending, list) => {
    const parts = unzipSync(original(name));
    const path = Object.keys(parts).find((one) => one.endsWith(ending));
    if (path === undefined) return;
    const sheet = changed(parts[path]!, list);
    const rows = await answers(name, zipSync({ ...parts, [path]: sheet }, { level: 0 }));
    if (rows === null || ending !== SHEET) return;
    const [before, after] = [elementsOf(parts[path]!), elementsOf(sheet)];
    const meant = await meaningOf(name);
    const first = before.length - meant.length;
    if (before.slice(0, first).some((row, index) => after[index] !== row)) return;
    expectUnchanged(before.slice(first), meant, after.slice(first), rows);
  });
  await fc.assert(property as fc.IAsyncProperty<unknown>, { ...RUNS, numRuns: Math.ceil(RUNS.numRuns! / 4) });
});
