import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyOfRow } from '../../src/model/copy-of-row.ts';
import type { Found } from '../../src/model/finding.ts';
import type { LedgerName } from '../../src/model/ledger.ts';
import { type LedgerMapping, NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import type { Placed } from '../../src/model/place.ts';
import type { RowBatch } from '../../src/model/sheet.ts';
import { type ColumnSpec, type ColumnType, column } from '../../src/parse/column-spec.ts';
import { LEDGER_COLUMNS } from '../../src/parse/ledger-columns.ts';
import { type ParsedTable, parseLedger } from '../../src/parse/parse-ledger.ts';
import { quickReader } from '../../src/read/csv/quick-reader.ts';
import { fuzz } from '../support/fuzz.ts';

const SOURCE = { file: 'a.csv', sheet: null };

/** The sheet of a regular CSV text, as bytes or as cells only. */
async function sheetOf(text: string, asBytes: boolean) {
  const { batch } = await quickReader(',', 1)({ bytes: Buffer.from(text), offset: 0, last: true });
  const batches = (async function* (): AsyncGenerator<RowBatch> {
    yield asBytes ? batch : { rows: batch.rows, findings: batch.findings };
  })();
  return { source: SOURCE, batches };
}

const USUAL: Readonly<Record<Exclude<ColumnType, 'choice'>, readonly string[]>> = {
  text: ['武汉', ' x ', '"a""b"', 'NA'],
  identifier: ['E1', 'HT2603-001', '"=""00123"""', '１２'],
  money: ['1234.50', '-3', '"1,234.50"', '1.5万', '0'],
  date: ['2026-03-05', '2026/3/6', '2026年3月5日', '20260305'],
  percent: ['5%', '0.05', '100%'],
  number: ['1', '2.50', '１２'],
  whole: ['1', '12'],
  days: ['30', '0', '60天'],
  period: ['2026', '2026-03'],
  month: ['2026-03'],
  quarter: ['2026-Q1'],
};

const ODD = [
  '',
  ' ',
  '""',
  '-',
  '1',
  '合计',
  '三月小计',
  'Total',
  'tot',
  '示例',
  'e.g. 1',
  'Example-1',
  '#N/A',
  '1.234',
  '1.2E+17',
  '2026-02-30',
  'NA',
];

/** Mostly what the column is made for, so that most rows are in order. */
const cellOf = ({ type, choices }: ColumnSpec): fc.Arbitrary<string> => {
  const usual = type === 'choice' ? choices.flatMap(({ value, words }) => [value, ...words.slice(0, 1)]) : USUAL[type];
  return fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom('', ...ODD));
};

/** Rows as wide as the header, and some that are not. */
function textOf(ledger: LedgerName): fc.Arbitrary<string> {
  const specs = LEDGER_COLUMNS[ledger];
  const required = specs.filter((spec) => spec.required);
  const optional = specs.filter((spec) => !spec.required);
  return fc.tuple(fc.subarray(optional), fc.constantFrom([], [UNKNOWN])).chain(([more, others]) => {
    const header = [...required, ...others, ...more];
    const full = fc.tuple(...header.map((spec) => cellOf(spec)));
    const row = fc.oneof(
      { weight: 20, arbitrary: full },
      full.map((cells) => cells.slice(1)),
      full.map((cells) => [...cells, '', 'x']),
      full.map((cells) => [...cells, '']),
    );
    return fc
      .array(row, { minLength: 4, maxLength: 12, size: 'max' })
      .map((rows) => [header.map((spec) => spec.name), ...rows].map((cells) => cells.join(',')).join('\n'));
  });
}

const UNKNOWN = column('unknown', 'text', ['', '', '']);

const mapping: fc.Arbitrary<LedgerMapping> = fc.constantFrom<LedgerMapping[]>(
  NO_MAPPING,
  { ...NO_MAPPING, blanks: ['NA', '-', '1'] },
  {
    ...NO_MAPPING,
    values: { status: { '1': 'cancelled' }, amount: { '-3': '5' }, person_id: { E1: 'E7' } },
    dates: 'day-first',
  },
  { ...NO_MAPPING, defaults: { order_no: '{file}-{row}', customer: '{row}', amount: '3' } },
);

/** Views have no fields that could be compared. */
const listed = <Name extends LedgerName>(parsed: Found<ParsedTable<Name>>) => ({
  ...parsed,
  value: { ...parsed.value, rows: parsed.value.rows.map((row) => copyOfRow<Placed>(row)) },
});

it('rows of bytes become what rows of cells become', async () => {
  const input = fc
    .constantFrom<LedgerName[]>('sales', 'people', 'collections', 'expenses', 'decisions', 'splits')
    .chain((ledger) => fc.tuple(fc.constant(ledger), textOf(ledger), mapping));
  let kept = 0;
  const property = fc.asyncProperty(input, async ([ledger, text, how]) => {
    const [bytes, cells] = [await sheetOf(text, true), await sheetOf(text, false)];
    const parsed = await parseLedger(ledger, bytes, how);
    expect(listed(parsed)).toEqual(listed(await parseLedger(ledger, cells, how)));
    kept += parsed.value.rows.length;
  });
  await fc.assert(property, fuzz(400));
  expect(kept).toBeGreaterThan(1000);
});

it.each<[name: string, text: string, how: Partial<LedgerMapping>]>([
  [
    'a blank that stands for another value in each row',
    'order_no,signed_on,person_id,customer,amount\nA1,2026-03-05,E1, ,1\nA2,2026-03-05,E1, ,1',
    { defaults: { customer: '{row}' } },
  ],
  [
    'a total with a name in quotes',
    'order_no,signed_on,person_id,amount\nA1,2026-03-05,E1,1\n"""三月""合计",2026-03-05,E1,5',
    {},
  ],
  [
    'a unit in the header',
    'order_no,signed_on,person_id,amount (万元)\nA1,2026-03-05,E1,1.5\nA2,2026-03-05,E1,1.5元',
    {},
  ],
])('%s is the same in both', async (_, text, how) => {
  const [bytes, cells] = [await sheetOf(text, true), await sheetOf(text, false)];
  const parsed = await parseLedger('sales', bytes, { ...NO_MAPPING, ...how });
  expect(listed(parsed)).toEqual(listed(await parseLedger('sales', cells, { ...NO_MAPPING, ...how })));
  expect(parsed.value.count.read).toBe(2);
});
