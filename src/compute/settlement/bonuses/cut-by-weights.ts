// An amount and weights of any size -> whole fen that sum to the amount exactly, and the share that each weight is.
import { commonDivisor, type Fen, type Ratio, ratio } from '../../../model/money.ts';

export interface WeightedPart {
  readonly part: Fen;
  /** Of all weights, to six places. */
  readonly share: Ratio;
}

/** By largest remainder; the earlier weight wins a tie. Weights are above zero; without any there is no part. */
export function cutByWeights(amount: Fen, weights: readonly Ratio[]): readonly WeightedPart[] {
  const common = weights.reduce((all, { den }) => (all / commonDivisor(all, BigInt(den))) * BigInt(den), 1n);
  const whole = weights.map(({ num, den }) => BigInt(num) * (common / BigInt(den)));
  const sum = whole.reduce((total, weight) => total + weight, 0n);
  const cuts = whole.map((weight, place) => {
    const exact = BigInt(amount) * weight;
    return { place, part: ratio(exact / sum, 1).num, rest: exact % sum };
  });
  const left = amount - cuts.reduce((total, { part }) => total + part, 0);
  const byRest = [...cuts].sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1));
  for (const cut of byRest.slice(0, left)) cut.part += 1;
  return cuts.map(({ part, place }) => ({ part, share: ratio((whole[place]! * SIXTH + sum / 2n) / sum, SIXTH) }));
}

const SIXTH = 1_000_000n;
