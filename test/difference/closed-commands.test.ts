// `diff --closed` as typed, on a book that has closed two months: sums, exit codes, what is refused.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookOf, emptyDirectory, ROOT, salesctl } from '../cli/run-salesctl.ts';

const fen = (text: string): number => Math.round(+text * 100);

const total = (amounts: readonly string[]): number => amounts.reduce((sum, amount) => sum + fen(amount), 0);

const CLOSED = mkdtempSync(join(tmpdir(), 'salesctl-closed-'));

beforeAll(async () => {
  cpSync(join(ROOT, 'fixtures', 'cases', 'hand', 'ledgers'), join(CLOSED, 'ledgers'), { recursive: true });
  for (const run of ['2026-01', '2026-02']) {
    expect((await salesctl(['close', run, '--book', CLOSED, '--quiet'])).code).toBe(0);
  }
});

afterAll(() => rmSync(CLOSED, { recursive: true }));

/** A copy, to be spoilt. */
function closedBook(): string {
  const book = emptyDirectory();
  cpSync(CLOSED, book, { recursive: true });
  return book;
}

function edit(book: string, ledger: string, change: (text: string) => string): void {
  const path = join(book, 'ledgers', `${ledger}.csv`);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const diff = (book: string, ...args: string[]) => salesctl(['diff', ...args, '--closed', '--book', book, '--quiet']);

interface Told {
  readonly payable: Readonly<Record<'before' | 'after' | 'difference', string>>;
  readonly before: { readonly closing: string | null };
  readonly after: { readonly closing: string | null };
  readonly causes: readonly { readonly cause: string; readonly payable: string }[];
  readonly rows: readonly { readonly key: string; readonly column: string | null; readonly source: string }[];
  readonly inputs?: readonly { readonly file: string; readonly state: string }[];
}

async function json(book: string, ...args: string[]): Promise<Told> {
  const { stdout, stderr, code } = await diff(book, ...args, '--format', 'json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

async function closedPayables(book: string): Promise<readonly string[]> {
  const { stdout } = await salesctl(['status', '--book', book, '--format', 'json']);
  return JSON.parse(stdout).runs.map(({ payable }: { payable: string }) => payable);
}

test('what was closed stays one side, whatever the ledgers say today', async () => {
  const book = closedBook();
  const [january, february] = await closedPayables(book);
  const before = await json(book, '2026-01', '2026-02');
  expect(before.payable).toMatchObject({ before: january, after: february });
  expect(total(before.causes.map(({ payable }) => payable))).toBe(fen(february!) - fen(january!));
  expect([before.before.closing, before.after.closing]).toEqual([
    expect.stringMatching(/^0001-2026-01-/),
    expect.stringMatching(/^0002-2026-02-/),
  ]);
  expect((await json(book, '2026-01')).causes).toEqual([]);

  edit(book, 'sales', (text) => text.replace(',净水器,20000,', ',净水器,21000,'));
  const after = await json(book, '2026-01', '2026-02');
  expect(after.payable).toEqual(before.payable);
  expect(total(after.causes.map(({ payable }) => payable))).toBe(fen(february!) - fen(january!));

  const since = await json(book, '2026-01');
  expect(since.payable.before).toBe(january);
  expect(since.after.closing).toBeNull();
  expect(new Set(since.causes.map(({ cause }) => cause))).toEqual(new Set(['row_changed']));
  expect(since.rows).toMatchObject([{ key: 'A1/1', column: 'base', source: expect.stringContaining('sales.csv') }]);
  expect(since.inputs!.filter(({ state }) => state !== 'same').map(({ file }) => file)).toEqual(['ledgers/sales.csv']);
  // Beside the last closing: what the next run will correct of both.
  const last = await json(book, '2026-02');
  const audit = JSON.parse((await salesctl(['audit', '--book', book, '--format', 'json'])).stdout);
  const corrected = audit.corrections.map(({ was, now }: { was: string; now: string }) => fen(now) - fen(was));
  const found = total(last.causes.map(({ payable }) => payable));
  expect(found).toBe(corrected.reduce((sum: number, one: number) => sum + one, 0));
});

test('a person and rows that are gone', async () => {
  const book = closedBook();
  edit(book, 'people', (text) => text.replace(/^E2,.*\n/m, ''));
  edit(book, 'sales', (text) => text.replace(/^.*,E2,.*\n/gm, ''));
  const { causes, rows } = await json(book, '2026-01');
  expect(new Set(causes.map(({ cause }) => cause))).toEqual(new Set(['row_removed']));
  expect(rows[0]!.source).toMatch(/^closings\/0001-2026-01-.*closing\.json$/);
  expect((await diff(book, '2026-01', '2026-02')).code).toBe(0);
});

test.each([['table'], ['csv'], ['md'], ['ndjson']])('--format %s in both languages', async (format) => {
  const book = closedBook();
  edit(book, 'sales', (text) => text.replace(',净水器,20000,', ',净水器,21000,'));
  for (const lang of ['en', 'zh-CN']) {
    const found = await diff(book, '2026-01', '--format', format, '--lang', lang);
    expect([found.code, found.stderr]).toEqual([0, '']);
    expect(found.stdout.length).toBeGreaterThan(100);
  }
});

test('the pieces and files are tables of their own', async () => {
  const book = closedBook();
  edit(book, 'sales', (text) => text.replace(',净水器,20000,', ',净水器,21000,'));
  const pieces = await diff(book, '2026-01', '--table', 'pieces', '--format', 'csv');
  expect(pieces.stdout.split('\n')[0]).toContain('closed_base,closed_rate,closed_factor,closed_amount,today_base');
  const workbook = join(book, 'since.xlsx');
  expect((await diff(book, '2026-01', '-o', workbook)).code).toBe(0);
});

test('a run that is not closed is named with those that are', async () => {
  const book = closedBook();
  for (const runs of [['2026-03'], ['2026-01', '2026-03'], ['2026-Q1', '2026-01']]) {
    const found = await diff(book, ...runs);
    expect([found.code, found.stdout]).toEqual([2, '']);
    expect(found.stderr).toContain('2026-01, 2026-02');
  }
  const open = bookOf('hand');
  expect((await diff(open, '2026-01')).code).toBe(2);
});

test('--closed is of one book, and of today where a day is given', async () => {
  const book = closedBook();
  expect((await diff(book, '2026-01', '--against', book)).code).toBe(2);
  expect((await diff(book, '2026-01', '2026-02', '--as-of', '2026-01-31')).code).toBe(2);
  expect((await diff(book, '2026-01', '2026-02', '2026-01')).code).toBe(2);
  expect((await diff(book, '2026-01', '--as-of', '2026-01-10')).code).toBe(0);
  const ledgers = join(ROOT, 'fixtures', 'cases', 'hand', 'ledgers');
  const loose = ['--people', join(ledgers, 'people.csv'), '--sales', join(ledgers, 'sales.csv')];
  expect((await salesctl(['diff', '2026-01', '--closed', ...loose])).code).toBe(2);
});

test('a closing that is not as it was written is no side of anything', async () => {
  const book = closedBook();
  const directory = (await json(book, '2026-01')).before.closing!;
  rmSync(join(book, 'closings', directory, 'closing.json'));
  expect((await diff(book, '2026-01')).code).toBe(3);
});

test('a rate of yuan a unit is no percentage, of lines that are gone neither', async () => {
  const book = emptyDirectory();
  cpSync(join(ROOT, 'fixtures', 'peers', 'IDE-01'), book, { recursive: true });
  const policy = readFileSync(join(book, 'policy.yaml'), 'utf8').replace('each: 1.00', 'each: 1.50');
  writeFileSync(join(book, 'policy.yaml'), policy);
  mkdirSync(join(book, 'ledgers'));
  const people = 'person_id,name,grade,hired_on\nE1,A,agent,2020-01-01\n';
  writeFileSync(join(book, 'ledgers', 'people.csv'), people);
  const sales = 'order_no,signed_on,person_id,quantity,amount\nA1,2026-01-05,E1,3,90\nA2,2026-01-06,E1,2,60\n';
  writeFileSync(join(book, 'ledgers', 'sales.csv'), sales);
  writeFileSync(join(book, 'salesctl.yaml'), 'policies: policy.yaml\n');
  expect((await salesctl(['close', '2026-01', '--book', book, '--quiet'])).code).toBe(0);
  edit(book, 'sales', (text) => text.replace('E1,3,', 'E1,4,').replace(/A2.*\n/, ''));
  const { stdout } = await diff(book, '2026-01', '--table', 'pieces', '--format', 'md');
  const rates = stdout.split('\n').flatMap((row) => row.match(/\S+\/\S*unit|\d+(?:\.\d+)? ?%/g) ?? []);
  expect(rates.filter((rate) => rate.includes('unit'))).toHaveLength(3);
  expect(rates).not.toContain('150 %');
});
