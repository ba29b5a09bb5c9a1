// The examples of docs/policy-file.md, put into a small policy: every one of them loads.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { loadSmall } from './small.ts';

const page = readFileSync(new URL('../../docs/policy-file.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, block]) => block!);

/** `rate: …` on one line or with lines of its own below. */
const rates = blocks.filter((block) => block.startsWith('rate:')).flatMap((block) => block.split(/^(?=rate:)/m));
const clauses = blocks.filter((block) => !block.startsWith('rate:'));

const withRate = (rate: string) => `policy: p
title: { zh-CN: 公司 }
source: 办法
price: { article: 一, below-floor: ignore }
grades:
  - grade: seller
    title: { zh-CN: 销售 }
    month:
      article: 二
${rate.replace(/^/gm, '      ')}
shortfall: { article: 三, decided-by: month, commission-factor: 1, quarter-bonus-factor: 1, month-bonus-factor: 1, true-up: both }
excess: { article: 四, default: settle, elections: [settle] }
release: { article: 五, when: [], mode: full }
`;

test('every mechanism has an example', () => {
  expect(rates.length).toBeGreaterThanOrEqual(7);
  const keys = clauses.flatMap((block) => [...block.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key));
  expect(keys).toEqual(
    expect.arrayContaining([
      ...['line-limits', 'dates', 'vat', 'joiners', 'leavers', 'minimums', 'caps', 'pools'],
      ...['scorecards', 'instalments', 'overdue', 'examples', 'findings'],
    ]),
  );
});

describe('loads', () => {
  test.each(rates)('%s', (rate) => expect(loadPolicy(withRate(rate), 'p.yaml', '').findings).toEqual([]));
  test.each(clauses)('%s', (block) => expect(loadSmall({ clauses: block }).findings).toEqual([]));
});
