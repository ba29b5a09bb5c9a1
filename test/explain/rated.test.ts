// Why a line has its rate: the case that its row met, the tier, its borders and the total that decided, in both languages.
import { expect, test } from 'vitest';
import { explain } from '../../src/compute/explain/explain.ts';
import { workOut } from '../../src/compute/settlement/settle.ts';
import type { Explanation, Reason, ReasonFacts } from '../../src/model/explanation.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { SingleRule } from '../../src/model/rate-rule.ts';
import { parseRun } from '../../src/model/run.ts';
import { explain as english } from '../../src/text/en/explain.ts';
import type { Speech } from '../../src/text/explain-words.ts';
import { explain as chinese } from '../../src/text/zh-cn/explain.ts';
import { bookOfRows, caseOf, policyOf, sold, tableOf } from '../compute/settlement/rate-company.ts';

const TABLE = tableOf({ mode: 'whole', per: 'month', on: 'amount' }, [0, 4], [100_000, 6, 'above']);

function ratedOf(policy: Policy, orderNo: string): ReasonFacts['rated'] | null {
  const book = bookOfRows([
    sold('A1', 305, 60_000, { product: '书桌' }),
    sold('A2', 310, 70_000, { quantity: { num: 7, den: 1 } }),
  ]);
  const decisions = workOut({ book, editions: [policy], run: parseRun('2026-03')!, asOf: null });
  const found = explain(book, decisions, { person: 'E1', orderNo, figure: null }) as Explanation;
  const all = (reasons: readonly Reason[]): readonly Reason[] => reasons.flatMap((one) => [one, ...all(one.children)]);
  const reason = all(found.reasons).find(({ code }) => code === 'rated');
  return reason?.code === 'rated' ? reason.facts : null;
}

const SAY = {
  money: (fen: number) => `${fen / 100}`,
  percent: ({ num, den }: { num: number; den: number }) => `${(num * 100) / den} %`,
} as unknown as Speech;

test('the tier, its border, and the total of the month', () => {
  const facts = ratedOf(policyOf({ month: { rate: TABLE } }), 'A1')!;
  expect(facts).toMatchObject({
    mode: 'whole',
    per: 'month',
    tier: 2,
    lower: { num: 100_000, den: 1 },
    holdsLower: false,
    upper: null,
    total: { num: 130_000, den: 1 },
  });
  expect(english.reasons.rated(facts, SAY)).toBe('Tier 2: above 100000 (the month has 130000)');
  expect(chinese.reasons.rated(facts, SAY)).toBe('第 2 档：超过 100000（本月 130000）');
});

test('the case that the row has met, and what the base is', () => {
  const perUnit = { kind: 'flat', of: 'quantity', rate: { num: 2, den: 1 } } as const;
  const rate = {
    kind: 'choice',
    cases: [caseOf({ product: '书桌' }, 5), { ...caseOf({}, 0), rule: perUnit }],
  } as const;
  const policy = policyOf({ month: { rate } });
  expect(ratedOf(policy, 'A1')).toMatchObject({ asked: ['书桌'], mode: null, measure: 'amount' });
  expect(ratedOf(policy, 'A2')).toMatchObject({ asked: [], mode: null, measure: 'quantity' });
});

test('a rate that is just the rate of the grade needs no reason of its own', () => {
  expect(ratedOf(policyOf({}), 'A1')).toBeNull();
});

test('the rate before a limit', () => {
  const policy = policyOf({}, { lineLimits: { article: '', least: null, most: 10_000 } });
  expect(ratedOf(policy, 'A1')).toMatchObject({ unlimited: { num: 1, den: 100 } });
});

test('a further rate on the same row is told as one', () => {
  const further: SingleRule = { kind: 'flat', of: 'quantity', rate: { num: 1, den: 1 } };
  const policy = policyOf({
    month: { rate: { kind: 'all', rules: [{ kind: 'flat', of: 'amount', rate: { num: 1, den: 50 } }, further] } },
  });
  const facts = ratedOf(policy, 'A2')!;
  expect(facts).toMatchObject({ measure: 'quantity', isFurther: true, mode: null, asked: [] });
  expect(english.reasons.rated(facts, SAY)).toContain('further rate');
  expect(chinese.reasons.rated(facts, SAY)).toContain('另计');
});
