// A table of tiers and a total -> which tier it reaches; a stretch of a running sum -> its slices, each in one tier.
import { Defect, type Fen, type Ratio, ratio } from '../../../model/money.ts';
import type { Measure, TierScale, TierTable } from '../../../model/rate-rule.ts';
import { MILLION, type Scale } from './measured.ts';

/** What a table is held against. */
export interface Held {
  /** All that is summed: of the month so far, or of the period; on the scale's whole numbers. */
  readonly total: number;
  /** What the earlier months of the fiscal period had reached. */
  readonly before: number;
  /** 100 % of attainment; null where nothing has to be reached. */
  readonly target: Fen | null;
}

/** A table with its borders as whole numbers. */
export interface TierBorders {
  readonly table: TierTable;
  readonly held: Held;
  /** How many of the whole numbers below make one of the scale's (borders may lie between two). */
  readonly fineness: number;
  readonly borders: readonly number[];
  /** Attainment of somebody without a target: the lowest tier applies to everything. */
  readonly isLowest: boolean;
  /** Place of the tier that the total reaches, -1 below the first. */
  readonly reached: number;
}

/** The scale whose whole numbers a table counts in; attainment, and the amount where it is the performance, is what counts. */
export const scaleOf = (on: TierScale, performanceOf: Measure): Scale =>
  on === 'attainment' || (on === 'amount' && performanceOf === 'amount') ? 'walked' : on;

/** What a table that is held against single rows counts in; there is no attainment of a row. */
export const scaleOfRow = (on: TierScale): Measure => (on === 'attainment' ? 'amount' : on);

export function bordersOf(table: TierTable, held: Held): TierBorders {
  const isLowest = table.on === 'attainment' && (held.target === null || held.target <= 0);
  const unit = table.on === 'attainment' ? (held.target ?? 1) : table.on === 'quantity' ? MILLION : 1;
  const exact = table.tiers.map(({ border }) => ratio(BigInt(border.num) * BigInt(unit), border.den));
  const fineness = exact.reduce((common, { den }) => leastCommon(common, den), 1);
  const borders = exact.map(({ num, den }) => num * (fineness / den));
  const made = { table, held, fineness, borders, isLowest };
  return { ...made, reached: tierReached(made, held.total * fineness) };
}

function leastCommon(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  const common = (a / x) * b;
  if (!Number.isSafeInteger(common)) throw new Defect('borders of tiers beyond all decimals');
  return common;
}

/**
 * Place of the tier that a total (in the fineness of the borders) has reached; -1 below the first. What refunds pull below
 * zero still lies in a first tier that begins at zero, unless the tier gives an amount.
 */
export function tierReached({ table, borders, isLowest }: Omit<TierBorders, 'reached'>, total: number): number {
  if (isLowest) return 0;
  let reached = table.mode !== 'fixed' && beginsAtZero(borders) ? 0 : -1;
  for (const [place, border] of borders.entries()) {
    if (total > border || (total === border && table.tiers[place]!.includesBorder)) reached = place;
  }
  return reached;
}

const beginsAtZero = (borders: readonly number[]): boolean => borders.length > 0 && borders[0]! <= 0;

/** A stretch of a running sum that lies in one tier; -1 below the first. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly tier: number;
}

/** `marginal`: every slice in its own tier. A stretch may run backwards; one of no length lies in the tier of its place. */
export function marginalSlices(table: TierBorders, from: number, to: number): readonly Slice[] {
  if (from === to || table.isLowest) return [{ from, to, tier: tierReached(table, from) }];
  return slicesAt(table.borders, from, to);
}

/** `overage`: up to the second border the lowest tier, above it the tier that the total reaches. */
export function overageSlices(table: TierBorders, reached: number, from: number, to: number): readonly Slice[] {
  const [first, second] = table.borders;
  if (table.isLowest || second === undefined) return marginalSlices(table, from, to);
  return slicesAt([first!, second], from, to).map(({ tier, ...slice }) => ({
    ...slice,
    tier: tier === 1 ? reached : tier,
  }));
}

function slicesAt(borders: readonly number[], from: number, to: number): readonly Slice[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  const slices: Slice[] = [];
  let [at, tier] = [low, beginsAtZero(borders) ? 0 : -1];
  for (let place = tier + 1; place < borders.length; place += 1) {
    const border = borders[place]!;
    if (border >= high) break;
    if (border > at) slices.push({ from: at, to: border, tier });
    at = Math.max(at, border);
    tier = place;
  }
  if (at < high || slices.length === 0) slices.push({ from: at, to: high, tier });
  return from <= to ? slices : slices.reverse().map((slice) => ({ from: slice.to, to: slice.from, tier: slice.tier }));
}

/** The share of the target, the fen or the units that a whole number of the scale stands for. */
export function totalOf({ table, held: { total, target } }: TierBorders): Ratio | null {
  switch (table.on) {
    case 'amount':
    case 'profit':
      return { num: total, den: 1 };
    case 'quantity':
      return ratio(total, MILLION);
    case 'attainment':
      return target === null || target <= 0 ? null : ratio(total, target);
  }
}
