// Scores worked out by hand: points, weights, letters, the bonus and what the run pays of it.
import { expect, test } from 'vitest';
import { closedStateOf } from '../../../src/compute/settlement/result/closed-state.ts';
import { settle, workOut } from '../../../src/compute/settlement/settle.ts';
import { formatRatio } from '../../../src/model/money.ts';
import { parseRun } from '../../../src/model/run.ts';
import { bookOf } from '../../support/inline-book.ts';
import { figures, personIn, settleBook } from '../../support/settle-book.ts';
import { card, PEOPLE, policyWith, said, scoreOf, scoresIn } from './scores-in.ts';

/** What was sold after January, without a header. */
const FEBRUARY = `A1,2026-02-03,E1,乙店,20000
    A2,2026-02-10,E1,甲厂,5000
    B1,2026-02-05,E2,丙行,10000`;

const LEDGERS = {
  sales: `
    order_no,signed_on,person_id,customer,amount
    A0,2026-01-10,E1,甲厂,10000
    A1,2026-02-03,E1,乙店,20000
    A2,2026-02-10,E1,甲厂,5000
    B1,2026-02-05,E2,丙行,10000`,
  collections: `
    receipt_no,received_on,order_no,amount
    R1,2026-02-20,A1,15000
    R0,2026-02-25,A0,10000
    R2,2026-03-02,A2,5000`,
  reviews: `
    person_id,period,kind,score
    E1,2026-02,attitude,80
    E1,2026-02,attitude,90
    E1,2026-01,attitude,0
    E1,2026-02,leader,0`,
};

const INDICATORS = [
  '{ metric: sales, title: { zh-CN: 业绩 }, weight: 40%, cap: 120 }',
  '{ metric: collection-rate, title: { zh-CN: 回款率 }, weight: 20%, goal: 90% }',
  '{ metric: new-customers, title: { zh-CN: 新客户 }, weight: 10%, goal: 2 }',
  '{ metric: review, review: attitude, title: { zh-CN: 态度 }, weight: 30% }',
];

test('a month by hand: 40 + 15.87 + 5 + 25.5 is a B, and the bonus at coefficient 1', async () => {
  const scores = await scoresIn(LEDGERS, policyWith(card(INDICATORS)), '2026-02');
  // Open in February: 10,000 + 20,000 + 5,000; in came 10,000 + 15,000. One new customer of two.
  expect(said(scores, 'E1')).toEqual(['2500000 2500000 100', '0.7143 0.9 79.3651', '1 2 50', '85 100 85']);
  const { score, letter, bonus } = scoreOf(scores, 'E1');
  expect(score).toEqual({ num: 10883, den: 126 });
  expect([letter?.letter, bonus]).toEqual(['B', 80000]);
});

test('a coefficient that is the score has no cap, and its bonus is rounded once', async () => {
  const byScore = (indicators: readonly string[]) =>
    policyWith(card(indicators).replace('from: 90, coefficient: 1.2', 'from: 80, coefficient: score'));
  const { letter, bonus } = scoreOf(await scoresIn(LEDGERS, byScore(INDICATORS), '2026-02'), 'E1');
  // 10,883 ÷ 126 = 86.37 points of 800.00
  expect(letter).toMatchObject({ letter: 'A', coefficient: { num: 10883, den: 12600 } });
  expect(bonus).toBe(69098);
  const sales = '{ metric: sales, title: { zh-CN: 业绩 }, weight: 100%, goal: 2500, cap: 1000 }';
  const beyond = scoreOf(await scoresIn(LEDGERS, byScore([sales]), '2026-02'), 'E1');
  // Ten times the goal of 2,500
  expect([beyond.letter?.coefficient, beyond.bonus]).toEqual([{ num: 10, den: 1 }, 800000]);
});

test('only the grades of the scorecard are scored, and only in a run of its kind', async () => {
  const editions = policyWith(card(INDICATORS));
  expect((await scoresIn(LEDGERS, editions, '2026-02')).map(({ personId }) => personId)).toEqual(['E1', 'E2']);
  expect(await scoresIn(LEDGERS, editions, '2026-Q1')).toEqual([]);
  const all = await scoresIn(LEDGERS, policyWith(card(INDICATORS, { grades: '[]' })), '2026-02');
  expect(all.map(({ personId }) => personId)).toEqual(['M1', 'E1', 'E2']);
});

test('a score waits for a missing review; nothing is granted, and nothing counts as zero', async () => {
  const scores = await scoresIn(LEDGERS, policyWith(card(INDICATORS)), '2026-02');
  expect(said(scores, 'E2')[3]).toBe('missing review');
  expect(scoreOf(scores, 'E2')).toMatchObject({ score: null, letter: null, bonus: null });
});

test('or the others share its weight: (40 × 40 + 0 × 20 + 50 × 10) ÷ 70', async () => {
  const scores = await scoresIn(LEDGERS, policyWith(card(INDICATORS, { missing: 'share-out' })), '2026-02');
  const { score, letter, bonus, indicators } = scoreOf(scores, 'E2');
  expect(score).toEqual({ num: 30, den: 1 });
  expect([letter?.letter, bonus]).toEqual(['C', 40000]);
  expect(indicators.map(({ weight }) => (weight === null ? null : formatRatio(weight, 4)))).toEqual([
    '0.5714',
    '0.2857',
    '0.1429',
    null,
  ]);
});

test('the month run pays the bonus as a grant of its own, with what it was computed from', async () => {
  const book = await bookOf({ people: PEOPLE, ...LEDGERS });
  const settlement = settleBook(book, policyWith(card(INDICATORS)), '2026-02');
  const granted = settlement.grants.filter(({ kind }) => kind === 'scorecard_bonus');
  expect(granted).toMatchObject([
    {
      personId: 'E1',
      month: 202602,
      ref: 'month-card',
      amount: 80000,
      pay: 80000,
      article: '第九条',
      basis: { kind: 'score', letter: 'B', coefficient: { num: 1, den: 1 }, amount: 80000 },
    },
  ]);
  expect(figures(personIn(settlement, 'E1'), 'awards')).toEqual({ awards: '800.00' });
  const without = settleBook(book, policyWith(card(INDICATORS, { per: 'year' })), '2026-02');
  const more = personIn(settlement, 'E1').payable - personIn(without, 'E1').payable;
  expect(more).toBe(80000);
});

test('a later run pays no bonus twice', async () => {
  const book = await bookOf({ people: PEOPLE, ...LEDGERS });
  const settlement = settleBook(book, policyWith(card(INDICATORS)), '2026-03');
  expect(settlement.grants.filter(({ kind, pay }) => kind === 'scorecard_bonus' && pay !== 0)).toEqual([]);
});

test('a letter begins exactly at its border', async () => {
  const at = async (review: string) => {
    const reviews = `person_id,period,kind,score\nE1,2026-02,attitude,${review}`;
    const editions = policyWith(card(['{ metric: review, review: attitude, title: { zh-CN: 态度 }, weight: 100% }']));
    return scoreOf(await scoresIn({ ...LEDGERS, reviews }, editions, '2026-02'), 'E1').letter?.letter;
  };
  expect([await at('90'), await at('89.99'), await at('75'), await at('74.99')]).toEqual(['A', 'B', 'B', 'C']);
});

test('a grade without an amount has a score and no bonus', async () => {
  const bonus = { '    bonus: { specialist: 800, manager: 3000 }': '    bonus: { manager: 3000 }' };
  const [from, to] = Object.entries(bonus)[0]!;
  const editions = policyWith(card(INDICATORS).replace(from, to));
  expect(scoreOf(await scoresIn(LEDGERS, editions, '2026-02'), 'E1')).toMatchObject({ amount: null, bonus: null });
});

test('a review that comes after the run was closed is paid by the next open run, as a correction', async () => {
  const editions = policyWith(card(INDICATORS));
  const january = `order_no,signed_on,person_id,customer,amount\nA0,2026-01-10,E1,甲厂,1`;
  const worked = async (reviews: string, run: string, closed: ReturnType<typeof closedStateOf> | null) => {
    const book = await bookOf({ people: PEOPLE, ...LEDGERS, sales: `${january}\n${FEBRUARY}`, reviews });
    const decisions = workOut({ book, editions, run: parseRun(run)!, asOf: null, closed });
    return { decisions, settlement: settle(book, decisions) };
  };
  const header = 'person_id,period,kind,score';
  const first = await worked(header, '2026-01', null);
  const early = await worked(header, '2026-02', closedStateOf(first.decisions, first.settlement));
  expect(early.settlement.grants.filter(({ kind }) => kind === 'scorecard_bonus')).toEqual([]);
  const closed = closedStateOf(early.decisions, early.settlement);
  const late = await worked(`${header}\nE1,2026-02,attitude,85`, '2026-03', closed);
  expect(late.settlement.corrections).toMatchObject([
    { personId: 'E1', kind: 'scorecard_bonus', was: 0, now: 80000, of: { kind: 'month', month: 202602 } },
  ]);
  expect(personIn(late.settlement, 'E1').correction).toBe(80000);
});
