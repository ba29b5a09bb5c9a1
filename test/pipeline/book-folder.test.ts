// What lies in the folder of a book, under names that nobody reads or that are written otherwise -> what is said of it.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { type BookRequest, loadEditions, readBook, readConfig } from '../../src/pipeline.ts';

const SALES = 'order_no,signed_on,person_id,amount\nA1,2026-03-02,E01,1000\n';
const PEOPLE = 'person_id,name,grade,hired_on\nE01,郑专员,specialist,2022-01-05\n';

function bookWith(files: Readonly<Record<string, string | Uint8Array>>): BookRequest {
  const directory = mkdtempSync(join(tmpdir(), 'salesctl-folder-'));
  for (const [name, content] of Object.entries({ 'ledgers/people.csv': PEOPLE, ...files })) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  const templates = new URL('../../templates', import.meta.url).pathname;
  return {
    directory,
    isBook: true,
    ledgers: {},
    policies: null,
    encoding: null,
    required: ['people', 'sales'],
    templates,
  };
}

async function read(request: BookRequest): Promise<{ readonly rows: number; readonly findings: readonly Finding[] }> {
  const config = await readConfig(request);
  if (config.value === null) return { rows: 0, findings: config.findings };
  const editions = await loadEditions(config.value, request);
  const { value, findings } = await readBook(config.value, request);
  return { rows: value.ledgers.sales.length, findings: [...editions.findings, ...findings] };
}

const short = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, place }) => `${code} ${place?.source.file}`);

describe('files named as ledgers that nobody reads', () => {
  test('of a list that lacks one, of other endings, in Chinese', async () => {
    const book = bookWith({
      'salesctl.yaml': 'policies: zhicheng\nledgers:\n  sales: ledgers/sales-03.csv\n',
      'ledgers/sales-03.csv': SALES,
      'ledgers/sales-04.csv': SALES.replace('A1', 'A2'),
      'ledgers/Splits.XLS': '',
      'ledgers/分成2026.xlsx': '',
    });
    expect(short((await read(book)).findings)).toEqual([
      'READ-UNREAD-FILE ledgers/Splits.XLS',
      'READ-UNREAD-FILE ledgers/sales-04.csv',
      'READ-UNREAD-FILE ledgers/分成2026.xlsx',
    ]);
  });

  test('not copies, notes, locks and other files; endings in capitals are read', async () => {
    const beside = [
      'sales - 副本.csv',
      '~$sales.xlsx',
      '.sales.csv',
      'sales-old.xls',
      'splits.md',
      'notes.csv',
      '销售模板.xlsx',
    ];
    const files = Object.fromEntries(beside.map((name) => [`ledgers/${name}`, '']));
    const named = { 'salesctl.yaml': 'policies: zhicheng\nledgers:\n  sales: ledgers/SALES-03.CSV\n' };
    const explicit = await read(bookWith({ ...files, ...named, 'ledgers/SALES-03.CSV': SALES }));
    expect([explicit.rows, explicit.findings]).toEqual([1, []]);
    const usual = await read(bookWith({ 'ledgers/sales-03.CSV': SALES }));
    expect([usual.rows, usual.findings]).toEqual([1, []]);
  });

  test('a ledger that is named on the command line stands in place of those', async () => {
    const book = bookWith({
      'salesctl.yaml': 'policies: zhicheng\nledgers: { sales: a.csv }\n',
      'ledgers/sales-04.csv': SALES,
    });
    const { findings } = await read({ ...book, ledgers: { sales: [join(book.directory, 'ledgers/sales-04.csv')] } });
    expect(findings).toEqual([]);
  });
});

describe('names of files', () => {
  test('a pattern that somebody wrote and that stands for nothing, even the usual one', async () => {
    const book = bookWith({
      'salesctl.yaml': 'policies: zhicheng\nledgers:\n  splits: ledgers/splits*.csv\n',
      'ledgers/sales.csv': SALES,
    });
    expect(short((await read(book)).findings)).toEqual(['READ-NO-FILE ledgers/splits*.csv']);
  });

  test('written with other characters that look the same', async () => {
    const [composed, apart] = ['Été', 'Été'].map((name, place) => name.normalize(place === 0 ? 'NFC' : 'NFD'));
    for (const [written, stored] of [
      [composed, apart],
      [apart, composed],
      [`${composed!.slice(0, 2)}*`, apart],
    ] as const) {
      const yaml = `policies: zhicheng\nledgers:\n  sales: "ledgers/${written}.csv"\n`;
      const { rows, findings } = await read(bookWith({ 'salesctl.yaml': yaml, [`ledgers/${stored}.csv`]: SALES }));
      expect([rows, findings]).toEqual([1, []]);
    }
  });

  test('nearly those of a file that is there', async () => {
    const yaml = 'policies: zhicheng\nledgers:\n  sales: [ledgers/Sales-03.CSV, elsewhere.csv]\n';
    const { findings } = await read(bookWith({ 'salesctl.yaml': yaml, 'ledgers/sales-3.csv': SALES }));
    expect(findings.map(({ facts }) => ('nearest' in facts ? facts.nearest : null))).toEqual([
      'sales-3.csv',
      null,
      null,
    ]);
  });
});

test('a book file in another encoding than UTF-8 is refused with its line', async () => {
  const gbk = Uint8Array.from([...Buffer.from('policies: zhicheng\nbook: '), 0xb9, 0xab, 0xcb, 0xbe, 10]);
  const { findings } = await read(bookWith({ 'salesctl.yaml': gbk }));
  expect(findings).toMatchObject([{ code: 'READ-ENCODING', place: { row: 2 }, facts: { yaml: true } }]);
});
