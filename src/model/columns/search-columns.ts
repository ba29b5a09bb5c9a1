// Rows of a ledger, and what is asked of one or two of their columns -> the places of the rows that have it. Of rows that were read no row is looked at, only cells.
import type { Ratio } from '../money.ts';
import { inPassing, type RowList } from '../row-list.ts';
import { amountOf } from './cells.ts';
import {
  columnsOf,
  type FigureField,
  figureOf,
  type RatioField,
  type SearchedColumn,
  wideOf,
} from './searched-columns.ts';

/** Places in the ledger, in order. */
export type Places = readonly number[];

/** So many times a figure. */
export interface Multiple<Row> {
  readonly field: FigureField<Row>;
  readonly times: number;
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

const isWithin = (figure: number | null, least: number, most: number): boolean =>
  figure !== null && figure >= least && figure <= most;

function placesIn<Row>(rows: RowList<Row>, isWanted: (row: Row) => boolean): Places {
  const found: number[] = [];
  const passing = inPassing(rows);
  for (let place = 0; place < rows.length; place += 1) if (isWanted(passing.at(place)!)) found.push(place);
  return found;
}

function addWithin({ cells, from, used }: SearchedColumn, least: number, most: number, found: number[]): void {
  for (let at = 0; at < used; at += 1) {
    const cell = cells[at]!;
    if (cell >= least && cell <= most) found.push(from + at);
  }
}

function addWideWithin(
  { cells, from, used, wide }: SearchedColumn,
  least: number,
  most: number,
  found: number[],
): void {
  for (let at = 0; at < used; at += 1) if (isWithin(amountOf(cells[at]!, wide), least, most)) found.push(from + at);
}

function addFilled({ cells, from, used, blank }: SearchedColumn, isFilled: boolean, found: number[]): void {
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
  one: SearchedColumn,
  times: number,
  other: SearchedColumn,
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
function addOffProduct(ratio: SearchedColumn, one: SearchedColumn, product: SearchedColumn, found: number[]): void {
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

/** `seen`: by cell, 1 for those that have come. Texts of a book are numbered as they come, so there are not many more than that. */
function addFirsts(
  { cells, from, used }: SearchedColumn,
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
