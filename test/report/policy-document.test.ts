// The built-in policy in, the tables of `policy show` out.
import { describe, expect, test } from 'vitest';
import { policyDocument } from '../../src/report/policy-document.ts';
import { loadZhicheng } from '../policy/zhicheng.ts';
import { jsonOf, linesOf, widest } from './terminal-lines.ts';

const zhicheng = loadZhicheng().value!;

test('the tables stand in the order of the regulation, with the ladder’s figures and articles', () => {
  const json = jsonOf(policyDocument(zhicheng, 'zh-CN'));
  expect(Object.keys(json)).toEqual([
    ...['schema', 'policy', 'open_figures', 'ladder_month', 'ladder_quarter', 'ladder_year', 'options', 'pay'],
    ...['positions', 'probation', 'tax', 'reviews', 'candidacies', 'incidents', 'budget', 'open'],
  ]);
  expect(json.schema).toBe('salesctl/policy@1');
  expect(json.ladder_month[3]).toEqual({
    ...{ grade: 'supervisor', target: '20000.00', team_target: '300000.00', rate: '0.05', excess_rate: '0.05' },
    ...{ team_rate: '0.01', bonus: '1500.00', article: '第七条 月度结算' },
  });
  expect(json.ladder_year[1]).toMatchObject({ target: '320000.00', bonus_rate: '0.03', team_bonus_rate: null });
  expect(json.tax.at(-1)).toMatchObject({ above: '960000.00', tax_rate: '0.45', quick_deduction: '181920.00' });
  expect(json.probation).toHaveLength(3);
  expect(jsonOf(policyDocument(zhicheng, 'en'))).toEqual(json);
});

test('every option has its value as the file writes it, and its article', () => {
  const json = jsonOf(policyDocument(zhicheng, 'en'));
  const rows = [json.options, json.pay, json.reviews, json.incidents, json.budget].flat();
  const values = Object.fromEntries(rows.map(({ key, value }: { key: string; value: string }) => [key, value]));
  expect(values).toMatchObject({
    'price.right': '10%',
    'price.max-cost-ratio': 'unlimited',
    'shortfall.commission-factor': '0.5',
    'excess.elections': 'settle + carry',
    'team.include-leader': 'true',
    'non-sales.rate': '5%',
    'pay.base': '1500.00',
    'promotion.pass-mark': '80',
    'promotion.up-to': 'manager',
    'budget.warning-at': '80%',
    'budget.forecast-from-month': '3',
  });
  expect(rows.filter(({ article }: { article: string | null }) => article === '')).toEqual([]);
});

describe('open figures', () => {
  test('are listed with their places, and the rows that have them stand out', () => {
    const document = policyDocument(zhicheng, 'zh-CN');
    const json = jsonOf(document);
    expect(json.open_figures).toBe(zhicheng.open.length);
    expect(json.open.map(({ path, line }: { path: string; line: number }) => [path, line])).toEqual(
      zhicheng.open.map(({ path, line }) => [path, line]),
    );
    const month = document.tables.find(({ name }) => name === 'ladder_month')!;
    expect(month.rows.map(({ tone }) => tone)).toEqual([...Array(5).fill(undefined), 'warning']);
  });

  test('an option that is to be filled in says so', () => {
    const { value } = loadZhicheng(['base: 1500 ', 'base: fill-in ']);
    const pay = policyDocument(value!, 'zh-CN').tables.find(({ name }) => name === 'pay')!;
    const row = pay.rows.find(({ values }) => values[0] === 'pay.base')!;
    expect([row.values[1], row.tone]).toEqual(['fill-in', 'warning']);
  });

  test('a policy without them shows no list of them', () => {
    const { tables } = policyDocument({ ...zhicheng, open: [] }, 'en');
    expect(tables.find(({ name }) => name === 'open')!.only).toEqual(['json']);
  });
});

test.each(['zh-CN', 'en'] as const)('80 columns of %s hold every rate of the ladder and every value', (language) => {
  const lines = linesOf(policyDocument(zhicheng, language));
  expect(widest(lines)).toBeLessThanOrEqual(80);
  const manager = lines.find((line) => line.includes('800,000.00'));
  expect(manager).toMatch(/5 % .*5 % .*2 % .*2,000\.00/);
  const known = language === 'en' ? 'Sales assistant' : '销售助理';
  expect(lines.filter((line) => line.startsWith(known)).length).toBe(4);
});
