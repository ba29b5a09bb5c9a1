// `check --annotate`: what is written where, what is never overwritten, and that the copies say what the originals say.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { emptyDirectory, salesctl } from './run-salesctl.ts';

const SALES =
  'order_no,signed_on,person_id,customer,amount\r\nA1,2026-03-02,E01,鹏程,12.345\r\nA2,2026-13-02,E09,,5\r\n';
const PEOPLE = 'person_id,name,grade,hired_on\nE01,郑专员,specialist,2022-01-05\n';

function book(sales: string | Buffer = SALES): string {
  const directory = emptyDirectory();
  mkdirSync(join(directory, 'ledgers'));
  writeFileSync(join(directory, 'ledgers', 'people.csv'), PEOPLE);
  writeFileSync(join(directory, 'ledgers', 'sales.csv'), sales);
  return directory;
}

/** `CODE row` of every finding with a row. */
async function codesIn(directory: string, args: readonly string[] = []): Promise<readonly string[]> {
  const { stdout } = await salesctl(['check', '--format', 'json', ...args], { cwd: directory });
  const { findings } = JSON.parse(stdout) as { findings: { code: string; row: number | null }[] };
  return findings.map(({ code, row }) => `${code} ${row}`);
}

test('a CSV copy has the findings beside its rows, and gives the same findings again', async () => {
  const cwd = book();
  const ended = await salesctl(['check', '--annotate', 'marked'], { cwd });
  expect(ended.code).toBe(1);
  expect(readFileSync(join(cwd, 'ledgers', 'sales.csv'), 'utf8')).toBe(SALES);
  const copy = readFileSync(join(cwd, 'marked', 'ledgers', 'sales.csv'), 'utf8').split('\r\n');
  expect(copy.map((line) => line.split(',')[5])).toEqual(['findings', 'CELL-MONEY', 'CELL-DATE', undefined]);
  expect(copy.map((line, index) => line.startsWith(SALES.split('\r\n')[index]!))).toEqual([true, true, true, true]);
  expect(readdirSync(join(cwd, 'marked', 'ledgers'))).toEqual(['sales.csv']);
  copyFileSync(join(cwd, 'ledgers', 'people.csv'), join(cwd, 'marked', 'ledgers', 'people.csv'));
  expect(await codesIn(join(cwd, 'marked'))).toEqual(await codesIn(cwd));
});

test('a workbook copy has them in the cells that columns of rules and of files name', async () => {
  const cwd = emptyDirectory();
  mkdirSync(join(cwd, 'ledgers'));
  writeFileSync(join(cwd, 'ledgers', 'people.csv'), PEOPLE);
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('说明').addRow(['本月']);
  const sheet = workbook.addWorksheet('销售');
  sheet.addRows([
    ['三月销售'],
    ['订单号', '签约日期', '工号', '金额'],
    ['A1', '2026-03-02', 'E01', '一百'],
    ['A2', '2026-03-03', 'E02', 100],
  ]);
  await workbook.xlsx.writeFile(join(cwd, 'ledgers', 'sales.xlsx'));
  const original = readFileSync(join(cwd, 'ledgers', 'sales.xlsx'));
  await salesctl(['check', '--annotate', 'marked', '--lang', 'zh-CN'], { cwd });
  const copy = new exceljs.Workbook();
  await copy.xlsx.readFile(join(cwd, 'marked', 'ledgers', 'sales.xlsx'));
  const comments: Record<string, string> = {};
  copy.getWorksheet('销售')!.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.note !== undefined) comments[cell.address] = String(cell.note);
    });
  });
  expect(Object.keys(comments)).toEqual(['D3', 'C4']);
  expect(comments.D3).toMatch(/^CELL-MONEY: 金额: \p{Script=Han}/u);
  expect(comments.C4).toMatch(/^KEY-UNKNOWN-PERSON: /);
  expect(readFileSync(join(cwd, 'ledgers', 'sales.xlsx')).equals(original)).toBe(true);
});

test('a workbook that cannot be marked is copied as it is, with its findings in a workbook beside it', async () => {
  const cwd = emptyDirectory();
  mkdirSync(join(cwd, 'ledgers'));
  writeFileSync(join(cwd, 'ledgers', 'people.csv'), PEOPLE);
  const { madeWorkbook } = await import('../read/xlsx/made-workbook.ts');
  const cells = ['订单号', '签约日期', '工号', '金额'].map((title) => `<c t="inlineStr"><is><t>${title}</t></is></c>`);
  const styles = '<fills><fill/></fills><cellXfs><xf/></cellXfs>';
  const strict = madeWorkbook({
    sheet: `<row>${cells.join('')}</row><row><c><v>1</v></c></row>`,
    styles,
    strict: true,
  });
  writeFileSync(join(cwd, 'ledgers', 'sales.xlsx'), strict);
  const ended = await salesctl(['check', '--annotate', 'marked'], { cwd });
  expect(ended.code).toBe(1);
  expect(readdirSync(join(cwd, 'marked', 'ledgers'))).toEqual(['sales.findings.xlsx', 'sales.xlsx']);
  expect(readFileSync(join(cwd, 'marked', 'ledgers', 'sales.xlsx')).equals(Buffer.from(strict))).toBe(true);
  const beside = new exceljs.Workbook();
  await beside.xlsx.readFile(join(cwd, 'marked', 'ledgers', 'sales.findings.xlsx'));
  const texts = beside.worksheets.flatMap((one) => one.getSheetValues().flat().map(String));
  expect(texts.some((text) => text.includes('Strict'))).toBe(true);
  expect(texts.some((text) => text.includes('CELL-MISSING'))).toBe(true);
});

test('a name that is taken stops everything before the first copy is written', async () => {
  const cwd = book();
  writeFileSync(join(cwd, 'ledgers', 'people.csv'), `${PEOPLE}E01,other,specialist,2022-01-05\n`);
  mkdirSync(join(cwd, 'marked', 'ledgers'), { recursive: true });
  writeFileSync(join(cwd, 'marked', 'ledgers', 'sales.csv'), 'mine');
  const ended = await salesctl(['check', '--annotate', 'marked'], { cwd });
  expect(ended.code).toBe(4);
  expect(readdirSync(join(cwd, 'marked', 'ledgers'))).toEqual(['sales.csv']);
  expect(readFileSync(join(cwd, 'marked', 'ledgers', 'sales.csv'), 'utf8')).toBe('mine');
  const inPlace = await salesctl(['check', '--annotate', '.'], { cwd });
  expect(inPlace.code).toBe(4);
  expect(readFileSync(join(cwd, 'ledgers', 'sales.csv'), 'utf8')).toBe(SALES);
});

test('a book without findings needs no copies', async () => {
  const cwd = book('order_no,signed_on,person_id,amount\nA1,2026-03-02,E01,5\n');
  const ended = await salesctl(['check', '--annotate', 'marked'], { cwd });
  expect([ended.code, existsSync(join(cwd, 'marked'))]).toEqual([0, false]);
});

test('files outside the book, also two of one name, stand side by side', async () => {
  const [left, right, cwd] = [book(), book(), emptyDirectory()];
  const files = [join(left, 'ledgers', 'sales.csv'), join(right, 'ledgers', 'sales.csv')];
  const people = join(left, 'ledgers', 'people.csv');
  appendFileSync(files[1]!, 'B9,2026-03-02,E01,1..0\n');
  await salesctl(['check', '--people', people, '--sales', ...files, '--annotate', 'marked'], { cwd });
  expect(readdirSync(join(cwd, 'marked'))).toEqual(['sales 2.csv', 'sales.csv']);
});

test('the encoding of a copy is that of the file, also under a delimiter of its own', async () => {
  const sales = '订单号;签约日期;工号;金额\n合1;2026-03-02;E01;=1+1\n';
  const { encoded } = await import('../read/opened.ts');
  const cwd = book(Buffer.from(encoded(sales, 'gb18030')));
  await salesctl(['check', '--annotate', 'marked', '--lang', 'zh-CN'], { cwd });
  const copy = new TextDecoder('gb18030').decode(readFileSync(join(cwd, 'marked', 'ledgers', 'sales.csv')));
  const [header, row] = copy.split('\n');
  expect(header).toBe('订单号;签约日期;工号;金额;问题代码;问题说明');
  expect(row).toMatch(/^合1;2026-03-02;E01;=1\+1;CELL-MONEY;"?金额: 这不是金额。/);
});
