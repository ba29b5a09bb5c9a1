// Rows of a ledger, and what is asked of one or two of their columns -> the places of the rows that have it. Of rows that were read no row is looked at, only cells.
import { type Day, type Month, monthOf } from '../calendar.ts';
import type { Fen, Ratio } from '../money.ts';
import { inPassing, type RowList } from '../row-list.ts';
import type { BookNumbers } from './book-numbers.ts';
import { amountOf, type Cells, LEAST_AMOUNT, NO_AMOUNT, NO_AMOUNTS, NO_CELLS, type WideAmounts } from './cells.ts';
import { blocksOf } from './view-list.ts';

/** Fields that hold days, amounts in fen, or other numbers from 1 on. */
export type FigureField<Row> = {
  [Field in keyof Row]: Row[Field] extends number | null ? Field : never;
}[keyof Row] &
  string;

/** Fields that hold exact fractions. */
export type RatioField<Row> = {
  [Field in keyof Row]: Row[Field] extends number ? never : Row[Field] extends Ratio | null ? Field : never;
}[keyof Row] &
  string;

/** Places in the ledger, in order. */
export type Places = readonly number[];

/** So many times a figure. */
export interface Multiple<Row> {
  readonly field: FigureField<Row>;
  readonly times: number;
}

export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** Rows whose figure is neither below `least` nor above `most`. */
export function placesWithin<Row>(rows: RowList<Row>, field: FigureField<Row>, least: number, most: number): Places {
  const columns = columnsOf(rows, field);
  if (columns === null) return placesIn(rows, (row) => isWithin(figureOf(row, field), least, most));
  const found: number[] = [];
  for (const column of columns) {
    if (column.isAbsent) continue;
    if (column.wide.length > 0) addWideWithin(column, least, most, found);
    else addWithin(column, Math.max(least, column.least), most, found);
  }
  return found;
}

/** Rows that have something in the field, or nothing. */
export function placesFilled<Row>(rows: RowList<Row>, field: keyof Row & string, isFilled = true): Places {
  const columns = columnsOf(rows, field);
  if (columns === null) return placesIn(rows, (row) => (row[field] !== null) === isFilled);
  const found: number[] = [];
  for (const column of columns) if (!column.isAbsent || !isFilled) addFilled(column, isFilled, found);
  return found;
}

/** Rows that have both figures, of which one is less than the other. */
export const placesBelow = <Row>(rows: RowList<Row>, field: FigureField<Row>, other: FigureField<Row>): Places =>
  compared(rows, { field, times: 1 }, { field: other, times: 1 }, 1);

/** Rows that have both, of which one is no more than the other. Above 2^53 also such of which it is a little more. */
export const placesUpTo = <Row>(rows: RowList<Row>, one: Multiple<Row>, other: Multiple<Row>): Places =>
  compared(rows, one, other, 0);

/** Rows that have an exact fraction and a figure of which the product is not the third figure, which all rows have, or is too large to say. */
export function placesOffProduct<Row>(
  rows: RowList<Row>,
  ratio: RatioField<Row>,
  field: FigureField<Row>,
  product: FigureField<Row>,
): Places {
  const [ratios, figures, products] = [ratio, field, product].map((one) => columnsOf(rows, one));
  if (ratios == null || figures == null || products == null) {
    return placesIn(rows, (row) => {
      const [share, figure] = [row[ratio] as Ratio | null, figureOf(row, field)];
      return share !== null && figure !== null && isOff(share.num * figure, share.den * figureOf(row, product)!);
    });
  }
  const found: number[] = [];
  for (const [place, column] of ratios.entries()) {
    const figure = figures[place]!;
    if (!column.isAbsent && !figure.isAbsent) addOffProduct(column, figure, products[place]!, found);
  }
  return found;
}

const isOff = (left: number, right: number): boolean => left !== right || !Number.isSafeInteger(left);

/** How many rows have a day in each month, for every month that has any, in order. */
export function daysByMonth<Row>(rows: RowList<Row>, field: FigureField<Row>): ReadonlyMap<Month, number> {
  const counts = new Int32Array(MONTHS);
  const columns = columnsOf(rows, field);
  if (columns === null) {
    for (const day of figuresOf(rows, field)) counts[monthOf(day) - EARLIEST]! += 1;
  } else {
    for (const column of columns) if (!column.isAbsent) countMonths(column, counts);
  }
  const months = new Map<Month, number>();
  for (let at = 0; at < MONTHS; at += 1) if (counts[at] !== 0) months.set(at + EARLIEST, counts[at]!);
  return months;
}

/** Days are those of the years 1900 to 2199. */
const [EARLIEST, MONTHS] = [190_000, 30_000];

/** The first and the last day, null where there is none. */
export function spanOfDays<Row>(rows: RowList<Row>, field: FigureField<Row>): DaySpan | null {
  const ends = new Int32Array([NEVER, 0]);
  const columns = columnsOf(rows, field);
  if (columns === null) {
    for (const day of figuresOf(rows, field)) widen(ends, day);
  } else {
    for (const column of columns) if (!column.isAbsent) widenAll(column, ends);
  }
  const [first, last] = ends as unknown as readonly [Day, Day];
  return last === 0 ? null : { first, last };
}

const NEVER = 9999_99_99;

/** The first row with each text of the field. */
export function firstPlaces<Row>(rows: RowList<Row>, field: keyof Row & string): Places {
  const columns = columnsOf(rows, field);
  if (columns === null) {
    const seen = new Set<unknown>([null]);
    return placesIn(rows, (row) => !seen.has(row[field]) && seen.add(row[field]).size > 0);
  }
  const found: number[] = [];
  let seen = new Uint8Array(1024);
  seen[0] = 1;
  for (const column of columns) if (!column.isAbsent) seen = addFirsts(column, seen, found);
  return found;
}

/** Some lists of places as one, each place once. */
export function eitherOf(...lists: readonly Places[]): Int32Array {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length === 1) return Int32Array.from(filled[0]!);
  return Int32Array.from(new Set(filled.flat())).sort();
}

/** A field of a block. */
interface Column {
  readonly cells: Cells;
  readonly from: number;
  readonly used: number;
  /** Of amounts above 32 bits. */
  readonly wide: WideAmounts;
  readonly blank: number;
  /** Cells from here on are figures by themselves. */
  readonly least: number;
  /** The file does not have it. */
  readonly isAbsent: boolean;
  readonly ratios: readonly Ratio[];
}

type AnyBlock = Readonly<Record<string, unknown>> & { readonly wide: WideAmounts; readonly numbers: BookNumbers };

const AMOUNTS: ReadonlySet<string> = new Set(['listPrice', 'floorPrice', 'unitPrice', 'amount', 'cost']);

const NO_WIDE: WideAmounts = [];

/** Null for rows that were made otherwise. */
function columnsOf<Row>(rows: RowList<Row>, field: string): readonly Column[] | null {
  const views = blocksOf<Row, AnyBlock>(rows);
  if (views === null) return null;
  const isAmount = AMOUNTS.has(field);
  let from = 0;
  return views.blocks.map(({ block, used }) => {
    const cells = block[field] as Cells;
    const column: Column = {
      cells,
      from,
      used,
      wide: isAmount ? block.wide : NO_WIDE,
      blank: isAmount ? NO_AMOUNT : 0,
      least: isAmount ? LEAST_AMOUNT : 1,
      ratios: block.numbers.ratios.ratios,
      isAbsent: cells === NO_CELLS || cells === NO_AMOUNTS,
    };
    from += used;
    return column;
  });
}

const figureOf = <Row>(row: Row, field: FigureField<Row>): number | null => row[field] as number | null;

const isWithin = (figure: number | null, least: number, most: number): boolean =>
  figure !== null && figure >= least && figure <= most;

function placesIn<Row>(rows: RowList<Row>, isWanted: (row: Row) => boolean): Places {
  const found: number[] = [];
  const passing = inPassing(rows);
  for (let place = 0; place < rows.length; place += 1) if (isWanted(passing.at(place)!)) found.push(place);
  return found;
}

const figuresOf = <Row>(rows: RowList<Row>, field: FigureField<Row>): readonly number[] =>
  rows.map((row) => figureOf(row, field)).filter((figure) => figure !== null);

function addWithin({ cells, from, used }: Column, least: number, most: number, found: number[]): void {
  for (let at = 0; at < used; at += 1) {
    const cell = cells[at]!;
    if (cell >= least && cell <= most) found.push(from + at);
  }
}

function addWideWithin({ cells, from, used, wide }: Column, least: number, most: number, found: number[]): void {
  for (let at = 0; at < used; at += 1) if (isWithin(amountOf(cells[at]!, wide), least, most)) found.push(from + at);
}

function addFilled({ cells, from, used, blank }: Column, isFilled: boolean, found: number[]): void {
  for (let at = 0; at < used; at += 1) if ((cells[at] !== blank) === isFilled) found.push(from + at);
}

/** `slack`: how much less, in whole numbers. */
function compared<Row>(rows: RowList<Row>, one: Multiple<Row>, other: Multiple<Row>, slack: 0 | 1): Places {
  const [columns, others] = [columnsOf(rows, one.field), columnsOf(rows, other.field)];
  if (columns === null || others === null) {
    return placesIn(rows, (row) => {
      const [figure, limit] = [figureOf(row, one.field), figureOf(row, other.field)];
      return figure !== null && limit !== null && figure * one.times <= limit * other.times - slack;
    });
  }
  const found: number[] = [];
  for (const [place, column] of columns.entries()) {
    const against = others[place]!;
    if (column.isAbsent || against.isAbsent) continue;
    addCompared(column, one.times, against, other.times, slack, found);
  }
  return found;
}

function addCompared(
  one: Column,
  times: number,
  other: Column,
  otherTimes: number,
  slack: number,
  found: number[],
): void {
  const { cells, from, used, least } = one;
  const { cells: limits, least: leastLimit } = other;
  for (let at = 0; at < used; at += 1) {
    const [cell, limit] = [cells[at]!, limits[at]!];
    const figure = cell >= least ? cell : wideOf(cell, one);
    const against = limit >= leastLimit ? limit : wideOf(limit, other);
    if (figure * times <= against * otherTimes - slack) found.push(from + at);
  }
}

/** Books have few fractions, and each of them once. */
function addOffProduct(ratio: Column, one: Column, product: Column, found: number[]): void {
  const nums = Float64Array.from([Number.NaN, ...ratio.ratios.map(({ num }) => num)]);
  const dens = Float64Array.from([Number.NaN, ...ratio.ratios.map(({ den }) => den)]);
  const { cells, from, used } = ratio;
  for (let at = 0; at < used; at += 1) {
    const [share, cell, result] = [cells[at]!, one.cells[at]!, product.cells[at]!];
    if (share === 0 || cell === one.blank) continue;
    const figure = cell >= one.least ? cell : wideOf(cell, one);
    const whole = result >= product.least ? result : wideOf(result, product);
    if (isOff(nums[share]! * figure, dens[share]! * whole)) found.push(from + at);
  }
}

/** What is no number is less than nothing, and nothing is less than it. */
const wideOf = (cell: number, { blank, wide }: Column): Fen => (cell === blank ? Number.NaN : amountOf(cell, wide)!);

function countMonths({ cells, used }: Column, counts: Int32Array): void {
  for (let at = 0; at < used; at += 1) {
    const day = cells[at]!;
    if (day !== 0) counts[monthOf(day) - EARLIEST]! += 1;
  }
}

function widen(ends: Int32Array, day: Day): void {
  if (day < ends[0]!) ends[0] = day;
  if (day > ends[1]!) ends[1] = day;
}

function widenAll({ cells, used }: Column, ends: Int32Array): void {
  let [first, last] = [ends[0]!, ends[1]!];
  for (let at = 0; at < used; at += 1) {
    const day = cells[at]!;
    if (day > last) last = day;
    if (day < first && day !== 0) first = day;
  }
  ends[0] = first;
  ends[1] = last;
}

/** `seen`: by cell, 1 for those that have come. Texts of a book are numbered as they come, so there are not many more than that. */
function addFirsts(
  { cells, from, used }: Column,
  seen: Uint8Array<ArrayBuffer>,
  found: number[],
): Uint8Array<ArrayBuffer> {
  let known = seen;
  for (let at = 0; at < used; at += 1) {
    const cell = cells[at]!;
    if (cell >= known.length) {
      const larger = new Uint8Array(Math.max(cell + 1, known.length * 2));
      larger.set(known);
      known = larger;
    }
    if (known[cell] !== 0) continue;
    known[cell] = 1;
    found.push(from + at);
  }
  return known;
}
