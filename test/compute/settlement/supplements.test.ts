// Guarantees, draws and caps: tables of months with figures worked out by hand, each settled with and without closings.
import { expect, test } from 'vitest';
import type { CapTerms, MinimumTerms } from '../../../src/model/mechanisms.ts';
import { formatFen, ONE } from '../../../src/model/money.ts';
import type { Policy } from '../../../src/model/policy.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { flatWith } from '../../support/flat-policy.ts';
import { bookOf } from '../../support/inline-book.ts';
import { closeRun, settleRuns } from '../../support/run-by-run.ts';

const draw: MinimumTerms = {
  kind: 'draw',
  grades: [],
  amount: 100_000,
  months: null,
  recoverFrom: 1,
  recoverShare: ONE,
  article: '7',
};

const guarantee: MinimumTerms = { ...draw, kind: 'guarantee' };

const cap: CapTerms = { grades: [], per: 'quarter', amount: 100_000, beyond: 'lose', article: '9' };

/** What E1's months earn in yuan, from January 2026 on; E1 gets a tenth of every sale. */
async function bookEarning(months: readonly number[], people = 'E1,周一,agent,2025-12-10,,sales') {
  const rows = months.flatMap((earned, place) => (earned === 0 ? [] : [rowOf(place, earned)]));
  return bookOf({
    people: `person_id,name,grade,hired_on,left_on,kind\n${people}\nN1,冯行政,,2020-01-01,,non_sales`,
    sales: `order_no,line_no,signed_on,person_id,amount,refund_of\nZ,1,2026-01-01,N1,1,\n${rows.join('\n')}`,
  });
}

/** What is taken back refunds the order of January. */
function rowOf(place: number, earned: number): string {
  const day = `2026-0${place + 1}-05`;
  return earned < 0 ? `A0,${place + 1},${day},E1,${earned * 10},1` : `A${place},1,${day},E1,${earned * 10},`;
}

const RUNS = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026-05'];

interface Case {
  readonly earned: readonly number[];
  readonly clauses: Partial<Policy>;
  readonly people?: string;
  /** A run and what it grants, what it pays, and the balances after it. */
  readonly expected: Readonly<Record<string, string>>;
}

function told({ people, grants }: Settlement): string {
  const person = people.find(({ personId }) => personId === 'E1');
  if (person === undefined) return 'not listed';
  const own = grants.filter(({ personId }) => personId === 'E1').map(({ kind, pay }) => `${kind} ${formatFen(pay)}`);
  const balances = [
    ...(person.drawBalance === 0 ? [] : [`drawn ${formatFen(person.drawBalance)}`]),
    ...(person.deferredBalance === 0 ? [] : [`deferred ${formatFen(person.deferredBalance)}`]),
  ];
  return [...own, `pays ${formatFen(person.payable)}`, ...balances].join(', ');
}

const CASES: Readonly<Record<string, Case>> = {
  'a guarantee pays what a month lacks, and asks for nothing back': {
    earned: [700, 1200, 0],
    clauses: { minimums: [guarantee] },
    expected: {
      '2026-01': 'guarantee 300.00, pays 1000.00',
      '2026-02': 'pays 1200.00',
      '2026-03': 'guarantee 1000.00, pays 1000.00',
      '2026-Q1': 'pays 0.00',
    },
  },
  'a guarantee of the first three months, from the month of hire': {
    earned: [0, 0, 0],
    clauses: { minimums: [{ ...guarantee, months: 3 }] },
    expected: {
      '2026-01': 'guarantee 1000.00, pays 1000.00',
      '2026-02': 'guarantee 1000.00, pays 1000.00',
      '2026-03': 'pays 0.00',
    },
  },
  'a guarantee of other grades': {
    earned: [0],
    clauses: { minimums: [{ ...guarantee, grades: ['senior'] }] },
    expected: { '2026-01': 'pays 0.00' },
  },
  'a draw is recovered from half of what is above the minimum, never below it': {
    earned: [400, 1100, 900, 3000],
    clauses: { minimums: [{ ...draw, recoverShare: { num: 1, den: 2 } }] },
    expected: {
      '2026-01': 'draw 600.00, pays 1000.00, drawn 600.00',
      '2026-02': 'draw_recovery -50.00, pays 1050.00, drawn 550.00',
      '2026-03': 'draw 100.00, pays 1000.00, drawn 650.00',
      '2026-Q1': 'pays 0.00, drawn 650.00',
      '2026-04': 'draw_recovery -650.00, pays 2350.00',
    },
  },
  'a draw that is never recovered keeps its balance': {
    earned: [400, 5000],
    clauses: { minimums: [{ ...draw, recoverShare: { num: 0, den: 1 } }] },
    expected: { '2026-01': 'draw 600.00, pays 1000.00, drawn 600.00', '2026-02': 'pays 5000.00, drawn 600.00' },
  },
  'a leaver draws no more and stays listed with the balance': {
    earned: [400, 0, 0],
    people: 'E1,周一,agent,2025-12-10,2026-01-31,sales',
    clauses: { minimums: [draw] },
    expected: { '2026-01': 'draw 600.00, pays 1000.00, drawn 600.00', '2026-02': 'pays 0.00, drawn 600.00' },
  },
  'what is taken back is made good up to a guarantee': {
    earned: [2000, -500],
    clauses: { minimums: [guarantee] },
    expected: { '2026-01': 'pays 2000.00', '2026-02': 'guarantee 1500.00, pays 1000.00' },
  },
  'a cap of every run loses what is above it': {
    earned: [1500, 900],
    clauses: { caps: [{ ...cap, per: 'run' }] },
    expected: { '2026-01': 'cap_cut -500.00, pays 1000.00', '2026-02': 'pays 900.00' },
  },
  'a cap of every run that defers pays as soon as there is room': {
    earned: [1800, 700, 100, 0],
    clauses: { caps: [{ ...cap, per: 'run', beyond: 'defer' }] },
    expected: {
      '2026-01': 'cap_deferred -800.00, pays 1000.00, deferred 800.00',
      '2026-02': 'cap_released 300.00, pays 1000.00, deferred 500.00',
      '2026-03': 'cap_released 500.00, pays 600.00',
      '2026-Q1': 'pays 0.00',
    },
  },
  'a cap of a quarter counts what its runs have paid, and begins anew in the next one': {
    earned: [600, 700, 200, 900],
    clauses: { caps: [cap] },
    expected: {
      '2026-01': 'pays 600.00',
      '2026-02': 'cap_cut -300.00, pays 400.00',
      '2026-03': 'cap_cut -200.00, pays 0.00',
      '2026-04': 'pays 900.00',
    },
  },
  'what a quarter deferred is paid in the first run after it, outside of the next cap': {
    earned: [600, 700, 200, 900, 200],
    clauses: { caps: [{ ...cap, beyond: 'defer' }] },
    expected: {
      '2026-02': 'cap_deferred -300.00, pays 400.00, deferred 300.00',
      '2026-03': 'cap_deferred -200.00, pays 0.00, deferred 500.00',
      '2026-Q1': 'pays 0.00, deferred 500.00',
      '2026-04': 'cap_released 500.00, pays 1400.00',
      '2026-05': 'cap_deferred -100.00, pays 100.00, deferred 100.00',
    },
  },
  'what a quarter deferred still counts towards the cap of the year': {
    earned: [2000, 0, 0, 100, -500],
    clauses: {
      caps: [
        { ...cap, beyond: 'defer' },
        { ...cap, per: 'year', amount: 150_000, beyond: 'defer' },
      ],
    },
    expected: {
      '2026-01': 'cap_deferred -1000.00, pays 1000.00, deferred 1000.00',
      '2026-04': 'cap_released 400.00, pays 500.00, deferred 600.00',
      '2026-05': 'cap_released 500.00, pays 0.00, deferred 100.00',
    },
  },
  'money taken back makes room, which what was deferred fills first': {
    earned: [1300, -400],
    clauses: { caps: [{ ...cap, beyond: 'defer' }] },
    expected: {
      '2026-01': 'cap_deferred -300.00, pays 1000.00, deferred 300.00',
      '2026-02': 'cap_released 300.00, pays -100.00',
    },
  },
  'a cap of the run and one of the year': {
    earned: [900, 700, 700],
    clauses: {
      caps: [
        { ...cap, per: 'run', amount: 80_000 },
        { ...cap, per: 'year', amount: 200_000, beyond: 'defer' },
      ],
    },
    expected: {
      '2026-01': 'cap_cut -100.00, pays 800.00',
      '2026-02': 'pays 700.00',
      '2026-03': 'cap_deferred -200.00, pays 500.00, deferred 200.00',
    },
  },
  'caps cut in the order of the policy: what the first defers the second does not lose': {
    earned: [1500],
    clauses: {
      caps: [
        { ...cap, per: 'year', amount: 120_000, beyond: 'defer' },
        { ...cap, amount: 100_000 },
      ],
    },
    expected: { '2026-01': 'cap_deferred -300.00, cap_cut -200.00, pays 1000.00, deferred 300.00' },
  },
  'or loses it': {
    earned: [1500],
    clauses: {
      caps: [
        { ...cap, amount: 100_000 },
        { ...cap, per: 'year', amount: 120_000, beyond: 'defer' },
      ],
    },
    expected: { '2026-01': 'cap_cut -500.00, pays 1000.00' },
  },
  'what a cap of the run deferred waits where another cap would take it': {
    earned: [1500, 100, 0, 200],
    clauses: {
      caps: [
        { ...cap, per: 'run', amount: 90_000, beyond: 'defer' },
        { ...cap, amount: 100_000 },
      ],
    },
    expected: {
      '2026-01': 'cap_deferred -600.00, pays 900.00, deferred 600.00',
      '2026-02': 'pays 100.00, deferred 600.00',
      '2026-04': 'cap_released 600.00, pays 800.00',
    },
  },
  'a draw counts against the cap': {
    earned: [500, 900],
    clauses: { minimums: [draw], caps: [{ ...cap, amount: 150_000 }] },
    expected: {
      '2026-01': 'draw 500.00, pays 1000.00, drawn 500.00',
      '2026-02': 'cap_cut -400.00, pays 500.00, drawn 500.00',
    },
  },
  'nothing is advanced that a cap would take away': {
    earned: [100, 3000],
    clauses: { minimums: [draw], caps: [{ ...cap, per: 'run', amount: 80_000 }] },
    expected: {
      '2026-01': 'draw 700.00, pays 800.00, drawn 700.00',
      '2026-02': 'draw_recovery -700.00, cap_cut -1500.00, pays 800.00',
    },
  },
  'a cap that defers pays the advance later': {
    earned: [100, 0],
    clauses: { minimums: [draw], caps: [{ ...cap, per: 'run', amount: 80_000, beyond: 'defer' }] },
    expected: { '2026-01': 'draw 900.00, cap_deferred -200.00, pays 800.00, drawn 900.00, deferred 200.00' },
  },
  'runs that do not pay grant nothing': {
    earned: [400, 0, 0],
    clauses: { minimums: [guarantee], caps: [{ ...cap, per: 'run', amount: 30_000 }] },
    expected: { '2026-01': 'pays 0.00', '2026-Q1': 'cap_cut -100.00, pays 300.00' },
  },
};

test.each(Object.entries(CASES))('%s', async (name, { earned, clauses, people, expected }) => {
  const [policy] = flatWith(clauses);
  const pay = name.startsWith('runs that do not pay') ? { ...policy.pay, cycle: 'quarter' as const } : policy.pay;
  const book = await bookEarning(earned, people);
  for (const closes of [true, false]) {
    const settled = settleRuns(book, [{ ...policy, pay }], RUNS, closes);
    const all = Object.fromEntries(RUNS.map((run, place) => [run, told(settled[place]!)]));
    expect(Object.fromEntries(Object.keys(expected).map((run) => [run, all[run]]))).toEqual(expected);
  }
});

test('a grant carries its clause and what it was computed from', async () => {
  const [january] = settleRuns(await bookEarning([700]), flatWith({ minimums: [guarantee] }), ['2026-01'], false);
  expect(january!.grants).toMatchObject([
    { article: '7', amount: 30_000, pay: 30_000, basis: { kind: 'minimum', minimum: 100_000, payable: 70_000 } },
  ]);
  const [capped] = settleRuns(await bookEarning([1500]), flatWith({ caps: [cap] }), ['2026-01'], false);
  expect(capped!.grants).toMatchObject([
    { article: '9', amount: -50_000, basis: { kind: 'cap', cap: 100_000, payable: 150_000, before: 0 } },
  ]);
});

test('what a closed run was paid up to stays, and a late row is only a correction', async () => {
  const clauses = { minimums: [draw] };
  const late = await bookEarning([400, 700]);
  const before = await bookEarning([0, 700]);
  const editions = flatWith(clauses);
  const january = closeRun(before, editions, '2026-01', null);
  const february = closeRun(late, editions, '2026-02', january.closed);
  // January drew 1,000 on nothing; its 400 come in February as a correction, above the minimum of which 100 are recovered.
  expect(told(january.settlement)).toBe('draw 1000.00, pays 1000.00, drawn 1000.00');
  expect(told(february.settlement)).toBe('draw_recovery -100.00, pays 1000.00, drawn 900.00');
  expect(february.settlement.people.find(({ personId }) => personId === 'E1')).toMatchObject({
    correction: 40_000,
    supplements: -10_000,
    earnedSoFar: 200_000,
    paidSoFar: 200_000,
    held: 0,
  });
});
