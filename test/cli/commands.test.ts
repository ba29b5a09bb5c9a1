import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { LEDGER_NAMES } from '../../src/model/ledger.ts';
import { BIN, bookOf, emptyDirectory, ROOT, salesctl } from './run-salesctl.ts';

const lines = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('init', () => {
  test('makes a book that check accepts as soon as people and sales are in it', async () => {
    const cwd = emptyDirectory();
    expect((await salesctl(['init', 'shop', '--csv', '--lang', 'zh-CN'], { cwd })).code).toBe(0);
    const book = join(cwd, 'shop');
    expect(readdirSync(book).filter((name) => !name.endsWith('.schema.json'))).toEqual([
      'ledgers',
      'policy.yaml',
      'salesctl.yaml',
    ]);
    for (const name of ['policy.yaml', 'salesctl.yaml']) {
      const [schema = ''] =
        /(?<=^# yaml-language-server: \$schema=)\S+/.exec(readFileSync(join(book, name), 'utf8')) ?? [];
      expect(JSON.parse(readFileSync(join(book, schema), 'utf8'))).toHaveProperty('properties');
    }
    expect(readdirSync(join(book, 'ledgers'))).toEqual(LEDGER_NAMES.map((name) => `${name}.csv`).sort());
    const people = readFileSync(join(book, 'ledgers/people.csv'), 'utf8');
    expect(people).toMatch(/^\ufeff工号,姓名,职级,/);
    const row = people.split(/[,\r]/).map(() => '');
    row.splice(0, 3, '007', '张三', '销售专员');
    row[people.trimEnd().split(',').indexOf('入职日期')] = '2025-01-05';
    writeFileSync(
      join(book, 'ledgers/people.csv'),
      `${people}${row.slice(0, people.trimEnd().split(',').length).join(',')}\r\n`,
    );
    const checked = await salesctl(['check', '--book', book], { cwd });
    expect(checked).toMatchObject({ code: 0, stdout: '' });
    const ranked = await salesctl(['rank', '--month', '2026-03', '--book', book, '--format', 'csv'], { cwd });
    expect(lines(ranked.stdout)).toHaveLength(2);
    expect(ranked.stdout).toContain('007,张三');
  });

  test('workbook templates have headers, notes, drop-downs, formats and a frozen header', async () => {
    const cwd = emptyDirectory();
    expect((await salesctl(['init', '--lang', 'zh-CN'], { cwd })).code).toBe(0);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(cwd, 'ledgers/people.xlsx'));
    const sheet = workbook.worksheets[0]!;
    expect(sheet.name).toBe('人员');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const headers = (sheet.getRow(1).values as string[]).slice(1);
    expect(headers.slice(0, 3)).toEqual(['工号', '姓名', '职级']);
    expect(JSON.stringify(sheet.getCell('A1').note)).toContain('person_id');
    expect(sheet.getCell('A2').numFmt).toBe('@');
    expect(sheet.getCell(2, headers.indexOf('入职日期') + 1).numFmt).toBe('yyyy-mm-dd');
    expect(sheet.getCell('C2').dataValidation.formulae[0]).toMatch(/销售助理,.*销售经理/);
    expect(sheet.getCell(2, headers.indexOf('人员类别') + 1).dataValidation.formulae).toEqual(['"销售,非销售"']);
  });

  test('templates are the same bytes every day and everywhere', async () => {
    const [one, other] = [emptyDirectory(), emptyDirectory()];
    await salesctl(['init', '--lang', 'en'], { cwd: one, env: { TZ: 'America/New_York' } });
    await salesctl(['init', '--lang', 'en'], { cwd: other, env: { LANG: 'de_DE.UTF-8' } });
    for (const name of LEDGER_NAMES) {
      const [a, b] = [one, other].map((directory) => readFileSync(join(directory, `ledgers/${name}.xlsx`)));
      expect(a!.equals(b!)).toBe(true);
    }
  });

  test('the sample company settles at once', async () => {
    const cwd = emptyDirectory();
    const made = await salesctl(['init', 'demo', '--sample'], { cwd });
    expect(made.code).toBe(0);
    expect(made.stderr).toMatch(/salesctl settle --month 2026-03 --book demo\n$/);
    expect((await salesctl(['check', '--book', 'demo'], { cwd })).code).toBe(0);
    const settled = await salesctl(['settle', '--month', '2026-03', '--book', 'demo'], { cwd });
    expect(settled.code).toBe(0);
    expect(existsSync(join(cwd, 'demo/out/settlement-2026-03.xlsx'))).toBe(true);
  });

  test('--book names the directory of the new book too', async () => {
    const cwd = emptyDirectory();
    expect((await salesctl(['init', '--book', 'shop', '--csv'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['shop']);
  });

  test.each([[[]], [['--csv']], [['--sample']]])('never touches a directory that holds a book (%j)', async (more) => {
    const book = bookOf('hand');
    const before = readdirSync(book, { recursive: true });
    const ended = await salesctl(['init', ...more], { cwd: book });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(book, { recursive: true })).toEqual(before);
  });
});

describe('cat', () => {
  test('what it prints is read as the same ledger again', async () => {
    const cwd = bookOf('company-1');
    const once = await salesctl(['cat', 'sales', '--quiet'], { cwd });
    expect(once.code).toBe(0);
    expect(lines(once.stdout).length).toBeGreaterThan(50);
    writeFileSync(join(cwd, 'copy.csv'), once.stdout);
    const twice = await salesctl(['cat', 'sales', '--quiet', '--sales', 'copy.csv'], { cwd });
    expect(twice).toMatchObject({ code: 0, stdout: once.stdout });
  });

  test('takes standard input without a book, and gives any format', async () => {
    const input = '订单号,签约日期,工号,金额\nA1,2026年3月5日,007,"1,234.50元"\n';
    const cwd = emptyDirectory();
    const csv = await salesctl(['cat', 'sales', '--sales', '-'], { cwd, input });
    expect(csv.stdout).toMatch(/^A1,1,2026-03-05,007,.*,1234\.50,/m);
    const json = await salesctl(['cat', 'sales', '--sales', '-', '--format', 'json'], { cwd, input });
    expect(JSON.parse(json.stdout)).toMatchObject({ ledger: 'sales', rows: [{ order_no: 'A1', amount: '1234.50' }] });
  });

  test('prints the people once', async () => {
    const input = '工号,姓名,职级,入职日期\nE1,甲,销售专员,2020-01-01\n';
    const ended = await salesctl(['cat', 'people', '--people', '-'], { cwd: emptyDirectory(), input });
    expect(lines(ended.stdout)).toHaveLength(2);
  });

  test('rows with errors stop it, unless they are to be left out', async () => {
    const input = '订单号,签约日期,工号,金额\nA1,2026-03-05,E1,x\nA2,2026-03-05,E1,5\n';
    const cwd = emptyDirectory();
    expect(await salesctl(['cat', 'sales', '--sales', '-'], { cwd, input })).toMatchObject({ code: 1, stdout: '' });
    const skipped = await salesctl(['cat', 'sales', '--sales', '-', '--skip-invalid'], { cwd, input });
    expect(skipped.code).toBe(0);
    expect(lines(skipped.stdout)).toHaveLength(2);
  });

  test.each([
    ['a file that cannot be read', Buffer.from('order,\xba\n\xd2,1\n', 'latin1'), 4],
    ['a header without a column', '订单号,签约日期,金额\nA1,2026-03-05,5\n', 1],
  ])('%s is no row to be left out', async (_, input, code) => {
    const ended = await salesctl(['cat', 'sales', '--sales', '-', '--skip-invalid'], { cwd: emptyDirectory(), input });
    expect(ended).toMatchObject({ code, stdout: '' });
  });
});

describe('policy show', () => {
  test('needs no book, and shows the grades in order', async () => {
    const ended = await salesctl(['policy', 'show', '--lang', 'zh-CN'], { cwd: emptyDirectory() });
    expect(ended.code).toBe(0);
    const at = ['销售助理', '销售专员', '销售精英', '销售主管', '销售经理'].map((title) => ended.stdout.indexOf(title));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  test('of several editions shows the latest, or that of a day', async () => {
    const cwd = bookOf('hand');
    const policy = readFileSync(join(ROOT, 'templates/zhicheng/policy.yaml'), 'utf8');
    writeFileSync(join(cwd, 'old.yaml'), policy);
    writeFileSync(join(cwd, 'new.yaml'), policy.replace(/^effective-from:.*$/m, 'effective-from: 2026-07-01'));
    writeFileSync(join(cwd, 'salesctl.yaml'), 'policies: [old.yaml, new.yaml]\n');
    const from = async (...more: string[]) =>
      JSON.parse((await salesctl(['policy', 'show', '--format', 'json', ...more], { cwd })).stdout).policy
        .effective_from as unknown;
    expect(await from()).toBe('2026-07-01');
    expect(await from('--as-of', '2026-06-30')).toBe(null);
  });
});

describe('rank, review and budget', () => {
  test('rank shows the first so many, of people or of teams', async () => {
    const cwd = bookOf('company-1');
    const csv = ['--format', 'csv', '--quiet'];
    const top = await salesctl(['rank', '--month', '2025-03', '--top', '3', ...csv], { cwd });
    expect(top.code).toBe(0);
    expect(lines(top.stdout)).toHaveLength(4);
    const teams = await salesctl(['rank', '--quarter', '2025-Q1', '--teams', '--by', 'attainment', ...csv], { cwd });
    expect(lines(teams.stdout)[0]).toContain('leader_id');
  });

  test('review gives the JSON of the contract', async () => {
    const ended = await salesctl(['review', '--quarter', '2025-Q2', '--format', 'json', '--quiet'], {
      cwd: bookOf('company-1'),
    });
    const { run, reviews } = JSON.parse(ended.stdout) as { run: string; reviews: object[] };
    expect(run).toBe('2025-Q2');
    const keys = ['person_id', 'change', 'from_grade', 'to_grade', 'effective_from', 'streak', 'composite', 'status'];
    for (const review of reviews) expect(Object.keys(review)).toEqual(expect.arrayContaining(keys));
    expect(reviews.length).toBeGreaterThan(0);
  });

  test('budget needs budgets', async () => {
    const cwd = bookOf('hand');
    expect((await salesctl(['budget', '--month', '2026-03'], { cwd })).code).toBe(4);
    writeFileSync(
      join(cwd, 'ledgers/budgets.csv'),
      'period,department,category,amount,approved_by\n2026,*,*,1000,M1\n',
    );
    writeFileSync(
      join(cwd, 'ledgers/expenses.csv'),
      'expense_no,spent_on,person_id,department,category,amount,invoice_no,approved_by\nX1,2026-02-01,E1,销售部,差旅费,850,F1,M1\n',
    );
    const ended = await salesctl(['budget', '--month', '2026-03', '--format', 'csv'], { cwd });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/850\.00.*warning/);
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s knows every command and option', async (shell) => {
    const { code, stdout } = await salesctl(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['settle', 'policy', 'show', 'month', 'skip-invalid', 'ndjson', 'attainment', 'collections']) {
      expect(stdout).toContain(word);
    }
  });

  test('zsh keeps its PATH, which is also called path there', async () => {
    expect((await salesctl(['completion', 'zsh'])).stdout).not.toMatch(/\bpath=|\$path\b/);
  });

  test.each([
    ['sett', ['settle']],
    ['settle --mo', ['--month']],
    ['settle --format nd', ['ndjson']],
    ['policy ', ['show']],
    ['cat sa', ['sales']],
    ['rank --by at', ['attainment']],
    ['help CELL-MON', ['CELL-MONEY']],
    ['help stat', ['statement', 'status']],
  ])('bash completes %j', async (typed, offered) => {
    const words = ['salesctl', ...typed.split(' ')];
    const script = `source <("${process.execPath}" "${BIN}" completion bash)
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _salesctl; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = await promisify(execFile)('bash', ['--norc', '-c', script]);
    expect(lines(stdout)).toEqual(expect.arrayContaining(offered));
  });
});
