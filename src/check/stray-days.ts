// A column of days -> DATE-FUTURE and DATE-PAST for the few that lie a year and more beyond all others.
import { type Day, firstDay, formatDay, lastDay, type Month, monthOf, monthsBetween } from '../model/calendar.ts';
import { daysByMonth } from '../model/columns/days-of-column.ts';
import { eitherOf, placesWithin } from '../model/columns/search-columns.ts';
import type { FigureField } from '../model/columns/searched-columns.ts';
import { type Finding, finding } from '../model/finding.ts';
import { type Placed, placeOf } from '../model/place.ts';
import { pickedRows, type RowList } from '../model/row-list.ts';

/** In months. */
const YEAR = 12;
/** More rows than one in so many are no mistake of typing. */
const FEW = 10;
const FEW_AFTER_LESS = 100;
/** A hole of less than a year is one where so many rows would have been in it. */
const MISSED = 30;

/** How a column is looked at. */
interface DayColumn<Row> {
  readonly column: string;
  readonly dayOf: (row: Row) => Day | null;
  /** The cell as the finding quotes it. */
  readonly show?: (row: Row) => string;
}

interface StrayColumn<Row> {
  readonly column: string;
  readonly field: FigureField<Row>;
  /** Of a row before the day on which the others begin; null where rows before are none of our business. */
  readonly isMeant: ((row: Row, first: Day) => boolean) | null;
}

const NEVER = 9999_99_99;

/** For columns whose days follow each other closely: a hole of a year parts what belongs together from what does not. */
export function* strays<Row extends Placed>(
  rows: RowList<Row>,
  { column, field, isMeant }: StrayColumn<Row>,
): Iterable<Finding> {
  const { latest, first } = heartOf(rows, field);
  if (latest === null && (first === null || isMeant === null)) return;
  const after = latest === null ? [] : placesWithin(rows, field, latest + 1, NEVER);
  const before = first === null || isMeant === null ? [] : placesWithin(rows, field, 0, first - 1);
  const isAfter = (day: Day): boolean => latest !== null && day > latest;
  const how = { column, dayOf: (row: Row) => row[field] as Day };
  const isStray = (row: Row): boolean => isAfter(how.dayOf(row)) || !isMeant!(row, first!);
  for (const row of pickedRows(rows, eitherOf(after, before)).filter(isStray)) {
    yield isAfter(how.dayOf(row)) ? future(row, how, latest!) : past(row, how, first!);
  }
}

/** For columns with days here and there: those a year and more after the last sale. */
export function* longAfter<Row extends Placed>(rows: RowList<Row>, last: Day, how: DayColumn<Row>): Iterable<Finding> {
  const isLong = (row: Row): boolean => {
    const day = how.dayOf(row);
    return day !== null && monthsBetween(monthOf(last), monthOf(day)) >= YEAR;
  };
  for (const row of rows.filter(isLong)) yield future(row, how, last);
}

export interface PeriodColumn<Row> extends DayColumn<Row> {
  readonly dayOf: (row: Row) => Day;
  readonly endOf: (row: Row) => Day;
}

/** For columns of periods: the few of many that were over months before the first sale. */
export function* beforeFirst<Row extends Placed>(
  rows: readonly Row[],
  first: Day,
  how: PeriodColumn<Row>,
): Iterable<Finding> {
  const isEarly = (row: Row): boolean => monthsBetween(monthOf(how.endOf(row)), monthOf(first)) >= MONTHS_BEFORE;
  const early = rows.filter(isEarly);
  if (early.length === 0 || early.length * FEW > rows.length) return;
  const begin = rows.filter((row) => !isEarly(row)).map(how.dayOf);
  for (const row of early)
    yield past(
      row,
      how,
      begin.reduce((a, b) => Math.min(a, b)),
    );
}

/** Of targets and reviews some are there before anything is sold. */
const MONTHS_BEFORE = 3;

const shown = <Row>(row: Row, { dayOf, show }: DayColumn<Row>): string => show?.(row) ?? formatDay(dayOf(row)!);

const future = <Row extends Placed>(row: Row, how: DayColumn<Row>, latest: Day): Finding =>
  finding('DATE-FUTURE', placeOf(row, how.column), shown(row, how), { latest: formatDay(latest) });

const past = <Row extends Placed>(row: Row, how: DayColumn<Row>, first: Day): Finding =>
  finding('DATE-PAST', placeOf(row, how.column), shown(row, how), { first: formatDay(first) });

/** Where the days that belong together end and begin; null at an end beyond which there is none. */
interface Heart {
  readonly latest: Day | null;
  readonly first: Day | null;
}

function heartOf<Row>(rows: RowList<Row>, field: FigureField<Row>): Heart {
  const months = Array.from(daysByMonth(rows, field), ([month, count]) => ({ month, count }));
  const count = months.reduce((sum, month) => sum + month.count, 0);
  const last = edgeOf(months, count);
  const begin = edgeOf([...months].reverse(), count);
  const daysIn = (month: Month): readonly Day[] =>
    placesWithin(rows, field, firstDay(month), lastDay(month)).map((place) => rows.at(place)![field] as Day);
  return {
    latest: last === null ? null : daysIn(last).reduce((a, b) => Math.max(a, b)),
    first: begin === null ? null : daysIn(begin).reduce((a, b) => Math.min(a, b)),
  };
}

interface MonthOfDays {
  readonly month: Month;
  readonly count: number;
}

/** Of months that go on towards their end, forwards or backwards: the last one before a hole that only few rows lie beyond. */
function edgeOf(months: readonly MonthOfDays[], count: number): Month | null {
  let beyond = 0;
  let found: Month | null = null;
  for (let place = months.length - 1; place > 0; place -= 1) {
    beyond += months[place]!.count;
    const [edge, start] = [months[place - 1]!, months[0]!];
    if (beyond > Math.max(1, count / FEW) || beyond >= count - beyond) break;
    const hole = Math.abs(monthsBetween(edge.month, months[place]!.month));
    const usual = (count - beyond) / (Math.abs(monthsBetween(start.month, edge.month)) + 1);
    const isLess = hole > 2 && (hole - 1) * usual >= MISSED && beyond <= Math.max(1, count / FEW_AFTER_LESS);
    if (hole >= YEAR || isLess) found = edge.month;
  }
  return found;
}
