// An amount and the shares of it -> whole fen that sum to the amount exactly.
import { compareRatios, type Fen, type Ratio, ratio } from '../../../model/money.ts';

/**
 * Cuts an amount by largest remainder; the earlier share wins a tie. The absolute amount is cut and the sign restored,
 * so a refund mirrors its sale (rulebook 1, Share). The shares must sum to one.
 */
export function cutByShares(amount: Fen, shares: readonly Ratio[]): readonly Fen[] {
  if (shares.length === 1) return [amount];
  const size = BigInt(Math.abs(amount));
  const cuts = shares.map((share, place) => {
    const exact = size * BigInt(share.num);
    const whole = exact / BigInt(share.den);
    return { place, whole: Number(whole), rest: ratio(exact - whole * BigInt(share.den), share.den) };
  });
  let left = Math.abs(amount) - cuts.reduce((sum, cut) => sum + cut.whole, 0);
  const byRest = [...cuts].sort((a, b) => compareRatios(b.rest, a.rest) || a.place - b.place);
  for (const cut of byRest) {
    if (left <= 0) break;
    cut.whole += 1;
    left -= 1;
  }
  return cuts.map((cut) => (amount < 0 && cut.whole !== 0 ? -cut.whole : cut.whole));
}

/** Weights (fen) as shares of their sum, which must be above zero. */
export function sharesOfWeights(weights: readonly Fen[]): readonly Ratio[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => ratio(weight, whole));
}
