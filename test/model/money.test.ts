// Laws of money, with decimal.js as the other opinion.
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareRatios,
  Defect,
  divideRounded,
  type Fen,
  formatFen,
  formatRatio,
  LARGEST_AMOUNT,
  multiply,
  parseRatio,
  type Ratio,
  ratio,
  sumFen,
  timesRounded,
} from '../../src/model/money.ts';

const Exact = Decimal.clone({ precision: 200, rounding: Decimal.ROUND_HALF_UP });
const asDecimal = (value: Ratio): Decimal => new Exact(value.num).div(value.den);

const amount = fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT });
const anyFen = fc.maxSafeInteger();
const fraction = fc.tuple(anyFen, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })).map(([a, b]) => ratio(a, b));
/** Rates as regulations have them: up to 100 % in hundredths of a percent, and thirds. */
const rate = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(3, 7, 1000, 10_000))
  .map(([num, den]) => ratio(num, Math.max(num, den)));

describe('timesRounded', () => {
  test('rounds the exact product once, half away from zero', () => {
    fc.assert(
      fc.property(amount, fc.array(rate, { maxLength: 4 }), (base, factors) => {
        const num = factors.reduce((product, { num }) => product.times(num), new Exact(base));
        const den = factors.reduce((product, { den }) => product.times(den), new Exact(1));
        expect(timesRounded(base, ...factors)).toBe(rounded(num, den));
      }),
    );
  });

  test('does so for every fraction and amount whose result fits, and refuses the others', () => {
    fc.assert(
      fc.property(anyFen, fraction, (base, factor) => {
        const expected = rounded(new Exact(base).times(factor.num), new Exact(factor.den));
        if (Number.isSafeInteger(expected)) expect(timesRounded(base, factor)).toBe(expected);
        else expect(() => timesRounded(base, factor)).toThrow(Defect);
      }),
    );
  });

  test('takes halves away from zero on both sides, small and beyond 2^53', () => {
    const half = { num: 1, den: 2 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: (Number.MAX_SAFE_INTEGER - 1) / 2 }), (size) => {
        const odd = size * 2 + 1;
        expect([timesRounded(odd, half), timesRounded(-odd, half)]).toEqual([size + 1, -size - 1]);
        const long = { num: 999_999_999_999_999, den: 1_999_999_999_999_998 };
        expect([timesRounded(odd, long), timesRounded(-odd, long)]).toEqual([size + 1, -size - 1]);
      }),
    );
  });

  test('mirrors: a refund is the negative of its sale, and nothing is -0', () => {
    fc.assert(
      fc.property(amount, rate, rate, (base, first, second) => {
        expect(timesRounded(-base, first, second) + timesRounded(base, first, second)).toBe(0);
        expect(Object.is(timesRounded(base, { num: 0, den: 1 }), 0)).toBe(true);
      }),
    );
  });
});

/** decimal.js rounds halves away from zero under this name; -0 is 0 to us. */
function rounded(num: Decimal, den: Decimal): number {
  const whole = num.div(den).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return whole === 0 ? 0 : whole;
}

test('divideRounded is the same rounding', () => {
  fc.assert(
    fc.property(anyFen, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (num, den) => {
      expect(divideRounded(num, den)).toBe(rounded(new Exact(num), new Exact(den)));
    }),
  );
});

describe('formatFen', () => {
  test('is the amount ÷ 100 with two places, and reads back', () => {
    fc.assert(
      fc.property(anyFen, (fen: Fen) => {
        const text = formatFen(fen);
        expect(text).toBe(new Exact(fen).div(100).toFixed(2));
        expect(new Exact(text).times(100).toNumber()).toBe(fen);
      }),
    );
  });

  test.each([
    [0, '0.00'],
    [-1, '-0.01'],
    [-100, '-1.00'],
    [99, '0.99'],
    [123456, '1234.56'],
  ])('%i', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });
});

describe('sumFen', () => {
  test('is exact in any order, and refuses what would not be', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 50 }), (amounts) => {
        const exact = amounts.reduce((sum, each) => sum + BigInt(each), 0n);
        expect(BigInt(sumFen(amounts))).toBe(exact);
        expect(sumFen([...amounts].reverse())).toBe(sumFen(amounts));
      }),
    );
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(Defect);
    expect(() => sumFen([0.5])).toThrow(Defect);
  });
});

describe('fractions', () => {
  test('are in lowest terms with their value kept', () => {
    const small = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1000 }), (a, b, times) => {
        const reduced = ratio(a, b);
        expect(ratio(a * times, b * times)).toEqual(reduced);
        expect(BigInt(reduced.num) * BigInt(b)).toBe(BigInt(a) * BigInt(reduced.den));
      }),
    );
    expect(() => ratio(1, 0)).toThrow(Defect);
    expect(() => ratio(1, -2)).toThrow(Defect);
  });

  test('compare by value', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compareRatios(a, b)).toBe(asDecimal(a).comparedTo(asDecimal(b)));
        expect(compareRatios(b, a) + compareRatios(a, b)).toBe(0);
      }),
    );
  });

  test('multiply exactly', () => {
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const product = multiply(a, b);
        expect(BigInt(product.num) * BigInt(a.den) * BigInt(b.den)).toBe(
          BigInt(product.den) * BigInt(a.num) * BigInt(b.num),
        );
      }),
    );
  });

  test('are written as decimal.js writes them, to any place', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 12 }), (value, places) => {
        const exact = asDecimal(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
        const unsigned = exact.isZero() ? exact.abs() : exact;
        expect(formatRatio(value, places, true)).toBe(unsigned.toFixed(places));
        expect(formatRatio(value, places)).toBe(unsigned.toFixed());
      }),
    );
  });

  test('read back from what was written, when it ends', () => {
    const decimal = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(decimal, ([num, places]) => {
        const value = ratio(num, 10 ** places);
        expect(parseRatio(formatRatio(value))).toEqual(value);
        expect(parseRatio(formatRatio(value, 12, true))).toEqual(value);
      }),
    );
  });

  test.each(['', '.5', '5.', '1e3', '+1', ' 1', '1,000', '0x10', '１', '--1', '1234567890123456', '1.1234567890123'])(
    'are not read from %j',
    (text) => {
      expect(parseRatio(text)).toBeNull();
    },
  );
});
