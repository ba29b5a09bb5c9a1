// DATE-EXECUTED-BEFORE-SIGNED: a row carried out, cancelled, due or written off before it was signed.
import { type Day, daysBetween, formatDay } from '../../model/calendar.ts';
import { eitherOf, placesBelow } from '../../model/columns/search-columns.ts';
import type { FigureField } from '../../model/columns/searched-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { FindingFacts } from '../../model/finding-facts.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import { pickedRows } from '../../model/row-list.ts';
import type { Rule } from '../rule.ts';

export const executedBeforeSigned: Rule = {
  codes: ['DATE-EXECUTED-BEFORE-SIGNED'],
  *find({ ledgers }) {
    const early = DAYS.map((field) => placesBelow(ledgers.sales, field, 'signedOn'));
    for (const row of pickedRows(ledgers.sales, eitherOf(...early)).filter(isEarly)) yield* earlyDays(row);
  },
};

const DAYS: readonly FigureField<SalesRow>[] = ['executedOn', 'cancelledOn', 'dueOn', 'writtenOffOn'];

/** Money may be asked for before the signing, but not this many days. */
const DUE_BEFORE = 31;

const isBefore = (day: Day | null, signed: Day): day is Day => day !== null && day < signed;

const isExecutedEarly = ({ executedOn, signedOn, status, amount }: SalesRow): boolean =>
  isBefore(executedOn, signedOn) && status !== 'cancelled' && amount >= 0;

/** One of a valid row is without effect, which is said elsewhere. */
const isCancelledEarly = ({ cancelledOn, signedOn, status }: SalesRow): boolean =>
  isBefore(cancelledOn, signedOn) && status === 'cancelled';

const isDueEarly = ({ dueOn, signedOn, status, amount }: SalesRow): boolean =>
  isBefore(dueOn, signedOn) && status !== 'cancelled' && amount > 0 && daysBetween(dueOn, signedOn) > DUE_BEFORE;

const isWrittenOffEarly = ({ writtenOffOn, signedOn, amount }: SalesRow): boolean =>
  isBefore(writtenOffOn, signedOn) && amount > 0;

const isEarly = (row: SalesRow): boolean =>
  isExecutedEarly(row) || isCancelledEarly(row) || isDueEarly(row) || isWrittenOffEarly(row);

type What = NonNullable<FindingFacts['DATE-EXECUTED-BEFORE-SIGNED']['what']>;

function* earlyDays(row: SalesRow): Iterable<Finding> {
  const signed = formatDay(row.signedOn);
  const early = (column: string, day: Day | null, what?: What): Finding =>
    finding('DATE-EXECUTED-BEFORE-SIGNED', placeOf(row, column), formatDay(day!), {
      signed,
      ...(what === undefined ? {} : { what }),
    });
  if (isExecutedEarly(row)) yield early('executed_on', row.executedOn);
  if (isCancelledEarly(row)) yield early('cancelled_on', row.cancelledOn, 'cancelled');
  if (isDueEarly(row)) yield early('due_on', row.dueOn, 'due');
  if (isWrittenOffEarly(row)) yield early('written_off_on', row.writtenOffOn, 'written-off');
}
