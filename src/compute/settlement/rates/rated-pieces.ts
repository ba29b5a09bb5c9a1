// A part of a step and the rules of its walk -> its pieces, each with one base and one rate.
import type { Rated } from '../../../model/line.ts';
import { type Fen, ONE, type Ratio, ratio, ZERO } from '../../../model/money.ts';
import {
  type FlatRate,
  type Measure,
  type RateCase,
  rulesIn,
  type SingleRule,
  type TierTable,
} from '../../../model/rate-rule.ts';
import { partOf } from '../credits/part-of.ts';
import { extentOfStep } from '../credits/step.ts';
import { extentOf, type Rating } from '../lines/accrued-line.ts';
import type { StepPart } from '../lines/walk.ts';
import { exactRatio } from './exact-ratio.ts';
import { baseOf, exactBase, type MeasuredBase, MILLION, measureOfRow, scaledRow, scaledStep } from './measured.ts';
import {
  marginalSlices,
  overageSlices,
  type Slice,
  scaleOf,
  scaleOfRow,
  type TierBorders,
  tierReached,
  totalOf,
} from './tiers.ts';
import { type FoundRule, findRule, type WalkRates } from './walk-rates.ts';

/** What one line is made of. */
export interface Piece extends MeasuredBase {
  readonly band: StepPart['band'];
  readonly from: Fen;
  readonly walked: Fen;
  readonly paid: Fen;
  readonly rate: Ratio;
  readonly rated: Rated | null;
  readonly rating: Rating | null;
}

/** Of rates that all apply each gives pieces of its own. */
export function ratedPieces(walk: WalkRates, part: StepPart): readonly Piece[] {
  const rates = walk.ratesOf(part.step.stake);
  const [first, ...more] = rulesIn(part.band === 'task' ? rates.task : rates.excess);
  const pieces = piecesOf(walk, part, first ?? null);
  return more.length === 0
    ? pieces
    : [...pieces, ...more.flatMap((rule, index) => piecesBeside(walk, part, rule, index + 1))];
}

/** What a further rate gives: nothing of the performance, and nothing at all on what is not paid or meets no case. */
function piecesBeside(walk: WalkRates, part: StepPart, rule: SingleRule | null, place: number): readonly Piece[] {
  if (part.start === part.end || part.step.amount === 0) return [];
  const own = rule?.kind === 'flat' ? ratingOfFlat(rule, null) : null;
  return piecesOf(walk, part, rule).flatMap((piece) => {
    const rating = piece.rating ?? own;
    return rating === null ? [] : [{ ...piece, walked: 0, rating: { ...rating, place } }];
  });
}

/** A row that meets no case of a choice gives one piece with a rate of 0. */
function piecesOf(walk: WalkRates, part: StepPart, rule: SingleRule | null): readonly Piece[] {
  const found = findRule(rule, part.step.stake, walk.cases);
  const { leaf } = found;
  if (leaf === null) return [wholePiece(part, ZERO, 'amount', null, null)];
  if (leaf.kind === 'flat') return [flatPiece(part, leaf, found)];
  const table = walk.bordersOf(leaf);
  switch (leaf.mode) {
    case 'marginal':
      return slicedPieces(walk, part, table, found, (from, to) => marginalSlices(table, from, to));
    case 'overage': {
      const reached = reachedBy(part, table);
      return slicedPieces(walk, part, table, found, (from, to) => overageSlices(table, reached, from, to));
    }
    case 'whole':
      return [wholeTier(part, table, found)];
    case 'fixed':
      return [fixedTier(part, table, found)];
  }
}

const ratingOfFlat = (rule: FlatRate, met: RateCase | null): Rating => ({
  rule,
  met,
  tier: null,
  place: 0,
  total: null,
});

function flatPiece(part: StepPart, rule: FlatRate, { met }: FoundRule): Piece {
  const rating = met === null ? null : ratingOfFlat(rule, met);
  const rated = rule.of === 'amount' ? null : { measure: rule.of, tier: null, fixed: null, unlimited: null };
  return wholePiece(part, rule.rate, rule.of, rated, rating);
}

function wholePiece(part: StepPart, rate: Ratio, measure: Measure, rated: Rated | null, rating: Rating | null): Piece {
  const { band, from, walked, step } = part;
  const paid = paidOf(part);
  return { band, from, walked, paid, ...baseOf(step.stake, measure, paid), rate, rated, rating };
}

function paidOf({ step, start, end }: StepPart): Fen {
  if (step.amount === 0) return 0;
  return step.amount < 0 ? start - end : end - start;
}

/** Of a row's own table the whole row decides, else the total of the span. */
const reachedBy = ({ step }: StepPart, borders: TierBorders): number =>
  borders.table.per === 'row'
    ? tierReached(borders, scaledRow(step.stake, scaleOfRow(borders.table.on)) * borders.fineness)
    : borders.reached;

function wholeTier(part: StepPart, borders: TierBorders, found: FoundRule): Piece {
  const { table } = borders;
  const tier = reachedBy(part, borders);
  const rate = tier < 0 ? ZERO : table.tiers[tier]!.rate!;
  return wholePiece(part, rate, table.of, ratedBy(table, tier), ratingOf(part, borders, found, tier));
}

/** Per row the rate is the tier's amount ÷ the row, so that shares and refunds have their part; else a grant pays it. */
function fixedTier(part: StepPart, borders: TierBorders, found: FoundRule): Piece {
  const { table } = borders;
  const { whole } = part.step.stake;
  const tier = reachedBy(part, borders);
  const fixed = tier < 0 ? null : table.tiers[tier]!.amount;
  const rate = table.per !== 'row' || fixed === null || whole === 0 ? ZERO : ratio(fixed, whole);
  const rated: Rated = { ...ratedBy({ of: 'amount' }, tier), fixed: table.per === 'row' ? fixed : null };
  return wholePiece(part, rate, 'amount', rated, ratingOf(part, borders, found, tier));
}

const ratedBy = ({ of: measure }: Pick<TierTable, 'of'>, tier: number): Rated => ({
  measure,
  tier: tier < 0 ? null : tier + 1,
  fixed: null,
  unlimited: null,
});

function ratingOf(part: StepPart, borders: TierBorders, { met }: FoundRule, tier: number): Rating {
  const { table, held } = borders;
  const total =
    table.per === 'row'
      ? totalOf({ ...borders, held: { ...held, total: scaledRow(part.step.stake, scaleOfRow(table.on)) } })
      : totalOf(borders);
  return { rule: table, met, tier: tier < 0 ? null : tier, place: 0, total };
}

/** From where to where a part lies on the scale of a table. */
type Stretch = (part: StepPart) => readonly [number, number];

type Slicing = (from: number, to: number) => readonly Slice[];

/** Cuts a part where the running sum of the table's scale, or the row itself, passes a border. */
function slicedPieces(
  walk: WalkRates,
  part: StepPart,
  borders: TierBorders,
  found: FoundRule,
  slicing: Slicing,
): readonly Piece[] {
  const { table } = borders;
  const stretch: Stretch = (of) => (table.per === 'row' ? stretchOfRow(of, borders) : stretchOfSum(walk, of, borders));
  const [from, to] = stretch(part);
  const slices = slicing(from, to);
  const length = Math.abs(to - from);
  return slices.map((slice) => {
    const cut =
      slices.length === 1 ? part : partBetween(part, Math.abs(slice.from - from), Math.abs(slice.to - from), length);
    const rate = slice.tier < 0 ? ZERO : table.tiers[slice.tier]!.rate!;
    const rated = ratedBy(table, slice.tier);
    const rating = ratingOf(part, borders, found, slice.tier);
    const piece = wholePiece(cut, rate, table.of, rated, rating);
    if (table.of === 'amount') return piece;
    return { ...piece, ...baseOfSlice(part, borders, stretch, slice) };
  });
}

/** What the table itself counts in: of an undivided row the units or the profit between its borders, else a share. */
function baseOfSlice(part: StepPart, borders: TierBorders, stretch: Stretch, slice: Slice): MeasuredBase {
  const { table, fineness } = borders;
  const { step, start, end } = part;
  const [from, to] = stretch(part);
  if (table.of !== table.on || Math.abs(step.amount) !== step.stake.whole || step.amount !== step.walk) {
    const share = from === to ? ONE : ratio(Math.abs(slice.to - slice.from), Math.abs(to - from));
    return baseOf(step.stake, table.of, paidOf(part), share);
  }
  const row = measureOfRow(step.stake, table.of);
  const [origin] = stretch({ ...part, start: 0, end: start });
  const unit = BigInt(fineness) * BigInt(table.of === 'quantity' ? MILLION / 100 : 1);
  const whole = BigInt(step.stake.whole) * BigInt(row.den);
  // At its ends the part is cut at fen of the amount, between them at borders.
  const place = (at: number, isEnd: boolean, inStep: Fen): bigint =>
    isEnd ? BigInt(row.num) * BigInt(inStep) * unit : BigInt(Math.abs(at - origin)) * whole;
  const size = place(slice.to, slice.to === to, end) - place(slice.from, slice.from === from, start);
  return exactBase(exactRatio(step.amount < 0 ? -size : size, whole * unit));
}

function partBetween(part: StepPart, start: number, end: number, length: number): StepPart {
  const extent = part.end - part.start;
  const before = partOf(part.walked, 0, start, length);
  return {
    ...part,
    from: part.from + before,
    walked: partOf(part.walked, 0, end, length) - before,
    start: part.start + partOf(extent, 0, start, length),
    end: part.start + partOf(extent, 0, end, length),
  };
}

/** From where to where a part moves the running sum of the table's span. */
function stretchOfSum(
  { running, performanceOf }: WalkRates,
  { step, from, walked, start, end }: StepPart,
  { table, held, fineness }: TierBorders,
): readonly [number, number] {
  const scale = scaleOf(table.on, performanceOf);
  if (scale === 'walked') return [(held.before + from) * fineness, (held.before + from + walked) * fineness];
  const whole = scaledStep(step, scale, performanceOf) * fineness;
  const [low, extent] = [(held.before + running[scale]) * fineness, extentOfStep(step)];
  return [low + partOf(whole, 0, start, extent), low + partOf(whole, 0, end, extent)];
}

/** From where to where in its row a part lies: sales from the bottom, refunds from the top of what is left. */
function stretchOfRow({ step, start, end }: StepPart, { table, fineness }: TierBorders): readonly [number, number] {
  const { stake, at } = step;
  const [row, extent] = [scaledRow(stake, scaleOfRow(table.on)) * fineness, extentOf(stake)];
  const place = (inStep: Fen): number => {
    const [low, high] = [at + inStep, extent - at - inStep];
    return partOf(row, 0, step.amount < 0 || step.walk < 0 ? high : low, extent);
  };
  return [place(start), place(end)];
}
