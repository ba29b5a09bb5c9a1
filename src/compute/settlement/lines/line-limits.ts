// The pieces of a person's share of a row and the limits of lines -> the pieces with the rates that the limits leave.
import type { LineLimitTerms } from '../../../model/mechanisms.ts';
import { compareRatios, type Ratio, ZERO } from '../../../model/money.ts';
import { extentOfStep, type Step } from '../credits/step.ts';
import { exactRatio } from '../rates/exact-ratio.ts';
import type { Piece } from '../rates/rated-pieces.ts';
import { extentOf } from './accrued-line.ts';

/**
 * Holds `base × rate` of a sale's pieces together between the least and the most; what earns nothing stays nothing. Part of
 * a row (a receipt, a carried part) has its part of the limits. A refund in the month of its sale goes by the sale's change.
 */
export function limitedPieces(step: Step, pieces: readonly Piece[], limits: LineLimitTerms): readonly Piece[] {
  const { stake } = step;
  if (step.amount <= 0) return stake.limited === null ? pieces : pieces.map((piece) => changed(piece, stake.limited!));
  const change = changeOf(step, pieces, limits);
  stake.limited = change;
  return change === null ? pieces : pieces.map((piece) => changed(piece, change));
}

/** What all rates are multiplied by, or null. */
function changeOf(step: Step, pieces: readonly Piece[], { least, most }: LineLimitTerms): Ratio | null {
  const earned = sumOf(pieces);
  if (earned.num <= 0n) return null;
  const limit = (amount: number) => partOfLimit(step, amount);
  if (most !== null && isBelow(limit(most), earned)) return quotient(limit(most), earned);
  if (least !== null && isBelow(earned, limit(least))) return quotient(limit(least), earned);
  return null;
}

interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

function sumOf(pieces: readonly Piece[]): Fraction {
  let sum: Fraction = { num: 0n, den: 1n };
  for (const { base, exactBase, rate } of pieces) {
    const num = BigInt(exactBase?.num ?? base) * BigInt(rate.num);
    const den = BigInt(exactBase?.den ?? 1) * BigInt(rate.den);
    sum = den === sum.den ? { num: sum.num + num, den } : { num: sum.num * den + num * sum.den, den: sum.den * den };
  }
  return sum;
}

/** A split row has the whole limits for every person: they bound what a person earns on it. */
function partOfLimit(step: Step, limit: number): Fraction {
  const { stake } = step;
  const [num, den] = [extentOfStep(step), extentOf(stake)];
  return { num: BigInt(limit) * BigInt(num) * BigInt(stake.credited), den: BigInt(den) * BigInt(stake.whole) };
}

const isBelow = (a: Fraction, b: Fraction): boolean => a.num * b.den < b.num * a.den;

const quotient = (a: Fraction, b: Fraction): Ratio => exactRatio(a.num * b.den, a.den * b.num);

function changed(piece: Piece, change: Ratio): Piece {
  if (compareRatios(piece.rate, ZERO) === 0) return piece;
  const rate = exactRatio(BigInt(piece.rate.num) * BigInt(change.num), BigInt(piece.rate.den) * BigInt(change.den));
  const rated = piece.rated ?? { measure: 'amount' as const, tier: null, fixed: null, unlimited: null };
  return { ...piece, rate, rated: { ...rated, unlimited: piece.rate } };
}
