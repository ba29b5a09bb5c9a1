// What is kept in columns comes to the same lines as what is kept in full: a choice that every row meets has all rows looked at in full.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lines } from '../../../../src/compute/settlement/lines/lines.ts';
import { workOut } from '../../../../src/compute/settlement/settle.ts';
import type { SalesRow, SplitRow } from '../../../../src/model/ledger.ts';
import { ratio } from '../../../../src/model/money.ts';
import type { Policy } from '../../../../src/model/policy.ts';
import type { RateRule } from '../../../../src/model/rate-rule.ts';
import { parseRun } from '../../../../src/model/run.ts';
import { zhichengPolicy } from '../../../support/inline-book.ts';
import { receipt, split } from '../../made-ledgers.ts';
import { bookOfRows, caseOf, refunded, sold } from '../rate-company.ts';

const ZHICHENG = zhichengPolicy();

interface Order {
  readonly seller: string;
  readonly month: number;
  readonly yuan: number;
  readonly isSpecial: boolean;
  readonly split: readonly [number, number | null] | null;
  readonly refund: readonly [months: number, part: number] | null;
  readonly paidAfter: number | null;
}

const order: fc.Arbitrary<Order> = fc.record({
  seller: fc.constantFrom('E1', 'E2', 'S1', 'M1'),
  month: fc.integer({ min: 1, max: 5 }),
  yuan: fc.integer({ min: 0, max: 60_000 }),
  isSpecial: fc.constantFrom(false, false, false, true),
  split: fc.option(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(null, 0, 50)), { freq: 4 }),
  refund: fc.option(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(2, 3, 1)), { freq: 3 }),
  paidAfter: fc.option(fc.integer({ min: 0, max: 2 })),
});

const policy: fc.Arbitrary<Policy> = fc
  .record({
    basis: fc.constantFrom('signed' as const, 'signed' as const, 'collected' as const),
    includeLeader: fc.boolean(),
    refund: fc.constantFrom('original' as const, 'month' as const),
    carries: fc.constantFrom('carry' as const, 'settle' as const),
    rates: fc.constantFrom('month' as const, 'signing' as const),
    countsSpecial: fc.boolean(),
    hasVat: fc.boolean(),
  })
  .map(({ basis, includeLeader, refund, carries, rates, countsSpecial, hasVat }) => ({
    ...ZHICHENG,
    basis,
    team: { ...ZHICHENG.team, includeLeader },
    refund: { ...ZHICHENG.refund, rate: refund },
    excess: { ...ZHICHENG.excess, default: carries },
    dates: { ...ZHICHENG.dates, rates },
    bonus: { ...ZHICHENG.bonus, countsSpecial },
    vat: hasVat ? { article: '', rate: ratio(13, 100) } : null,
  }));

function ledgersOf(orders: readonly Order[]) {
  const sales: SalesRow[] = [];
  const splits: SplitRow[] = [];
  const collections = orders.flatMap(({ month, yuan, paidAfter }, place) =>
    paidAfter === null || yuan === 0 ? [] : [receipt(`A${place}`, 20_260_020 + 100 * (month + paidAfter), yuan * 100)],
  );
  for (const [place, one] of orders.entries()) {
    const orderNo = `A${place}`;
    const price = one.isSpecial ? { floorPrice: 200, unitPrice: 100, specialRate: ratio(1 + (place % 3), 100) } : {};
    const personId = one.seller;
    sales.push(sold(orderNo, one.month * 100 + 1 + (place % 20), one.yuan, { personId, ...price }));
    if (one.refund !== null && one.yuan > 0) {
      const [months, part] = one.refund;
      const day = (one.month + months) * 100 + 25;
      sales.push(refunded(orderNo, day, Math.ceil(one.yuan / part), { personId }));
    }
    if (one.split === null) continue;
    const [percent, counts] = one.split;
    const targetShare = counts === null ? null : ratio(counts, 100);
    splits.push({ ...split(orderNo, 'E1', percent, 100), targetShare });
    splits.push({ ...split(orderNo, 'E2', 100 - percent, 100), targetShare });
  }
  return { sales, splits, collections };
}

/** The same rates, found row by row. */
function rowByRow({ grades, ...policy }: Policy): Policy {
  const chosen = (rule: RateRule | null): RateRule | null =>
    rule?.kind === 'flat' ? { kind: 'choice', cases: [{ ...caseOf({}, 0), rule }] } : rule;
  return {
    ...policy,
    grades: grades.map(({ month, ...grade }) => {
      const [rate, excessRate, teamRate] = [month.rate, month.excessRate, month.teamRate].map(chosen);
      return { ...grade, month: { ...month, rate: rate!, excessRate: excessRate!, teamRate: teamRate! } };
    }),
  };
}

/** Without what names the rule itself, which is another here and there. */
const outlined = (lines: Lines): readonly unknown[] =>
  Array.from(lines, ({ judgedBy, period, rating: _, stake, ...line }) => ({
    ...line,
    stake: { ...stake, lines: stake.lines.length, teamLines: stake.teamLines.length },
    judgedBy: judgedBy === null ? null : `${judgedBy.person.id} ${judgedBy.month}`,
    period: period === null ? null : period.period,
  }));

test('lines from columns are those that are made one by one', () => {
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 16 }), policy, (orders, one) => {
      const { sales, ...more } = ledgersOf(orders);
      const linesBy = (editions: Policy): Lines =>
        workOut({ book: bookOfRows(sales, more), editions: [editions], run: parseRun('2026-Q2')!, asOf: null }).lines;
      const [columns, full] = [linesBy(one), linesBy(rowByRow(one))];
      expect(outlined(columns)).toEqual(outlined(full));
      for (let place = 0; place < full.length; place += 1) {
        const { line, judgedBy, rating, stake } = full.at(place);
        if (rating !== null) expect(full.mouldAt(place)).toBe(null);
        if (line.kind !== 'special') continue;
        expect([judgedBy, line.rate, line.article]).toEqual([null, stake.row.specialRate, one.price.article]);
      }
    }),
    { numRuns: 80 },
  );
});
