// A stake and a measure -> how much of it the row has: money, profit or units, exactly or on the scale of borders.
import { type Fen, type Ratio, timesRounded } from '../../../model/money.ts';
import type { Measure } from '../../../model/rate-rule.ts';
import type { Step } from '../credits/step.ts';
import type { Stake } from '../lines/accrued-line.ts';
import { exactRatio } from './exact-ratio.ts';

/** What the borders of a table are held against: what counts towards targets, or a measure of the rows. */
export type Scale = Measure | 'walked';

/** Units are counted in millionths where they are summed up and held against borders. */
export const MILLION = 1_000_000;

/** Of the whole row: fen; profit is amount − cost, at least 0; units × 100, so that a rate is yuan a unit. */
export function measureOfRow({ row, whole }: Pick<Stake, 'row' | 'whole'>, measure: Measure): Ratio {
  switch (measure) {
    case 'amount':
      return { num: whole, den: 1 };
    case 'profit':
      return { num: profitOf(whole, row.cost), den: 1 };
    case 'quantity':
      return row.quantity === null ? { num: 0, den: 1 } : { num: row.quantity.num * 100, den: row.quantity.den };
  }
}

export const profitOf = (whole: Fen, cost: Fen | null): Fen => Math.max(0, whole - (cost ?? 0));

/** Of the whole row, as whole numbers on the scale of borders: fen, or millionths of a unit. */
export function scaledRow({ row, whole }: Stake, scale: Measure): number {
  switch (scale) {
    case 'amount':
      return whole;
    case 'profit':
      return profitOf(whole, row.cost);
    case 'quantity':
      return row.quantity === null ? 0 : timesRounded(MILLION, row.quantity);
  }
}

/**
 * What a step adds to the running sum of a scale: of profit and units its share of the row by what counts, where amounts
 * count; else by what is paid.
 */
export function scaledStep(step: Step, scale: Scale, performanceOf: Measure): number {
  if (scale === 'walked') return step.walk;
  const { stake } = step;
  const share = performanceOf === 'amount' ? step.walk : step.amount;
  if (scale === 'amount') return share;
  if (stake.whole === 0) return 0;
  return timesRounded(scaledRow(stake, scale), { num: share, den: stake.whole });
}

/** What a whole row counts for: fen, or hundredths of a unit; never less than nothing. */
export const countedRow = (stake: Pick<Stake, 'row' | 'whole'>, performanceOf: Measure): Fen =>
  performanceOf === 'amount' ? stake.whole : Math.max(0, timesRounded(1, measureOfRow(stake, performanceOf)));

/** The base of a part of a row that is paid with so many fen of it: whole fen for display, and exactly if they are not. */
export interface MeasuredBase {
  readonly base: Fen;
  readonly exactBase: Ratio | null;
}

/** `paid` may itself be cut further: only `share` of it counts. */
export function baseOf(stake: Stake, measure: Measure, paid: Fen, share: Ratio | null = null): MeasuredBase {
  if (measure === 'amount') return { base: paid, exactBase: null };
  const row = measureOfRow(stake, measure);
  if (stake.whole === 0) return { base: 0, exactBase: null };
  if (share === null && row.den === 1 && Math.abs(paid) === stake.whole) {
    return { base: paid < 0 ? -row.num : row.num, exactBase: null };
  }
  const num = BigInt(row.num) * BigInt(paid) * BigInt(share?.num ?? 1);
  return exactBase(exactRatio(num, BigInt(row.den) * BigInt(stake.whole) * BigInt(share?.den ?? 1)));
}

/** Whole fen where it is, else the exact figure with its display. */
export const exactBase = (exact: Ratio): MeasuredBase =>
  exact.den === 1 ? { base: exact.num, exactBase: null } : { base: timesRounded(1, exact), exactBase: exact };
