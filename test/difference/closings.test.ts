// Closed runs as sides of a comparison: the amounts are the stored ones, and every fen has a cause.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClosingRequest, compareClosing } from '../../src/compute/difference/compare-closing.ts';
import { compareClosings } from '../../src/compute/difference/compare-closings.ts';
import { compareRuns } from '../../src/compute/difference/compare-runs.ts';
import type { StoredRun } from '../../src/compute/difference/stored-run.ts';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import type { Difference, Version } from '../../src/model/difference.ts';
import type { AdjustmentRow } from '../../src/model/ledger.ts';
import { Defect } from '../../src/model/money.ts';
import type { Editions } from '../../src/model/policy.ts';
import { person } from '../compute/made-ledgers.ts';
import { zhichengWith } from '../support/inline-book.ts';
import {
  type Change,
  changed,
  isSound,
  type Order,
  OTHER_POLICY,
  ordersOf,
  POLICY,
  type Story,
  story,
  versionOf,
  versionsOf,
} from './changed-books.ts';
import { CLOSED_RUNS, type ClosedName, closedRuns, onClosings } from './closed-runs.ts';

type Named = ReturnType<typeof versionOf>;

type Stored = ReadonlyMap<ClosedName, StoredRun>;

const inputsOf = ({ editions }: Version): ClosingRequest['inputs'] => ({
  files: [],
  ledgersOf: () => [],
  policies: editions.map(({ file, sha256 }) => ({ file, sha256 })),
});

const twoClosings = (stored: Stored, version: Named, before: ClosedName, after: ClosedName): Difference =>
  compareClosings({
    version: onClosings(version, stored),
    before: stored.get(before)!,
    after: stored.get(after)!,
    isSound,
  });

const sinceClosing = (stored: StoredRun, version: Named): Difference =>
  compareClosing({ stored, version, inputs: inputsOf(version), asOf: null });

const sumsOf = ({ shifts }: Difference): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { personId, cause, payable } of shifts) {
    const key = `${personId} ${cause}`;
    sums.set(key, (sums.get(key) ?? 0) + payable);
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0));
};

const causesFor = (found: Difference, id: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...sumsOf(found)].flatMap(([key, sum]) => (key.startsWith(`${id} `) ? [[key.slice(id.length + 1), sum]] : [])),
  );

const paidOf = ({ after }: StoredRun, id: string): number =>
  after.people.find(({ personId }) => personId === id)?.payable ?? 0;

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

const ORDER: Order = {
  seller: 'E1',
  month: 1,
  fen: 1_000_000,
  executed: true,
  paidAfter: 0,
  divided: false,
  refunded: false,
};

const PEOPLE = ['M1', 'S1', 'E1', 'E2', 'E3'];

const closedRun = fc.constantFrom(...CLOSED_RUNS);

const NEVER = { recoverFrom: 1, recoverShare: { num: 0, den: 1 } };

const share = (num: number) => ({ num, den: 100 });

/** Money that hangs on what everybody, or the run, earns. */
const MECHANISMS: Editions = [
  {
    ...POLICY[0],
    minimums: [
      { kind: 'guarantee', grades: ['elite'], amount: 90_000, months: null, ...NEVER, article: '1' },
      {
        kind: 'draw',
        grades: ['assistant'],
        amount: 80_000,
        months: 2,
        recoverFrom: 1,
        recoverShare: share(50),
        article: '2',
      },
    ],
    caps: [{ grades: [], per: 'quarter', amount: 400_000, beyond: 'defer', article: '3' }],
    pools: [
      {
        id: 'branch',
        title: { 'zh-CN': '奖金池' },
        per: 'month',
        of: 'sales',
        amount: null,
        rate: share(1),
        weights: 'equal',
        gradeWeights: [],
        grades: [],
        article: '4',
      },
    ],
  },
];

/** Null: as the story tells it. */
const way = fc.constantFrom<Editions | null>(
  null,
  MECHANISMS,
  zhichengWith({ 'cycle: month': 'cycle: quarter' }),
  zhichengWith({ 'true-up: both': 'true-up: up-only', 'mode: full': 'mode: prorata' }),
);

const ADJUSTED: AdjustmentRow = {
  source: { file: 'adjustments.csv', sheet: null },
  row: 2,
  adjustmentNo: 'T1',
  personId: 'E1',
  period: { kind: 'month', month: 202602 },
  amount: -12_345,
  reason: '调整',
  orderNo: null,
  approvedBy: '王总',
  approvedOn: null,
};

function versionsIn(told: Story, editions: Editions | null) {
  const { before, after } = versionsOf(told);
  if (editions === null) return { before, after };
  const adjustments = told.target ? [ADJUSTED] : [];
  return {
    before: { ...before, editions },
    after: { ...after, editions, ledgers: { ...after.ledgers, adjustments } },
  };
}

/** Closed on the earlier version up to a run, on the later one from there. */
const turn = fc.nat(CLOSED_RUNS.length);

const closedAs = (before: Version, after: Version, turned: number): Stored =>
  closedRuns((run) => (CLOSED_RUNS.indexOf(run) < turned ? before : after));

describe('two closings', () => {
  test('for every person the causes sum to the difference of the payables that are stored, whatever changed when', () => {
    fc.assert(
      fc.property(story, story, turn, closedRun, closedRun, way, (told, other, turned, one, two, editions) => {
        const { before, after } = versionsIn(told, editions);
        const today = versionsIn({ ...other, promoted: told.promoted }, editions).after;
        fc.pre([before, after, today].every(isSound));
        const stored = closedAs(before, after, turned);
        const found = twoClosings(stored, today, one, two);
        for (const id of PEOPLE) {
          const own = found.shifts.filter(({ personId }) => personId === id);
          const [was, is] = [paidOf(stored.get(one)!, id), paidOf(stored.get(two)!, id)];
          expect(total(own.map(({ payable }) => payable))).toBe(is - was);
          const listed = found.people.find(({ personId }) => personId === id);
          expect([listed?.payableBefore ?? 0, listed?.payableAfter ?? 0]).toEqual([was, is]);
        }
        const back = sumsOf(twoClosings(stored, today, two, one));
        expect(new Map([...back].map(([key, sum]) => [key, -sum]))).toEqual(sumsOf(found));
      }),
      { numRuns: 40 },
    );
  });

  test('while nothing has changed since, the causes are those of the two runs', () => {
    fc.assert(
      fc.property(story, turn, closedRun, closedRun, way, (told, turned, one, two, editions) => {
        const { before, after } = versionsIn(told, editions);
        fc.pre(isSound(before) && isSound(after));
        const stored = closedAs(before, after, turned);
        const today = CLOSED_RUNS.indexOf(one) < turned && CLOSED_RUNS.indexOf(two) < turned ? before : after;
        fc.pre([one, two].every((run) => (CLOSED_RUNS.indexOf(run) < turned ? before : after) === today));
        const [first, second] = [stored.get(one)!.run, stored.get(two)!.run];
        const version = onClosings(today, stored);
        const runs = compareRuns({ version, before: first, after: second, asOf: null, isSound });
        expect(sumsOf(twoClosings(stored, today, one, two))).toEqual(sumsOf(runs));
      }),
      { numRuns: 40 },
    );
  });

  test('lines that the ledgers no longer give keep the cause that their stored figures show', () => {
    const orders = new Map([
      ['A0', { ...ORDER, month: 1, paidAfter: 1 }],
      ['A1', { ...ORDER, month: 2, fen: 2_000_000 }],
    ]);
    const stored = closedRuns(() => versionOf(ordersOf(orders)));
    const nothing = versionOf(ordersOf(new Map([['A2', { ...ORDER, seller: 'E2' }]])));
    const found = twoClosings(stored, nothing, '2026-01', '2026-02');
    // 10,000 × 6 % ÷ 2 of January are released in February; February's own 20,000 miss the target, too.
    expect(causesFor(found, 'E1')).toEqual({ own_month: 60_000, released: 30_000 });
  });

  test('a correction of a closed month is one in the closing that made it', () => {
    const orders = new Map([['A0', ORDER]]);
    const after = new Map([['A0', { ...ORDER, fen: 2_000_000 }]]);
    const stored = closedAs(versionOf(ordersOf(orders)), versionOf(ordersOf(after)), 1);
    const found = twoClosings(stored, versionOf(ordersOf(new Map())), '2026-03', '2026-02');
    expect(causesFor(found, 'E1')).toEqual({ correction: 30_000 });
  });

  test('a closing whose lines do not sum to its payables is a defect, not a report', () => {
    const version = versionOf(ordersOf(new Map([['A0', ORDER]])));
    const stored = new Map(closedRuns(() => version));
    const january = stored.get('2026-01')!;
    const people = january.after.people.map((one) => ({ ...one, payable: one.payable + 1 }));
    stored.set('2026-01', { ...january, after: { ...january.after, people } });
    expect(() => twoClosings(stored, version, '2026-01', '2026-02')).toThrow(Defect);
    expect(() => sinceClosing(stored.get('2026-01')!, version)).toThrow(Defect);
  });
});

describe('a closing and today', () => {
  test('for every person the causes sum to what today would pay more than was closed', () => {
    fc.assert(
      fc.property(story, story, turn, closedRun, way, (told, other, turned, name, editions) => {
        const { before, after } = versionsIn(told, editions);
        const today = versionsIn({ ...other, otherPolicy: told.otherPolicy }, editions).after;
        fc.pre([before, after, today].every(isSound));
        const stored = closedAs(before, after, turned).get(name)!;
        const found = sinceClosing(stored, today);
        const book = { ledgers: today.ledgers, files: [], tables: [], leftOut: [] };
        const request = { book, editions: today.editions, run: stored.run, asOf: null, closed: stored.before };
        const settled = settle(book, workOut(request));
        for (const id of PEOPLE) {
          const own = found.shifts.filter(({ personId }) => personId === id);
          const pays = settled.people.find(({ personId }) => personId === id)?.payable ?? 0;
          expect(total(own.map(({ payable }) => payable))).toBe(pays - paidOf(stored, id));
        }
        const [closed, now] = [found.pieces.map((one) => one.payClosed), found.pieces.map((one) => one.payToday)];
        expect(total(now) - total(closed)).toBe(total(found.shifts.map(({ payable }) => payable)));
      }),
      { numRuns: 50 },
    );
  });

  test('nothing differs where nothing has changed', () => {
    fc.assert(
      fc.property(story, closedRun, (told, name) => {
        const { after } = versionsOf(told);
        fc.pre(isSound(after));
        const stored = closedRuns(() => after).get(name)!;
        const turned = {
          ...after,
          ledgers: { ...after.ledgers, collections: [...after.ledgers.collections].reverse() },
        };
        const found = sinceClosing(stored, turned);
        expect([found.shifts, found.rows, found.pieces]).toEqual([[], [], []]);
      }),
      { numRuns: 30 },
    );
  });

  const MARCH: Order = { ...ORDER, month: 3, fen: 3_000_000 };

  const base = new Map<string, Order>([
    ['A0', MARCH],
    ['A1', { ...MARCH, seller: 'E3', fen: 500_000, executed: false }],
    ['A2', { ...MARCH, seller: 'E2', fen: 900_000 }],
  ]);

  const march = closedRuns(() => versionOf(ordersOf(base))).get('2026-03')!;

  function withChange(no: string, change: Change): Named {
    const next = changed(base.get(no)!, change);
    const orders = new Map([...base].filter(([key]) => key !== no || next !== null));
    if (next !== null) orders.set(no, next);
    return versionOf(ordersOf(orders));
  }

  const causesOf = (found: Difference): readonly string[] => [...new Set(found.shifts.map(({ cause }) => cause))];

  test.each([
    ['A0', 'remove', 'row_removed', 'removed'],
    ['A0', 'amount', 'row_changed', 'changed'],
    ['A0', 'month', 'row_changed', 'changed'],
    ['A0', 'seller', 'row_changed', 'changed'],
    ['A0', 'divide', 'share', 'changed'],
  ] as const)('%s %s: every fen of it has this cause, bonuses included', (no, change, cause, kind) => {
    const found = sinceClosing(march, withChange(no, change));
    expect(causesOf(found)).toEqual([cause]);
    expect(new Set(found.rows.map((row) => `${row.key} ${row.change} ${row.cause}`))).toEqual(
      new Set([`${no}/1 ${kind} ${cause}`]),
    );
  });

  test('a new order', () => {
    const found = sinceClosing(march, versionOf(ordersOf(new Map([...base, ['N0', { ...MARCH, divided: true }]]))));
    expect(causesOf(found)).toEqual(['row_added']);
    expect(found.rows).toMatchObject([{ key: 'N0/1', change: 'added', before: null, after: null }]);
  });

  test('money and execution: by the files that have changed since, and by what the order waits for today', () => {
    const compared = (version: Named, ledger: 'sales' | 'collections' | null): Difference => {
      const file = { file: 'x.csv', bytes: 1, encoding: null };
      return compareClosing({
        stored: { ...march, inputs: [{ ...file, sha256: 'a' }] },
        version,
        inputs: {
          ...inputsOf(version),
          files: [{ ...file, sha256: ledger === null ? 'a' : 'b' }],
          ledgersOf: () => (ledger === null ? [] : [ledger]),
        },
        asOf: null,
      });
    };
    expect(causesOf(compared(withChange('A1', 'execute'), 'sales'))).toEqual(['executed']);
    expect(causesOf(compared(withChange('A1', 'execute'), 'collections'))).toEqual(['late_money']);
    expect(causesOf(compared(withChange('A1', 'execute'), null))).toEqual(['released']);
    expect(causesOf(compared(withChange('A2', 'pay'), null))).toEqual(['late_money']);
    expect(causesOf(compared(withChange('A2', 'execute'), 'collections'))).toEqual(['executed']);
  });

  test('another policy, another grade', () => {
    const { ledgers } = versionOf(ordersOf(base));
    expect(causesOf(sinceClosing(march, versionOf(ledgers, OTHER_POLICY)))).toEqual(['policy']);
    const elite = person('E1', '郑专员', {
      grade: 'elite',
      leaderId: 'S1',
      hiredOn: 20200101,
      effectiveFrom: 20260201,
    });
    const graded = versionOf({ ...ledgers, people: [...ledgers.people, elite] }, POLICY);
    const file = { file: 'people.csv', bytes: 1, encoding: null };
    const found = compareClosing({
      stored: { ...march, inputs: [{ ...file, sha256: 'a' }] },
      version: graded,
      inputs: { ...inputsOf(graded), files: [{ ...file, sha256: 'b' }], ledgersOf: () => ['people'] },
      asOf: null,
    });
    expect(causesOf(found)).toEqual(['grade']);
    expect(found.inputs).toEqual([
      { file: 'people.csv', closed: 'a', today: 'b' },
      { file: 'policy.yaml', closed: POLICY[0].sha256, today: POLICY[0].sha256 },
    ]);
  });

  test('an adjustment that came since, a guarantee that a removed row calls up', () => {
    const plain = versionOf(ordersOf(base), MECHANISMS);
    const runs = closedRuns(() => plain);
    const adjusted = { ...plain, ledgers: { ...plain.ledgers, adjustments: [ADJUSTED] } };
    const found = sinceClosing(runs.get('2026-02')!, adjusted);
    expect(causesFor(found, 'E1')).toEqual({ adjustment: -12_345 });
    const paid = closedRuns(() => adjusted);
    expect(causesFor(twoClosings(paid, adjusted, '2026-01', '2026-02'), 'E1')).toEqual({ adjustment: -12_345 });
    const removed = sinceClosing(runs.get('2026-03')!, { ...withChange('A0', 'remove'), editions: MECHANISMS });
    expect(causesOf(removed)).toEqual(['row_removed']);
  });

  test('somebody who vanished with their rows would be paid nothing', () => {
    const { ledgers } = withChange('A2', 'remove');
    const gone = versionOf({ ...ledgers, people: ledgers.people.filter(({ personId }) => personId !== 'E2') });
    const found = sinceClosing(march, gone);
    expect(found.people.find(({ personId }) => personId === 'E2')).toMatchObject({
      payableBefore: paidOf(march, 'E2'),
      payableAfter: 0,
    });
    expect(causesOf(found)).toEqual(['row_removed']);
  });
});
