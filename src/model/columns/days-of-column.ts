// Rows of a ledger and a field of days -> the first and the last of them, and how many are in each month.
import { type Day, type Month, monthOf } from '../calendar.ts';
import type { RowList } from '../row-list.ts';
import { columnsOf, type FigureField, figureOf, type SearchedColumn } from './searched-columns.ts';

export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

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

const figuresOf = <Row>(rows: RowList<Row>, field: FigureField<Row>): readonly number[] =>
  rows.map((row) => figureOf(row, field)).filter((figure) => figure !== null);

function countMonths({ cells, used }: SearchedColumn, counts: Int32Array): void {
  for (let at = 0; at < used; at += 1) {
    const day = cells[at]!;
    if (day !== 0) counts[monthOf(day) - EARLIEST]! += 1;
  }
}

function widen(ends: Int32Array, day: Day): void {
  if (day < ends[0]!) ends[0] = day;
  if (day > ends[1]!) ends[1] = day;
}

function widenAll({ cells, used }: SearchedColumn, ends: Int32Array): void {
  let [first, last] = [ends[0]!, ends[1]!];
  for (let at = 0; at < used; at += 1) {
    const day = cells[at]!;
    if (day > last) last = day;
    if (day < first && day !== 0) first = day;
  }
  ends[0] = first;
  ends[1] = last;
}
