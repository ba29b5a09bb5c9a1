// The rules as a whole: which codes they stand for.
import { expect, test } from 'vitest';
import { RULES } from '../../src/check/check.ts';
import { SEVERITIES } from '../../src/model/severities.ts';
import { findingsIn, short } from './book-of.ts';

test('every code between rows has a rule', () => {
  const elsewhere = ['KEY-NAME-FOR-ID', 'SUM-TOTAL-ROW'];
  const cells = ['CELL-FAR', 'CELL-NO-EFFECT', 'CELL-RANGE'];
  const between = Object.keys(SEVERITIES).filter((code) => /^(?:KEY|DATE|SUM|POLICY|DUP)-/.test(code));
  const ruled = new Set(RULES.flatMap((rule) => rule.codes));
  expect([...ruled].sort()).toEqual([...cells, ...between.filter((code) => !elsewhere.includes(code))].sort());
});

test('without people, expenses may name anybody, sales may not', async () => {
  const found = await findingsIn({
    sales: 'order_no,signed_on,person_id,amount\nA1,2026-02-01,E01,100',
    expenses: 'expense_no,spent_on,person_id,category,amount\nX1,2026-02-02,E01,差旅,10',
  });
  expect(short(found)).toEqual(['sales:2 KEY-UNKNOWN-PERSON']);
});
