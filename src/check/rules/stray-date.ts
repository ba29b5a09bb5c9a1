// DATE-FUTURE, DATE-PAST: a day long after, or long before, all others of its column, as a mistyped year makes it.
import { type Day, formatDay, monthOf, monthsBetween } from '../../model/calendar.ts';
import { spanOfDays } from '../../model/columns/days-of-column.ts';
import { eitherOf, placesFilled } from '../../model/columns/search-columns.ts';
import type { FigureField } from '../../model/columns/searched-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import { pickedRows, type RowList } from '../../model/row-list.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';
import { longAfter, strays } from '../stray-days.ts';

/** Without a clock, so that the same files give the same findings on every day. */
export const strayDate: Rule = {
  codes: ['DATE-FUTURE', 'DATE-PAST'],
  *find(context: Context) {
    const { ledgers } = context;
    const { sales, collections, expenses } = ledgers;
    yield* strays(sales, { column: 'signed_on', field: 'signedOn', isMeant });
    yield* strays(sales, { column: 'executed_on', field: 'executedOn', isMeant: null });
    const last = context.salesSpan()?.last ?? NEVER;
    const ended = (field: FigureField<SalesRow>): RowList<SalesRow> =>
      pickedRows(sales, eitherOf(placesFilled(sales, field)));
    const [cancelled, writtenOff] = [ended('cancelledOn'), ended('writtenOffOn')];
    yield* longAfter(cancelled, last, { column: 'cancelled_on', dayOf: ({ cancelledOn }) => cancelledOn });
    yield* longAfter(writtenOff, last, { column: 'written_off_on', dayOf: ({ writtenOffOn }) => writtenOffOn });
    yield* ahead(context);
    yield* strays(collections, { column: 'received_on', field: 'receivedOn', isMeant: null });
    yield* strays(expenses, { column: 'spent_on', field: 'spentOn', isMeant: () => false });
  },
};

/** Without a sale nothing is long after the last one. */
const NEVER = 99_991_231;

/** A sale of long ago whose execution is of that time as well was entered on purpose: it waits for its money. */
const isMeant = ({ executedOn }: SalesRow, first: Day): boolean => executedOn !== null && executedOn < first;

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
