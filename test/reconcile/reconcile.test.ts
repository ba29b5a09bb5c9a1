// A hand-made sheet beside the settlement: our own figures agree, every kind of mistake is named, and the sums tie out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../src/compute/difference/picture.ts';
import { reconcile } from '../../src/compute/reconcile/reconcile.ts';
import type { Version } from '../../src/model/difference.ts';
import type { HandRow, Match, ReconciledItem, Reconciliation } from '../../src/model/reconciliation.ts';
import { parseRun } from '../../src/model/run.ts';
import { isSound, type Order, ordersOf, story, versionOf, versionsOf } from '../difference/changed-books.ts';

const source = { file: 'hand.csv', sheet: null };

const row = (person: string, orderNo: string | null, amount: number): HandRow => ({
  source,
  row: 2,
  person,
  orderNo,
  amount,
});

const beside = (version: Version, rows: readonly HandRow[], run = '2026-03'): Reconciliation =>
  reconcile({ version, run: parseRun(run)!, asOf: null, file: 'hand.csv', rows });

/** What the run pays: one row a person and order, bonuses without an order; or one row a person. */
function ownSheet(version: Version, run: string, byOrder: boolean): readonly HandRow[] {
  const sums = new Map<string, HandRow>();
  for (const { personId, orderNo, pay } of pictureOf(version, parseRun(run)!, null).pieces.values()) {
    const key = JSON.stringify([personId, byOrder ? orderNo : null]);
    sums.set(key, row(personId, byOrder ? orderNo : null, (sums.get(key)?.amount ?? 0) + pay));
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}

const matchesOf = ({ items }: Reconciliation): readonly Match[] => [...new Set(items.map(({ match }) => match))];

const sumOf = (items: readonly ReconciledItem[]): number =>
  items.reduce((sum, { ours, theirs }) => sum + (ours ?? 0) - (theirs ?? 0), 0);

test('our own figures agree, by order and by person', () => {
  fc.assert(
    fc.property(story, fc.boolean(), fc.constantFrom('2026-02', '2026-03', '2026-Q1'), (told, byOrder, run) => {
      const { after: version } = versionsOf(told);
      fc.pre(isSound(version));
      const found = matchesOf(beside(version, ownSheet(version, run, byOrder), run));
      expect(found.filter((match) => match !== 'same')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('whatever the sheet says, the differences sum to ours less theirs, and nothing is ours or theirs twice', () => {
  const spoilt = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: -50_000, max: 50_000 })), { maxLength: 6 });
  fc.assert(
    fc.property(story, fc.boolean(), spoilt, (told, byOrder, changes) => {
      const { after: version } = versionsOf(told);
      fc.pre(isSound(version));
      const sheet = [...ownSheet(version, '2026-03', byOrder), row('nobody', byOrder ? 'X1' : null, 777)];
      for (const [place, amount] of changes) {
        const at = place % sheet.length;
        sheet[at] = { ...sheet[at]!, amount: sheet[at]!.amount + amount };
      }
      const found = beside(version, sheet);
      const payable = pictureOf(version, found.run, null).settlement.totals.payable;
      expect(sumOf(found.items)).toBe(payable - sheet.reduce((sum, { amount }) => sum + amount, 0));
      for (const { match, ours, theirs } of found.items) expect(match === 'same').toBe((ours ?? 0) === (theirs ?? 0));
    }),
    { numRuns: 80 },
  );
});

const ORDER: Order = {
  seller: 'E1',
  month: 3,
  fen: 1_000_000,
  executed: true,
  paidAfter: 0,
  divided: false,
  refunded: false,
};

/** March: A0 lies below E1's target of 25,000, A1 crosses it, A2 is not paid for; A3 is February's and paid in March. */
const MARCH = versionOf(
  ordersOf(
    new Map([
      ['A0', ORDER],
      ['A1', { ...ORDER, fen: 2_000_000 }],
      ['A2', { ...ORDER, fen: 300_000, paidAfter: 9 }],
      ['A3', { ...ORDER, month: 2, fen: 700_000, paidAfter: 1 }],
      ['A4', { ...ORDER, seller: 'E3', fen: 900_000, divided: true }],
      ['A5', { ...ORDER, seller: 'E2', fen: 100_000 }],
      ['A6', { ...ORDER, month: 1, fen: 123_400 }],
      ['A7', { ...ORDER, month: 2, fen: 567_800, seller: 'E3', paidAfter: 0 }],
    ]),
  ),
);

/** Our sheet with one figure replaced; null takes the row away. */
function withMistake(person: string, orderNo: string, change: (amount: number) => number | null): ReconciledItem {
  const sheet = ownSheet(MARCH, '2026-03', true);
  const known = sheet.find((one) => one.person === person && one.orderNo === orderNo);
  const amount = change(known?.amount ?? 0);
  const rest = sheet.filter((one) => one !== known);
  const { items } = beside(MARCH, amount === null ? rest : [...rest, row(person, orderNo, amount)]);
  const differing = items.filter(({ match }) => match !== 'same');
  expect(differing).toHaveLength(1);
  return differing[0]!;
}

describe('one mistake is named', () => {
  test.each<[string, string, string, (amount: number) => number | null, Match]>([
    ['a fen', 'E1', 'A0', (amount) => amount + 1, 'rounding'],
    ['a row that is not there', 'E1', 'A0', () => null, 'missing_row'],
    ['a row that we do not have', 'E1', 'Z9', () => 4_200, 'only_there'],
    ['a person whom we do not have', 'E9', 'A0', () => 4_200, 'only_there'],
    ['the rate of an assistant', 'E1', 'A0', (amount) => (amount * 5) / 6, 'rate'],
    ['all at the task rate', 'E1', 'A1', () => 2_000_000 * 0.06, 'band'],
    ['all at the excess rate', 'E1', 'A1', () => 2_000_000 * 0.1, 'band'],
    ['the whole order', 'E3', 'A4', (amount) => (amount * 3) / 2, 'share'],
    ['the share of the other', 'E3', 'A4', (amount) => amount / 2, 'halving'],
    ['not halved', 'E2', 'A5', (amount) => amount * 2, 'halving'],
    ['earned, and not paid for', 'E1', 'A2', () => 300_000 * 0.1, 'held'],
    ['counted in its own month', 'E1', 'A3', () => null, 'period'],
    ['paid before', 'E3', 'A7', () => 567_800 * 0.07 * 0.5, 'period'],
    ['no reason at all', 'E1', 'A0', (amount) => amount + 7_777, 'unexplained'],
  ])('%s', (_name, person, orderNo, change, match) => {
    expect(withMistake(person, orderNo, change).match).toBe(match);
  });

  test('with the figures that show it', () => {
    expect(withMistake('E1', 'A0', (amount) => (amount * 5) / 6).evidence).toEqual({
      kind: 'rate',
      ours: { num: 3, den: 50 },
      theirs: { num: 1, den: 20 },
    });
    expect(withMistake('E3', 'A4', (amount) => (amount * 3) / 2).evidence).toEqual({
      kind: 'share',
      ours: { num: 2, den: 3 },
      theirs: { num: 1, den: 1 },
    });
    expect(withMistake('E1', 'A3', () => null).evidence).toMatchObject({ kind: 'month', theirs: 202602 });
    // The share of the other is half of the own: both explanations stand.
    expect(withMistake('E3', 'A4', (amount) => amount / 2).also).toContain('share');
  });
});

describe('a sheet without orders', () => {
  const wholeOf = (person: string): number =>
    ownSheet(MARCH, '2026-03', false).find((one) => one.person === person)!.amount;

  const differing = (person: string, amount: number): readonly ReconciledItem[] => {
    const sheet = ownSheet(MARCH, '2026-03', false).map((one) => (one.person === person ? { ...one, amount } : one));
    return beside(MARCH, sheet).items.filter(({ match }) => match !== 'same');
  };

  test('names the order that it lacks', () => {
    const pay = ownSheet(MARCH, '2026-03', true).find((one) => one.person === 'E1' && one.orderNo === 'A0')!.amount;
    const found = differing('E1', wholeOf('E1') - pay);
    expect(found).toMatchObject([{ match: 'missing_row', evidence: { kind: 'order', orderNo: 'A0', pay } }]);
  });

  test('names the month bonus that it lacks', () => {
    expect(differing('E1', wholeOf('E1') - 50_000)).toMatchObject([
      { match: 'missing_row', evidence: { kind: 'bonus', pay: 50_000 } },
    ]);
  });
});

test('a name that one person has stands for the id', () => {
  const sheet = ownSheet(MARCH, '2026-03', false).map((one) =>
    one.person === 'E1' ? { ...one, person: '郑专员' } : one,
  );
  expect(matchesOf(beside(MARCH, sheet))).toEqual(['same']);
});
