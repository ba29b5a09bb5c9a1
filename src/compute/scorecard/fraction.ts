// Fractions of any size: scores are sums of quotients of amounts, which a `Ratio` could not hold on the way.
import { type Ratio, ratio, ZERO } from '../../model/money.ts';

/** `den` is above zero. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const NOTHING: Fraction = { num: 0n, den: 1n };

/** `den` must not be zero. */
export function fraction(num: bigint | number, den: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(num), BigInt(den)];
  return b < 0n ? { num: -a, den: -b } : { num: a, den: b };
}

export const fractionOf = ({ num, den }: Ratio): Fraction => fraction(num, den);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.den === b.den
    ? { num: a.num + b.num, den: a.den }
    : lowest({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });

export const times = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.num, den: a.den * b.den });

/** `b` must not be zero. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num);

/** Below, equal or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const sumOf = (fractions: readonly Fraction[]): Fraction => fractions.reduce(plus, NOTHING);

/** In lowest terms: sums of many would grow without end. */
function lowest({ num, den }: Fraction): Fraction {
  let [x, y] = [num < 0n ? -num : num, den];
  while (y !== 0n) [x, y] = [y, x % y];
  return { num: num / x, den: den / x };
}

/** With room for whoever makes percent of a fraction, or yuan of fen. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER) / 100n;

/** Exactly where it fits, else rounded half away from zero to as many places (at most 12) as fit. */
export function toRatio({ num, den }: Fraction): Ratio {
  const { num: a, den: b } = lowest({ num, den });
  if (a <= LARGEST && -a <= LARGEST && b <= LARGEST) return ratio(a, b);
  for (let scale = 1_000_000_000_000n; scale >= 1n; scale /= 10n) {
    const rounded = roundedDivision(num * scale, den);
    if (rounded <= LARGEST && -rounded <= LARGEST) return rounded === 0n ? ZERO : ratio(rounded, scale);
  }
  return ratio(num < 0n ? -LARGEST : LARGEST, 1);
}

function roundedDivision(num: bigint, den: bigint): bigint {
  const size = num < 0n ? -num : num;
  const whole = (2n * size + den) / (2n * den);
  return num < 0n ? -whole : whole;
}
