// One and the same ledger in the forms of a dozen programs -> one and the same settlement, to the byte but for the places of rows.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesIn, type Encoding } from './encodings.ts';
import { fuzzDirectory, program } from './program.ts';

const salesctl = program();
const directory = fuzzDirectory();

type Kind = 'text' | 'day' | 'money';

interface Column {
  readonly kind: Kind;
  /** Simplified, traditional and English. */
  readonly headers: readonly [string, string, string];
  readonly cells: readonly string[];
}

const column = (kind: Kind, headers: string, cells: string): Column => ({
  kind,
  headers: headers.split('|') as unknown as Column['headers'],
  cells: cells.split('|'),
});

/** All of it can be written in every encoding. */
const SALES = [
  column('text', '合同编号|訂單號|Order No', '0010|0011|HT-12|HT-13|0011'),
  column('text', '行号|行號|Line no', '1|1|1|1|2'),
  column('text', '退款行号|退款行號|Refund of', '||||1'),
  column('day', '签约日期|簽約日期|Signed on', '2026-01-05|2026-02-28|2026-03-05|2026-03-31|2026-03-31'),
  column('text', '工号|工號|Person ID', 'E01|E02|E01|王五|E02'),
  column('text', '客户名称|客戶|Customer', '上海公司|李四·王|A "B"; C|D, E|F'),
  column('money', '金额|金額|Amount', '12345.60|0.10|40000.00|1234567.00|-0.10'),
  column('text', '备注|備註|Note', '|a|||b'),
];

const COLLECTIONS = [
  column('text', '收款单号|收款單號|Receipt No', '1|2|3'),
  column('day', '到账日期|到帳日期|Received on', '2026-03-06|2026-03-07|2026-03-08'),
  column('text', '订单号|訂單號|Order No', '0010|HT-12|HT-13'),
  column('money', '回款金额|回款金額|Amount', '12345.60|20000.00|600000.00'),
];

const PEOPLE =
  'person_id,name,grade,leader_id,hired_on\nS01,张主管,supervisor,,2020-01-01\nE01,赵一,specialist,S01,2020-01-01\nE02,王五,specialist,S01,2020-01-01\n';

interface Writing {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly lineEnd?: string;
  readonly language?: 0 | 1 | 2;
  readonly reversed?: boolean;
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  readonly header?: (text: string, kind: Kind) => string;
  readonly day?: (iso: string) => string;
  readonly money?: (plain: string) => string;
  /** Around every cell that is written; the text has no quotes yet. */
  readonly cell?: (text: string) => string;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const moved = (plain: string, places: number): string => {
  const [, sign, whole, fraction] = /^(-?)(\d+)\.(\d\d)$/.exec(plain)!;
  const digits = `${whole}${fraction}`.padStart(places + 3, '0');
  return `${sign}${digits.slice(0, digits.length - places - 2)}.${digits.slice(-places - 2)}`;
};
const grouped = (plain: string): string => plain.replace(/\B(?=(?:\d{3})+\.)/g, ',');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const chinese = (iso: string): string => iso.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日');

const WRITINGS: Readonly<Record<string, Writing>> = {
  'a plain export': {},
  'a spreadsheet in English': {
    encoding: 'utf-8 with mark',
    lineEnd: '\r\n',
    language: 2,
    reversed: true,
    cell: quoted,
  },
  'an old system': {
    encoding: 'gb18030',
    delimiter: '\t',
    lineEnd: '\r',
    day: chinese,
    money: (plain) => `¥${grouped(plain)}`,
    above: ['2026年3月 台账', '制表人：王五'],
  },
  'a system from Taiwan': { encoding: 'big5', language: 1, day: (iso) => iso.replaceAll('-', '/') },
  'Unicode text': {
    encoding: 'utf-16le with mark',
    delimiter: '\t',
    lineEnd: '\r\n',
    money: (plain) => (plain.startsWith('-') ? `(${plain.slice(1)})` : plain),
  },
  'Unicode of the other order': { encoding: 'utf-16be', delimiter: ';', language: 1, money: (plain) => `${plain}元` },
  'protected cells': { cell: (text) => (text === '' ? '' : `=${quoted(text)}`) },
  'padded cells': { cell: (text) => (/[",;]/.test(text) ? quoted(`${text}\t`) : `${text}\t`), lineEnd: '\r\n' },
  'declared semicolons': { above: ['sep=;'], delimiter: ';', day: (iso) => `${iso} 00:00:00` },
  'ten thousands': {
    header: (text, kind) => (kind === 'money' ? `${text}（万元）` : ` ${text}* `),
    money: (plain) => moved(plain, 4),
    delimiter: '|',
  },
  'whole fen': {
    header: (text, kind) => (kind === 'money' ? `${text}/分` : text),
    money: (plain) => plain.replace('.', '').replace(/^(-?)0+(?=\d)/, '$1'),
  },
  'full width': { header: wide, language: 2, day: wide, money: wide, encoding: 'gb18030' },
  'invisible marks': { header: (text) => `\u200b${text}`, cell: (text) => quoted(`\u202a${text}\u202c`) },
  'serial days': { day: (iso) => `${Math.round(Date.parse(iso) / 86_400_000) + 25_569}`, reversed: true },
};

function fileOf(columns: readonly Column[], writing: Writing): Uint8Array {
  const { encoding = 'utf-8', delimiter = ',', lineEnd = '\n', language = 0, above = [], below = [] } = writing;
  const { header = (text) => text, day = (iso) => iso, money = (plain) => plain, reversed = false } = writing;
  const needsQuotes = (text: string): boolean => /["\r\n]/.test(text) || text.includes(delimiter);
  const { cell = (text: string) => (needsQuotes(text) ? quoted(text) : text) } = writing;
  const styles: Readonly<Record<Kind, (text: string) => string>> = { text: (text) => text, day, money };
  const ordered = reversed ? [...columns].reverse() : columns;
  const lines = [
    ordered.map(({ headers, kind }) => cell(header(headers[language], kind))),
    ...columns[0]!.cells.map((_, row) => ordered.map(({ cells, kind }) => cell(styles[kind](cells[row]!)))),
  ].map((cells) => cells.join(delimiter));
  return bytesIn([...above, ...lines, ...below, ''].join(lineEnd), encoding);
}

/** What the run says, and of the findings what does not depend on where the rows stand. */
async function settled(writing: Writing): Promise<string> {
  const files = {
    'people.csv': PEOPLE,
    'sales.csv': fileOf(SALES, writing),
    'collections.csv': fileOf(COLLECTIONS, writing),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, name), bytes);
  const ledgers = ['people', 'sales', 'collections'].flatMap((name) => [`--${name}`, join(directory, `${name}.csv`)]);
  const { code, stdout, stderr } = await salesctl('settle', '--month', '2026-03', ...ledgers, '--format', 'json');
  expect(code, stderr).toBe(0);
  const { findings, ...said } = JSON.parse(stdout) as { readonly findings: readonly { readonly code: string }[] };
  return JSON.stringify({ ...said, findings: findings.map((found) => found.code).sort() });
}

it('settles to the same, however it is written', { timeout: 600_000 }, async () => {
  const plain = await settled({});
  expect(JSON.parse(plain)).toMatchObject({ findings: expect.arrayContaining(['KEY-NAME-FOR-ID']) });
  for (const [name, writing] of Object.entries(WRITINGS)) expect([name, await settled(writing)]).toEqual([name, plain]);
});

it('is another one where a cell is another', { timeout: 600_000 }, async () => {
  const cents = await settled({ money: (plain) => plain.replace('12345.60', '12345.61') });
  expect(cents).not.toBe(await settled({}));
});
