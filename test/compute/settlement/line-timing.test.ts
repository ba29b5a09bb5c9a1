// Instalments, safety days, late payment, write-offs and leavers: tables of runs with figures worked out by hand.
import { expect, test } from 'vitest';
import type { Instalment, LeaverTerms, OverdueTerms, SafetyDays } from '../../../src/model/mechanisms.ts';
import { formatFen, formatRatio } from '../../../src/model/money.ts';
import type { Policy, ReleaseTerms } from '../../../src/model/policy.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { flatWith } from '../../support/flat-policy.ts';
import { bookOf, type LedgerTexts } from '../../support/inline-book.ts';
import { closeRun, settleRuns } from '../../support/run-by-run.ts';
import { personIn } from '../../support/settle-book.ts';

const half = { num: 1, den: 2 };

const at = (share: number, until: Instalment['until'], more: Partial<Instalment> = {}): Instalment => ({
  share: { num: share, den: 100 },
  until,
  months: 0,
  since: 'signed',
  ...more,
});

const parts = (...instalments: readonly Instalment[]) => ({ instalments: { parts: instalments, article: '8' } });

const NO_WAIT: SafetyDays = { methods: [], others: 0 };

const collected: ReleaseTerms = { when: ['collected'], mode: 'full', safetyDays: NO_WAIT, article: '6' };

const OVERDUE: OverdueTerms = {
  termsDays: 30,
  steps: [
    { above: 0, factor: { num: 4, den: 5 } },
    { above: 30, factor: half },
  ],
  writeOff: 'lose',
  article: '10',
};

const forfeit: LeaverTerms = { unreleased: 'forfeit', days: 30, article: '11' };

const RUNS = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026-05', '2026-06', '2026-Q2'];

interface Case {
  readonly clauses: Partial<Policy>;
  /** `signed_on,amount,executed_on,due_on,written_off_on` of E1's rows of order A. */
  readonly sales: readonly string[];
  /** `received_on,amount,method` of order A. */
  readonly money?: readonly string[];
  readonly left?: string;
  readonly customers?: string;
  /** The line that refunds take back; the first one. */
  readonly refundOf?: number;
  /** What E1 is paid by run, and what the lines say of it. */
  readonly expected: Readonly<Record<string, string>>;
}

/** `pays 90.00, held 10.00 for instalment`, with the factor of the first line of E1 where it is not 1. */
function told(settlement: Settlement): string {
  const person = settlement.people.find(({ personId }) => personId === 'E1');
  if (person === undefined) return 'not listed';
  const own = settlement.lines.filter(({ line }) => line.personId === 'E1');
  const cut = own.find(({ factor }) => factor.num !== factor.den);
  const heldFor = [...new Set(own.flatMap((line) => line.heldFor))].join(' and ');
  return [
    `pays ${formatFen(person.payable)}`,
    ...(person.held === 0 ? [] : [`held ${formatFen(person.held)} for ${heldFor}`]),
    ...(cut === undefined ? [] : [`× ${formatRatio(cut.factor)} ${cut.factorReason}`]),
  ].join(', ');
}

const bookFor = ({ sales, money = [], left = '', customers, refundOf = 1 }: Case) => {
  const texts: LedgerTexts = {
    people: `person_id,name,grade,hired_on,left_on,kind
      E1,甲,agent,2020-01-01,${left},sales
      N1,丁,,2020-01-01,,non_sales`,
    sales: `order_no,line_no,signed_on,amount,executed_on,due_on,written_off_on,refund_of,person_id,customer
      Z,1,2026-01-01,1,,,,,N1,
      ${sales.map((row, place) => `A,${place + 1},${row},${row.split(',')[1]!.startsWith('-') ? refundOf : ''},E1,华东`).join('\n')}`,
    collections: `receipt_no,order_no,received_on,amount,method\n${money.map((row, place) => `R${place},A,${row}`).join('\n')}`,
    ...(customers === undefined ? {} : { customers: `customer,terms_days\n${customers}` }),
  };
  return bookOf(texts);
};

const CASES: Readonly<Record<string, Case>> = {
  'the rest of the line comes at the end of the quarter': {
    clauses: parts(at(90, 'released'), at(10, 'quarter-end')),
    sales: ['2026-01-05,1000.05,,,'],
    expected: {
      // 100.01 × 90 % is 90.009.
      '2026-01': 'pays 90.01, held 10.00 for instalment',
      '2026-03': 'pays 0.00, held 10.00 for instalment',
      '2026-Q1': 'pays 10.00',
      '2026-Q2': 'pays 0.00',
    },
  },
  'nothing is paid of a part that is due while its order is not released': {
    clauses: { ...parts(at(90, 'released'), at(10, 'quarter-end')), release: collected },
    sales: ['2026-01-05,1000,,,'],
    money: ['2026-04-10,1000,'],
    expected: {
      '2026-01': 'pays 0.00, held 100.00 for collection and instalment',
      '2026-Q1': 'pays 0.00, held 100.00 for collection',
      '2026-04': 'pays 100.00',
    },
  },
  'parts some months after signing and after execution': {
    clauses: parts(
      at(50, 'released'),
      at(30, 'months', { months: 1 }),
      at(20, 'months', { months: 2, since: 'executed' }),
    ),
    sales: ['2026-01-31,1000,2026-02-28,,'],
    expected: {
      '2026-01': 'pays 50.00, held 50.00 for instalment',
      '2026-02': 'pays 30.00, held 20.00 for instalment',
      '2026-03': 'pays 0.00, held 20.00 for instalment',
      '2026-04': 'pays 20.00',
    },
  },
  'a refund takes back what was paid of its sale, and what is still to come': {
    clauses: parts(at(90, 'released'), at(10, 'quarter-end')),
    sales: ['2026-01-05,1000,,,', '2026-04-06,-400,,,'],
    expected: {
      '2026-01': 'pays 90.00, held 10.00 for instalment',
      '2026-Q1': 'pays 10.00',
      // The parts of what it takes back have all been paid.
      '2026-04': 'pays -40.00',
    },
  },
  'a refund before the last part is due': {
    clauses: parts(at(90, 'released'), at(10, 'quarter-end')),
    sales: ['2026-01-05,1000,,,', '2026-02-06,-400,,,'],
    expected: { '2026-02': 'pays -36.00, held 6.00 for instalment', '2026-Q1': 'pays 6.00' },
  },
  'a cheque counts a week after it came, other money at once': {
    clauses: {
      release: { ...collected, mode: 'prorata', safetyDays: { methods: [{ method: '支票', days: 7 }], others: 0 } },
    },
    sales: ['2026-01-05,1000,,,'],
    money: ['2026-01-27,300,支票', '2026-01-28,200,现金', '2026-01-31,500,转账'],
    expected: { '2026-01': 'pays 70.00, held 30.00 for collection', '2026-02': 'pays 30.00' },
  },
  'money that is paid back counts at once': {
    clauses: { release: { ...collected, mode: 'prorata', safetyDays: { methods: [], others: 10 } } },
    sales: ['2026-01-05,1000,,,'],
    money: ['2026-01-10,1000,', '2026-01-30,-1000,', '2026-02-25,1000,'],
    expected: {
      '2026-01': 'pays 0.00, held 100.00 for collection',
      '2026-02': 'pays 0.00, held 100.00 for collection',
      '2026-03': 'pays 100.00',
    },
  },
  'receipts that are the performance count when they are safe': {
    clauses: { basis: 'collected', release: { ...collected, safetyDays: { methods: [], others: 5 } } },
    sales: ['2026-01-05,1000,,,'],
    money: ['2026-01-20,400,', '2026-01-28,600,'],
    expected: { '2026-01': 'pays 40.00', '2026-02': 'pays 60.00' },
  },
  'every month that an order is late cuts more, until it is paid': {
    clauses: { release: collected, overdue: OVERDUE },
    sales: ['2026-01-05,1000,,,'],
    money: ['2026-03-20,1000,'],
    expected: {
      '2026-01': 'pays 0.00, held 100.00 for collection',
      // Due on 4 February: 24 days late, then 44.
      '2026-02': 'pays 0.00, held 80.00 for collection, × 0.8 overdue',
      '2026-03': 'pays 50.00, × 0.5 overdue',
      '2026-04': 'pays 0.00',
    },
  },
  'what was paid at once is taken back when the customer is late': {
    clauses: { overdue: OVERDUE },
    sales: ['2026-01-05,1000,,2026-02-10,'],
    expected: {
      '2026-01': 'pays 100.00',
      '2026-02': 'pays -20.00, × 0.8 overdue',
      '2026-03': 'pays -30.00, × 0.5 overdue',
    },
  },
  "the customer's own days": {
    clauses: { release: collected, overdue: OVERDUE },
    sales: ['2026-01-05,1000,,,'],
    money: ['2026-03-20,1000,'],
    customers: '华东,60',
    // Due on 6 March, paid 14 days later.
    expected: { '2026-02': 'pays 0.00, held 100.00 for collection', '2026-03': 'pays 80.00, × 0.8 overdue' },
  },
  'an order without any terms is never late': {
    clauses: { release: collected, overdue: { ...OVERDUE, termsDays: null } },
    sales: ['2026-01-05,1000,,,'],
    money: ['2026-06-20,1000,'],
    expected: { '2026-06': 'pays 100.00' },
  },
  'a later row and a refund do not make an order late that was paid in time': {
    clauses: { overdue: OVERDUE },
    sales: ['2026-01-05,1000,,,', '2026-03-01,500,,2026-12-31,', '2026-02-01,-200,,,'],
    money: ['2026-01-20,800,'],
    expected: { '2026-02': 'pays -20.00', '2026-03': 'pays 50.00', '2026-05': 'pays 0.00' },
  },
  'what is refunded was not waited for, though it comes after the due day': {
    clauses: { release: { ...collected, mode: 'prorata' }, overdue: OVERDUE },
    sales: ['2026-01-05,1000,,,', '2026-03-10,-400,,,'],
    money: ['2026-01-20,600,'],
    // Late while nobody knows of the refund: 600 of 1,000.
    expected: {
      '2026-01': 'pays 60.00, held 40.00 for collection',
      '2026-02': 'pays -12.00, held 32.00 for collection, × 0.8 overdue',
      '2026-03': 'pays 12.00',
    },
  },
  'money that goes back before its refund is written makes nothing late': {
    clauses: { release: collected, overdue: OVERDUE },
    sales: ['2026-01-05,1000,,,', '2026-03-02,-100,,,'],
    money: ['2026-01-20,1000,', '2026-03-01,-100,'],
    expected: { '2026-01': 'pays 100.00', '2026-03': 'pays -10.00' },
  },
  'the refund of a row that was not due yet pays for no other row': {
    clauses: { release: collected, overdue: OVERDUE },
    sales: ['2026-01-05,1000,,,', '2026-03-01,500,,2026-12-31,', '2026-03-10,-500,,,'],
    refundOf: 2,
    money: ['2026-01-20,500,', '2026-03-20,500,'],
    expected: { '2026-03': 'pays 50.00, × 0.5 overdue' },
  },
  'a cheque that bounced was no payment': {
    clauses: { release: collected, overdue: OVERDUE },
    sales: ['2026-01-05,1000,,,'],
    money: ['2026-01-20,1000,', '2026-01-25,-1000,', '2026-03-30,1000,'],
    expected: { '2026-01': 'pays 0.00, held 100.00 for collection', '2026-03': 'pays 50.00, × 0.5 overdue' },
  },
  'an order that is written off gives nothing more': {
    clauses: { release: { ...collected, mode: 'prorata' }, overdue: { ...OVERDUE, steps: [] } },
    sales: ['2026-01-05,1000,,,2026-03-10'],
    money: ['2026-01-20,600,', '2026-04-20,400,'],
    expected: {
      '2026-01': 'pays 60.00, held 40.00 for collection',
      '2026-03': 'pays 0.00, × 0.6 written_off',
      '2026-04': 'pays 0.00',
    },
  },
  'or takes back what was paid': {
    clauses: { release: { ...collected, mode: 'prorata' }, overdue: { ...OVERDUE, steps: [], writeOff: 'take-back' } },
    sales: ['2026-01-05,1000,,,2026-03-10'],
    money: ['2026-01-20,600,'],
    expected: { '2026-02': 'pays 0.00, held 40.00 for collection', '2026-03': 'pays -60.00, × 0 written_off' },
  },
  'the parts of an order that are not due when it is written off are lost': {
    clauses: {
      ...parts(at(90, 'released'), at(10, 'quarter-end')),
      overdue: { ...OVERDUE, steps: [], termsDays: null },
    },
    sales: ['2026-01-05,1000,,,2026-03-10'],
    expected: {
      '2026-01': 'pays 90.00, held 10.00 for instalment',
      '2026-03': 'pays 0.00, × 0.9 written_off',
      '2026-Q1': 'pays 0.00',
    },
  },
  'a leaver loses what is not released thirty days later': {
    clauses: { release: { ...collected, mode: 'prorata' }, leavers: forfeit },
    sales: ['2026-01-05,1000,,,'],
    left: '2026-01-20',
    money: ['2026-01-25,300,', '2026-02-19,200,', '2026-02-20,500,'],
    expected: {
      '2026-01': 'pays 30.00, held 70.00 for collection',
      // On 19 February half of the money was in.
      '2026-02': 'pays 20.00, × 0.5 forfeited',
      '2026-03': 'not listed',
    },
  },
  'a leaver whose order was paid in time keeps it, and gives back what is refunded later': {
    clauses: { release: collected, leavers: forfeit },
    sales: ['2026-01-05,1000,,,', '2026-04-05,-1000,,,'],
    left: '2026-01-20',
    money: ['2026-02-10,1000,', '2026-04-06,-1000,'],
    expected: { '2026-02': 'pays 100.00', '2026-04': 'pays -100.00' },
  },
  'leavers who are paid as if they had stayed': {
    clauses: { release: collected, leavers: { ...forfeit, unreleased: 'pay' } },
    sales: ['2026-01-05,1000,,,'],
    left: '2026-01-20',
    money: ['2026-06-10,1000,'],
    expected: { '2026-06': 'pays 100.00' },
  },
  'factors multiply, and the deepest cut gives the reason': {
    clauses: { release: { ...collected, mode: 'prorata' }, leavers: forfeit, overdue: OVERDUE },
    sales: ['2026-01-05,1000,,,'],
    left: '2026-01-20',
    money: ['2026-01-25,400,'],
    // 40 % of the money by 19 February, 24 days late: 0.4 × 0.8.
    expected: { '2026-02': 'pays -8.00, × 0.32 forfeited' },
  },
};

test.each(Object.entries(CASES))('%s', async (_, one) => {
  const book = await bookFor(one);
  const editions = flatWith(one.clauses);
  for (const closes of [true, false]) {
    const settled = settleRuns(book, editions, RUNS, closes);
    const all = Object.fromEntries(RUNS.map((run, place) => [run, told(settled[place]!)]));
    expect(Object.fromEntries(Object.keys(one.expected).map((run) => [run, all[run]]))).toEqual(one.expected);
    for (const settlement of settled) expect(settlement.corrections).toEqual([]);
  }
});

test('an order that turns out to have been paid late before a closing is a correction of its factor', async () => {
  const one = { clauses: {}, expected: {}, sales: ['2026-01-05,1000,,2026-01-10,'] };
  const editions = flatWith({ overdue: OVERDUE });
  const paid = await bookFor({ ...one, money: ['2026-01-09,1000,'] });
  const late = await bookFor({ ...one, money: ['2026-01-12,1000,'] });
  const { closed } = closeRun(paid, editions, '2026-01', null);
  const { settlement } = closeRun(late, editions, '2026-02', closed);
  expect(settlement.corrections).toMatchObject([
    { orderNo: 'A', was: 10_000, now: 8000, reason: 'factor', before: { num: 1, den: 1 }, after: { num: 4, den: 5 } },
  ]);
  expect(personIn(settlement, 'E1')).toMatchObject({ correction: -2000, trueUp: 0 });
});

test('a factor that falls between two closings is a true-up, and no correction of what late money was known', async () => {
  const one = { clauses: {}, expected: {}, sales: ['2026-01-05,1000,,2026-02-10,'] };
  const editions = flatWith({ overdue: OVERDUE });
  const book = await bookFor(one);
  const { closed } = closeRun(book, editions, '2026-01', null);
  const { settlement } = closeRun(book, editions, '2026-02', closed);
  expect(personIn(settlement, 'E1')).toMatchObject({ correction: 0, trueUp: -2000 });
  // The row was smaller all along: a correction of the base at January's factor; the factor itself is a true-up.
  const smaller = await bookFor({ ...one, sales: ['2026-01-05,900,,2026-02-10,'] });
  const corrected = closeRun(smaller, editions, '2026-02', closed).settlement;
  expect(corrected.corrections).toMatchObject([{ reason: 'base', was: 10_000, now: 9000 }]);
  expect(personIn(corrected, 'E1')).toMatchObject({ correction: -1000, trueUp: -1800 });
});
