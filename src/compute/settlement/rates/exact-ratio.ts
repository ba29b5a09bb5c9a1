// A quotient of whole numbers of any size -> a fraction that fits: exact wherever it can be.
import { commonDivisor, Defect, type Ratio, ratio } from '../../../model/money.ts';

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** In lowest terms; where that does not fit, rounded to as many decimals as do. `den` must not be 0. */
export function exactRatio(num: bigint, den: bigint): Ratio {
  const sign = den < 0n ? -1n : 1n;
  const [a, b] = [num * sign, den * sign];
  const common = commonDivisor(a < 0n ? -a : a, b);
  const [top, bottom] = [a / common, b / common];
  if (bottom <= LARGEST && top <= LARGEST && -top <= LARGEST) return ratio(top, bottom);
  for (let scale = 1_000_000_000n; scale > 0n; scale /= 10n) {
    const rounded = (2n * top * scale + (top < 0n ? -bottom : bottom)) / (2n * bottom);
    if (rounded <= LARGEST && -rounded <= LARGEST) return ratio(rounded, scale);
  }
  throw new Defect(`a fraction beyond all money: ${num}/${den}`);
}
