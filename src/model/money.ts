// Money is a whole number of fen; a rate is an exact fraction. Nothing here is a binary fraction.

/**
 * An amount in fen (1 yuan = 100 fen), always a safe integer.
 * Single amounts are limited when they are read, sums by {@link sumFen}; products go through {@link timesRounded}.
 */
export type Fen = number;

/** An exact fraction with a positive denominator, both safe integers: a rate, a factor, a share, a release ratio. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}

export const ZERO: Ratio = { num: 0, den: 1 };
export const ONE: Ratio = { num: 1, den: 1 };

/** The largest single amount that a ledger may hold: ten billion yuan. */
export const LARGEST_AMOUNT: Fen = 1_000_000_000_000;

/** A broken promise of the program itself, never of its input. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** Sum of fen; throws a {@link Defect} beyond 2^53, where a sum would no longer be exact. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return checkedFen(total);
}

/** The amount itself; throws a {@link Defect} when it is no exact whole number. */
export function checkedFen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new Defect(`not an exact amount of fen: ${amount}`);
  return amount === 0 ? 0 : amount;
}

/** `base × factors`, rounded once, half away from zero, to whole fen. */
export function timesRounded(base: Fen, ...factors: readonly Ratio[]): Fen {
  let num = base;
  let den = 1;
  for (const factor of factors) {
    num *= factor.num;
    den *= factor.den;
  }
  if (Number.isSafeInteger(num) && Number.isSafeInteger(den)) return divideRounded(num, den);
  let bigNum = BigInt(base);
  let bigDen = 1n;
  for (const factor of factors) {
    bigNum *= BigInt(factor.num);
    bigDen *= BigInt(factor.den);
  }
  return divideRoundedBig(bigNum, bigDen);
}

/** `num ÷ den` as a whole number, half away from zero; `den` is positive. */
export function divideRounded(num: number, den: number): number {
  const size = Math.abs(num);
  // Exact: below 2^53 a quotient that is no whole number is too far from one to be rounded up to it.
  const below = Math.floor(size / den);
  const rest = size - below * den;
  const whole = below + (rest >= den - rest ? 1 : 0);
  return num < 0 && whole !== 0 ? -whole : whole;
}

function divideRoundedBig(num: bigint, den: bigint): Fen {
  const size = num < 0n ? -num : num;
  const whole = (2n * size + den) / (2n * den);
  return checkedFen(Number(num < 0n ? -whole : whole));
}

/** The fraction in lowest terms; `den` must be positive. Throws a {@link Defect} where it no longer fits. */
export function ratio(num: number | bigint, den: number | bigint): Ratio {
  let [a, b] = [BigInt(num), BigInt(den)];
  if (b <= 0n) throw new Defect(`a fraction needs a positive denominator: ${num}/${den}`);
  const common = commonDivisor(a < 0n ? -a : a, b);
  if (common > 1n) [a, b] = [a / common, b / common];
  return { num: checkedFen(Number(a)), den: checkedFen(Number(b)) };
}

/** The greatest whole number that divides both; they are not negative, `b` is above zero. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function multiply(a: Ratio, b: Ratio): Ratio {
  return ratio(BigInt(a.num) * BigInt(b.num), BigInt(a.den) * BigInt(b.den));
}

/** Below, equal or above zero as `a` is less than, equal to or greater than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = BigInt(a.num) * BigInt(b.den) - BigInt(b.num) * BigInt(a.den);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isZero = (value: Ratio): boolean => value.num === 0;

/** `1234.50`: plain, two places, no grouping. */
export function formatFen(amount: Fen): string {
  const size = Math.abs(amount);
  const fen = size % 100;
  return `${amount < 0 ? '-' : ''}${(size - fen) / 100}.${fen < 10 ? '0' : ''}${fen}`;
}

/** The fraction as a plain decimal: exact where it ends within `places`, else rounded half away from zero. */
export function formatRatio(value: Ratio, places = 12, fixed = false): string {
  const scale = 10n ** BigInt(places);
  const num = BigInt(value.num);
  const den = BigInt(value.den);
  const size = num < 0n ? -num : num;
  const scaled = (2n * size * scale + den) / (2n * den);
  const digits = scaled.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  const kept = fixed ? fraction : fraction.replace(/0+$/, '');
  return `${num < 0n && scaled !== 0n ? '-' : ''}${whole}${kept === '' ? '' : `.${kept}`}`;
}

/** A plain decimal (`-12.50`) as an exact fraction, or null when the text is none or does not fit. */
export function parseRatio(text: string): Ratio | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[3] ?? '';
  const num = BigInt(`${match[2]}${fraction}`);
  const den = 10n ** BigInt(fraction.length);
  const reduced = num === 0n ? ZERO : shrink(match[1] === '-' ? -num : num, den);
  return reduced;
}

function shrink(num: bigint, den: bigint): Ratio | null {
  let [a, b] = [num, den];
  while (b % 10n === 0n && a % 10n === 0n) [a, b] = [a / 10n, b / 10n];
  return a <= BigInt(Number.MAX_SAFE_INTEGER) && -a <= BigInt(Number.MAX_SAFE_INTEGER) ? ratio(a, b) : null;
}
