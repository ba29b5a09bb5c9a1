// Rates of yuan a unit in what a settlement and a statement show: never as percentages, exact for programs.
import { expect, test } from 'vitest';
import type { Language, Row, Table } from '../../../src/model/document.ts';
import type { SingleRule } from '../../../src/model/rate-rule.ts';
import { cellColumn } from '../../../src/render/cell-column.ts';
import { faceText } from '../../../src/render/face-text.ts';
import { renderJson } from '../../../src/render/json.ts';
import { settlementDocument } from '../../../src/report/settlement/settlement-document.ts';
import { bookOfRows, policyOf, sold } from '../../compute/settlement/rate-company.ts';
import { settleBook } from '../../support/settle-book.ts';
import { evaluateFormulas } from './evaluate.ts';

const PER_UNIT: SingleRule = {
  kind: 'choice',
  cases: [
    {
      match: {
        product: '椅垫',
        category: null,
        customer: null,
        customerClass: null,
        origin: null,
        discount: null,
      },
      rule: { kind: 'flat', of: 'quantity', rate: { num: 5, den: 4 } },
    },
    {
      match: { product: null, category: null, customer: null, customerClass: null, origin: null, discount: null },
      rule: { kind: 'flat', of: 'amount', rate: { num: 1, den: 20 } },
    },
  ],
};

const book = bookOfRows([
  sold('A1', 305, 1000, { product: '椅垫', quantity: { num: 40, den: 1 } }),
  sold('A2', 306, 1000),
]);

function documentIn(language: Language, run = '2026-03') {
  const policy = policyOf({ month: { rate: PER_UNIT }, quarter: { bonusRate: PER_UNIT } });
  const settlement = settleBook(book, [policy], run);
  return settlementDocument({ settlement, reviews: [], budget: null, findings: [], book, version: '0.0.0' }, language);
}

const shown = (table: Table, row: Row, name: string, language: Language): string => {
  const index = table.columns.findIndex((column) => column.name === name);
  return faceText(cellColumn(table.columns[index]!, row), row.values[index], language, 2);
};

test.each<[Language, readonly string[]]>([
  ['en', ['1.25/unit', '5.00 %']],
  ['zh-CN', ['1.25 元/件', '5.00 %']],
])('lines and bonuses in %s', (language, rates) => {
  for (const [name, run] of [
    ['line_details', '2026-03'],
    ['bonuses', '2026-Q1'],
  ]) {
    const table = documentIn(language, run).tables.find((one) => one.name === name)!;
    expect(table.rows.map((row) => shown(table, row, 'rate', language))).toEqual(rates);
    expect(table.rows.map((row) => shown(table, row, 'amount', language))).toEqual(['50.00', '50.00']);
  }
});

test('programs get the number and the measure; every formula comes to its figure', () => {
  const document = documentIn('en');
  const { lines } = JSON.parse([...renderJson(document)].join(''));
  expect(lines[0]).toMatchObject({ measure: 'quantity', base: '40.00', rate: '1.25', amount: '50.00' });
  expect(lines[1]).toMatchObject({ measure: 'amount', rate: '0.05' });
  const evaluated = evaluateFormulas(document);
  expect(evaluated.filter(({ at }) => /^line_details \d amount$/.test(at))).toHaveLength(2);
  for (const { at, stored, computed } of evaluated) expect([at, computed]).toEqual([at, stored]);
});
