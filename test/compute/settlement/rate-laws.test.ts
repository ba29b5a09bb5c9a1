// Laws of rates that hold for every policy and book: generated rules in every place, generated sales, splits and refunds.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesTakenBack } from '../../../src/compute/settlement/credits/taken-back.ts';
import type { AccruedLine } from '../../../src/compute/settlement/lines/accrued-line.ts';
import { bordersOf, marginalSlices, overageSlices } from '../../../src/compute/settlement/rates/tiers.ts';
import { copyOfRow } from '../../../src/model/copy-of-row.ts';
import type { SalesRow, SplitRow } from '../../../src/model/ledger.ts';
import { type Ratio, ratio } from '../../../src/model/money.ts';
import type { Policy } from '../../../src/model/policy.ts';
import type { LeafRule, Match, Measure, RateRule, SingleRule, Tier, TierTable } from '../../../src/model/rate-rule.ts';
import { sale } from '../made-ledgers.ts';
import { accruedOf, policyOf, settleRows } from './rate-company.ts';

const measure = fc.constantFrom<Measure>('amount', 'profit', 'quantity');

const rateOf = (of: Measure, steps: number): Ratio => (of === 'quantity' ? ratio(steps, 8) : ratio(steps, 200));

const flat: fc.Arbitrary<LeafRule> = fc
  .tuple(measure, fc.integer({ min: 0, max: 30 }))
  .map(([of, steps]) => ({ kind: 'flat', of, rate: rateOf(of, steps) }));

const KINDS: readonly Pick<TierTable, 'mode' | 'per'>[] = [
  { mode: 'marginal', per: 'row' },
  { mode: 'marginal', per: 'month' },
  { mode: 'marginal', per: 'quarter' },
  { mode: 'marginal', per: 'year' },
  { mode: 'whole', per: 'row' },
  { mode: 'whole', per: 'month' },
  { mode: 'overage', per: 'row' },
  { mode: 'overage', per: 'month' },
  { mode: 'fixed', per: 'row' },
];

const FIXED_MONTH: Pick<TierTable, 'mode' | 'per'> = { mode: 'fixed', per: 'month' };

/** Borders rise; rates rise too where the plan is to be monotone. */
const tableOf = (kinds: readonly Pick<TierTable, 'mode' | 'per'>[], rising = false): fc.Arbitrary<TierTable> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      on: fc.constantFrom<TierTable['on']>('amount', 'profit', 'quantity', 'attainment'),
      of: measure,
      fromZero: fc.boolean(),
      tiers: fc.array(
        fc.record({
          gap: fc.integer({ min: 1, max: 40 }),
          steps: fc.integer({ min: 0, max: 30 }),
          above: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ kind, on, of, fromZero, tiers }) => {
      let [border, steps] = [0, 0];
      const made = tiers.map((tier, place): Tier => {
        border += place === 0 && fromZero ? 0 : tier.gap;
        steps = rising ? steps + tier.steps : tier.steps;
        const isFixed = kind.mode === 'fixed';
        return {
          border:
            on === 'quantity' ? ratio(border, 2) : on === 'attainment' ? ratio(border, 20) : ratio(border * 50_000, 1),
          includesBorder: !tier.above,
          rate: isFixed ? null : rateOf(of, steps),
          amount: isFixed ? steps * 100 : null,
        };
      });
      return { kind: 'tiers', ...kind, on: kind.per === 'row' && on === 'attainment' ? 'amount' : on, of, tiers: made };
    });

const ANY: Match = { product: null, category: null, customer: null, customerClass: null, origin: null, discount: null };

const singleOf = (leaf: fc.Arbitrary<LeafRule>): fc.Arbitrary<SingleRule> =>
  fc.oneof(
    leaf,
    fc.tuple(leaf, leaf, fc.boolean()).map(
      ([a, b, hasElse]): SingleRule => ({
        kind: 'choice',
        cases: [{ match: { ...ANY, product: '书桌' }, rule: a }, ...(hasElse ? [{ match: ANY, rule: b }] : [])],
      }),
    ),
  );

const ruleOf = (leaf: fc.Arbitrary<LeafRule>): fc.Arbitrary<RateRule> =>
  fc.oneof(
    { weight: 3, arbitrary: singleOf(leaf) },
    {
      weight: 1,
      arbitrary: fc
        .array(singleOf(leaf), { minLength: 2, maxLength: 3 })
        .map((rules): RateRule => ({ kind: 'all', rules })),
    },
  );

const anyLeaf = fc.oneof(flat, tableOf([...KINDS, FIXED_MONTH]));

const bonusTable = (per: 'quarter' | 'year') =>
  fc.oneof(
    flat,
    tableOf([
      { mode: 'whole', per },
      { mode: 'fixed', per },
    ]),
  );

interface Plan {
  readonly policy: Policy;
}

const amount = fc.integer({ min: 1, max: 9_000_000 });

const planOf = (leaf: fc.Arbitrary<LeafRule>, quarter: fc.Arbitrary<LeafRule> = flat): fc.Arbitrary<Plan> =>
  fc
    .record({
      rate: ruleOf(leaf),
      excessRate: fc.option(ruleOf(leaf)),
      teamRate: ruleOf(leaf),
      bonusRate: fc.option(singleOf(quarter)),
      yearRate: fc.option(singleOf(quarter)),
      target: fc.option(amount),
      limits: fc.option(fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 5_000, max: 500_000 }))),
      excess: fc.constantFrom('settle' as const, 'carry' as const),
      refund: fc.constantFrom('original' as const, 'month' as const),
      vat: fc.option(fc.constant(ratio(13, 100))),
      performanceOf: fc.constantFrom<Measure>('amount', 'amount', 'quantity', 'profit'),
    })
    .map(({ rate, excessRate, teamRate, bonusRate, yearRate, target, limits, excess, refund, vat, performanceOf }) => ({
      policy: policyOf(
        {
          month: { target, rate, excessRate },
          quarter: { target: target === null ? null : target * 3, bonusRate, teamBonusRate: bonusRate },
          year: { target, bonusRate: yearRate },
          leader: { target, teamTarget: target, rate, teamRate },
        },
        {
          lineLimits: limits === null ? null : { article: '', least: limits[0], most: limits[1] },
          excess: { article: '', default: excess, elections: [] },
          refund: { article: '', rate: refund },
          performanceOf,
          vat: vat === null ? null : { article: '', rate: vat },
          joiners: { article: '', ramp: [ratio(1, 2)], prorate: 'days' },
        },
      ),
    }));

interface Sold {
  readonly month: number;
  readonly fen: number;
  readonly quantity: number | null;
  readonly cost: number | null;
  readonly product: string | null;
  readonly split: readonly [number, number | null] | null;
  readonly refunds: readonly (readonly [months: number, percent: number])[];
}

const split: fc.Arbitrary<readonly [number, number | null]> = fc.tuple(
  fc.integer({ min: 0, max: 100 }),
  fc.option<number>(fc.integer({ min: 0, max: 150 })),
);

const soldRow: fc.Arbitrary<Sold> = fc.record({
  month: fc.integer({ min: 1, max: 4 }),
  fen: fc.oneof(fc.integer({ min: 1, max: 30 }), amount),
  quantity: fc.option(fc.integer({ min: 0, max: 200 })),
  cost: fc.option(fc.integer({ min: 0, max: 120 })),
  product: fc.option(fc.constantFrom('书桌', '书桌/升降', '椅')),
  split: fc.option(split),
  refunds: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 60 })), { maxLength: 2 }),
});

interface Rows {
  readonly sales: readonly SalesRow[];
  readonly splits: readonly SplitRow[];
}

function rowsOf(story: readonly Sold[]): Rows {
  const sales: SalesRow[] = [];
  const splits: SplitRow[] = [];
  story.forEach(({ month, fen, quantity, cost, product, split, refunds }, place) => {
    const no = `A${place}`;
    const more = {
      lineNo: 1,
      product,
      quantity: quantity === null ? null : ratio(quantity, 4),
      cost: cost === null ? null : Math.floor((fen * cost) / 100),
    };
    sales.push(sale(no, 'E1', 20260000 + month * 100 + 10 + place, fen, more));
    let left = fen;
    refunds.forEach(([months, percent], line) => {
      const back = Math.min(left, Math.floor((fen * percent) / 100));
      left -= back;
      const on = 20260000 + (month + months) * 100 + 26;
      if (back > 0) sales.push(sale(no, 'E1', on, -back, { lineNo: 2 + line, refundOf: 1 }));
    });
    if (split !== null) {
      const [share, counts] = split;
      const place2 = {
        source: { file: 'splits.csv', sheet: null },
        row: splits.length + 2,
        orderNo: no,
        rankShare: null,
      };
      const targetShare = counts === null ? null : ratio(counts, 100);
      splits.push({ ...place2, personId: 'E1', share: ratio(share, 100), targetShare });
      splits.push({ ...place2, personId: 'S1', share: ratio(100 - share, 100), targetShare: null });
    }
  });
  return { sales, splits };
}

const story = fc.array(soldRow, { minLength: 1, maxLength: 8 });

const RUNS = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026-05', '2026-06', '2026-Q2', '2026'];

test('the identities hold for every policy and book, and runs add up to what was earned', () => {
  fc.assert(
    fc.property(planOf(anyLeaf, fc.oneof(bonusTable('quarter'))), story, ({ policy }, told) => {
      const { sales, splits } = rowsOf(told);
      const sums = new Map<string, number>();
      // Nothing exists before the first month of the ledgers.
      const first = `2026-0${Math.min(...told.map(({ month }) => month))}`;
      // settle() asserts: walked = performance, paid + held = earned, credited = read.
      for (const run of RUNS.slice(RUNS.indexOf(first))) {
        for (const { personId, payable, paidSoFar } of settleRows(policy, sales, run, { splits }).people) {
          sums.set(personId, (sums.get(personId) ?? 0) + payable);
          if (run !== '2026') expect([personId, sums.get(personId)]).toEqual([personId, paidSoFar]);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the place of rows in the files changes nothing', () => {
  fc.assert(
    fc.property(planOf(anyLeaf), story, fc.constantFrom(...RUNS), ({ policy }, told, run) => {
      const { sales, splits } = rowsOf(told);
      const figures = (rows: readonly SalesRow[]) =>
        settleRows(policy, rows, run, { splits }).people.map(({ grade: _, ...rest }) => rest);
      expect(figures([...sales].reverse())).toEqual(figures(sales));
    }),
    { numRuns: 60 },
  );
});

test('refunded in full in a later month everything has earned exactly nothing, in every mode', () => {
  fc.assert(
    fc.property(planOf(fc.oneof(flat, tableOf(KINDS))), story, ({ policy }, told) => {
      const { sales, splits } = rowsOf(told.map((one) => ({ ...one, refunds: [] })));
      const back = sales.map((row) =>
        copyOfRow(row, { lineNo: 9, signedOn: 20260810, amount: -row.amount, refundOf: 1 }),
      );
      const mirrored: Policy = { ...policy, refund: { article: '', rate: 'original' } };
      const run = settleRows(mirrored, [...sales, ...back], '2026-Q3', { splits });
      expect(run.people.filter(({ earnedSoFar }) => earnedSoFar !== 0)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('refunds bit by bit take back every line, no more and no less', () => {
  fc.assert(
    fc.property(
      planOf(fc.oneof(flat, tableOf(KINDS))),
      soldRow,
      fc.array(fc.nat(), { maxLength: 4 }),
      (plan, one, cuts) => {
        const { sales } = rowsOf([{ ...one, refunds: [], split: null }]);
        const policy: Policy = { ...plan.policy, performanceOf: 'amount' };
        const lines = accruedOf(policy, sales, '2026-05').filter(({ line }) => line.kind === 'personal');
        const { stake } = lines[0]!;
        const earned = lines.filter((line) => line.stake.row === stake.row);
        const places = [0, ...cuts.map((cut) => cut % (stake.amount + 1)).sort((a, b) => a - b), stake.amount];
        const backs = places.slice(1).flatMap((to, index) => {
          const from = places[index]!;
          if (to === from) return [];
          const step = {
            row: stake.row,
            month: 202606,
            stake,
            amount: from - to,
            walk: from - to,
            at: from,
            mirrors: true,
          };
          return linesTakenBack(step, earned, 202606);
        });
        for (const line of earned) {
          const own = backs.filter(({ line: back }) => back.takesBack === line.line);
          const left = sumOf(own.map(exactBase)) + exactBase(line);
          expect(left > -TINY && left < TINY).toBe(true);
          expect(own.reduce((sum, { line: back }) => sum + back.walked, line.line.walked)).toBe(0);
        }
      },
    ),
    { numRuns: 120 },
  );
});

/** On a scale that all fractions of these tests fit on, up to rounding of whole numbers far below a fen. */
const SCALE = 10n ** 15n;

const TINY = SCALE / 100_000n;

const exactBase = ({ line: { base, exactBase: exact } }: AccruedLine): bigint =>
  exact === null ? BigInt(base) * SCALE : divided(BigInt(exact.num) * SCALE, BigInt(exact.den));

const divided = (num: bigint, den: bigint): bigint => (num < 0n ? -((-num + den / 2n) / den) : (num + den / 2n) / den);

const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** `Σ base × rate` of the own lines, not rounded. */
function earned(policy: Policy, sales: readonly SalesRow[]): bigint {
  const own = accruedOf(policy, sales, '2026-04').filter(({ line }) => line.kind === 'personal');
  return sumOf(own.map((one) => divided(exactBase(one) * BigInt(one.line.rate.num), BigInt(one.line.rate.den))));
}

test('slices sum to the base', () => {
  fc.assert(
    fc.property(planOf(tableOf(KINDS.slice(0, 8))), soldRow, ({ policy }, one) => {
      const plain: Policy = { ...policy, vat: null, lineLimits: null, performanceOf: 'amount' };
      const { sales } = rowsOf([{ ...one, refunds: [], split: null }]);
      const lines = accruedOf(plain, sales, '2026-04').filter(
        ({ line, rating }) => line.kind === 'personal' && (rating?.place ?? 0) === 0,
      );
      const [row] = sales;
      for (const of of ['amount', 'profit', 'quantity'] as const) {
        const own = lines.filter(({ line }) => (line.rated?.measure ?? 'amount') === of);
        if (own.length === 0 || own.length < lines.length) continue;
        const whole: Ratio =
          of === 'amount'
            ? ratio(row!.amount, 1)
            : of === 'profit'
              ? ratio(Math.max(0, row!.amount - (row!.cost ?? 0)), 1)
              : { num: (row!.quantity?.num ?? 0) * 100, den: row!.quantity?.den ?? 1 };
        const difference = sumOf(own.map(exactBase)) - divided(BigInt(whole.num) * SCALE, BigInt(whole.den));
        // A hundred-thousandth of a fen, where fractions do not fit.
        expect(difference > -TINY && difference < TINY).toBe(true);
      }
      expect(lines.reduce((sum, { line }) => sum + line.walked, 0)).toBe(row!.amount);
      expect(lines.reduce((sum, { paid }) => sum + paid, 0)).toBe(row!.amount);
    }),
    { numRuns: 200 },
  );
});

test('rates that all apply earn together what each of them earns alone', () => {
  const leaf = fc.oneof(flat, tableOf(KINDS));
  fc.assert(
    fc.property(
      planOf(leaf),
      singleOf(leaf),
      singleOf(leaf),
      fc.boolean(),
      story,
      ({ policy }, a, b, isAbove, told) => {
        const { sales } = rowsOf(told.map((one) => ({ ...one, split: null })));
        const of = (rate: RateRule): bigint => {
          const grades = policy.grades.map((grade) => {
            const { month } = grade;
            return { ...grade, month: isAbove ? { ...month, excessRate: rate } : { ...month, rate, excessRate: null } };
          });
          return earned({ ...policy, grades, lineLimits: null }, sales);
        };
        const none: RateRule = { kind: 'flat', of: 'amount', rate: ratio(0, 1) };
        const difference = of({ kind: 'all', rules: [a, b] }) + of(none) - of(a) - of(b);
        // What fractions that do not fit are rounded by, far below a fen a line.
        expect(difference > -SCALE / 100n && difference < SCALE / 100n).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

const marginalOnAmount = tableOf(KINDS.slice(0, 4), true).map(
  (table): TierTable => ({
    ...table,
    on: 'amount',
    of: 'amount',
    tiers: table.tiers.map((tier) => ({ ...tier, rate: tier.rate })),
  }),
);

const amountTable = (rising: boolean) =>
  tableOf(KINDS, rising).map((table): TierTable => {
    const tiers = table.tiers.map((tier, place) => ({
      ...tier,
      border: ratio(place * 700_000, 1),
      rate: tier.rate === null ? null : ratio(tier.rate.num, tier.rate.den * 25),
    }));
    return { ...table, on: 'amount', of: 'amount', tiers };
  });

const AMOUNTS = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), amount), { minLength: 1, maxLength: 5 });

const rows = (amounts: readonly (readonly [number, number])[]): readonly SalesRow[] =>
  amounts.map(([month, fen], place) => sale(`A${place}`, 'E1', 20260000 + month * 100 + place + 1, fen, { lineNo: 1 }));

test('raising a sale never lowers the pay of a plan whose rates rise; marginal pay moves by no more than the top rate', () => {
  fc.assert(
    fc.property(
      amountTable(true),
      AMOUNTS,
      fc.nat(),
      fc.integer({ min: 1, max: 1_000_000 }),
      (table, amounts, which, more) => {
        const policy = policyOf({ month: { rate: table } });
        const place = which % amounts.length;
        const raised = amounts.map(([month, fen], at): [number, number] => [month, at === place ? fen + more : fen]);
        const gain = earned(policy, rows(raised)) - earned(policy, rows(amounts));
        expect(gain >= -50n).toBe(true);
        if (table.mode !== 'marginal') return;
        const top = table.tiers.at(-1)!.rate!;
        expect(gain <= divided(BigInt(more) * SCALE * BigInt(top.num), BigInt(top.den)) + 50n).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('ten times the money and the borders is ten times the pay', () => {
  fc.assert(
    fc.property(amountTable(false), fc.option(amount), AMOUNTS, (table, target, amounts) => {
      const scaled: TierTable = {
        ...table,
        tiers: table.tiers.map((tier) => ({
          ...tier,
          border: ratio(tier.border.num * 10, tier.border.den),
          amount: tier.amount === null ? null : tier.amount * 10,
        })),
      };
      const one = earned(policyOf({ month: { rate: table, target } }), rows(amounts));
      const ten = earned(
        policyOf({ month: { rate: scaled, target: target === null ? null : target * 10 } }),
        rows(amounts.map(([month, fen]) => [month, fen * 10])),
      );
      const difference = ten - 10n * one;
      expect(difference > -500n && difference < 500n).toBe(true);
    }),
    { numRuns: 120 },
  );
});

test('slices of a table follow each other from end to end, forwards and backwards', () => {
  const table = fc.oneof(marginalOnAmount, amountTable(false));
  fc.assert(
    fc.property(
      table,
      fc.integer({ min: -2_000_000, max: 9_000_000 }),
      fc.integer({ min: 1, max: 9_000_000 }),
      (one, low, size) => {
        const borders = bordersOf({ ...one, mode: 'marginal' }, { total: low + size, before: 0, target: null });
        for (const slicing of [
          marginalSlices,
          (t: typeof borders, a: number, b: number) => overageSlices(t, t.reached, a, b),
        ]) {
          const up = slicing(borders, low, low + size);
          const down = slicing(borders, low + size, low);
          expect([up[0]!.from, up.at(-1)!.to]).toEqual([low, low + size]);
          expect(up.slice(1).map(({ from }) => from)).toEqual(up.slice(0, -1).map(({ to }) => to));
          expect(down.map(({ from, to, tier }) => ({ from: to, to: from, tier })).reverse()).toEqual(up);
        }
      },
    ),
  );
});

test('the shares of a split row sum to the row in what is paid', () => {
  fc.assert(
    fc.property(planOf(fc.oneof(flat, tableOf(KINDS))), story, ({ policy }, told) => {
      const { sales, splits } = rowsOf(told);
      const run = settleRows({ ...policy, vat: null }, sales, '2026-04', { splits });
      const signed = sales.filter(({ signedOn }) => Math.floor(signedOn / 100) === 202604);
      expect(run.tieOut.salesCredited).toBe(signed.reduce((sum, { amount: fen }) => sum + fen, 0));
    }),
    { numRuns: 60 },
  );
});
