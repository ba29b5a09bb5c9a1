// The rows of a ledger -> the first and the last of their days, looked at in passing.
import type { Day } from './calendar.ts';
import { inPassing, type RowList } from './row-list.ts';

export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** Null where there are no rows. */
export function spanOfDays<Row>(rows: RowList<Row>, dayOf: (row: Row) => Day): DaySpan | null {
  if (rows.length === 0) return null;
  const passing = inPassing(rows);
  let first = dayOf(passing.at(0)!);
  let last = first;
  for (let place = 1; place < rows.length; place += 1) {
    const day = dayOf(passing.at(place)!);
    if (day < first) first = day;
    else if (day > last) last = day;
  }
  return { first, last };
}
