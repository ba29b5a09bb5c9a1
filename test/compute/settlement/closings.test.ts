// Runs after closings pay the difference to what was paid: laws on generated books that change between the runs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedStateOf } from '../../../src/compute/settlement/result/closed-state.ts';
import { settle, workOut } from '../../../src/compute/settlement/settle.ts';
import { BLANK_SALE } from '../../../src/model/blank-sale.ts';
import type { Book } from '../../../src/model/book.ts';
import type { ClosedState } from '../../../src/model/closing.ts';
import type { CollectionRow, SalesRow } from '../../../src/model/ledger.ts';
import { formatFen } from '../../../src/model/money.ts';
import type { Editions } from '../../../src/model/policy.ts';
import { parseRun } from '../../../src/model/run.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { bookOf, zhichengWith } from '../../support/inline-book.ts';
import { figures, personIn } from '../../support/settle-book.ts';

function closeRun(book: Book, editions: Editions, run: string, closed: ClosedState | null) {
  const decisions = workOut({ book, editions, run: parseRun(run)!, asOf: null, closed });
  const settlement = settle(book, decisions);
  return { settlement, closed: closedStateOf(decisions, settlement) };
}

const settleAfter = (book: Book, editions: Editions, run: string, closed: ClosedState | null): Settlement =>
  closeRun(book, editions, run, closed).settlement;

const PEOPLE = `
  person_id,name,grade,leader_id,hired_on,kind
  S1,吴主管,supervisor,,2020-01-01,sales
  E1,郑专员,specialist,S1,2020-01-01,sales
  E2,王助理,assistant,S1,2020-01-01,sales
  N1,冯行政,,,2020-01-01,non_sales`;

const SALES = `order_no,line_no,signed_on,person_id,customer,amount,executed_on,refund_of
  A1,1,2026-01-05,E1,甲,30000,2026-01-06,
  A2,1,2026-01-08,E2,乙,16000,2026-01-09,`;

const COLLECTIONS = `receipt_no,received_on,order_no,amount
  R1,2026-01-10,A1,30000
  R2,2026-01-11,A2,16000`;

test('a row that comes to lie below the target is no new row and no removed one', async () => {
  const editions = zhichengWith();
  const sales = (first: number) => `order_no,line_no,signed_on,person_id,customer,amount,executed_on,refund_of
    A1,1,2026-01-05,E1,甲,${first},2026-01-06,
    A4,1,2026-01-20,E1,乙,2000,2026-01-21,`;
  const collections = `receipt_no,received_on,order_no,amount
    R1,2026-01-21,A1,30000
    R2,2026-01-22,A4,2000`;
  const people = PEOPLE;
  const january = closeRun(await bookOf({ people, sales: sales(30000), collections }), editions, '2026-01', null);
  const book = await bookOf({ people, sales: sales(10000), collections });
  const february = settleAfter(book, editions, '2026-02', january.closed);
  const told = february.corrections.filter(({ personId, kind }) => personId === 'E1' && kind === 'personal');
  expect(
    told.map(({ orderNo, was, now, reason }) => `${orderNo} ${formatFen(was)} ${formatFen(now)} ${reason}`),
  ).toEqual(['A1 1500.00 300.00 base', 'A4 0.00 60.00 band', 'A1 500.00 0.00 band', 'A4 200.00 0.00 band']);
});

test('a changed, removed or added row of a closed run is a correction in the next one, with its reason', async () => {
  const editions = zhichengWith();
  const january = closeRun(
    await bookOf({ people: PEOPLE, sales: SALES, collections: COLLECTIONS }),
    editions,
    '2026-01',
    null,
  );
  expect(figures(personIn(january.settlement, 'E1'), 'current', 'monthBonus')).toEqual({
    current: '2000.00',
    monthBonus: '500.00',
  });
  const changed = await bookOf({
    people: PEOPLE,
    collections: COLLECTIONS,
    sales: `order_no,line_no,signed_on,person_id,customer,amount,executed_on,refund_of
      A1,1,2026-01-05,E1,甲,28000,2026-01-06,
      A3,1,2026-01-20,E1,丙,1000,2026-01-21,`,
  });
  const february = settleAfter(changed, editions, '2026-02', january.closed);
  // E1: 28,000 earn 1,500 + 300 (A1); A3 is new but its money is not in. E2's order is gone, and so is the month bonus.
  expect(figures(personIn(february, 'E1'), 'correction', 'payable', 'held')).toEqual({
    correction: '-200.00',
    payable: '-200.00',
    held: '100.00',
  });
  expect(figures(personIn(february, 'E2'), 'correction', 'payable', 'owed')).toEqual({
    correction: '-1130.00',
    payable: '-1130.00',
    owed: '1130.00',
  });
  const told = february.corrections
    .filter(({ personId }) => personId !== 'S1')
    .map(({ personId, orderNo, was, now, reason }) =>
      [personId, orderNo, formatFen(was), formatFen(now), reason].join(' '),
    );
  expect(told).toEqual([
    'E1 A1 500.00 300.00 base',
    'E2 A2 750.00 0.00 row_removed',
    'E2 A2 80.00 0.00 row_removed',
    'E2  300.00 0.00 bonus',
  ]);
});

test('money that came late, after the closing, is a release and no correction', async () => {
  const editions = zhichengWith();
  const unpaid = await bookOf({ people: PEOPLE, sales: SALES });
  const january = closeRun(unpaid, editions, '2026-01', null);
  const paid = await bookOf({
    people: PEOPLE,
    sales: SALES,
    collections: COLLECTIONS.replaceAll('2026-01', '2026-02'),
  });
  const february = settleAfter(paid, editions, '2026-02', january.closed);
  expect(figures(personIn(february, 'E1'), 'release', 'correction')).toEqual({
    release: '2000.00',
    correction: '0.00',
  });
  // The same money dated into the closed month was known too late: a correction.
  const backdated = await bookOf({ people: PEOPLE, sales: SALES, collections: COLLECTIONS });
  const corrected = settleAfter(backdated, editions, '2026-02', january.closed);
  expect(figures(personIn(corrected, 'E1'), 'release', 'correction')).toEqual({
    release: '0.00',
    correction: '2000.00',
  });
  expect(corrected.corrections[0]).toMatchObject({ reason: 'released' });
});

interface Row {
  readonly seller: string;
  readonly month: number;
  readonly fen: number;
  readonly executed: boolean;
  readonly paidAfter: number | null;
  readonly refund: boolean;
  readonly cancelled: boolean;
}

const row: fc.Arbitrary<Row> = fc.record({
  seller: fc.constantFrom('E1', 'E2', 'S1', 'N1'),
  month: fc.integer({ min: 1, max: 5 }),
  fen: fc.integer({ min: 100, max: 6_000_000 }),
  executed: fc.boolean(),
  paidAfter: fc.option(fc.integer({ min: 0, max: 2 })),
  refund: fc.boolean(),
  cancelled: fc.boolean(),
});

/** The ledgers as somebody keeps them at one moment: an order has the row of its place. */
const ledgersAt = fc.array(fc.option(row), { minLength: 6, maxLength: 6 });

async function bookAt(rows: readonly (Row | null)[]): Promise<Book> {
  // One sale in January stays: the ledgers begin with it, whatever else comes and goes.
  const empty = await bookOf({ people: PEOPLE, sales: 'order_no,signed_on,person_id,amount\nZ,2026-01-02,N1,1' });
  const sales: SalesRow[] = [...empty.ledgers.sales];
  const collections: CollectionRow[] = [];
  rows.forEach((one, place) => {
    if (one === null) return;
    const at = (month: number, day: number) => (202600 + month) * 100 + day;
    const orderNo = `A${place}`;
    const base = {
      source: { file: 'sales.csv', sheet: null },
      row: place + 2,
      orderNo,
      personId: one.seller,
    };
    const status = one.cancelled ? ('cancelled' as const) : ('valid' as const);
    const signedOn = at(one.month, 5);
    sales.push({
      ...BLANK_SALE,
      ...base,
      lineNo: 1,
      signedOn,
      amount: one.fen,
      executedOn: one.executed ? signedOn : null,
      status,
    });
    const back = { ...BLANK_SALE, ...base, row: place + 100, lineNo: 2, status, refundOf: 1 };
    if (one.refund) sales.push({ ...back, signedOn: at(one.month + 1, 6), amount: -Math.ceil(one.fen / 3) });
    if (one.paidAfter === null) return;
    collections.push({
      source: { file: 'collections.csv', sheet: null },
      row: place + 2,
      receiptNo: `R${place}`,
      receivedOn: at(one.month + one.paidAfter, 9),
      orderNo,
      amount: one.fen,
      method: null,
    });
  });
  return { ...empty, tables: [], ledgers: { ...empty.ledgers, sales, collections } };
}

const RUNS = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026-05', '2026-06', '2026-Q2'];
const WAYS = [
  {},
  { 'cycle: month': 'cycle: quarter' },
  { 'true-up: both': 'true-up: up-only', 'mode: full': 'mode: prorata' },
];

test('over all closed runs: paid = finally earned − held, per person, whatever changed between the runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(ledgersAt, { minLength: RUNS.length, maxLength: RUNS.length }),
      fc.constantFrom(...WAYS),
      async (states, way) => {
        const editions = zhichengWith(way);
        const paid = new Map<string, number>();
        let closed: ClosedState | null = null;
        let last: Settlement | null = null;
        for (const [place, run] of RUNS.entries()) {
          const done = closeRun(await bookAt(states[place]!), editions, run, closed);
          ({ closed } = done);
          last = done.settlement;
          for (const person of last.people)
            paid.set(person.personId, (paid.get(person.personId) ?? 0) + person.payable);
        }
        // What the last state of the ledgers earns, had nothing ever been closed.
        const fresh = settleAfter(await bookAt(states.at(-1)!), editions, RUNS.at(-1)!, null);
        for (const person of fresh.people) {
          expect([person.personId, paid.get(person.personId)]).toEqual([
            person.personId,
            person.earnedSoFar - personIn(last!, person.personId).held,
          ]);
          expect(personIn(last!, person.personId).held).toBe(person.held);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('closing changes nothing that follows when no data changed', async () => {
  await fc.assert(
    fc.asyncProperty(ledgersAt, fc.constantFrom(...WAYS), async (state, way) => {
      const editions = zhichengWith(way);
      const book = await bookAt(state);
      let closed: ClosedState | null = null;
      for (const run of RUNS) {
        const done = closeRun(book, editions, run, closed);
        const open = settleAfter(book, editions, run, null);
        expect(done.settlement.people).toEqual(open.people);
        expect(done.settlement.corrections).toEqual([]);
        ({ closed } = done);
      }
    }),
    { numRuns: 40 },
  );
});
