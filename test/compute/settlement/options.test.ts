// Every option of the policy that reads an ambiguous clause, with both of its values on a small book.
import { expect, test } from 'vitest';
import { bookOf, type LedgerTexts, zhichengWith } from '../../support/inline-book.ts';
import { figures, linesOf, personIn, reviewBook, settleBook } from '../../support/settle-book.ts';

const PEOPLE = `
  person_id,name,grade,leader_id,hired_on,left_on,kind
  M1,周经理,manager,,2020-01-01,,sales
  S1,吴主管,supervisor,M1,2020-01-01,,sales
  E1,郑专员,specialist,S1,2020-01-01,,sales
  N1,冯行政,,,2020-01-01,,non_sales`;

/** Orders of E1, executed and paid on the day they are signed: `['A1', '2026-01-05', '20000']`. */
function paidOrders(orders: readonly (readonly [string, string, string, string?])[]): LedgerTexts {
  const sales = orders.map(([order, day, amount, person]) => `${order},${day},${person ?? 'E1'},${amount},${day}`);
  const collections = orders.map(([order, day, amount]) => `R${order},${day},${order},${amount}`);
  return {
    people: PEOPLE,
    sales: ['order_no,signed_on,person_id,amount,executed_on', ...sales].join('\n'),
    collections: ['receipt_no,received_on,order_no,amount', ...collections].join('\n'),
  };
}

/** January met, February and March missed; the quarter of 80,000 is missed. */
const MISSED_QUARTER = paidOrders([
  ['A1', '2026-01-05', '30000'],
  ['A2', '2026-02-05', '10000'],
  ['A3', '2026-03-05', '10000'],
]);

/** January missed, March far above; the quarter is met. */
const MET_QUARTER = paidOrders([
  ['A1', '2026-01-05', '10000'],
  ['A2', '2026-02-05', '25000'],
  ['A3', '2026-03-05', '50000'],
]);

test('shortfall.decided-by quarter: the quarter corrects what the months paid', async () => {
  const run = settleBook(await bookOf(MISSED_QUARTER), zhichengWith(), '2026-Q1');
  // January paid 1,500 + 500 at factor 1; the missed quarter halves both lines and the bonus of 500.
  expect(figures(personIn(run, 'E1'), 'trueUp', 'bonusTrueUp', 'quarterBonus')).toEqual({
    trueUp: '-1000.00',
    bonusTrueUp: '-250.00',
    quarterBonus: '500.00',
  });
});

test('shortfall.decided-by month: no true-up of commission or month bonuses', async () => {
  const run = settleBook(
    await bookOf(MISSED_QUARTER),
    zhichengWith({ 'decided-by: quarter': 'decided-by: month' }),
    '2026-Q1',
  );
  expect(figures(personIn(run, 'E1'), 'trueUp', 'bonusTrueUp', 'quarterBonus')).toEqual({
    trueUp: '0.00',
    bonusTrueUp: '0.00',
    quarterBonus: '500.00',
  });
});

test('shortfall.true-up up-only restores and takes nothing back', async () => {
  const upOnly = zhichengWith({ 'true-up: both': 'true-up: up-only' });
  const missed = settleBook(await bookOf(MISSED_QUARTER), upOnly, '2026-Q1');
  expect(figures(personIn(missed, 'E1'), 'trueUp', 'bonusTrueUp')).toEqual({ trueUp: '0.00', bonusTrueUp: '0.00' });
  const met = settleBook(await bookOf(MET_QUARTER), upOnly, '2026-Q1');
  expect(figures(personIn(met, 'E1'), 'trueUp')).toEqual({ trueUp: '300.00' });
});

test('shortfall.commission-factor 0 is a gate: a missed month pays nothing until the quarter restores it', async () => {
  const gate = zhichengWith({ 'commission-factor: 0.5        # 提成系数': 'commission-factor: 0          # 提成系数' });
  const january = settleBook(await bookOf(MET_QUARTER), gate, '2026-01');
  expect(figures(personIn(january, 'E1'), 'payable')).toEqual({ payable: '0.00' });
  const quarter = settleBook(await bookOf(MET_QUARTER), gate, '2026-Q1');
  expect(figures(personIn(quarter, 'E1'), 'trueUp')).toEqual({ trueUp: '600.00' });
});

test('shortfall.quarter-bonus-factor and month-bonus-factor: 0 and 1', async () => {
  const book = await bookOf(MISSED_QUARTER);
  const none = settleBook(
    book,
    zhichengWith({
      'quarter-bonus-factor: 0.5': 'quarter-bonus-factor: 0',
      'month-bonus-factor: 0.5': 'month-bonus-factor: 0',
    }),
    '2026-Q1',
  );
  expect(figures(personIn(none, 'E1'), 'quarterBonus', 'bonusTrueUp')).toEqual({
    quarterBonus: '0.00',
    bonusTrueUp: '-500.00',
  });
  const whole = settleBook(
    book,
    zhichengWith({
      'quarter-bonus-factor: 0.5': 'quarter-bonus-factor: 1',
      'month-bonus-factor: 0.5': 'month-bonus-factor: 1',
    }),
    '2026-Q1',
  );
  expect(figures(personIn(whole, 'E1'), 'quarterBonus', 'bonusTrueUp')).toEqual({
    quarterBonus: '1000.00',
    bonusTrueUp: '0.00',
  });
});

test('bonus.release with-orders waits for the money, own-run does not', async () => {
  const book = await bookOf({
    ...MET_QUARTER,
    collections: 'receipt_no,received_on,order_no,amount\nR1,2026-04-02,A1,10000',
  });
  const waiting = settleBook(book, zhichengWith(), '2026-Q1');
  expect(figures(personIn(waiting, 'E1'), 'quarterBonus')).toEqual({ quarterBonus: '0.00' });
  const later = settleBook(book, zhichengWith(), '2026-04');
  // Order A1 of 10,000: 600 of commission and 200 of quarter bonus.
  expect(figures(personIn(later, 'E1'), 'release', 'quarterBonus')).toEqual({
    release: '800.00',
    quarterBonus: '0.00',
  });
  const atOnce = settleBook(book, zhichengWith({ 'release: with-orders': 'release: own-run' }), '2026-Q1');
  expect(figures(personIn(atOnce, 'E1'), 'quarterBonus')).toEqual({ quarterBonus: '1700.00' });
});

const BELOW_FLOOR: LedgerTexts = {
  people: PEOPLE,
  sales: `order_no,signed_on,person_id,amount,unit_price,floor_price,special_rate,cost,executed_on
    A1,2026-01-05,E1,60000,,,,,2026-01-05
    A2,2026-01-06,E1,40000,90,100,2%,,2026-01-06`,
  collections: `receipt_no,received_on,order_no,amount
    R1,2026-01-06,A1,60000
    R2,2026-01-06,A2,40000`,
};

test('bonus.counts-special: special rows give quarter bonus lines or not', async () => {
  const book = await bookOf(BELOW_FLOOR);
  const without = settleBook(book, zhichengWith(), '2026-Q1');
  expect(figures(personIn(without, 'E1'), 'quarterBonus')).toEqual({ quarterBonus: '1200.00' });
  const counted = settleBook(book, zhichengWith({ 'counts-special: false': 'counts-special: true' }), '2026-Q1');
  expect(figures(personIn(counted, 'E1'), 'quarterBonus')).toEqual({ quarterBonus: '2000.00' });
});

test('pay.cycle quarter: months show everything as held, the quarter pays', async () => {
  const quarterly = zhichengWith({ 'cycle: month': 'cycle: quarter' });
  const book = await bookOf(MET_QUARTER);
  const march = settleBook(book, quarterly, '2026-03');
  // 300 + 1,500 + 1,500 + 2,500 of commission at the months' factors, and two month bonuses of 500.
  expect(figures(personIn(march, 'E1'), 'payable', 'held')).toEqual({ payable: '0.00', held: '6800.00' });
  const quarter = settleBook(book, quarterly, '2026-Q1');
  expect(
    figures(personIn(quarter, 'E1'), 'current', 'monthBonus', 'trueUp', 'quarterBonus', 'payable', 'held'),
  ).toEqual({
    current: '6100.00',
    monthBonus: '1000.00',
    trueUp: '0.00',
    quarterBonus: '1700.00',
    payable: '8800.00',
    held: '0.00',
  });
  const april = settleBook(book, quarterly, '2026-04');
  expect(figures(personIn(april, 'E1'), 'payable', 'held')).toEqual({ payable: '0.00', held: '0.00' });
});

const JOINER: LedgerTexts = {
  ...paidOrders([
    ['A1', '2026-01-20', '40000', 'E2'],
    ['A2', '2026-02-05', '30000', 'E2'],
    ['A3', '2026-03-05', '10000', 'E2'],
  ]),
  people: `${PEOPLE}
    E2,王专员,specialist,S1,2026-01-12,,sales`,
};

test('assessment.day: who is hired on the 12th is assessed from the next month, or at once', async () => {
  const book = await bookOf(JOINER);
  expect(personIn(settleBook(book, zhichengWith(), '2026-01'), 'E2').assessment.assessed).toBe(false);
  const later = settleBook(book, zhichengWith({ 'day: 10': 'day: 15' }), '2026-01');
  expect(personIn(later, 'E2').assessment).toMatchObject({ assessed: true, met: true });
});

test('assessment.count-unassessed: the sales of unassessed months help to meet the quarter', async () => {
  const book = await bookOf(JOINER);
  const out = personIn(settleBook(book, zhichengWith(), '2026-Q1'), 'E2').assessment;
  expect(out).toMatchObject({ performance: 4_000_000, target: 5_333_333, met: false });
  const counted = zhichengWith({ 'count-unassessed: false': 'count-unassessed: true' });
  const person = personIn(settleBook(book, counted, '2026-Q1'), 'E2');
  expect(person.assessment).toMatchObject({ performance: 8_000_000, target: 5_333_333, met: true });
  expect(figures(person, 'quarterBonus')).toEqual({ quarterBonus: '1600.00' });
});

const TEAM = paidOrders([
  ['A1', '2026-01-05', '290000'],
  ['A2', '2026-01-06', '30000', 'S1'],
]);

test('team.excess: above the team target the excess rate or the team rate', async () => {
  const book = await bookOf(TEAM);
  expect(linesOf(settleBook(book, zhichengWith(), '2026-01'), 'S1')).toEqual([
    'personal task 20000.00 × 0.05 × 1 = 1000.00',
    'personal excess 10000.00 × 0.05 × 1 = 500.00',
    'team task 290000.00 × 0.01 × 1 = 2900.00',
    'team task 10000.00 × 0.01 × 1 = 100.00',
    'team excess 20000.00 × 0.05 × 1 = 1000.00',
  ]);
  const flat = settleBook(book, zhichengWith({ 'excess: excess-rate': 'excess: team-rate' }), '2026-01');
  expect(linesOf(flat, 'S1').at(-1)).toBe('team excess 20000.00 × 0.01 × 1 = 200.00');
});

test('team.include-leader: the leader own sales count for the team or not', async () => {
  const book = await bookOf(TEAM);
  const excluding = zhichengWith({ 'include-leader: true': 'include-leader: false' });
  expect(personIn(settleBook(book, zhichengWith(), '2026-01'), 'S1').assessment.teamPerformance).toBe(32_000_000);
  expect(personIn(settleBook(book, excluding, '2026-01'), 'S1').assessment.teamPerformance).toBe(29_000_000);
});

test('excess.default carry moves the excess of the last month without an election', async () => {
  const book = await bookOf(MET_QUARTER);
  const settled = personIn(settleBook(book, zhichengWith(), '2026-03'), 'E1');
  expect(figures(settled, 'carryOut')).toEqual({ carryOut: '0.00' });
  const carry = zhichengWith({ 'default: settle': 'default: carry' });
  // min(50,000 − 25,000, 85,000 − 80,000)
  expect(figures(personIn(settleBook(book, carry, '2026-03'), 'E1'), 'carryOut')).toEqual({ carryOut: '5000.00' });
  expect(figures(personIn(settleBook(book, carry, '2026-04'), 'E1'), 'carryIn')).toEqual({ carryIn: '5000.00' });
});

test('non-sales.rate is a rate of its own', async () => {
  const book = await bookOf(paidOrders([['A1', '2026-01-05', '5000', 'N1']]));
  expect(personIn(settleBook(book, zhichengWith(), '2026-01'), 'N1').earned?.non_sales).toBe(25_000);
  const lower = zhichengWith({ 'article: 第八条 奖惩4\n  rate: 5%': 'article: 第八条 奖惩4\n  rate: 3%' });
  expect(personIn(settleBook(book, lower, '2026-01'), 'N1').earned?.non_sales).toBe(15_000);
});

const BOUNCED: LedgerTexts = {
  ...MET_QUARTER,
  collections: `receipt_no,received_on,order_no,amount
    R1,2026-01-05,A1,10000
    R2,2026-02-01,A1,-10000
    R3,2026-03-05,A3,50000`,
};

test('recover.share: a debt is set off against the next payable, whole or by a share of it', async () => {
  const book = await bookOf(BOUNCED);
  const february = personIn(settleBook(book, zhichengWith({ 'true-up: both': 'true-up: up-only' }), '2026-02'), 'E1');
  // The 300 of January are taken back; the month bonus of February covers them.
  expect(figures(february, 'release', 'monthBonus', 'payable', 'owed')).toEqual({
    release: '-300.00',
    monthBonus: '500.00',
    payable: '200.00',
    owed: '0.00',
  });
  const debt = await bookOf({ ...BOUNCED, sales: BOUNCED.sales!.replace(/.*A2.*\n/, '') });
  const whole = personIn(settleBook(debt, zhichengWith(), '2026-03'), 'E1');
  expect(figures(whole, 'owedBefore', 'payable', 'payout', 'owed')).toEqual({
    owedBefore: '300.00',
    payable: '4500.00',
    payout: '4200.00',
    owed: '0.00',
  });
  const part = personIn(settleBook(debt, zhichengWith({ 'share: 100%': 'share: 5%' }), '2026-03'), 'E1');
  expect(figures(part, 'payable', 'payout', 'owed')).toEqual({ payable: '4500.00', payout: '4275.00', owed: '75.00' });
});

test('release.mode prorata releases collected ÷ due of an executed order', async () => {
  const book = await bookOf({
    ...MET_QUARTER,
    collections: 'receipt_no,received_on,order_no,amount\nR1,2026-03-20,A3,10000',
  });
  const full = personIn(settleBook(book, zhichengWith(), '2026-03'), 'E1');
  expect(figures(full, 'current')).toEqual({ current: '0.00' });
  const prorata = personIn(settleBook(book, zhichengWith({ 'mode: full': 'mode: prorata' }), '2026-03'), 'E1');
  // (1,500 + 2,500) × 10,000 ÷ 50,000
  expect(figures(prorata, 'current')).toEqual({ current: '800.00' });
});

const LATE_REFUND: LedgerTexts = {
  people: PEOPLE,
  sales: `order_no,line_no,signed_on,person_id,amount,executed_on,refund_of
    A1,1,2026-01-05,E1,40000,2026-01-05,
    A1,2,2026-02-05,E1,-20000,,1
    A2,1,2026-02-03,E1,10000,2026-02-03,`,
  collections: `receipt_no,received_on,order_no,amount
    R1,2026-01-06,A1,40000
    R2,2026-02-06,A1,-20000
    R3,2026-02-06,A2,10000`,
};

test('refund.rate original mirrors the lines taken back, month walks at the place of the refund', async () => {
  const book = await bookOf(LATE_REFUND);
  expect(linesOf(settleBook(book, zhichengWith(), '2026-02'), 'E1')).toEqual([
    'personal task 10000.00 × 0.06 × 0.5 = 300.00',
    'personal excess -15000.00 × 0.1 × 1 = -1500.00',
    'personal task -5000.00 × 0.06 × 1 = -300.00',
  ]);
  const walked = settleBook(book, zhichengWith({ 'rate: original': 'rate: month' }), '2026-02');
  expect(linesOf(walked, 'E1')).toEqual([
    'personal task 10000.00 × 0.06 × 0.5 = 300.00',
    'personal task -20000.00 × 0.06 × 0.5 = -600.00',
  ]);
});

test('price.max-cost-ratio makes a row special', async () => {
  const sales = BELOW_FLOOR.sales!.replace('A1,2026-01-05,E1,60000,,,,,', 'A1,2026-01-05,E1,60000,,,1%,54000,');
  const book = await bookOf({ ...BELOW_FLOOR, sales });
  expect(personIn(settleBook(book, zhichengWith(), '2026-01'), 'E1').earned?.special).toBe(80_000);
  const limited = zhichengWith({ 'max-cost-ratio: ': 'max-cost-ratio: 80% ' });
  expect(personIn(settleBook(book, limited, '2026-01'), 'E1').earned?.special).toBe(140_000);
});

test('fiscal-year-starts moves quarters and years', async () => {
  const book = await bookOf(
    paidOrders([
      ['A1', '2026-04-05', '90000'],
      ['A2', '2026-06-05', '1000'],
    ]),
  );
  const april = zhichengWith({ 'fiscal-year-starts: 1': 'fiscal-year-starts: 4' });
  const quarter = settleBook(book, april, '2026-Q1');
  expect(quarter.asOf).toBe(20260630);
  expect(personIn(quarter, 'E1').assessment).toMatchObject({ performance: 9_100_000, target: 8_000_000, met: true });
});

test('incidents.combine: two grounds take the lowest factor, or both', async () => {
  const incidents = 'date,person_id,severity,effect\n2026-02-20,E1,severe,quarter_commission_half';
  const book = await bookOf({ ...MISSED_QUARTER, incidents });
  const [lowest, both] = [zhichengWith(), zhichengWith({ 'combine: lowest': 'combine: multiply' })];
  expect(linesOf(settleBook(book, lowest, '2026-Q1'), 'E1')[0]).toBe('personal task 25000.00 × 0.06 × 0.5 = 750.00');
  expect(linesOf(settleBook(book, both, '2026-Q1'), 'E1')[0]).toBe('personal task 25000.00 × 0.06 × 0.25 = 375.00');
});

test('demotion.target-of: the quarter is measured by the new grade or by the one before', async () => {
  const book = await bookOf({
    ...paidOrders([
      ['A1', '2026-01-05', '30000'],
      ['A2', '2026-04-05', '100000'],
    ]),
    decisions: 'person_id,change,to_grade,effective_from,approved_by\nE1,promote,elite,2026-04-01,总经理',
  });
  const demoted = (changes: Record<string, string>) =>
    reviewBook(book, zhichengWith(changes), '2026-Q2').filter(
      ({ change, personId }) => change === 'demote' && personId === 'E1',
    );
  expect(demoted({})).toMatchObject([{ fromGrade: 'elite', toGrade: 'specialist' }]);
  // 100,000 is above a specialist's 80,000.
  expect(demoted({ 'target-of: current': 'target-of: previous' })).toEqual([]);
});

test('promotion.pass-mark decides between recommended and not recommended', async () => {
  const book = await bookOf({
    ...paidOrders([
      ['A1', '2026-01-05', '25000'],
      ['A2', '2026-02-05', '25000'],
      ['A3', '2026-03-05', '25000'],
    ]),
    reviews: 'person_id,period,kind,score\nE1,2026-02,attitude,40',
  });
  const status = (changes: Record<string, string>) => reviewBook(book, zhichengWith(changes), '2026-03')[0]?.status;
  // 60 % of 100 and 40 % of 40 make 76.
  expect(status({})).toBe('not-recommended');
  expect(status({ 'pass-mark: 80': 'pass-mark: 76' })).toBe('recommended');
});

test('performance.basis collected: receipts are the rows, up to the order amount, released when executed', async () => {
  const book = await bookOf({
    people: PEOPLE,
    sales: `order_no,signed_on,person_id,amount,executed_on
      A1,2026-01-05,E1,50000,2026-02-10`,
    collections: `receipt_no,received_on,order_no,amount
      R1,2026-01-10,A1,30000
      R2,2026-02-10,A1,30000
      R3,2026-03-10,A1,-30000`,
  });
  const collected = zhichengWith({ 'basis: signed': 'basis: collected' });
  const january = personIn(settleBook(book, collected, '2026-01'), 'E1');
  expect(figures(january, 'current', 'held')).toEqual({ current: '0.00', held: '2000.00' });
  expect(january.assessment.performance).toBe(3_000_000);
  const february = personIn(settleBook(book, collected, '2026-02'), 'E1');
  // 20,000 more are within the order; both months' lines are executed now.
  expect(february.assessment.performance).toBe(2_000_000);
  expect(figures(february, 'current', 'release')).toEqual({ current: '600.00', release: '2000.00' });
  const march = personIn(settleBook(book, collected, '2026-03'), 'E1');
  expect(march.assessment.performance).toBe(-2_000_000);
  expect(figures(march, 'current', 'payable')).toEqual({ current: '-600.00', payable: '-600.00' });
});
