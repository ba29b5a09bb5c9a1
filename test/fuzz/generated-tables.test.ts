import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seededFuzz } from '../support/fuzz.ts';
import { ENCODINGS, type Encoding } from './encodings.ts';
import { type LedgerTable, ledgerTable, once, PEOPLE, pick, type WrittenRow } from './ledger-table.ts';
import { fuzzDirectory, program } from './program.ts';
import { keptCheck, keptRows, keptSettlement, type Row } from './promises.ts';
import { spoiltTable } from './spoilt.ts';
import { brokenCsv, writtenCsv } from './written-csv.ts';
import { writtenWorkbook } from './written-workbook.ts';

const RUNS = seededFuzz(150);

const salesctl = program();
const directory = fuzzDirectory();

interface Made extends LedgerTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `whole`: every row must be read. `spoilt`: those that were not touched. `broken`: nothing is known. */
  readonly state: 'whole' | 'spoilt' | 'broken';
}

const made: fc.Arbitrary<Made> = fc.gen().map((draw): Made => {
  const isWorkbook = once(draw, 3);
  const encoding: Encoding = isWorkbook ? 'utf-8' : pick(draw, ENCODINGS);
  const table = ledgerTable(draw, pick(draw, ['sales', 'sales', 'collections'] as const), encoding);
  const spoilt = once(draw, 2) ? spoiltTable(draw, table) : null;
  const final = spoilt ?? table;
  const bytes = isWorkbook ? writtenWorkbook(draw, final) : writtenCsv(draw, final, encoding);
  const name = isWorkbook ? 'table.xlsx' : pick(draw, ['table.csv', 'table.txt']);
  if (!isWorkbook && once(draw, 8)) return { ...final, name, bytes: brokenCsv(draw, bytes), state: 'broken' };
  const state = spoilt === null ? 'whole' : spoilt.isHeaderWhole ? 'spoilt' : 'broken';
  return { ...final, name, bytes, state };
});

const PEOPLE_FILE = `工号,姓名,职级,直属上级,入职日期\n${PEOPLE.map(
  (id) => `${id},人${id},${id === 'S01' ? '销售主管,' : '销售专员,S01'},2020-01-01`,
).join('\n')}\n`;

const SALES_FILE = 'order_no,signed_on,person_id,amount\nHT26-1001,2026-01-05,E01,500.00\n';

/** A book with the table in it and all that it needs beside. */
function bookWith({ ledger, name, bytes }: Made): string {
  for (const other of readdirSync(directory)) rmSync(join(directory, other), { force: true });
  const ledgers = { people: 'people.csv', sales: 'sales.csv', [ledger]: name };
  const lines = Object.entries(ledgers).map(([key, file]) => `  ${key}: ${file}`);
  writeFileSync(join(directory, 'salesctl.yaml'), `book: 测试\npolicies: [zhicheng]\nledgers:\n${lines.join('\n')}\n`);
  writeFileSync(join(directory, 'people.csv'), PEOPLE_FILE);
  writeFileSync(join(directory, 'sales.csv'), SALES_FILE);
  writeFileSync(join(directory, name), bytes);
  return directory;
}

/** The columns that the table has, of a row as `cat` prints it; what is absent there is blank. */
const seen = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));

const meantBy = (rows: readonly WrittenRow[]): readonly Row[] =>
  rows.flatMap(({ means }) => (means === null ? [] : [means]));

/** Takes the wanted rows out of those that are there, in order; what is wanted and not there is returned. */
function missingOf(wanted: readonly Row[], there: readonly Row[]): readonly Row[] {
  const texts = there.map((row) => JSON.stringify(row));
  let next = 0;
  return wanted.filter((row) => {
    const found = texts.indexOf(JSON.stringify(row), next);
    if (found >= 0) next = found + 1;
    return found < 0;
  });
}

let read = 0;
let whole = 0;

it(`a generated table is read as it is meant, or refused (seed ${RUNS.seed})`, { timeout: 7_200_000 }, async () => {
  const property = fc.asyncProperty(made, async (table) => {
    const book = bookWith(table);
    const common = ['--book', book, '--format', 'json'];
    const check = await salesctl('check', ...common);
    const { findings } = keptCheck(check);
    const settled = await salesctl('settle', '--month', '2026-02', ...common);
    keptSettlement(settled);
    expect(settled.code, 'check and settle disagree').toBe(check.code);
    const rows = keptRows(await salesctl('cat', table.ledger, ...common, '--skip-invalid'));
    const meant = meantBy(table.rows);
    if (table.state === 'whole') whole += 1;
    if (rows === null || table.state === 'broken') return;
    if (table.state === 'whole' && check.code === 0) read += 1;
    const there = rows.map((row) => seen(row, Object.keys(meant[0] ?? {})));
    const codes = findings.map(({ code }) => code).join(' ');
    if (table.state === 'whole') expect(there, codes).toEqual(meant);
    else expect(missingOf(meant, there), codes).toEqual([]);
  });
  await fc.assert(property as fc.IAsyncProperty<unknown>, RUNS);
  expect(read / whole).toBeGreaterThan(0.5);
});
