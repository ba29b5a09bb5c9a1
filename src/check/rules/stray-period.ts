// DATE-FUTURE, DATE-PAST: a period or a day of the ledgers beside the sales that no run of the book is near, as a mistyped year makes it.
import { type Day, firstDay, formatMonth, lastDay, monthOf } from '../../model/calendar.ts';
import type { ElectionRow, PersonRow, ReviewRow, TargetRow } from '../../model/ledger.ts';
import { type Fiscal, firstMonthOf, formatRun, lastMonthOf, type Run } from '../../model/run.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';
import { beforeFirst, longAfter, type PeriodColumn } from '../stray-days.ts';

/** The runs begin and end with the sales: what is dated long before or after them counts in none. */
export const strayPeriod: Rule = {
  codes: ['DATE-FUTURE', 'DATE-PAST'],
  *find({ ledgers, editions, salesSpan }: Context) {
    const span = salesSpan();
    if (span === null) return;
    const { first, last } = span;
    const fiscal = { starts: editions[0].fiscalYearStarts };
    const targeted = periods('period', fiscal, ({ period }: TargetRow) => period);
    yield* beforeFirst(ledgers.targets, first, targeted);
    yield* longAfter(ledgers.targets, last, targeted);
    const elected = periods('quarter', fiscal, ({ quarter }: ElectionRow) => quarter);
    yield* beforeFirst(ledgers.elections, first, elected);
    yield* longAfter(ledgers.elections, last, elected);
    yield* beforeFirst(ledgers.reviews, first, REVIEWED);
    yield* longAfter(ledgers.reviews, last, REVIEWED);
    const { adjustments, incidents, decisions, people } = ledgers;
    yield* longAfter(
      adjustments,
      last,
      periods('period', fiscal, ({ period }) => period),
    );
    yield* longAfter(incidents, last, { column: 'date', dayOf: ({ date }) => date });
    yield* longAfter(decisions, last, { column: 'effective_from', dayOf: ({ effectiveFrom }) => effectiveFrom });
    yield* longAfter(people, last, { column: 'effective_from', dayOf: ({ effectiveFrom }) => effectiveFrom });
    yield* longAfter(people, last, { column: 'left_on', dayOf: leavingOf });
  },
};

const periods = <Row>(column: string, fiscal: Fiscal, runOf: (row: Row) => Run): PeriodColumn<Row> => ({
  column,
  dayOf: (row) => firstDay(firstMonthOf(runOf(row), fiscal)),
  endOf: (row) => lastDay(lastMonthOf(runOf(row), fiscal)),
  show: (row) => formatRun(runOf(row)),
});

const REVIEWED: PeriodColumn<ReviewRow> = {
  column: 'period',
  dayOf: ({ month }) => firstDay(month),
  endOf: ({ month }) => lastDay(month),
  show: ({ month }) => formatMonth(month),
};

/** What programs write for no day at all, such as 2099-12-31, is no mistyped year. */
const PLACEHOLDERS = 209_000;

const leavingOf = ({ leftOn }: PersonRow): Day | null =>
  leftOn === null || monthOf(leftOn) > PLACEHOLDERS ? null : leftOn;
