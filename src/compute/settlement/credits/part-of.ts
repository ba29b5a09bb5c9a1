// An amount and a stretch of a whole -> the part of the amount that falls on the stretch, in whole fen.
import { divideRounded, type Fen, timesRounded } from '../../../model/money.ts';

/** `amount × (to − from) ÷ whole`; the parts of stretches that follow each other sum to the amount exactly. */
export function partOf(amount: Fen, from: number, to: number, whole: number): Fen {
  if (amount === whole) return to - from;
  if (amount === -whole) return from - to;
  return upTo(amount, to, whole) - upTo(amount, from, whole);
}

function upTo(amount: Fen, to: number, whole: number): Fen {
  if (to === 0) return 0;
  if (to === whole) return amount;
  const product = amount * to;
  return Number.isSafeInteger(product) ? divideRounded(product, whole) : timesRounded(amount, { num: to, den: whole });
}
