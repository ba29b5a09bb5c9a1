// Ledgers named twice, or of which a part could not be read: one finding says so, not one for every row.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { listedFindings, loadEditions, readBook, readConfig } from '../../src/pipeline.ts';

const root = mkdtempSync(join(tmpdir(), 'salesctl-broken-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PEOPLE = 'person_id,name,grade,hired_on\nE01,张三,specialist,2025-01-01\n';
const SALES = 'order_no,signed_on,person_id,amount\nA1,2026-03-02,E01,1000\nA2,2026-03-03,E01,2000\n';
const RECEIPTS = 'receipt_no,received_on,order_no,amount\nR1,2026-03-05,A1,1000\nR2,2026-03-05,A2,2000\n';

let books = 0;

async function foundIn(
  files: Readonly<Record<string, string>>,
  config = 'policies: [zhicheng]\n',
): Promise<readonly string[]> {
  const directory = join(root, `${books++}`);
  mkdirSync(join(directory, 'ledgers'), { recursive: true });
  writeFileSync(join(directory, 'salesctl.yaml'), config);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, 'ledgers', name), text);
  const templates = fileURLToPath(new URL('../../templates', import.meta.url));
  const request = { directory, isBook: true, ledgers: {}, policies: null, encoding: null, required: [], templates };
  const read = await readConfig(request);
  const book = await readBook(read.value!, request);
  const editions = await loadEditions(read.value!, request);
  const findings = [...book.findings, ...listedFindings(book.value, editions.value!)];
  return findings.map(({ code, place }) => `${code} ${place?.source.file ?? '-'}`);
}

const READ_ONCE = { 'people.csv': PEOPLE, 'sales.csv': SALES, 'collections.csv': RECEIPTS };

it('is quiet about what is in order', async () => {
  expect(await foundIn(READ_ONCE)).toEqual([]);
});

it('names a copy, and a file that is named twice, once', async () => {
  expect(await foundIn({ ...READ_ONCE, 'sales-2.csv': SALES })).toEqual(['READ-SAME-FILE ledgers/sales.csv']);
  const config = 'policies: [zhicheng]\nledgers:\n  sales: [ledgers/sales.csv, ledgers/s*.csv]\n';
  expect(await foundIn(READ_ONCE, config)).toEqual(['READ-SAME-FILE ledgers/sales.csv']);
});

it('takes templates without a row, and other ways to read a file, for no copies', async () => {
  const empty = 'order_no,signed_on,person_id,amount\n';
  expect(await foundIn({ ...READ_ONCE, 'sales-4.csv': empty, 'sales-5.csv': empty })).toEqual([]);
  const targets = '工号,一月,二月\nE01,25000,26000\n';
  const source = (month: string, period: string): string =>
    `    - { file: ledgers/t.csv, columns: { ${month}: target }, defaults: { period: ${period} } }\n`;
  const config = `policies: [zhicheng]\nledgers:\n  targets:\n${source('一月', '2026-01')}${source('二月', '2026-02')}`;
  expect(await foundIn({ ...READ_ONCE, 't.csv': targets }, config)).toEqual([]);
});

it.each([
  ['sales.csv', 'order_no,signed_on,person_id\nA1,2026-03-02,E01\n', 'READ-MISSING-COLUMN'],
  ['sales.csv', `${SALES}A3,2026-03-09,E01,"3\n`, 'READ-QUOTE'],
  ['sales.csv', `${SALES}signed_on,order_no,person_id,amount\n2026-03-09,A3,E01,3\n`, 'READ-SEVERAL-TABLES'],
  ['people.csv', 'name,grade\n张三,specialist\n', 'READ-MISSING-COLUMN'],
])('of a broken %s nobody hears what it lacks', async (file, text, code) => {
  // Orders that the sales would not have if they were read.
  const more =
    file === 'people.csv' ? {} : { 'collections-2.csv': RECEIPTS.replace(/^R/gm, 'S').replace(/A1|A2/g, 'A3') };
  const found = await foundIn({ ...READ_ONCE, ...more, [file]: text });
  expect(new Set(found)).toEqual(new Set([`${code} ledgers/${file}`]));
});

it('a row with an error breaks no ledger, and what only that row lacks is not said again', async () => {
  const collections = `${RECEIPTS}R3,2026-03-05,A9,5\n`;
  const found = await foundIn({
    ...READ_ONCE,
    'sales.csv': SALES.replace('2026-03-03', 'soon'),
    'collections.csv': collections,
  });
  expect(found).toEqual(['CELL-DATE ledgers/sales.csv', 'KEY-UNKNOWN-ORDER ledgers/collections.csv']);
});
