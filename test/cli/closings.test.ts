// Closing, correcting, reopening and auditing through the command line.
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bookOf, salesctl } from './run-salesctl.ts';

const close = (book: string, run: string, ...more: string[]) =>
  salesctl(['close', run, '--book', book, '--quiet', ...more]);

const people = async (book: string, month: string): Promise<readonly Record<string, string>[]> => {
  const { stdout } = await salesctl(['settle', '--month', month, '--book', book, '--format', 'json']);
  return JSON.parse(stdout).people;
};

/** Every committed file and its bytes. */
function kept(book: string): Readonly<Record<string, string>> {
  const directory = join(book, 'closings');
  const names = readdirSync(directory, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(file).toString('base64')]));
}

test('runs close in order, once, and a closed run is not computed again', async () => {
  const book = bookOf('hand');
  expect(await close(book, '2026-02')).toMatchObject({ code: 3, stdout: '' });
  expect(readdirSync(book)).toEqual(['ledgers']);
  expect((await close(book, '2026-01')).code).toBe(0);
  const before = kept(book);
  expect(Object.keys(before).map((file) => file.replace(/-[0-9a-f]+\//, '/').slice(book.length))).toEqual([
    '/closings/0001-2026-01/closing.json',
    '/closings/0001-2026-01/settlement-2026-01.xlsx',
    ...['E1-郑专员', 'E2-王助理', 'M1-周经理', 'N1-冯行政', 'S1-吴主管'].map(
      (name) => `/closings/0001-2026-01/statements/2026-01-${name}.html`,
    ),
    '/closings/0001.json',
  ]);
  expect((await close(book, '2026-01')).code).toBe(3);
  expect((await salesctl(['settle', '--month', '2026-01', '--book', book])).code).toBe(3);
  expect((await salesctl(['settle', '--month', '2026-02', '--book', book, '--format', 'json'])).code).toBe(0);
  expect(kept(book)).toEqual(before);
});

test('a change in a closed month is paid by the next run as a correction, and nothing is paid twice', async () => {
  const book = bookOf('hand');
  await close(book, '2026-01');
  await close(book, '2026-02');
  const closed = kept(book);
  const [, , before] = await people(book, '2026-03');
  const sales = join(book, 'ledgers', 'sales.csv');
  // A1 of January becomes 21,000, of which 20,000 are in: its 1,200 are taken back. A2 earns 40 more above the target.
  writeFileSync(sales, readFileSync(sales, 'utf8').replace(',净水器,20000,', ',净水器,21000,'));
  const [, , after] = await people(book, '2026-03');
  expect(before!.correction).toBe('0.00');
  expect(after!.correction).toBe('-1160.00');
  const audit = await salesctl(['audit', '--book', book, '--format', 'json']);
  expect(audit.code).toBe(0);
  expect(JSON.parse(audit.stdout)).toMatchObject({ problems: [] });
  expect(JSON.parse(audit.stdout).corrections.length).toBeGreaterThan(0);
  expect(kept(book)).toEqual(closed);
});

test('only the last closing is reopened, with a reason that status keeps', async () => {
  const book = bookOf('hand');
  await close(book, '2026-01');
  await close(book, '2026-02');
  const reopen = (run: string, ...more: string[]) => salesctl(['reopen', run, '--book', book, ...more]);
  expect((await reopen('2026-01', '--reason', 'late')).code).toBe(3);
  expect((await reopen('2026-02')).code).toBe(2);
  expect((await reopen('2026-02', '--reason', 'a rate was wrong')).code).toBe(0);
  const { stdout } = await salesctl(['status', '--book', book, '--format', 'json']);
  expect(JSON.parse(stdout).runs.map((run: { run: string; state: string }) => [run.run, run.state])).toEqual([
    ['2026-01', 'closed'],
    ['2026-02', 'reopened'],
    ['2026-02', 'due'],
  ]);
  expect(stdout).toContain('a rate was wrong');
  expect((await close(book, '2026-02')).code).toBe(0);
});

test('a byte changed in any closed file is found and the file is named', async () => {
  const book = bookOf('hand');
  await close(book, '2026-01');
  for (const file of Object.keys(kept(book))) {
    const bytes = readFileSync(file);
    appendFileSync(file, ' ');
    const audit = await salesctl(['audit', '--book', book, '--format', 'json']);
    expect([file, audit.code]).toEqual([file, 3]);
    expect(audit.stdout).toContain(file.slice(join(book, 'closings').length + 1));
    writeFileSync(file, bytes);
  }
  expect((await salesctl(['audit', '--book', book])).code).toBe(0);
});

test('a damaged closing stops every run that builds on it, and nothing is written', async () => {
  const book = bookOf('hand');
  await close(book, '2026-01');
  const file = Object.keys(kept(book)).find((name) => name.endsWith('closing.json'))!;
  writeFileSync(file, readFileSync(file, 'utf8').replace('20000.00', '90000.00'));
  const settled = await salesctl(['settle', '--month', '2026-02', '--book', book]);
  expect(settled).toMatchObject({ code: 3, stdout: '' });
  expect(settled.stderr).toContain('closing.json');
  expect(readdirSync(book).sort()).toEqual(['closings', 'ledgers']);
});

test('somebody who was paid in a closed run may not vanish from the people ledger', async () => {
  const book = bookOf('hand');
  await close(book, '2026-01');
  const file = join(book, 'ledgers', 'people.csv');
  const sales = join(book, 'ledgers', 'sales.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^E2,.*\n/m, ''));
  writeFileSync(sales, readFileSync(sales, 'utf8').replace(/^.*,E2,.*\n/m, ''));
  const settled = await salesctl(['settle', '--month', '2026-02', '--book', book]);
  expect(settled).toMatchObject({ code: 1, stdout: '' });
  expect(settled.stderr).toContain('E2');
});

test('eight processes close the same run: one wins, the others say who', async () => {
  const book = bookOf('hand');
  const ended = await Promise.all(Array.from({ length: 8 }, () => close(book, '2026-01')));
  expect(ended.filter(({ code }) => code === 0)).toHaveLength(1);
  for (const { code, stderr } of ended) if (code !== 0) expect([code, /process \d+/.test(stderr)]).toEqual([3, true]);
});
