// The policy's own limits: prices, approvals, projects, elections, budgets and figures that it leaves open.
import { expect, test } from 'vitest';
import type { Editions } from '../../src/model/policy.ts';
import { findingsIn, short, zhicheng } from './book-of.ts';

const people = `person_id,name,grade,hired_on,effective_from
E01,郑专员,specialist,2022-01-05,
E02,王助理,assistant,2022-01-05,`;

test('special prices, discounts beyond the right, and rows without a price', async () => {
  const found = await findingsIn({
    people,
    sales: `order_no,signed_on,person_id,amount,quantity,list_price,floor_price,unit_price,special_rate,approval_no
A1,2026-02-01,E01,900,,,100,99.99,3%,
A2,2026-02-01,E01,900,,,100,99.99,,
A3,2026-02-01,E01,900,,100,,90,,
A4,2026-02-01,E01,899.9,10,100,,,,
A5,2026-02-01,E01,899.9,10,100,,,,SP1
A6,2026-02-01,E01,900,,100,,,,`,
  });
  expect(short(found)).toEqual([
    'sales:2 POLICY-BELOW-FLOOR',
    'sales:2 POLICY-SPECIAL-UNAPPROVED',
    'sales:3 POLICY-BELOW-FLOOR',
    'sales:3 POLICY-SPECIAL-NO-RATE',
    'sales:5 POLICY-DISCOUNT-UNAPPROVED',
    'sales:7 POLICY-NO-PRICE',
  ]);
  expect(found[0]?.facts).toEqual({ floor: '100.00', rate: '3%' });
  expect(found[4]?.facts).toEqual({ list: '100.00', lowest: '90.00' });
});

test('the edition of the month of signing decides', async () => {
  const strict = { ...zhicheng[0], effectiveFrom: 20260301 };
  const price = { ...strict.price, maxCostRatio: { num: 1, den: 2 }, discountRight: null };
  const editions: Editions = [zhicheng[0], { ...strict, price }];
  const sales = `order_no,signed_on,person_id,amount,cost,list_price,unit_price,special_rate
A1,2026-02-28,E01,100,51,200,100,1%
A2,2026-03-01,E01,100,51,200,100,1%`;
  const found = await findingsIn({ people, sales }, editions);
  expect(short(found)).toEqual([
    'sales:2 CELL-NO-EFFECT',
    'sales:2 POLICY-DISCOUNT-UNAPPROVED',
    'sales:3 POLICY-ABOVE-COST-RATIO',
  ]);
  expect(found[2]?.facts).toEqual({ limit: '50%' });
});

test('profit projects: the cost of every sale, and the least share of the people', async () => {
  const found = await findingsIn({
    people,
    sales: `order_no,signed_on,person_id,amount,cost,project_no
A1,2026-02-01,E01,100,,P1
A2,2026-02-01,E01,100,0,P1
A3,2026-02-01,E01,100,,P2
A4,2026-02-01,E01,0,,P1`,
    projects: `project_no,person_id,base,rate
P1,E01,profit,10%
P1,E02,profit,4.99%
P2,E01,amount,2%
P3,E01,profit,10%
P3,E02,profit,5%`,
  });
  expect(short(found)).toEqual(['sales:2 POLICY-PROJECT-NO-COST', 'projects:2 POLICY-PROFIT-SHARE']);
  expect(found[1]?.facts).toEqual({ project: 'P1', share: '14.99%', minimum: '15%' });
});

test('elections that the policy does not leave', async () => {
  const elections = 'person_id,quarter,excess\nE01,2026-Q1,carry\nE02,2026-Q1,settle';
  expect(await findingsIn({ people, elections })).toEqual([]);
  const fixed = { ...zhicheng[0], excess: { ...zhicheng[0].excess, elections: [] } };
  const found = await findingsIn({ people, elections }, [fixed]);
  expect(short(found)).toEqual(['elections:2 POLICY-ELECTION']);
});

test('budgets that nobody approved', async () => {
  const budgets = 'period,department,category,amount,approved_by\n2026,销售部,差旅,100,\n2026,销售部,*,100,总';
  expect(short(await findingsIn({ people, budgets }))).toEqual(['budgets:2 POLICY-BUDGET-UNAPPROVED']);
});

test('twelve months of budgets that do not sum to the year’s', async () => {
  const months = (department: string, amounts: readonly number[]) =>
    amounts.map((amount, place) => `2026-${`${place + 1}`.padStart(2, '0')},${department},差旅,${amount},总,`);
  const found = async (...rows: readonly string[]) => {
    const budgets = ['period,department,category,amount,approved_by,revised_on', ...rows].join('\n');
    return await findingsIn({ people, budgets });
  };
  const equal = Array<number>(12).fill(2000);
  const wrong = await found('2026,销 售部,差旅,12000,总,', ...months('销售部', equal));
  expect(short(wrong)).toEqual(['budgets:2 SUM-BUDGET-MONTHS']);
  expect(wrong[0]).toMatchObject({ value: '12000.00', facts: { months: '24000.00', year: '12000.00' } });

  const year = '2026,销售部,差旅,24000,总,';
  expect(await found(year, ...months('销售部', equal))).toEqual([]);
  expect(await found(year, ...months('销售部', equal.slice(1)))).toEqual([]);
  expect(await found(year, ...months('市场部', equal.with(3, 1)))).toEqual([]);
  const revised = [year, ...months('销售部', equal), '2026-12,销售部,差旅,2000.01,总,2026-11-01'];
  expect(short(await found(...revised))).toEqual(['budgets:2 SUM-BUDGET-MONTHS']);
  expect(short(await found(...revised, '2026,销售部,差旅,24000.01,总,2026-11-01'))).toEqual([]);
});

test('open figures are found once somebody holds their grade in a settled month, once each', async () => {
  const codes = async (rows: string) =>
    (
      await findingsIn({
        people: `${people}\n${rows}`,
        sales: 'order_no,signed_on,person_id,amount\nA1,2026-02-01,E01,9',
      })
    ).filter((one) => one.code === 'POLICY-FILL-IN');
  const held = await codes('M9,何经理,营销经理,2022-01-01,\nM8,林经理,marketing_manager,2022-01-01,');
  expect(held).toHaveLength(zhicheng[0].open.length);
  expect(held[0]).toMatchObject({ place: { source: { file: 'policy.yaml' } }, facts: { who: 'M9, M8' } });
  const formerly = 'M9,何经理,marketing_manager,2022-01-01,\nM9,何经理,manager,2022-01-01,2026-02-01';
  expect(await codes(formerly)).toEqual([]);
});

test('special rates that nobody approved, in books that have approvals; nothing needs none', async () => {
  const head = 'order_no,signed_on,person_id,amount,unit_price,floor_price,special_rate,approval_no';
  const row = (order: string, rest: string) => `${order},2026-02-05,E01,100,90,100,${rest}`;
  const special = async (...rows: readonly string[]) =>
    short(await findingsIn({ people, sales: [head, ...rows].join('\n') })).filter((code) => /SPECIAL/.test(code));
  expect(await special(row('A1', '3%,SP1'), row('A2', '4%,'), row('A3', '0%,'), row('A4', ','))).toEqual([
    'sales:3 POLICY-SPECIAL-UNAPPROVED',
    'sales:5 POLICY-SPECIAL-NO-RATE',
  ]);
  expect(await special(row('A2', '4%,'))).toEqual([]);
});

test('a leader with the sale of a member’s customer, unless they share it or the member has left', async () => {
  const team = `person_id,name,grade,leader_id,hired_on,left_on
M1,周,manager,,2020-01-01,
S1,吴,supervisor,M1,2020-01-01,
E01,郑,specialist,S1,2020-01-01,
E02,王,specialist,S1,2020-01-01,2026-01-31`;
  const found = await findingsIn({
    people: team,
    customers: 'customer,person_id\n甲,E01\n乙,S1\n丙,\n丁,E02',
    sales: `order_no,signed_on,person_id,customer,amount
A1,2026-02-05,E01,甲,100
A2,2026-02-05,M1,甲,101
A3,2026-02-05,E01,乙,102
A4,2026-02-05,M1,丙,103
A5,2026-02-05,S1,甲,104
A6,2026-02-05,S1,丁,105`,
    splits: 'order_no,person_id,share\nA5,E01,50%\nA5,S1,50%',
  });
  expect(short(found)).toEqual(['sales:3 POLICY-LEADER-CREDIT']);
  expect(found[0]?.facts).toEqual({ leader: 'M1', customer: '甲', member: 'E01' });
});
