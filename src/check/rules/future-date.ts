// DATE-FUTURE: a day a year and more after all others of its column, as a mistyped year makes it.

import { type Day, formatDay, type Month, monthOf, monthsBetween } from '../../model/calendar.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import { inPassing, type RowList } from '../../model/row-list.ts';
import type { Rule } from '../rule.ts';

/** Without a clock, so that the same files give the same findings on every day. */
export const futureDate: Rule = {
  codes: ['DATE-FUTURE'],
  *find({ ledgers }) {
    yield* farAhead(ledgers.sales, 'signed_on', ({ signedOn }) => signedOn);
    yield* farAhead(ledgers.collections, 'received_on', ({ receivedOn }) => receivedOn);
    yield* farAhead(ledgers.expenses, 'spent_on', ({ spentOn }) => spentOn);
  },
};

const YEAR = 12;
/** More rows than one in so many are no mistake of typing. */
const FEW = 10;

function* farAhead<Row extends Placed>(
  rows: RowList<Row>,
  column: string,
  dayOf: (row: Row) => Day,
): Iterable<Finding> {
  const before = latestBeforeGap(rows, dayOf);
  if (before === null) return;
  for (const row of rows.filter((one) => dayOf(one) > before)) {
    const day = dayOf(row);
    yield finding('DATE-FUTURE', placeOf(row, column), formatDay(day), { latest: formatDay(before) });
  }
}

/** The latest day of those that belong together; null where all do. */
function latestBeforeGap<Row>(rows: RowList<Row>, dayOf: (row: Row) => Day): Day | null {
  if (!isLongerThanYear(rows, dayOf)) return null;
  const latestIn = new Map<Month, Day>();
  const countIn = new Map<Month, number>();
  const passing = inPassing(rows);
  for (let place = 0; place < rows.length; place += 1) {
    const day = dayOf(passing.at(place)!);
    const month = monthOf(day);
    countIn.set(month, (countIn.get(month) ?? 0) + 1);
    if (day > (latestIn.get(month) ?? 0)) latestIn.set(month, day);
  }
  const months = [...countIn.keys()].sort((a, b) => a - b);
  let ahead = 0;
  let found: Day | null = null;
  for (let place = months.length - 1; place > 0; place -= 1) {
    ahead += countIn.get(months[place]!)!;
    if (ahead > Math.max(1, rows.length / FEW)) break;
    if (monthsBetween(months[place - 1]!, months[place]!) >= YEAR) found = latestIn.get(months[place - 1]!)!;
  }
  return found;
}

/** As few books are: the others need no more than one look at each day. */
function isLongerThanYear<Row>(rows: RowList<Row>, dayOf: (row: Row) => Day): boolean {
  if (rows.length < 2) return false;
  const passing = inPassing(rows);
  let first = dayOf(passing.at(0)!);
  let last = first;
  for (let place = 1; place < rows.length; place += 1) {
    const day = dayOf(passing.at(place)!);
    if (day < first) first = day;
    else if (day > last) last = day;
  }
  return monthsBetween(monthOf(first), monthOf(last)) >= YEAR;
}
