// Shares -> whether they sum to exactly one.
import type { Ratio } from '../model/money.ts';

export function isWhole(shares: readonly Ratio[]): boolean {
  let [num, den] = [0n, 1n];
  for (const share of shares) {
    num = num * BigInt(share.den) + BigInt(share.num) * den;
    den *= BigInt(share.den);
  }
  return num === den;
}
