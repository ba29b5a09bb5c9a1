// The shape of an example: rows of ledgers as finance writes them, and the figures that they must give.
import type * as z from 'zod';
import { LEDGER_NAMES } from '../model/ledger.ts';
import type { Fen } from '../model/money.ts';
import { parseRun, type Run } from '../model/run.ts';
import { dictionary, list, mapping, said, scalar } from '../yaml/shape.ts';
import { money, type TextRule, words } from '../yaml/text-rule.ts';
import { article } from './schema-parts.ts';

const run: TextRule<Run> = {
  expected: 'run',
  json: { type: ['string', 'integer'], pattern: '^\\d{4}(-(\\d{2}|Q[1-4]))?$' },
  read: (text) => {
    const value = parseRun(text.trim());
    return value === null ? { expected: 'run' } : { value };
  },
};

/** An amount that may lie below zero. */
const signed: TextRule<Fen> = {
  expected: 'money',
  json: { type: ['number', 'string'] },
  read: (text) => {
    const below = /^\s*[-−－](.*)$/.exec(text);
    const read = money.read(below?.[1] ?? text);
    return below === null || !('value' in read) ? read : { value: read.value === 0 ? 0 : -read.value };
  },
};

/** Cells as text, as a CSV file has them. */
const cell: TextRule<string> = {
  expected: 'text',
  json: { type: ['string', 'number', 'boolean'] },
  read: (text) => ({ value: text }),
};

const row = dictionary(said(scalar(cell), '此列的内容', 'What stands in this column'));

const rows = said(list(row).optional(), '此台账的各行：列名: 内容', 'Rows of this ledger: column: content');

const given = mapping(Object.fromEntries(LEDGER_NAMES.map((ledger) => [ledger, rows])));

export const example = mapping({
  example: said(scalar(words), '示例的名称', 'Name of the example'),
  article: said(article.optional(), '所说明的条款', 'The clause that it shows'),
  run: said(scalar(run), '结算期：2026-03、2026-Q1、2026', 'The run: 2026-03, 2026-Q1, 2026'),
  given: said(given, '台账的内容', 'What the ledgers hold'),
  expect: said(
    dictionary(
      said(
        dictionary(said(scalar(signed), '应得的数字', 'What it must come to')),
        '此人的各项数字：payable 应发等',
        "Figures of this person by their names in the settlement's JSON: payable …",
      ),
    ),
    '应得的结果：人员编号: { 项目: 金额 }',
    'What must come out: person: { figure: amount }',
  ),
});

export type ExampleFile = z.output<typeof example>;
