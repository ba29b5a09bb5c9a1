// The merged ranges of a sheet -> which of its cells a spreadsheet does not show, because one above or left of them covers them.
import type { MergeAbove } from '../../model/sheet.ts';
import { LAST_COLUMN, referenceColumn, referenceRow } from './cell-reference.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';

/** From 1, the last row and column included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Quick where rows are asked for one after the other. */
export interface CoveredCells {
  /** True for a cell of a range that is not its top left one. */
  readonly has: (row: number, column: number) => boolean;
  /** The columns of ranges that begin above the row and reach it. */
  readonly under: (row: number) => readonly MergeAbove[];
}

/** `B2:C4`; null for a single cell, or what is no range. */
export function mergedRange(reference: string): MergedRange | null {
  const match = /^\s*(\$?[a-z]{1,3}\$?\d{1,7}):(\$?[a-z]{1,3}\$?\d{1,7})\s*$/i.exec(reference);
  if (match === null) return null;
  const corners = [Buffer.from(match[1]!), Buffer.from(match[2]!)];
  const rows = corners.map((corner) => referenceRow(corner, 0, corner.length));
  const columns = corners.map((corner) => referenceColumn(corner, 0, corner.length));
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return top === bottom && left === right ? null : { top, left, bottom, right };
}

/** Ranges of more rows are looked at one by one, so that there may not be many of them. */
const TALL = 64;
const MOST_TALL = 2000;
const FEW = 32;

/** What holds for a row, or for all rows from one up to another. */
interface Covers {
  readonly ranges: readonly MergedRange[];
  readonly above: readonly MergeAbove[];
  readonly marked: Uint8Array | null;
}

/** Throws {@link DamagedWorkbook} where there are more tall ranges than anybody merges. */
export function coveredCells(ranges: readonly MergedRange[]): CoveredCells {
  const tall = ranges.filter(({ top, bottom }) => bottom - top >= TALL);
  if (tall.length > MOST_TALL) throw new DamagedWorkbook('too-many-cells');
  const short = ranges.filter(({ top, bottom }) => bottom - top < TALL).sort((a, b) => a.top - b.top);
  const tallIn = coversOfTall(tall);
  let currentRow = 0;
  let current: Covers = tallIn(0);

  const enter = (row: number): void => {
    currentRow = row;
    const ofTall = tallIn(row);
    const found: MergedRange[] = [];
    for (let at = firstFrom(short, row - TALL + 1); at < short.length && short[at]!.top <= row; at += 1) {
      if (isIn(row, short[at]!)) found.push(short[at]!);
    }
    current = found.length === 0 ? ofTall : coversOf(row, [...ofTall.ranges, ...found]);
  };
  return {
    has: (row, column) => {
      if (row !== currentRow) enter(row);
      const { marked, ranges: inRow } = current;
      return marked === null ? inRow.some((range) => covers(range, row, column)) : marked[column] === 1;
    },
    under: (row) => {
      if (row !== currentRow) enter(row);
      return current.above;
    },
  };
}

/** Between two rows in which a range begins or ends all rows have the same. */
function coversOfTall(tall: readonly MergedRange[]): (row: number) => Covers {
  const edges = new Set(tall.flatMap(({ top, bottom }) => [top, top + 1, bottom + 1]));
  const sorted = Float64Array.from(edges).sort();
  let [from, to] = [0, 0];
  let current: Covers = { ranges: [], above: [], marked: null };
  return (row) => {
    if (row >= from && row < to) return current;
    const next = sorted.findIndex((edge) => edge > row);
    from = next < 0 ? (sorted.at(-1) ?? 0) : (sorted[next - 1] ?? 0);
    to = next < 0 ? Number.POSITIVE_INFINITY : sorted[next]!;
    const found = tall.filter((range) => isIn(row, range));
    current = coversOf(row, found);
    return current;
  };
}

function coversOf(row: number, ranges: readonly MergedRange[]): Covers {
  const above = ranges.filter(({ top }) => top < row);
  return {
    ranges,
    above: above.map(({ top, left, right }) => ({ from: left - 1, to: right - 1, top })),
    marked: ranges.length > FEW ? markedColumns(row, ranges) : null,
  };
}

const isIn = (row: number, { top, bottom }: MergedRange): boolean => row >= top && row <= bottom;

const covers = ({ top, left, right }: MergedRange, row: number, column: number): boolean =>
  column >= left && column <= right && !(row === top && column === left);

/** Where a row has many ranges, its columns are marked once. */
function markedColumns(row: number, ranges: readonly MergedRange[]): Uint8Array {
  const marked = new Uint8Array(LAST_COLUMN + 1);
  const seen = new Set<number>();
  for (const { top, left, right } of ranges) {
    const from = row === top ? left + 1 : left;
    const once = from * (LAST_COLUMN + 1) + right;
    if (!seen.has(once)) marked.fill(1, from, right + 1);
    seen.add(once);
  }
  return marked;
}

/** The place of the first range that begins in this row or below. */
function firstFrom(ranges: readonly MergedRange[], row: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.top < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
