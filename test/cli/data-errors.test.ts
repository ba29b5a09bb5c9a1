import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAIN, madeWorkbook } from '../read/xlsx/made-workbook.ts';
import { bookOf, emptyDirectory, ROOT, salesctl } from './run-salesctl.ts';

const MARCH = ['settle', '--month', '2026-03'];

/** A book whose sales have one more row. */
function bookWithSale(row: string): string {
  const book = bookOf('hand');
  appendFileSync(join(book, 'ledgers/sales.csv'), `${row}\n`);
  return book;
}

const BAD_AMOUNT = 'A99,1,2026-03-05,E1,甲,净水器,12..5,,,,valid,,';
const UNKNOWN_PERSON = 'A99,1,2026-03-05,E9,甲,净水器,1200,,,,valid,,';

describe('errors in the data stop settle with exit code 1, one message and no file', () => {
  test.each([
    ['CELL-MONEY', BAD_AMOUNT, '12..5'],
    ['KEY-UNKNOWN-PERSON', UNKNOWN_PERSON, 'E9'],
    ['CELL-DATE', 'A99,1,2026-02-30,E1,甲,净水器,1200,,,,valid,,', '2026-02-30'],
  ])('%s', async (code, row, value) => {
    const book = bookWithSale(row);
    const last = readFileSync(join(book, 'ledgers/sales.csv'), 'utf8').trimEnd().split('\n').length;
    const ended = await salesctl(MARCH, { cwd: book });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(new RegExp(`${code} ledgers/sales\\.csv:${last} .*"${value.replaceAll('.', '\\.')}"`));
    expect(ended.stderr.match(new RegExp(code, 'g'))).toHaveLength(1);
    expect(existsSync(join(book, 'out'))).toBe(false);
  });

  test('every error of every file comes in one run, also those of the policy', async () => {
    const book = bookWithSale(BAD_AMOUNT);
    appendFileSync(join(book, 'ledgers/collections.csv'), 'R99,yesterday,A1,100\n');
    writeFileSync(join(book, 'salesctl.yaml'), 'policies: [policy.yaml]\n');
    const policy = readFileSync(join(ROOT, 'templates/zhicheng/policy.yaml'), 'utf8');
    writeFileSync(join(book, 'policy.yaml'), policy.replace(/^grades:/m, 'grade:'));
    const ended = await salesctl(MARCH, { cwd: book });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('CELL-MONEY ledgers/sales.csv');
    expect(ended.stderr).toContain('CELL-DATE ledgers/collections.csv');
    expect(ended.stderr).toMatch(/CONFIG-UNKNOWN-KEY policy\.yaml:\d+ .*grades/s);
  });
});

test('a misspelt key of the book file names line and key', async () => {
  const book = bookOf('hand');
  writeFileSync(join(book, 'salesctl.yaml'), 'policies: [zhicheng]\nlangage: en\n');
  const ended = await salesctl(MARCH, { cwd: book });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/CONFIG-UNKNOWN-KEY salesctl\.yaml:2 .*langage[\s\S]*language/);
});

describe('a file that cannot be read: exit code 4', () => {
  test.each([
    ['a ledger', ['--sales', 'nowhere.csv'], 'READ-NO-FILE nowhere.csv'],
    ['a pattern without a match', ['--sales', 'nowhere-*.csv'], 'READ-NO-FILE nowhere-*.csv'],
    ['a directory', ['--sales', 'ledgers'], 'READ-NO-ACCESS ledgers'],
    ['a policy', ['--policy', 'nowhere.yaml'], 'READ-NO-FILE nowhere.yaml'],
  ])('%s', async (_, more, named) => {
    const book = bookOf('hand');
    writeFileSync(join(book, 'salesctl.yaml'), 'policies: [zhicheng]\n');
    const ended = await salesctl([...MARCH, ...more], { cwd: book });
    expect(ended).toMatchObject({ code: 4, stdout: '' });
    expect(ended.stderr).toContain(named);
    expect(existsSync(join(book, 'out'))).toBe(false);
  });

  test('a book without sales', async () => {
    const book = bookOf('hand');
    rmSync(join(book, 'ledgers/sales.csv'));
    const ended = await salesctl(MARCH, { cwd: book });
    expect(ended).toMatchObject({ code: 4, stdout: '' });
    expect(ended.stderr).toContain('READ-NO-LEDGER');
  });
});

describe('--skip-invalid', () => {
  test('settles as if the row were not there, and says so', async () => {
    const format = ['--format', 'csv'];
    const clean = await salesctl([...MARCH, ...format], { cwd: bookOf('hand') });
    const spoilt = await salesctl([...MARCH, ...format, '--skip-invalid'], { cwd: bookWithSale(BAD_AMOUNT) });
    const unknown = await salesctl([...MARCH, ...format, '--skip-invalid'], { cwd: bookWithSale(UNKNOWN_PERSON) });
    expect(spoilt).toMatchObject({ code: 0, stdout: clean.stdout });
    expect(unknown).toMatchObject({ code: 0, stdout: clean.stdout });
    expect(spoilt.stderr).toContain('CELL-MONEY');
  });

  test('leaves out what a left-out row has made wrong', async () => {
    const book = bookWithSale('A99,1,2021-03-05,E1,甲,净水器,1200,,,,valid,,');
    appendFileSync(join(book, 'ledgers/sales.csv'), 'A99,2,2026-03-06,E1,甲,净水器,-100,,,,valid,,\n');
    const ended = await salesctl([...MARCH, '--skip-invalid', '--format', 'csv'], { cwd: book });
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain('KEY-REFUND-NO-SALE');
  });

  test('does not help where no row is to blame', async () => {
    const book = bookOf('hand');
    writeFileSync(join(book, 'ledgers/sales.csv'), 'a,b\n1,2\n');
    const ended = await salesctl([...MARCH, '--skip-invalid'], { cwd: book });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
  });

  test('does not help where a workbook ends before its rows do, though a row is named', async () => {
    const book = bookOf('hand');
    const rows = [
      ['order_no', 'signed_on', 'person_id', 'amount'],
      ['A1', '2026-03-02', 'E1', '5'],
    ].map((cells) => `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`);
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}<row><c t="str"><v>A2`;
    rmSync(join(book, 'ledgers/sales.csv'));
    writeFileSync(join(book, 'ledgers/sales.xlsx'), madeWorkbook({ sheet }));
    for (const args of [MARCH, ['cat', 'sales']]) {
      const ended = await salesctl([...args, '--skip-invalid', '--format', 'json'], { cwd: book });
      expect(ended).toMatchObject({ code: 4, stdout: '' });
      expect(ended.stderr).toContain('READ-DAMAGED');
    }
  });
});

describe('check', () => {
  test('lists every finding on standard output; the exit code tells errors from notices', async () => {
    const clean = await salesctl(['check'], { cwd: bookOf('hand') });
    expect(clean.code).toBe(0);
    expect(clean.stdout).toContain('POLICY-BELOW-FLOOR ledgers/sales.csv');
    const spoilt = await salesctl(['check'], { cwd: bookWithSale(BAD_AMOUNT) });
    expect(spoilt.code).toBe(1);
    expect(spoilt.stdout).toContain('CELL-MONEY ledgers/sales.csv');
  });

  test('as CSV and JSON it is the same list', async () => {
    const book = bookWithSale(BAD_AMOUNT);
    const [csv, json] = await Promise.all(
      ['csv', 'json'].map((format) => salesctl(['check', '--format', format], { cwd: book })),
    );
    expect(csv!.stdout.trimEnd().split('\n')).toHaveLength(3);
    const { findings } = JSON.parse(json!.stdout) as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toContain('CELL-MONEY');
  });

  test('many findings of one kind are cut on the screen, and all in CSV', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `B${index},1,2026-03-05,E1,甲,净水器,x${index},,,,valid,,`);
    const book = bookWithSale(rows.join('\n'));
    const screen = await salesctl(MARCH, { cwd: book });
    expect(screen.stderr.match(/^\S+ CELL-MONEY/gm)).toHaveLength(20);
    expect(screen.stderr).toContain('10');
    const csv = await salesctl(['check', '--format', 'csv'], { cwd: book });
    expect(csv.stdout.match(/CELL-MONEY/g)).toHaveLength(30);
  });
});

test('what a cell holds cannot move the cursor of a terminal', async () => {
  const ended = await salesctl(['check'], {
    cwd: bookWithSale('A99,1,2026-03-05,E1,甲,净水器,\u001b[2J\u0007,,,,valid,,'),
  });
  expect(ended.code).toBe(1);
  expect(ended.stdout + ended.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('a defect is told apart from wrong data: exit code 70, one line, no stack', async () => {
  const book = bookOf('hand');
  const preload = join(emptyDirectory(), 'break.mjs');
  writeFileSync(preload, 'Array.prototype.findLast = () => { throw new Error("broken on purpose") };');
  const env = { NODE_OPTIONS: `--import ${preload}` };
  const ended = await salesctl(MARCH, { cwd: book, env });
  expect(ended).toMatchObject({ code: 70, stdout: '' });
  expect(ended.stderr).toContain('broken on purpose');
  expect(ended.stderr).not.toMatch(/\n\s+at /);
  const loud = await salesctl(MARCH, { cwd: book, env: { ...env, SALESCTL_DEBUG: '1' } });
  expect(loud.code).toBe(70);
  expect(loud.stderr).toMatch(/\n\s+at /);
});
