// Every form of a rate in the policy file -> the rule that the computation uses, or where and why it is refused.
import { describe, expect, test } from 'vitest';
import { policyOf, wrongIn } from './small.ts';

const ruleOf = (rate: string) => policyOf({ rate }).grades[0]!.month.rate;
const percent = (num: number, den = 100) => ({ num, den });
const any = { product: null, category: null, customer: null, customerClass: null, origin: null, discount: null };

describe('a rate', () => {
  test('is one percentage, of the amount', () =>
    expect(ruleOf('7%')).toEqual({ kind: 'flat', of: 'amount', rate: percent(7) }));
  test('of the profit, or yuan a unit', () => {
    expect(ruleOf('{ of: profit, rate: 10% }')).toEqual({ kind: 'flat', of: 'profit', rate: percent(1, 10) });
    expect(ruleOf('{ of: quantity, each: 1.50 }')).toEqual({ kind: 'flat', of: 'quantity', rate: percent(3, 2) });
  });

  test('is a table of tiers: borders in fen, units or shares of the target', () => {
    expect(
      ruleOf('{ mode: marginal, on: amount, per: month, tiers: [{ from: 0, rate: 3% }, { above: 1.5万, rate: 5% }] }'),
    ).toEqual({
      ...{ kind: 'tiers', mode: 'marginal', on: 'amount', per: 'month', of: 'amount' },
      tiers: [
        { border: percent(0, 1), includesBorder: true, rate: percent(3), amount: null },
        { border: percent(1_500_000, 1), includesBorder: false, rate: percent(1, 20), amount: null },
      ],
    });
    expect(
      ruleOf('{ mode: whole, on: attainment, per: month, of: profit, tiers: [{ from: 80%, rate: 3% }] }'),
    ).toMatchObject({ of: 'profit', on: 'attainment', tiers: [{ border: percent(4, 5) }] });
    expect(
      ruleOf('{ mode: overage, on: quantity, per: row, of: quantity, tiers: [{ from: 2.5, each: 12.30 }] }'),
    ).toMatchObject({ on: 'quantity', tiers: [{ border: percent(5, 2), rate: percent(123, 10) }] });
    expect(ruleOf('{ mode: fixed, on: profit, per: row, tiers: [{ from: 100, amount: 8.80 }] }')).toMatchObject({
      tiers: [{ border: percent(10_000, 1), rate: null, amount: 880 }],
    });
  });

  test('is a choice by one thing; else asks for nothing', () =>
    expect(ruleOf('{ by: category, 滤芯: 4%, else: { of: profit, rate: 6% } }')).toEqual({
      kind: 'choice',
      cases: [
        { match: { ...any, category: '滤芯' }, rule: { kind: 'flat', of: 'amount', rate: percent(1, 25) } },
        { match: any, rule: { kind: 'flat', of: 'profit', rate: percent(3, 50) } },
      ],
    }));
  test.each([
    ['product', 'product'],
    ['customer', 'customer'],
    ['class', 'customerClass'],
    ['source', 'origin'],
  ])('a choice by %s', (by, field) =>
    expect(ruleOf(`{ by: ${by}, 甲: 4% }`)).toMatchObject({ cases: [{ match: { ...any, [field]: '甲' } }] }),
  );
  test('a choice by discount has open ends', () =>
    expect(ruleOf('{ by: discount, ..10%: 5%, 10%..20%: 3%, 20%..: 1% }')).toMatchObject({
      cases: [
        { match: { discount: { above: null, upTo: percent(1, 10) } } },
        { match: { discount: { above: percent(1, 10), upTo: percent(1, 5) } } },
        { match: { discount: { above: percent(1, 5), upTo: null } } },
      ],
    }));
  test('is a choice by several things', () =>
    expect(
      ruleOf('{ cases: [{ product: 书桌, class: 甲, source: 展会, discount: ..5%, rate: 5% }, { rate: 3% }] }'),
    ).toMatchObject({
      cases: [
        {
          match: {
            ...any,
            ...{ product: '书桌', customerClass: '甲', origin: '展会' },
            discount: { above: null, upTo: percent(1, 20) },
          },
        },
        { match: any },
      ],
    }));

  test('may be open at every place', () => {
    expect(ruleOf('fill-in')).toBeNull();
    expect(ruleOf('{ of: profit, rate: fill-in }')).toBeNull();
    expect(ruleOf('{ by: category, 滤芯: fill-in, else: 5% }')).toMatchObject({ cases: [{ rule: null }, {}] });
    const policy = policyOf({
      rate: '{ mode: whole, on: amount, per: month, tiers: [{ from: 0, rate: fill-in }] }',
      quarter: ', bonus-rate: { mode: fixed, on: amount, per: quarter, tiers: [{ from: 0, amount: fill-in }] }',
    });
    expect(policy.grades[0]).toMatchObject({
      month: { rate: { tiers: [{ rate: null, amount: null }] } },
      quarter: { bonusRate: { tiers: [{ rate: null, amount: null }] } },
    });
    expect(policy.open.map(({ path, grade, period }) => [path, grade, period])).toEqual([
      ['grades.seller.month.rate.tiers.1.rate', 'seller', 'month'],
      ['grades.seller.quarter.bonus-rate.tiers.1.amount', 'seller', 'quarter'],
    ]);
  });
});

const RATE = 'grades.seller.month.rate';
const tiers = (text: string, head = 'mode: whole, on: amount, per: month') => `{ ${head}, tiers: [${text}] }`;

describe('a rate is refused at its place', () => {
  test.each<[string, string, string, string | null, string]>([
    ['a bare number', '5', '', '5', 'percent 5%?'],
    ['a bare number of the profit', '{ of: profit, rate: 0.1 }', '.rate', '0.1', 'percent 10%?'],
    ['a percentage a unit', '{ of: quantity, rate: 1% }', '.rate', '1%', 'instead: each'],
    ['yuan of the amount', '{ of: amount, each: 1 }', '.each', '1', 'instead: rate'],
    ['no rate of the profit', '{ of: profit }', '.rate', null, 'CONFIG-MISSING-KEY'],
    ['an unknown measure', '{ of: margin, rate: 1% }', '.of', 'margin', 'one of: amount, profit, quantity'],
    ['no mode', '{ on: amount, per: month, tiers: [{ from: 0, rate: 1% }] }', '.mode', null, 'CONFIG-MISSING-KEY'],
    [
      ...(['an unknown scale', tiers('{ from: 0, rate: 1% }', 'mode: whole, on: turnover, per: month')] as const),
      ...(['.on', 'turnover', 'one of: amount, profit, quantity, attainment'] as const),
    ],
    ['no tiers', tiers(''), '.tiers', null, 'list 1..'],
    ['no border', tiers('{ rate: 1% }'), '.tiers.1.from', null, 'CONFIG-MISSING-KEY'],
    ['two borders', tiers('{ from: 1, above: 1, rate: 1% }'), '.tiers.1.above', '1', 'instead: from'],
    ['falling tiers', tiers('{ from: 9, rate: 1% }, { from: 5, rate: 2% }'), '.tiers.2.from', '5', 'ascending'],
    ['a doubled border', tiers('{ from: 9, rate: 1% }, { above: 9, rate: 2% }'), '.tiers.2.above', '9', 'ascending'],
    ['an amount in a whole table', tiers('{ from: 0, amount: 5 }'), '.tiers.1.amount', '5', 'instead: rate'],
    [
      ...([
        'an amount in a marginal one',
        tiers('{ from: 0, amount: 5 }', 'mode: marginal, on: amount, per: row'),
      ] as const),
      ...(['.tiers.1.amount', '5', 'instead: rate'] as const),
    ],
    [
      ...(['a rate in a fixed table', tiers('{ from: 0, rate: 5% }', 'mode: fixed, on: amount, per: row')] as const),
      ...(['.tiers.1.rate', '5%', 'instead: amount'] as const),
    ],
    [
      ...([
        'money as attainment',
        tiers('{ from: 8000, rate: 5% }', 'mode: whole, on: attainment, per: month'),
      ] as const),
      ...(['.tiers.1.from', '8000', 'percent 8000%?'] as const),
    ],
    [
      ...(['attainment of a row', tiers('{ from: 80%, rate: 5% }', 'mode: whole, on: attainment, per: row')] as const),
      ...(['.per', 'row', 'one of: month, quarter, year'] as const),
    ],
    ...(['whole', 'overage', 'fixed'] as const).map((mode): [string, string, string, string, string] => [
      ...([
        `${mode} by the quarter in a month`,
        tiers(`{ from: 0, ${mode === 'fixed' ? 'amount: 5' : 'rate: 5%'} }`, `mode: ${mode}, on: amount, per: quarter`),
      ] as const),
      ...(['.mode', mode, 'marginal per quarter'] as const),
    ]),
    ['an unknown key of a tier', tiers('{ form: 0, rate: 1% }'), '.tiers.1.form', 'form', 'CONFIG-UNKNOWN-KEY'],
    ['a choice of nothing', '{ by: category }', '.else', null, 'CONFIG-MISSING-KEY'],
    [
      ...(['a choice by what rows lack', '{ by: colour, red: 5% }'] as const),
      ...(['.by', 'colour', 'one of: product, category, customer, class, source, discount'] as const),
    ],
    ['a bare number in a choice', '{ by: category, 滤芯: 4 }', '.滤芯', '4', 'percent 4%?'],
    ['a discount that is none', '{ by: discount, big: 4% }', '.big', 'big', 'discount 10%..20%'],
    ['a discount upside down', '{ by: discount, 20%..10%: 4% }', '.20%..10%', '20%..10%', 'discount 10%..20%'],
    ['overlapping discounts', '{ by: discount, ..20%: 4%, 10%..: 3% }', '.10%..', '3%', 'no tie with 1'],
    ['no cases', '{ cases: [] }', '.cases', null, 'list 1..'],
    ['a case without a rate', '{ cases: [{ product: 桌 }] }', '.cases.1.rate', null, 'CONFIG-MISSING-KEY'],
    [
      'a case twice, written otherwise',
      '{ cases: [{ product: 桌/Ａ, rate: 1% }, { product: 桌 / a, rate: 2% }] }',
      '.cases.2',
      null,
      'unique',
    ],
    ['a case twice', '{ cases: [{ product: 桌, rate: 1% }, { product: 桌, rate: 2% }] }', '.cases.2', null, 'unique'],
    [
      ...(['a discount upside down in a case', '{ cases: [{ discount: 30%..20%, rate: 1% }] }'] as const),
      ...(['.cases.1.discount', '30%..20%', 'discount 10%..20%'] as const),
    ],
  ])('%s', (_name, rate, path, value, expected) =>
    expect(wrongIn({ rate })).toContainEqual([`${RATE}${path}`, value, expected]),
  );

  test('a missing key of a table is named once, with the others right', () =>
    expect(wrongIn({ rate: '{ mode: whole, on: amount, tiers: [{ from: 0, rate: 1% }] }' })).toEqual([
      [`${RATE}.per`, null, 'CONFIG-MISSING-KEY'],
    ]));
  test('a bonus is of its own period, and knows no slices', () => {
    const table = (mode: string, per: string) =>
      `, bonus-rate: { mode: ${mode}, on: amount, per: ${per}, tiers: [{ from: 0, rate: 1% }] }`;
    expect(wrongIn({ quarter: table('marginal', 'quarter') })).toEqual([
      ['grades.seller.quarter.bonus-rate.mode', 'marginal', 'one of: whole, overage, fixed'],
    ]);
    expect(wrongIn({ year: table('whole', 'quarter') })).toEqual([
      ['grades.seller.year.bonus-rate.per', 'quarter', 'one of: year'],
    ]);
    expect(wrongIn({ year: table('whole', 'year'), quarter: table('overage', 'quarter') })).toEqual([]);
  });
});

describe('ties between cases', () => {
  const cases = (...matches: readonly string[]) =>
    wrongIn({ rate: `{ cases: [${matches.map((match) => `{ ${match}, rate: 1% }`).join(', ')}] }` });
  test.each([
    ['another customer or product', ['product: 桌', 'customer: 甲']],
    ['a category and a class', ['category: 家具', 'class: 大']],
    ['a source and a class', ['source: 展会', 'class: 大']],
    ['two ranges', ['discount: 0%..20%, class: 大', 'discount: 10%..30%, class: 大']],
    ['a longer path and a class', ['category: 家电/净水器', 'category: 家电, class: 大']],
  ])('%s: one row can meet both', (_name, matches) =>
    expect(cases(...matches)).toEqual([[`${RATE}.cases.2`, null, 'no tie with 1']]),
  );
  test.each([
    ['a product says more than a category', ['product: 桌', 'category: 家具']],
    ['a customer says more than a class', ['customer: 甲', 'class: 大']],
    ['a longer path says more', ['category: 家电', 'category: 家电/净水器']],
    ['two things say more than one of them', ['class: 大', 'class: 大, source: 展会']],
    ['no row has two categories', ['category: 家电, class: 大', 'category: 家具, source: 展会']],
    ['家电器 does not lie within 家电', ['category: 家电, class: 大', 'category: 家电器, source: 展会']],
    ['ranges that only touch', ['discount: 0%..10%', 'discount: 10%..20%']],
    ['a third case decides', ['product: 桌', 'class: 大', 'product: 桌, class: 大']],
  ])('%s', (_name, matches) => expect(cases(...matches)).toEqual([]));
});

describe('several rates at once', () => {
  test('are a list of rates, choices too; a case may be named all', () => {
    expect(ruleOf('{ all: [{ of: quantity, each: 1 }, { by: category, all: 4% }, fill-in] }')).toMatchObject({
      kind: 'all',
      rules: [{ of: 'quantity' }, { kind: 'choice', cases: [{ match: { category: 'all' } }] }, null],
    });
  });
  test('are at least two, not nested, right by themselves, and not in bonuses', () => {
    expect(wrongIn({ rate: '{ all: [5%] }' })).toEqual([['grades.seller.month.rate.all', null, 'list 2..']]);
    expect(wrongIn({ rate: '{ all: [5%, { all: [1%, 2%] }] }' })).toContainEqual([
      'grades.seller.month.rate.all.2.all',
      'all',
      'CONFIG-UNKNOWN-KEY',
    ]);
    expect(wrongIn({ rate: '{ all: [5%, { of: quantity, rate: 5% }] }' })).toEqual([
      ['grades.seller.month.rate.all.2.rate', '5%', 'instead: each'],
    ]);
    expect(wrongIn({ quarter: ', bonus-rate: { all: [1%, { of: quantity, each: 1 }] }' })).toContainEqual([
      'grades.seller.quarter.bonus-rate.all',
      'all',
      'CONFIG-UNKNOWN-KEY',
    ]);
  });
});

describe('performance', () => {
  test('is measured in amounts, units or profit', () => {
    expect(policyOf({}).performanceOf).toBe('amount');
    const clauses = 'performance: { article: 六, basis: signed, of: quantity }';
    expect(policyOf({ clauses }).performanceOf).toBe('quantity');
  });
  test('in units it is that of signed sales', () => {
    const clauses = 'performance: { article: 六, basis: collected, of: quantity }';
    expect(wrongIn({ clauses })).toEqual([['performance.of', 'quantity', 'only with: performance.basis: signed']]);
  });
});
