// DATE-FUTURE, DATE-PAST: a day long after, or long before, all others of its column, as a mistyped year makes it.
import {
  type Day,
  firstDay,
  formatDay,
  formatMonth,
  lastDay,
  type Month,
  monthOf,
  monthsBetween,
} from '../../model/calendar.ts';
import {
  daysByMonth,
  eitherOf,
  type FigureField,
  placesFilled,
  placesWithin,
  spanOfDays,
} from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import { pickedRows, type RowList } from '../../model/row-list.ts';
import { type Fiscal, firstMonthOf } from '../../model/run.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

/** Without a clock, so that the same files give the same findings on every day. */
export const strayDate: Rule = {
  codes: ['DATE-FUTURE', 'DATE-PAST'],
  *find(context: Context) {
    const { ledgers, editions } = context;
    const { sales } = ledgers;
    yield* strays(sales, 'signed_on', 'signedOn', isMeant);
    yield* strays(sales, 'executed_on', 'executedOn', null);
    yield* ahead(context);
    yield* strays(ledgers.collections, 'received_on', 'receivedOn', null);
    yield* strays(ledgers.expenses, 'spent_on', 'spentOn', () => false);
    yield* unpaid(context, { starts: editions[0].fiscalYearStarts });
  },
};

const NEVER = 9999_99_99;
const YEAR = 12;
/** More rows than one in so many are no mistake of typing. */
const FEW = 10;
const FEW_AFTER_LESS = 100;
/** A hole of less than a year is one where so many rows would have been in it. */
const MISSED = 30;

/** A sale of long ago whose execution is of that time as well was entered on purpose: it waits for its money. */
const isMeant = ({ executedOn }: SalesRow, first: Day): boolean => executedOn !== null && executedOn < first;

/** `isMeant`: of a row before the day on which the others begin; null where rows before are none of our business. */
function* strays<Row extends Placed>(
  rows: RowList<Row>,
  column: string,
  field: FigureField<Row>,
  isMeant: ((row: Row, first: Day) => boolean) | null,
): Iterable<Finding> {
  const { latest, first } = heartOf(rows, field);
  if (latest === null && (first === null || isMeant === null)) return;
  const after = latest === null ? [] : placesWithin(rows, field, latest + 1, NEVER);
  const before = first === null || isMeant === null ? [] : placesWithin(rows, field, 0, first - 1);
  const isAfter = (day: Day): boolean => latest !== null && day > latest;
  const dayOf = (row: Row): Day => row[field] as Day;
  const isStray = (row: Row): boolean => isAfter(dayOf(row)) || !isMeant!(row, first!);
  for (const row of pickedRows(rows, eitherOf(after, before)).filter(isStray)) {
    const day = dayOf(row);
    const place = placeOf(row, column);
    yield isAfter(day)
      ? finding('DATE-FUTURE', place, formatDay(day), { latest: formatDay(latest!) })
      : finding('DATE-PAST', place, formatDay(day), { first: formatDay(first!) });
  }
}

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

/** What was approved was approved before the files were written: not months after all that happened. */
function* ahead({ ledgers: { sales, collections }, salesSpan }: Context): Iterable<Finding> {
  const approved = placesFilled(sales, 'approvedOn');
  if (approved.length === 0) return;
  const received = spanOfDays(collections, 'receivedOn');
  const latest = Math.max(salesSpan()?.last ?? 0, received?.last ?? 0);
  for (const place of approved) {
    const row = sales.at(place)!;
    const day = row.approvedOn!;
    if (monthsBetween(monthOf(latest), monthOf(day)) < MONTHS_AHEAD) continue;
    yield finding('DATE-FUTURE', placeOf(row, 'approved_on'), formatDay(day), { latest: formatDay(latest) });
  }
}

const MONTHS_AHEAD = 3;

/** The runs end with the sales: what is to be paid long after them is paid by none of these. */
function* unpaid({ ledgers: { adjustments }, salesSpan }: Context, fiscal: Fiscal): Iterable<Finding> {
  const latest = adjustments.length === 0 ? null : (salesSpan()?.last ?? null);
  if (latest === null) return;
  for (const row of adjustments) {
    const month = firstMonthOf(row.period, fiscal);
    if (monthsBetween(monthOf(latest), month) < YEAR) continue;
    yield finding('DATE-FUTURE', placeOf(row, 'period'), formatMonth(month), { latest: formatDay(latest) });
  }
}
