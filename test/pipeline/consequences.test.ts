// Rows and files that cannot be read: what is missing because of them is not said once more for every row that names it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import {
  type BookRequest,
  checkBook,
  listedFindings,
  loadEditions,
  readBook,
  readConfig,
  skipInvalid,
} from '../../src/pipeline.ts';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'salesctl-consequences-'));
  mkdirSync(join(directory, 'ledgers'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const LEDGERS = {
  people: [
    'person_id,name,grade,leader_id,hired_on',
    'S1,吴主管,supervisor,,2020-01-01',
    'E01,郑专员,specialist,S1,2022-01-05',
    'E02,王专员,specialist,S1,2022-01-05',
  ],
  sales: [
    'order_no,line_no,signed_on,person_id,customer,amount,project_no',
    'A1,1,2026-03-02,E01,甲公司,1000,',
    'A1,2,2026-03-09,E01,甲公司,-200,',
    'A2,1,2026-03-02,郑专员,乙公司,500,P1',
  ],
  collections: ['receipt_no,received_on,order_no,amount', 'R1,2026-03-10,A1,800', 'R2,2026-03-10,A2,500'],
  splits: ['order_no,person_id,share', 'A1,E01,50%', 'A1,E02,50%'],
  projects: ['project_no,person_id,base,rate', 'P1,E01,amount,2%'],
  customers: ['customer,person_id,terms_days', '甲公司,E01,30', '乙公司,E01,30'],
};

const errorsOf = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');
const codesOf = (findings: readonly Finding[]) => findings.map(({ code, place }) => `${place?.row ?? ''} ${code}`);

/** What is read of the book once a text in one ledger is another; null: once the ledger's file is not there. */
async function afterChange(ledger: keyof typeof LEDGERS, from: string, to: string | null) {
  for (const [name, rows] of Object.entries(LEDGERS)) {
    const text = rows.join('\n');
    const changed = name !== ledger || to === null ? text : text.replace(from, to);
    if (name !== ledger || to !== null) writeFileSync(join(directory, 'ledgers', `${name}.csv`), changed);
  }
  const named = Object.keys(LEDGERS).map((name) => `  ${name}: ledgers/${name}.csv`);
  writeFileSync(join(directory, 'salesctl.yaml'), `policies: [zhicheng]\nledgers:\n${named.join('\n')}\n`);
  const templates = fileURLToPath(new URL('../../templates', import.meta.url));
  const required = ['people', 'sales'] as const;
  const request: BookRequest = {
    directory,
    isBook: true,
    ledgers: {},
    policies: null,
    encoding: null,
    required,
    templates,
  };
  const config = (await readConfig(request)).value!;
  const editions = (await loadEditions(config, request)).value!;
  const { value: book, findings } = await readBook(config, request);
  return { findings: [...findings, ...listedFindings(book, editions)], book, editions, read: findings };
}

test('the book is clean before', async () => {
  const { findings } = await afterChange('people', '', '');
  expect(codesOf(findings.filter(({ severity }) => severity !== 'notice'))).toEqual([]);
});

test.each([
  ['people', 'E01,郑专员,specialist,S1,2022-01-05', 'E01,郑专员,specialist,S1,2022-13-05', '3 CELL-DATE'],
  ['people', 'S1,吴主管,supervisor,,2020-01-01', 'S1,吴主管,supervisor,,2020', '2 CELL-DATE'],
  ['sales', 'A1,1,2026-03-02,E01,甲公司,1000', 'A1,1,2026-03-02,E01,甲公司,1000x', '2 CELL-MONEY'],
  ['splits', 'A1,E01,50%', 'A1,E01,half', '2 CELL-PERCENT'],
  ['projects', 'P1,E01,amount,2%', 'P1,E01,amount,much', '2 CELL-PERCENT'],
  ['customers', '乙公司,E01,30', '乙公司,E01,soon', '3 CELL-NUMBER'],
] as const)('%s: %s', async (ledger, from, to, only) => {
  const { findings } = await afterChange(ledger, from, to);
  expect(
    codesOf(findings.filter(({ severity, code }) => severity !== 'notice' || code.startsWith('KEY-UNKNOWN'))),
  ).toEqual([only]);
});

test.each([['people'], ['sales'], ['projects']] as const)('without the file of %s', async (ledger) => {
  const { findings } = await afterChange(ledger, '', null);
  expect(codesOf(errorsOf(findings))).toEqual([' READ-NO-FILE']);
});

test('a header that lacks a column is one finding', async () => {
  const { findings } = await afterChange('people', 'hired_on', 'start');
  expect(codesOf(errorsOf(findings))).toEqual(['1 READ-MISSING-COLUMN']);
});

test('a namesake does not get the sales of somebody whose row has an error', async () => {
  const namesake = 'E02,郑专员,specialist,S1,2022-01-05';
  const row = 'E01,郑专员,specialist,S1,2022-01-05';
  const { book, editions, read } = await afterChange(
    'people',
    `${row}\nE02,王专员,specialist,S1,2022-01-05`,
    `${row.replace('01-05', '13-05')}\n${namesake}`,
  );
  const skipped = skipInvalid(book, editions, [...read, ...checkBook(book, editions)]);
  expect(skipped.book.ledgers.sales).toEqual([]);
});

test('whoever would go on without a row of people is told of it alone', async () => {
  const { findings, book, editions, read } = await afterChange('people', '2022-01-05', '2022-13-05');
  expect(codesOf(errorsOf(findings))).toEqual(['3 CELL-DATE']);
  const skipped = skipInvalid(book, editions, [...read, ...checkBook(book, editions)]);
  expect(skipped.hasTerms).toBe(true);
  expect(codesOf(errorsOf(skipped.findings))).toEqual(['3 CELL-DATE']);
});
