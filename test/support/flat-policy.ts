// One grade that earns a flat rate of everything, with the clauses that a test is about added to it.
import type { Editions, Policy } from '../../src/model/policy.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';

const TEXT = `
policy: flat
title: { zh-CN: 统一比例, en: Flat }
source: a test
currency: CNY
price: { article: '1', below-floor: ignore }
pay: { article: '1', cycle: month }
grades:
  - grade: agent
    title: { zh-CN: 代理, en: Agent }
    month: { article: '1', rate: 10% }
  - grade: senior
    title: { zh-CN: 资深, en: Senior }
    month: { article: '1', rate: 10% }
shortfall: { article: '1', decided-by: month, commission-factor: 1, quarter-bonus-factor: 1, month-bonus-factor: 1, true-up: both }
excess: { article: '1', default: settle, elections: [settle] }
release: { article: '1', when: [], mode: full }
`;

/** 10 % of everything, paid at once. */
export function flatPolicy(clauses: Partial<Policy> = {}): Policy {
  const { value, findings } = loadPolicy(TEXT, 'policy.yaml', 'sha');
  if (value === null) throw new Error(JSON.stringify(findings, null, 1));
  return { ...value, ...clauses };
}

export const flatWith = (clauses: Partial<Policy> = {}): Editions => [flatPolicy(clauses)];
