// POLICY-RATE-NO-FIGURE: rows without what a rate of their people is taken of, and rows that no such rate concerns.
import { expect, test } from 'vitest';
import type { Editions } from '../../src/model/policy.ts';
import type { FlatRate, RateCase, RateRule } from '../../src/model/rate-rule.ts';
import { caseOf, flatOf, percent, policyOf, type Terms, tableOf } from '../compute/settlement/rate-company.ts';
import { findingsIn, type LedgerTexts } from './book-of.ts';

const people = `person_id,name,grade,hired_on,leader_id,kind
M1,周经理,manager,2022-01-05,,
S1,吴主管,supervisor,2022-01-05,M1,
E1,郑专员,specialist,2022-01-05,S1,
E2,王助理,assistant,2022-01-05,,
N1,钱会计,,2022-01-05,,non_sales`;

const ofProfit: FlatRate = { kind: 'flat', of: 'profit', rate: percent(10) };
const perUnit: FlatRate = { kind: 'flat', of: 'quantity', rate: { num: 1, den: 1 } };
const choice = (...cases: readonly RateCase[]): RateRule => ({ kind: 'choice', cases });

async function found(terms: Terms | Editions, sales: string, more: LedgerTexts = {}): Promise<readonly string[]> {
  const editions: Editions = Array.isArray(terms) ? (terms as unknown as Editions) : [policyOf(terms as Terms)];
  const findings = await findingsIn({ people, sales, ...more }, editions);
  return findings.flatMap(({ code, place, facts }) => {
    if (code !== 'POLICY-RATE-NO-FIGURE') return [];
    const { person, rule, need } = facts as { person: string; rule: string; need: string };
    return [`${place?.row} ${place?.column} ${need} ${person} ${rule}`];
  });
}

const rows = (header: string, ...lines: readonly string[]): string =>
  [`order_no,signed_on,person_id,amount,${header}`, ...lines].join('\n');

test('a profit rate asks for the cost of sold rows of its grade, and of no others', async () => {
  const sales = rows(
    'cost,status,refund_of',
    'A1,2026-02-01,E1,100,60,,',
    'A2,2026-02-01,E1,100,,,',
    'A3,2026-02-01,E1,100,,cancelled,',
    'A4,2026-02-01,E2,100,,,',
    'A5,2026-02-01,N1,100,,,',
    'A2,2026-02-03,E1,-100,,,1',
  );
  const own = { ...policyOf({ month: { rate: ofProfit } }) };
  const grades = own.grades.map((grade) =>
    grade.id === 'specialist' ? grade : { ...grade, month: { ...grade.month, rate: flatOf(1) } },
  );
  expect(await found([{ ...own, grades }], sales)).toEqual(['3 cost profit E1 grades.specialist.month.rate']);
  expect(await found({ month: { rate: flatOf(1) } }, sales)).toEqual([]);
});

test('tables are asked by what they pay and by what their borders are measured on', async () => {
  const sales = rows('cost,quantity', 'A1,2026-02-01,E1,100,,');
  const onProfit = tableOf({ mode: 'whole', on: 'profit', per: 'month' }, [0, 1], [100, 2]);
  expect(await found({ month: { rate: onProfit } }, sales)).toEqual(['2 cost profit E1 grades.specialist.month.rate']);
  const both = tableOf({ mode: 'whole', on: 'quantity', per: 'row', of: 'profit' }, [0, 1], [100, 2]);
  expect(await found({ month: { rate: flatOf(1), excessRate: both } }, sales)).toEqual([
    '2 cost profit E1 grades.specialist.month.excess-rate',
    '2 quantity quantity E1 grades.specialist.month.excess-rate',
  ]);
});

test('leaders and bonuses ask too, and every person who shares the order', async () => {
  const sales = rows('quantity', 'A1,2026-02-01,N1,100,');
  const splits = 'order_no,person_id,share\nA1,N1,50%\nA1,E1,50%';
  const byLeader = { leader: { teamRate: perUnit } };
  expect(await found(byLeader, sales)).toEqual([]);
  expect(await found(byLeader, sales, { splits })).toEqual([
    '2 quantity quantity S1 grades.supervisor.month.team-rate',
  ]);
  expect(await found({ quarter: { bonusRate: perUnit } }, sales, { splits })).toEqual([
    '2 quantity quantity E1 grades.specialist.quarter.bonus-rate',
  ]);
});

test('of a choice the case that is met asks, and sums of any case', async () => {
  const sales = rows('cost,quantity,product', 'A1,2026-02-01,E1,100,,,书桌', 'A2,2026-02-01,E1,100,,,椅垫');
  const cases = [{ ...caseOf({ product: '书桌' }, 0), rule: ofProfit }, caseOf({}, 3)];
  expect(await found({ month: { rate: choice(...cases) } }, sales)).toEqual([
    '2 cost profit E1 grades.specialist.month.rate',
  ]);
  const summed = tableOf({ mode: 'whole', on: 'profit', per: 'month' }, [0, 1]);
  const withSums = choice({ ...caseOf({ product: '书桌' }, 0), rule: summed }, caseOf({}, 3));
  expect(await found({ month: { rate: withSums } }, sales)).toHaveLength(2);
});

test('a case by discount asks for the list price, and for what the price is', async () => {
  const sales = rows(
    'product,list_price,unit_price,quantity',
    'A1,2026-02-01,E1,100,书桌,,90,1',
    'A2,2026-02-01,E1,100,书桌,100,,',
    'A3,2026-02-01,E1,100,书桌,100,,1',
    'A4,2026-02-01,E1,100,椅垫,,,',
  );
  const discount = { above: { num: 1, den: 10 }, upTo: null };
  const rate = choice(caseOf({ product: '书桌', discount }, 2), caseOf({}, 3));
  expect(await found({ month: { rate } }, sales)).toEqual([
    '2 list_price discount E1 grades.specialist.month.rate',
    '3 unit_price discount E1 grades.specialist.month.rate',
  ]);
});

test('projects and rows with a special rate have rates of their own; where collections count, later editions ask as well', async () => {
  const sales = rows(
    'project_no,special_rate,floor_price,unit_price',
    'A1,2026-02-01,E1,100,P1,,,',
    'A2,2026-02-01,E1,100,,2%,100,90',
    'A3,2026-02-01,E1,100,,,,',
  );
  const projects = 'project_no,person_id,base,rate\nP1,E1,amount,10%';
  const plain = policyOf({ month: { rate: flatOf(1) } });
  const later = { ...policyOf({ month: { rate: ofProfit } }), effectiveFrom: 20260301 };
  expect(await found({ month: { rate: ofProfit } }, sales, { projects })).toHaveLength(1);
  const collections = 'receipt_no,received_on,order_no,amount\nR1,2026-03-05,A3,100';
  expect(await found([plain, later], sales, { projects, collections })).toEqual([]);
  const collected = [plain, later].map((policy) => ({ ...policy, basis: 'collected' as const }));
  expect(await found(collected as unknown as Editions, sales, { projects, collections })).toEqual([
    '4 cost profit E1 grades.specialist.month.rate',
  ]);
});

test('where performance is units, every sold row is asked for its quantity', async () => {
  const sales = rows(
    'quantity,special_rate',
    'A1,2026-02-01,E1,100,5,',
    'A2,2026-02-01,E1,100,,',
    'A3,2026-02-01,E2,100,,',
  );
  const editions: Editions = [policyOf({}, { performanceOf: 'quantity' })];
  expect(await found(editions, sales)).toEqual([
    '3 quantity quantity E1 performance.of',
    '4 quantity quantity E2 performance.of',
  ]);
});
