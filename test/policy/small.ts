// A small policy of two grades, with one rate, more keys of a month or quarter, and more clauses put into it.
import { loadPolicy } from '../../src/policy/load-policy.ts';

export interface Parts {
  /** Of the seller's month. */
  readonly rate?: string;
  /** More keys of the seller's month. */
  readonly month?: string;
  /** Keys of the seller's quarter and year. */
  readonly quarter?: string;
  readonly year?: string;
  /** More keys of release. */
  readonly release?: string;
  /** Whole clauses, from the beginning of a line. */
  readonly clauses?: string;
}

export function loadSmall({ rate = '5%', month = '', quarter = '', year = '', release = '', clauses = '' }: Parts) {
  const text = `policy: small
title: { zh-CN: 小公司 }
source: 销售办法
price: { article: 一, below-floor: ignore }
grades:
  - grade: seller
    title: { zh-CN: 销售 }
    month: { article: 二, target: 10000, rate: ${rate}${month} }
    quarter: { article: 二${quarter} }
    year: { article: 二${year} }
  - grade: manager
    title: { zh-CN: 经理 }
    month: { article: 二, rate: 3%, team-rate: 1% }
shortfall: { article: 三, decided-by: month, commission-factor: 1, quarter-bonus-factor: 1, month-bonus-factor: 1, true-up: both }
excess: { article: 四, default: settle, elections: [settle] }
release: { article: 五, when: [], mode: full${release} }
${clauses}
`;
  return loadPolicy(text, 'small.yaml', '');
}

/** Column, value and what was expected of every finding. */
export const wrongIn = (parts: Parts) =>
  loadSmall(parts).findings.map(({ code, place, value, facts }) => [
    place?.column ?? null,
    value,
    code === 'CONFIG-VALUE' ? (facts as { expected: string }).expected : code,
  ]);

export function policyOf(parts: Parts) {
  const { value, findings } = loadSmall(parts);
  if (value === null) throw new Error(JSON.stringify(findings));
  return value;
}
