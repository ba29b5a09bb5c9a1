// Exact fractions -> their exact sum.
import { type Ratio, ratio, ZERO } from '../model/money.ts';

export const sumRatios = (values: readonly Ratio[]): Ratio =>
  values.reduce(
    (a, b) => ratio(BigInt(a.num) * BigInt(b.den) + BigInt(b.num) * BigInt(a.den), BigInt(a.den) * BigInt(b.den)),
    ZERO,
  );
