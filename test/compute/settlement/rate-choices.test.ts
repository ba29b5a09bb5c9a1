// Choices by what is sold and to whom, editions of rates, limits of lines: which rate a row has.
import { expect, test } from 'vitest';
import { rateReason } from '../../../src/compute/settlement/rates/rate-reason.ts';
import type { CustomerRow, SalesRow } from '../../../src/model/ledger.ts';
import type { Policy } from '../../../src/model/policy.ts';
import type { RateCase, RateRule } from '../../../src/model/rate-rule.ts';
import { compareDiscount } from '../../../src/policy/price.ts';
import { sale } from '../made-ledgers.ts';
import {
  accruedOf,
  caseOf,
  flatOf,
  paid,
  policyOf,
  rated,
  refunded,
  settleRows,
  sold,
  tableOf,
} from './rate-company.ts';

const choice = (...cases: readonly RateCase[]): RateRule => ({ kind: 'choice', cases });

const CUSTOMERS: readonly CustomerRow[] = [
  {
    source: { file: 'customers.csv', sheet: null },
    row: 2,
    customer: '甲公司',
    personId: null,
    class: 'A',
    termsDays: null,
    creditLimit: null,
    firstOrderOn: null,
  },
];

const RULE = choice(
  caseOf({ product: '书桌' }, 5),
  caseOf({ product: '书桌/升降' }, 6),
  caseOf({ category: '办公家具' }, 4),
  caseOf({ category: '办公家具', customerClass: 'A' }, 7),
  caseOf({ customer: '甲公司' }, 8),
  caseOf({ origin: '展会' }, 9),
  caseOf({ discount: { above: { num: 1, den: 10 }, upTo: { num: 1, den: 5 } } }, 2),
  caseOf({}, 3),
);

test.each<[string, Partial<SalesRow>, string]>([
  ['nothing is said', {}, '3.00'],
  ['a product', { product: '书桌', category: '办公家具' }, '5.00'],
  ['a longer path', { product: '书桌/升降/双电机' }, '6.00'],
  ['a path is met by what lies below it, not by what only begins alike', { product: '书桌椅' }, '3.00'],
  ['a category', { category: '办公家具/椅' }, '4.00'],
  ['width and case do not matter', { category: ' 办公家具 / 椅' }, '4.00'],
  ['where it came from', { origin: '展会' }, '9.00'],
  ['a discount above the first border', { listPrice: 10_000, unitPrice: 8_999 }, '2.00'],
  ['a discount on the first border', { listPrice: 10_000, unitPrice: 9_000 }, '3.00'],
  ['a discount on the second border', { listPrice: 10_000, unitPrice: 8_000 }, '2.00'],
  ['no list price, no discount', { unitPrice: 8_500 }, '3.00'],
])('the case that says most: %s', (_what, more, pay) => {
  const rows = [sold('A1', 305, 100, more)];
  expect(paid(settleRows(policyOf({ month: { rate: RULE } }), rows, '2026-03', { customers: CUSTOMERS }))).toBe(pay);
});

test('a customer says more than its class', () => {
  const rule = choice(caseOf({ customer: '甲公司' }, 8), caseOf({ customerClass: 'a' }, 7), caseOf({}, 3));
  const settled = (customer: string) =>
    paid(
      settleRows(policyOf({ month: { rate: rule } }), [sold('A1', 305, 100, { customer })], '2026-03', {
        customers: [...CUSTOMERS, { ...CUSTOMERS[0]!, customer: '乙公司' }],
      }),
    );
  expect(settled('甲公司')).toBe('8.00');
  expect(settled('乙公司')).toBe('7.00');
  expect(settled('丙公司')).toBe('3.00');
});

test('rows that no case meets earn nothing, and their line stands there', () => {
  const policy = policyOf({ month: { rate: choice(caseOf({ product: '书桌' }, 5)) } });
  expect(rated(settleRows(policy, [sold('A1', 305, 100)]))).toEqual(['100.00 × 0 = 0.00']);
});

test('a refund has the rate of the row that it takes back, whatever stands on its own row', () => {
  const rows = [
    sold('A1', 305, 100, { product: '书桌' }),
    sold('A1', 305, 100, { lineNo: 2 }),
    refunded('A1', 310, 40, { product: '椅' }),
  ];
  expect(rated(settleRows(policyOf({ month: { rate: RULE } }), rows)).at(-1)).toBe('-40.00 × 0.05 = -2.00');
});

test('the unit price may be the amount by the quantity', () => {
  const row = sale('A1', 'E1', 20260305, 27_000, { listPrice: 10_000, quantity: { num: 3, den: 1 } });
  const tenth = { num: 1, den: 10 };
  expect([compareDiscount(row, tenth), compareDiscount({ ...row, amount: 26_999 }, tenth)]).toEqual([0, 1]);
  expect(compareDiscount({ ...row, amount: 27_001 }, tenth)).toBe(-1);
});

test('every case may have a table of its own; the running sum is that of the whole month', () => {
  const table = tableOf({ mode: 'marginal', per: 'month', on: 'amount' }, [0, 1], [150, 2]);
  const rule = choice({ ...caseOf({ product: '书桌' }, 0), rule: table }, caseOf({}, 10));
  const rows = [sold('A1', 305, 100), sold('A2', 306, 100, { product: '书桌' })];
  expect(rated(settleRows(policyOf({ month: { rate: rule } }), rows))).toEqual([
    '100.00 × 0.1 = 10.00',
    '50.00 × 0.01 = 0.50',
    '50.00 × 0.02 = 1.00',
  ]);
});

test('a line knows why it has its rate', () => {
  const table = tableOf({ mode: 'whole', per: 'month', on: 'amount' }, [0, 1], [150, 2]);
  const rule = choice({ ...caseOf({ product: '书桌' }, 0), rule: table }, caseOf({}, 10));
  const [first, second] = accruedOf(policyOf({ month: { rate: rule } }), [
    sold('A1', 305, 100),
    sold('A2', 306, 100, { product: '书桌' }),
  ]);
  expect(rateReason(first!)).toMatchObject({ rule: { kind: 'flat' }, met: caseOf({}, 10), tier: null, total: null });
  expect(rateReason(second!)).toMatchObject({
    rule: table,
    met: { match: { product: '书桌' } },
    tier: 1,
    from: { num: 15_000, den: 1 },
    to: null,
    total: { num: 20_000, den: 1 },
  });
});

const EDITIONS = (rates: 'month' | 'signing' | 'collection'): readonly [Policy, Policy] => {
  const more = { dates: { article: '', rates }, refund: { article: '', rate: 'original' } } as const;
  return [
    policyOf({ month: { rate: flatOf(1) } }, more),
    { ...policyOf({ month: { rate: flatOf(2) } }, more), effectiveFrom: 20260315, sha256: 'second' },
  ];
};

test.each([
  ['month', ['100.00 × 0.01 = 1.00', '100.00 × 0.01 = 1.00']],
  ['signing', ['100.00 × 0.01 = 1.00', '100.00 × 0.02 = 2.00']],
] as const)('dates.rates %s: an edition that begins in the middle of a month', (rates, lines) => {
  expect(rated(settleRows(EDITIONS(rates), [sold('A1', 314, 100), sold('A2', 315, 100)]))).toEqual(lines);
});

test('dates.rates collection: the edition on the day of the receipt', () => {
  const editions = EDITIONS('collection').map((one): Policy => ({ ...one, basis: 'collected' })) as unknown as [
    Policy,
    Policy,
  ];
  const receipt = (receiptNo: string, day: number, yuan: number) => ({
    source: { file: 'collections.csv', sheet: null },
    row: day,
    receiptNo,
    receivedOn: 20_260_000 + day,
    orderNo: 'A1',
    amount: yuan * 100,
    method: null,
  });
  const collections = [receipt('R1', 310, 40), receipt('R2', 320, 60)];
  expect(rated(settleRows(editions, [sold('A1', 301, 100)], '2026-03', { collections }))).toEqual([
    '40.00 × 0.01 = 0.40',
    '60.00 × 0.02 = 1.20',
  ]);
});

const LIMITED = policyOf({ month: { rate: flatOf(5) } }, { lineLimits: { article: '', least: 1_000, most: 500_000 } });

test('line-limits bound a row; the line keeps the rate before', () => {
  const rows = [sold('A1', 305, 100), sold('A2', 306, 200), sold('A3', 307, 200_000)];
  const run = settleRows(LIMITED, rows);
  expect(rated(run)).toEqual(['100.00 × 0.1 = 10.00', '200.00 × 0.05 = 10.00', '200000.00 × 0.025 = 5000.00']);
  expect(run.lines.map(({ line }) => line.rated?.unlimited ?? null)).toEqual([
    { num: 1, den: 20 },
    null,
    { num: 1, den: 20 },
  ]);
});

test('task and excess of a row are bounded together, and a refund gives back what the limit left', () => {
  const policy = policyOf(
    { month: { target: 10_000, rate: flatOf(5), excessRate: flatOf(10) } },
    { lineLimits: { article: '', least: null, most: 1_000 } },
  );
  const rows = [sold('A1', 305, 200), refunded('A1', 410, 200)];
  expect(rated(settleRows(policy, rows))).toEqual(['100.00 × 0.03333333 = 3.33', '100.00 × 0.06666667 = 6.67']);
  expect(settleRows(policy, rows, '2026-04').people.find(({ personId }) => personId === 'E1')?.earnedSoFar).toBe(0);
});

test('a refund in the month of its sale takes back the limited rate', () => {
  const rows = [sold('A1', 305, 100), refunded('A1', 310, 100)];
  expect(rated(settleRows(LIMITED, rows))).toEqual(['100.00 × 0.1 = 10.00', '-100.00 × 0.1 = -10.00']);
});
