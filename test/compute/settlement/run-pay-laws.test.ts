// Guarantees, draws, caps, pools, adjustments, instalments, late payment and leaving: laws on generated books and policies.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutByWeights } from '../../../src/compute/settlement/bonuses/cut-by-weights.ts';
import type { Book } from '../../../src/model/book.ts';
import type { ClosedState } from '../../../src/model/closing.ts';
import { copyOfRow } from '../../../src/model/copy-of-row.ts';
import { isSupplement } from '../../../src/model/grant.ts';
import type { AdjustmentRow, CollectionRow, SalesRow } from '../../../src/model/ledger.ts';
import type {
  CapTerms,
  InstalmentTerms,
  MinimumTerms,
  OverdueTerms,
  PoolTerms,
} from '../../../src/model/mechanisms.ts';
import type { Fen } from '../../../src/model/money.ts';
import type { Editions, Policy } from '../../../src/model/policy.ts';
import { formatRun } from '../../../src/model/run.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { flatPolicy } from '../../support/flat-policy.ts';
import { fuzz } from '../../support/fuzz.ts';
import { bookOf } from '../../support/inline-book.ts';
import { closeRun } from '../../support/run-by-run.ts';

const RUNS = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026-05', '2026-06', '2026-Q2'];

const PEOPLE = ['E1', 'E2', 'E3'];

const SKELETON = bookOf({
  people: `person_id,name,grade,hired_on,left_on,kind
    E1,甲,agent,2025-11-20,,sales
    E2,乙,senior,2020-01-01,,sales
    E3,丙,agent,2020-01-01,2026-03-10,sales
    N1,丁,,2020-01-01,,non_sales`,
  sales: 'order_no,line_no,signed_on,person_id,amount,executed_on,due_on,written_off_on\nZ,1,2026-01-01,N1,1,,,',
  collections: 'receipt_no,received_on,order_no,amount,method\nRZ,2026-01-02,Z,1,',
});

interface Order {
  readonly seller: string;
  readonly month: number;
  readonly fen: Fen;
  readonly executed: number | null;
  readonly paidAfter: number | null;
  readonly cheque: boolean;
  readonly refund: boolean;
  readonly writtenOff: number | null;
}

const order: fc.Arbitrary<Order> = fc.record({
  seller: fc.constantFrom(...PEOPLE),
  month: fc.integer({ min: 1, max: 5 }),
  fen: fc.integer({ min: 100, max: 4_000_000 }),
  executed: fc.option(fc.integer({ min: 0, max: 2 })),
  paidAfter: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }),
  cheque: fc.boolean(),
  refund: fc.boolean(),
  writtenOff: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 1 }),
});

interface Moment {
  readonly orders: readonly (Order | null)[];
  readonly adjustments: readonly { readonly person: string; readonly month: number; readonly fen: Fen }[];
}

/** The ledgers as somebody keeps them at one moment: an order has the row of its place. */
const moment: fc.Arbitrary<Moment> = fc.record({
  orders: fc.array(fc.option(order), { minLength: 5, maxLength: 5 }),
  adjustments: fc.array(
    fc.record({
      person: fc.constantFrom(...PEOPLE),
      month: fc.integer({ min: 1, max: 6 }),
      fen: fc.integer({ min: -100_000, max: 100_000 }),
    }),
    { maxLength: 3 },
  ),
});

const dayOf = (month: number, day: number): number => (202600 + month) * 100 + day;

async function bookAt({ orders, adjustments }: Moment): Promise<Book> {
  const { ledgers } = await SKELETON;
  const [sale] = ledgers.sales as [SalesRow];
  const [receipt] = ledgers.collections as [CollectionRow];
  const sales = [sale];
  const collections = [receipt];
  orders.forEach((one, place) => {
    if (one === null) return;
    const { seller, month, fen, executed, paidAfter, cheque, refund, writtenOff } = one;
    const own = copyOfRow(sale, { row: place + 3, orderNo: `A${place}`, personId: seller });
    const at = (after: number | null, day: number) => (after === null ? null : dayOf(month + after, day));
    const sold = copyOfRow(own, { signedOn: dayOf(month, 5), amount: fen, executedOn: at(executed, 6) });
    sales.push(copyOfRow(sold, { writtenOffOn: at(writtenOff, 20) }));
    const back = { signedOn: dayOf(month + 1, 6), amount: -Math.ceil(fen / 3), refundOf: 1, lineNo: 2 };
    if (refund) sales.push(copyOfRow(own, { ...back, row: place + 100 }));
    const money = { receiptNo: `R${place}`, orderNo: `A${place}`, amount: fen, method: cheque ? '支票' : null };
    if (paidAfter !== null)
      collections.push(copyOfRow(receipt, { ...money, receivedOn: dayOf(month + paidAfter, 27) }));
  });
  const rows = adjustments.map(
    ({ person, month, fen }, place): AdjustmentRow => ({
      source: { file: 'adjustments.csv', sheet: null },
      row: place + 2,
      adjustmentNo: `T${place}`,
      personId: person,
      period: { kind: 'month', month: 202600 + month },
      amount: fen,
      reason: '调整',
      orderNo: null,
      approvedBy: '王总',
      approvedOn: null,
    }),
  );
  return { files: [], tables: [], leftOut: [], ledgers: { ...ledgers, sales, collections, adjustments: rows } };
}

const share = (num: number, den = 100) => ({ num, den });

const minimum: fc.Arbitrary<MinimumTerms> = fc.record({
  kind: fc.constantFrom('guarantee' as const, 'draw' as const),
  grades: fc.constantFrom([], ['agent']),
  amount: fc.integer({ min: 0, max: 200_000 }),
  months: fc.constantFrom(null, 4),
  recoverFrom: fc.constantFrom(1, 5),
  recoverShare: fc.constantFrom(share(0), share(50), share(100)),
  article: fc.constant('7'),
});

const cap: fc.Arbitrary<CapTerms> = fc.record({
  grades: fc.constantFrom([], ['agent']),
  per: fc.constantFrom('run' as const, 'quarter' as const, 'year' as const),
  amount: fc.integer({ min: 0, max: 400_000 }),
  beyond: fc.constantFrom('lose' as const, 'defer' as const),
  article: fc.constant('9'),
});

const pool: fc.Arbitrary<PoolTerms> = fc.record({
  id: fc.constant('branch'),
  title: fc.constant({ 'zh-CN': '奖金池' }),
  per: fc.constantFrom('month' as const, 'quarter' as const),
  of: fc.constantFrom('amount' as const, 'sales' as const),
  amount: fc.integer({ min: 0, max: 100_001 }),
  rate: fc.constant(share(1, 100)),
  weights: fc.constantFrom('equal' as const, 'performance' as const),
  gradeWeights: fc.constant([]),
  grades: fc.constant([]),
  article: fc.constant('12'),
});

const INSTALMENTS: InstalmentTerms = {
  parts: [
    { share: share(1, 3), until: 'released', months: 0, since: 'signed' },
    { share: share(1, 3), until: 'quarter-end', months: 0, since: 'signed' },
    { share: share(1, 3), until: 'months', months: 1, since: 'executed' },
  ],
  article: '8',
};

const overdue: fc.Arbitrary<OverdueTerms> = fc.record({
  termsDays: fc.constantFrom(10, 40),
  steps: fc.constant([
    { above: 0, factor: share(70) },
    { above: 40, factor: share(0) },
  ]),
  writeOff: fc.constantFrom('lose' as const, 'take-back' as const),
  article: fc.constant('10'),
});

const clauses: fc.Arbitrary<Partial<Policy>> = fc.record({
  minimums: fc.array(minimum, { maxLength: 2 }),
  caps: fc.array(cap, { maxLength: 2 }),
  pools: fc.array(pool, { maxLength: 1 }),
  instalments: fc.constantFrom(null, INSTALMENTS),
  overdue: fc.option(overdue, { nil: null }),
  leavers: fc.constantFrom(null, { unreleased: 'forfeit' as const, days: 20, article: '11' }),
  release: fc.record({
    when: fc.constantFrom([], ['collected' as const, 'executed' as const]),
    mode: fc.constantFrom('full' as const, 'prorata' as const),
    safetyDays: fc.constantFrom({ methods: [], others: 0 }, { methods: [{ method: '支票', days: 9 }], others: 0 }),
    article: fc.constant('6'),
  }),
});

const cycle = fc.constantFrom('month' as const, 'quarter' as const);

function editionsOf(chosen: Partial<Policy>, paid: 'month' | 'quarter'): Editions {
  const policy = flatPolicy(chosen);
  return [{ ...policy, pay: { ...policy.pay, cycle: paid } }];
}

/** Every run closed in its turn; `momentOf` gives the ledgers as they are then. */
async function history(editions: Editions, momentOf: (place: number) => Moment) {
  const settled: Settlement[] = [];
  let closed: ClosedState | null = null;
  for (const [place, run] of RUNS.entries()) {
    const done = closeRun(await bookAt(momentOf(place)), editions, run, closed);
    ({ closed } = done);
    settled.push(done.settlement);
  }
  return { settled, closed: closed! };
}

const sumOf = (amounts: readonly Fen[]): Fen => amounts.reduce((sum, amount) => sum + amount, 0);

const figure = (settlement: Settlement, personId: string) =>
  settlement.people.find((person) => person.personId === personId) ?? null;

const supplementsOf = ({ grants }: ClosedState, personId: string): Fen =>
  sumOf(grants.filter((one) => one.personId === personId && isSupplement(one.kind)).map(({ paid }) => paid));

test('over all closed runs: paid = finally earned + what runs supplemented − held, whatever changed between the runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(moment, { minLength: RUNS.length, maxLength: RUNS.length }),
      clauses,
      cycle,
      async (moments, chosen, paid) => {
        const editions = editionsOf(chosen, paid);
        const { settled, closed } = await history(editions, (place) => moments[place]!);
        // What the last state of the ledgers earns where no run is held against a minimum or a cap.
        const plain = editionsOf({ ...chosen, minimums: [], caps: [] }, paid);
        const fresh = closeRun(await bookAt(moments.at(-1)!), plain, RUNS.at(-1)!, null).settlement;
        for (const personId of PEOPLE) {
          const paidInAll = sumOf(settled.map((one) => figure(one, personId)?.payable ?? 0));
          const last = figure(settled.at(-1)!, personId);
          const wanted = figure(fresh, personId);
          const held = last?.held ?? 0;
          expect(held).toBe(wanted?.held ?? 0);
          if (wanted !== null) {
            expect([personId, paidInAll]).toEqual([
              personId,
              wanted.earnedSoFar + supplementsOf(closed, personId) - held,
            ]);
          }
          if (last !== null) expect(last.paidSoFar).toBe(paidInAll);
        }
      },
    ),
    fuzz(40),
  );
}, 60_000);

test('closing changes nothing that follows when no data changed', async () => {
  await fc.assert(
    fc.asyncProperty(moment, clauses, cycle, async (state, chosen, paid) => {
      const editions = editionsOf(chosen, paid);
      const { settled } = await history(editions, () => state);
      const book = await bookAt(state);
      for (const [place, run] of RUNS.entries()) {
        expect(settled[place]!.corrections).toEqual([]);
        expect(settled[place]!.people).toEqual(closeRun(book, editions, run, null).settlement.people);
      }
    }),
    fuzz(30),
  );
}, 60_000);

const PERIODS: Readonly<Record<CapTerms['per'], (run: string) => string>> = {
  run: (run) => run,
  quarter: (run) => (['2026-01', '2026-02', '2026-03', '2026-Q1'].includes(run) ? 'Q1' : 'Q2'),
  year: () => '2026',
};

test('balances are what was drawn and deferred, less what was recovered and released; no cap is exceeded', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(moment, { minLength: RUNS.length, maxLength: RUNS.length }),
      clauses,
      async (moments, chosen) => {
        const { settled } = await history(editionsOf(chosen, 'month'), (place) => moments[place]!);
        for (const personId of ['E1', 'E2']) {
          let [drawn, deferred] = [0, 0];
          for (const settlement of settled) {
            const person = figure(settlement, personId)!;
            const own = settlement.grants.filter((one) => one.personId === personId);
            const sum = (...kinds: string[]) =>
              sumOf(own.filter(({ kind }) => kinds.includes(kind)).map(({ pay }) => pay));
            drawn += sum('draw', 'draw_recovery');
            deferred -= sum('cap_deferred', 'cap_released');
            expect([person.drawBalance, person.deferredBalance]).toEqual([drawn, deferred]);
            expect(drawn).toBeGreaterThanOrEqual(0);
            expect(deferred).toBeGreaterThanOrEqual(0);
            expect(person.supplements).toBe(sumOf(own.filter(({ kind }) => isSupplement(kind)).map(({ pay }) => pay)));
          }
          assertCaps(settled, personId, chosen.caps ?? []);
        }
      },
    ),
    fuzz(30),
  );
}, 60_000);

/** The first cap of each kind counts; what an earlier period had deferred is outside of the cap. */
function assertCaps(settled: readonly Settlement[], personId: string, caps: readonly CapTerms[]): void {
  const grade = personId === 'E2' ? 'senior' : 'agent';
  for (const per of ['run', 'quarter', 'year'] as const) {
    const isOwn = ({ grades }: CapTerms) => grades.length === 0 || grades.includes(grade);
    const one = caps.find((clause) => clause.per === per && isOwn(clause));
    if (one === undefined) continue;
    const sums = new Map<string, Fen>();
    for (const settlement of settled) {
      const run = formatRun(settlement.run);
      const period = PERIODS[per](run);
      const own = figure(settlement, personId)!.payable - sumOf(deferredBefore(settlement, personId));
      sums.set(period, (sums.get(period) ?? 0) + own);
      expect(sums.get(period)!).toBeLessThanOrEqual(one.amount!);
    }
  }
}

/** What a run of the second quarter pays of what the first had deferred. */
const deferredBefore = ({ grants, run }: Settlement, personId: string): readonly Fen[] =>
  grants
    .filter((one) => one.personId === personId && one.kind === 'cap_released' && one.ref === '2026-Q1')
    .filter(() => PERIODS.quarter(formatRun(run)) !== 'Q1')
    .map(({ pay }) => pay);

test('the shares of a pool sum to the pool', async () => {
  await fc.assert(
    fc.asyncProperty(moment, pool, async (state, terms) => {
      const editions = editionsOf({ pools: [terms] }, 'month');
      for (const run of RUNS) {
        const { grants } = closeRun(await bookAt(state), editions, run, null).settlement;
        const shares = grants.filter(({ kind }) => kind === 'pool_share');
        if (shares.length === 0) continue;
        const { basis } = shares[0]!;
        expect(sumOf(shares.map(({ pay }) => pay))).toBe(basis?.kind === 'pool' ? basis.pool : null);
      }
    }),
    fuzz(25),
  );
}, 60_000);

test('parts by weight sum to the amount, and more weight is never less', () => {
  const weight = fc
    .tuple(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: 1, max: 10 ** 6 }))
    .map(([num, den]) => ({ num, den }));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.array(weight, { minLength: 1, maxLength: 12 }),
      (amount, weights) => {
        const parts = cutByWeights(amount, weights);
        expect(sumOf(parts.map(({ part }) => part))).toBe(amount);
        for (const [a, one] of weights.entries()) {
          for (const [b, other] of weights.entries()) {
            const isMore = BigInt(one.num) * BigInt(other.den) > BigInt(other.num) * BigInt(one.den);
            if (isMore) expect(parts[a]!.part).toBeGreaterThanOrEqual(parts[b]!.part);
          }
        }
      },
    ),
    fuzz(300),
  );
  expect(cutByWeights(5, [])).toEqual([]);
});

test('the instalments of a line sum to the line', async () => {
  await fc.assert(
    fc.asyncProperty(moment, async (state) => {
      const editions = editionsOf({ instalments: INSTALMENTS }, 'month');
      const book = await bookAt({ ...state, adjustments: [] });
      const { settlement } = closeRun(book, editions, '2026-Q3', null);
      // By the third quarter's run every part has come, except of what is not executed.
      for (const { line, amount, released, heldFor } of settlement.lines) {
        if (line.row.executedOn === null && line.takesBack?.row.executedOn == null) continue;
        expect([released, heldFor]).toEqual([amount, []]);
      }
    }),
    fuzz(25),
  );
}, 60_000);
