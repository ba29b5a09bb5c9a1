// Real months frozen as examples: few rows, no names, and the same figures.
import { describe, expect, test } from 'vitest';
import { parseRun } from '../../src/model/run.ts';
import { addExample } from '../../src/pipeline/add-example.ts';
import { type CaseRequest, exampleLines, saveCase } from '../../src/pipeline/save-case.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { bookOf } from '../support/inline-book.ts';

const POLICY = `policy: small
title: { zh-CN: 小公司 }
source: 办法
grades:
  - grade: seller
    title: { zh-CN: 销售 }
    month: { article: 第二条, rate: { by: customer, 大客户: 2%, else: 5% } }
  - grade: lead
    title: { zh-CN: 主管 }
    month: { article: 第三条, rate: 5%, team-rate: 1% }
price: { article: 一, below-floor: ignore }
shortfall: { article: 三, decided-by: month, commission-factor: 1, quarter-bonus-factor: 1, month-bonus-factor: 1, true-up: both }
excess: { article: 四, default: settle, elections: [settle] }
release: { article: 五, when: [], mode: full }
`;

const book = await bookOf({
  people: `person_id,name,grade,leader_id,hired_on
    S1,钱主管,lead,,2024-01-01
    E1,赵一,seller,S1,2025-01-01
    E2,孙二,seller,S1,2025-01-01
    E3,李三,seller,,2025-01-01`,
  sales: `order_no,signed_on,person_id,customer,product,amount
    A1,2026-02-03,E1,大客户,甲,100
    A2,2026-03-03,E1,大客户,甲,1000
    A3,2026-03-04,E1,小店,乙,2000
    A4,2026-03-05,E2,小店,乙,4000
    A5,2026-03-06,E3,小店,乙,8000
    A6,2026-04-06,E1,小店,乙,16000`,
});

const { value: policy } = loadPolicy(POLICY, 'p.yaml', '');

const request = (person: string, more: Partial<CaseRequest> = {}): CaseRequest => ({
  book,
  editions: [policy!],
  run: parseRun('2026-03')!,
  person,
  name: 'x',
  article: null,
  keepsNames: false,
  policy: null,
  ...more,
});

const saved = async (person: string, more: Partial<CaseRequest> = {}) => {
  const found = await saveCase(request(person, more));
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('saveCase', () => {
  test('keeps the orders of the run, their customers only where a rate asks for them, and no names', async () => {
    const { rows, figures, article, personId } = await saved('赵一');
    expect([personId, article]).toEqual(['E1', '第二条']);
    expect(figures).toContainEqual(['payable', 12000]);
    expect(rows.people).toEqual([{ person_id: 'E1', name: 'E1', grade: 'seller', hired_on: '2025-01-01' }]);
    expect(rows.sales.map(({ order_no, customer, product }) => [order_no, customer, product])).toEqual([
      ['A2', '大客户', undefined],
      ['A3', '小店', undefined],
    ]);
  });

  test('customers become C1, C2 where their names do not matter, or go', async () => {
    const { rows } = await saved('E3');
    expect(rows.sales).toEqual([{ order_no: 'A5', signed_on: '2026-03-06', person_id: 'E3', amount: '8000.00' }]);
  });

  test('a leader keeps the team', async () => {
    const { rows, figures } = await saved('S1');
    expect(figures).toContainEqual(['earned.team', 7000]);
    expect(rows.people.map(({ person_id }) => person_id)).toEqual(['S1', 'E1', 'E2']);
    expect(rows.sales.map(({ order_no }) => order_no)).toEqual(['A2', 'A3', 'A4']);
  });

  test('names stay where they are asked for', async () => {
    const { rows } = await saved('E3', { keepsNames: true });
    expect([rows.people[0]!.name, rows.sales[0]!.customer]).toEqual(['李三', '小店']);
  });

  test('nobody of that name, or a policy that says something else', async () => {
    expect(await saveCase(request('周九'))).toBe('no-such-person');
    const other = loadPolicy(POLICY.replace('else: 5%', 'else: 6%'), 'o.yaml', '').value!;
    expect(await saveCase(request('E1', { policy: other }))).toBe('differs');
  });
});

describe('addExample', () => {
  test('what was saved passes; a second one of that name, or figures that differ, are refused', async () => {
    const lines = exampleLines(await saved('E1'));
    const added = await addExample(POLICY, 'p.yaml', 'x', lines);
    if (!('text' in added)) throw new Error(added.why);
    expect(added.text.startsWith(POLICY)).toBe(true);
    expect(await addExample(added.text, 'p.yaml', 'x', lines)).toEqual({ why: 'taken' });
    const wrong = lines.map((line) => line.replace('payable: 120.00', 'payable: 121.00'));
    expect(await addExample(POLICY, 'p.yaml', 'x', wrong)).toMatchObject({ why: 'differs' });
    const flow = `${POLICY}examples: [{ example: a, run: 2026-03, given: { people: [{ person_id: E1 }] }, expect: { E1: { held: 0 } } }]\n`;
    expect(await addExample(flow, 'p.yaml', 'x', lines)).toEqual({ why: 'flow' });
  });
});
