// A month's rates and a few rows -> the settlement of a company that has nothing but them: no targets, bonuses or holding back.

import type { AccruedLine } from '../../../src/compute/settlement/lines/accrued-line.ts';
import { settle, workOut } from '../../../src/compute/settlement/settle.ts';
import type { Book } from '../../../src/model/book.ts';
import { EMPTY_LEDGERS, type Ledgers, type SalesRow } from '../../../src/model/ledger.ts';
import type { Line } from '../../../src/model/line.ts';
import { formatFen, formatRatio, type Ratio, ratio } from '../../../src/model/money.ts';
import type { Editions, Grade, MonthTerms, PeriodTerms, Policy } from '../../../src/model/policy.ts';
import type { Match, RateCase, RateRule, Tier, TierTable } from '../../../src/model/rate-rule.ts';
import { parseRun } from '../../../src/model/run.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { zhichengPolicy } from '../../support/inline-book.ts';
import { person, sale } from '../made-ledgers.ts';

const ZHICHENG = zhichengPolicy();

export const percent = (value: number): Ratio => ratio(value * 100, 10_000);

export interface Terms {
  readonly month?: Partial<MonthTerms>;
  readonly quarter?: Partial<PeriodTerms>;
  readonly year?: Partial<PeriodTerms>;
  /** Of the supervisor. */
  readonly leader?: Partial<MonthTerms>;
  readonly manager?: Partial<MonthTerms>;
}

/** One rate of 1 % and nothing else, as far as nothing else is said. */
export function policyOf({ month, quarter, year, leader, manager }: Terms, more: Partial<Policy> = {}): Policy {
  const none: MonthTerms = {
    article: '',
    target: null,
    teamTarget: null,
    rate: flatOf(1),
    excessRate: null,
    teamRate: null,
    bonus: 0,
  };
  const period = (terms: Partial<PeriodTerms> | undefined): PeriodTerms | null =>
    terms === undefined
      ? null
      : { article: '', target: null, teamTarget: null, bonusRate: null, teamBonusRate: null, ...terms };
  const grades = ZHICHENG.grades.map((grade): Grade => {
    const own = grade.id === 'specialist' ? month : grade.id === 'supervisor' ? leader : manager;
    const periods = { quarter: period(quarter), year: period(year) };
    return { ...grade, month: { ...none, ...own }, ...periods };
  });
  const release = { ...ZHICHENG.release, when: [] };
  const price = { ...ZHICHENG.price, discountRight: null };
  const shortfall = { ...ZHICHENG.shortfall, commissionFactor: ratio(1, 1) };
  return { ...ZHICHENG, grades, release, price, shortfall, assessment: { ...ZHICHENG.assessment, day: 31 }, ...more };
}

export const flatOf = (value: number): RateRule => ({ kind: 'flat', of: 'amount', rate: percent(value) });

/** `[from, percent]` in yuan, units or percent of the target; a negative border stands for `above`. */
export function tableOf(
  kind: Pick<TierTable, 'mode' | 'on' | 'per'> & Partial<Pick<TierTable, 'of'>>,
  ...tiers: readonly (readonly [border: number, value: number, above?: 'above' | undefined])[]
): TierTable {
  const border = (value: number): Ratio =>
    kind.on === 'quantity' ? ratio(value, 1) : kind.on === 'attainment' ? ratio(value, 100) : ratio(value * 100, 1);
  const rateOf = (value: number): Ratio =>
    kind.of === 'quantity' ? ratio(Math.round(value * 100), 100) : percent(value);
  const made = tiers.map(
    ([at, value, above]): Tier => ({
      border: border(at),
      includesBorder: above === undefined,
      rate: kind.mode === 'fixed' ? null : rateOf(value),
      amount: kind.mode === 'fixed' ? value * 100 : null,
    }),
  );
  return { kind: 'tiers', of: 'amount', ...kind, tiers: made };
}

const ANY: Match = { product: null, category: null, customer: null, customerClass: null, origin: null, discount: null };

export const caseOf = (match: Partial<Match>, value: number): RateCase => ({
  match: { ...ANY, ...match },
  rule: { kind: 'flat', of: 'amount', rate: percent(value) },
});

/** Yuan, on a day of 2026 (`305` is 5 March). */
export const sold = (orderNo: string, day: number, yuan: number, more: Partial<SalesRow> = {}): SalesRow =>
  sale(orderNo, 'E1', 20_260_000 + day, Math.round(yuan * 100), { lineNo: 1, ...more });

/** Takes back line 1 of the order. */
export const refunded = (orderNo: string, day: number, yuan: number, more: Partial<SalesRow> = {}): SalesRow =>
  sold(orderNo, day, -yuan, { lineNo: 9, refundOf: 1, ...more });

const PEOPLE = [
  person('M1', '周经理', { grade: 'manager' }),
  person('S1', '吴主管', { grade: 'supervisor', leaderId: 'M1' }),
  person('E1', '郑专员', { leaderId: 'S1' }),
  person('E2', '王专员', { leaderId: 'S1' }),
];

export function bookOfRows(sales: readonly SalesRow[], more: Partial<Ledgers> = {}): Book {
  return { ledgers: { ...EMPTY_LEDGERS, people: PEOPLE, sales, ...more }, files: [], tables: [], leftOut: [] };
}

export function settleRows(
  editions: Policy | Editions,
  sales: readonly SalesRow[],
  run = '2026-03',
  more: Partial<Ledgers> = {},
): Settlement {
  const book = bookOfRows(sales, more);
  const all = Array.isArray(editions) ? (editions as unknown as Editions) : ([editions] as unknown as Editions);
  return settle(book, workOut({ book, editions: all, run: parseRun(run)!, asOf: null }));
}

/** All lines that have been earned so far, with what found their rates. */
export function accruedOf(editions: Policy, sales: readonly SalesRow[], run = '2026-03'): readonly AccruedLine[] {
  const book = bookOfRows(sales);
  return [...workOut({ book, editions: [editions], run: parseRun(run)!, asOf: null }).lines];
}

/** `1000.00 × 0.05 = 50.00` for every line of a person in the run, in order. */
export const rated = ({ lines, run }: Settlement, personId = 'E1'): readonly string[] =>
  lines
    .filter(({ line }) => line.personId === personId && JSON.stringify(line.run) === JSON.stringify(run))
    .map(({ line, amount }) => `${baseOf(line)} × ${formatRatio(line.rate, 8)} = ${formatFen(amount)}`);

const baseOf = ({ base, exactBase }: Line): string =>
  exactBase === null ? formatFen(base) : formatRatio({ num: exactBase.num, den: exactBase.den * 100 }, 6);

/** What the run pays a person, in yuan. */
export const paid = (settlement: Settlement, personId = 'E1'): string =>
  formatFen(settlement.people.find((one) => one.personId === personId)?.payable ?? 0);
