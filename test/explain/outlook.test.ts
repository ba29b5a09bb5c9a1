// What is missing to a target, and what reaching it would be worth: the same as really adding the sale and settling again.
import { expect, test } from 'vitest';
import { explain } from '../../src/compute/explain/explain.ts';
import { workOut } from '../../src/compute/settlement/settle.ts';
import type { Explanation, Reason } from '../../src/model/explanation.ts';
import { formatFen } from '../../src/model/money.ts';
import { formatRun, parseRun } from '../../src/model/run.ts';
import { bookOf, type LedgerTexts, zhichengWith } from '../support/inline-book.ts';
import { personIn, settleBook } from '../support/settle-book.ts';

const PEOPLE = `person_id,name,grade,leader_id,hired_on,kind
  S1,吴主管,supervisor,,2020-01-01,sales
  E1,郑专员,specialist,S1,2020-01-01,sales
  N1,冯行政,,,2020-01-01,non_sales`;

const SALES = `order_no,line_no,signed_on,person_id,customer,amount,executed_on
  A1,1,2026-01-05,E1,甲,20000,2026-01-06
  A2,1,2026-01-07,S1,乙,25000,2026-01-08`;

async function outlookOf(person: string, texts: LedgerTexts, run = '2026-01'): Promise<readonly Reason[] | null> {
  const book = await bookOf(texts);
  const decisions = workOut({ book, editions: zhichengWith(), run: parseRun(run)!, asOf: null });
  const found = explain(book, decisions, { person, orderNo: null, figure: 'outlook' }) as Explanation;
  return found.reasons[0]?.children ?? null;
}

/** `2026-Q1 60000.00 0.00: 1234.50` */
const told = (reasons: readonly Reason[] | null): readonly string[] =>
  (reasons ?? []).map((reason) =>
    reason.code === 'to_target'
      ? `${formatRun(reason.facts.period)} ${formatFen(reason.facts.own)} ${formatFen(reason.facts.team)}: ${formatFen(reason.figure!)}`
      : reason.code,
  );

test('the month, the quarter and the year so far: what is missing, and its worth', async () => {
  const reasons = await outlookOf('E1', { people: PEOPLE, sales: SALES });
  // 5,000 more: 300 on them, the 20,000 in full instead of half (600), and the bonus of 500.
  expect(told(reasons)[0]).toBe('2026-01 5000.00 0.00: 1400.00');
  expect(reasons![0]!.children.map(({ code, figure }) => [code, formatFen(figure!)])).toEqual([
    ['worth_sale', '300.00'],
    ['worth_lines', '600.00'],
    ['worth_grants', '500.00'],
  ]);
  expect(
    told(reasons)
      .slice(1)
      .map((text) => text.split(':')[0]),
  ).toEqual(['2026-Q1 60000.00 0.00', '2026 300000.00 0.00']);
});

test('the worth is what a settlement says when the sale is really there', async () => {
  const sales = `${SALES}
    A3,1,2026-01-31,E1,丙,60000,2026-01-31`;
  const before = personIn(settleBook(await bookOf({ people: PEOPLE, sales: SALES }), zhichengWith(), '2026-Q1'), 'E1');
  const after = personIn(settleBook(await bookOf({ people: PEOPLE, sales }), zhichengWith(), '2026-Q1'), 'E1');
  const [, quarter] = told(await outlookOf('E1', { people: PEOPLE, sales: SALES }));
  expect(quarter).toBe(`2026-Q1 60000.00 0.00: ${formatFen(after.earnedSoFar - before.earnedSoFar)}`);
});

test("a leader's team is short: someone of the team sells the rest, so no own commission is counted", async () => {
  const reasons = await outlookOf('S1', { people: PEOPLE, sales: SALES });
  expect(told(reasons)[0]).toMatch(/^2026-01 0\.00 255000\.00: /);
  const [sale] = reasons![0]!.children;
  expect([sale!.code, formatFen(sale!.figure!)]).toEqual(['worth_sale', '2550.00']);
});

test('sales after the as-of date are not known, so they bring no target nearer', async () => {
  const later = `${SALES}
    A4,1,2026-02-03,E1,丁,90000,2026-02-04`;
  const known = told(await outlookOf('E1', { people: PEOPLE, sales: SALES }));
  expect(told(await outlookOf('E1', { people: PEOPLE, sales: later }))).toEqual(known);
});

test('who has reached everything is told so, and who has no target is told nothing', async () => {
  const sales = `order_no,line_no,signed_on,person_id,customer,amount,executed_on
    A1,1,2026-01-05,E1,甲,400000,2026-01-06`;
  expect(told(await outlookOf('E1', { people: PEOPLE, sales }))).toEqual(['all_met']);
  expect(await outlookOf('N1', { people: PEOPLE, sales })).toBeNull();
});
