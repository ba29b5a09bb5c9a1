// Examples of policies through the real grammars, checks and settlement.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ExampleResult, passes } from '../../src/model/example-result.ts';
import { runExamples } from '../../src/pipeline/policy-examples.ts';
import { loadPlacedPolicy } from '../../src/policy/placed-policy.ts';
import { zhichengText } from '../policy/zhicheng.ts';

const TEMPLATES = new URL('../../templates/', import.meta.url);

const resultsOf = async (text: string): Promise<readonly ExampleResult[]> => {
  const { value, findings } = loadPlacedPolicy(text, 'policy.yaml', '');
  if (value === null) throw new Error(JSON.stringify(findings));
  return runExamples(value);
};

const shipped = readdirSync(TEMPLATES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(shipped.map(({ name }) => name))('the examples of %s come to what was worked out by hand', async (name) => {
  const results = await resultsOf(readFileSync(new URL(`${name}/policy.yaml`, TEMPLATES), 'utf8'));
  const failed = results.filter((result) => !passes(result));
  expect(failed.map(({ example, figures, errors }) => [example.name, figures, errors])).toEqual([]);
  if (name === 'zhicheng') expect(results.length).toBeGreaterThanOrEqual(20);
});

test('a changed figure of the policy is noticed by the examples that need it', async () => {
  const changed = zhichengText.replace('target: 25000, rate: 6%', 'target: 25000, rate: 6.5%');
  const failed = (await resultsOf(changed)).filter((result) => !passes(result));
  expect(failed.map(({ example }) => example.name)).toContain('专员当月超额');
  expect(failed.map(({ example }) => example.name)).not.toContain('年终奖金');
});

const HEAD = zhichengText.slice(0, zhichengText.indexOf('examples:'));

test('differences name the line, the figure and both amounts', async () => {
  const text = `${HEAD}examples:
  - example: x
    run: 2026-03
    given:
      people:
        - { 工号: E1, 姓名: 甲, 职级: 销售专员, 入职日期: 2025-01-01 }
      sales:
        - { order_no: A1, signed_on: 2026/3/5, person_id: 甲, amount: "40,000" }
    expect:
      E1: { held: 3000, month-bonus: 500, monthBonus: 499.99, nothing: 1 }
      E9: { payable: 0 }
`;
  const [result] = await resultsOf(text);
  const line = text.split('\n').findIndex((one) => one.includes('E1: {')) + 1;
  expect(result!.errors).toEqual([]);
  expect(result!.figures.map(({ figure, expected, found }) => [figure, expected, found])).toEqual([
    ['held', 300000, 300000],
    ['month-bonus', 50000, 50000],
    ['monthBonus', 49999, 50000],
    ['nothing', 100, 'unknown'],
    ['payable', 0, null],
  ]);
  expect(result!.figures.map((figure) => figure.line)).toEqual([line, line, line, line, line + 1]);
  expect(passes(result!)).toBe(false);
});

test('rows with errors are found at their lines of the policy file', async () => {
  const text = `${HEAD}examples:
  - example: x
    run: 2026-03
    given:
      people:
        - { person_id: E1, name: 甲, grade: 销售专员, hired_on: 2025-01-01 }
      sales:
        - { order_no: A1, signed_on: 2026-03-05, person_id: E1, amount: 10 }
        - { order_no: A2, signed_on: 2026-03-05, person_id: E2, amount: 10 }
        - { order_no: A3, signed_on: 2026-02-30, person_id: E1, amount: ten }
    expect: { E1: { payable: 0 } }
`;
  const [result] = await resultsOf(text);
  const lineOf = (part: string): number => text.split('\n').findIndex((one) => one.includes(part)) + 1;
  expect(result!.figures).toEqual([]);
  expect(result!.errors.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
    ['CELL-DATE', lineOf('A3'), 'signed_on'],
    ['CELL-MONEY', lineOf('A3'), 'amount'],
    ['KEY-UNKNOWN-PERSON', lineOf('A2'), 'person_id'],
  ]);
});
