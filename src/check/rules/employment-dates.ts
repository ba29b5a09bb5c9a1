// DATE-BEFORE-HIRE, DATE-AFTER-LEAVING: a sale signed by somebody who was not employed on that day; refunds may be.
import { type Day, formatDay } from '../../model/calendar.ts';
import { firstPlaces } from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import { inPassing } from '../../model/row-list.ts';
import { byPerson } from '../by-person.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

export const employmentDates: Rule = {
  codes: ['DATE-BEFORE-HIRE', 'DATE-AFTER-LEAVING'],
  *find(context) {
    if (areAllEmployed(context)) return;
    for (const row of context.ledgers.sales.filter(isSuspectIn(context))) {
      for (const personId of splittersOf(row, context) ?? [row.personId]) {
        if (!wasEmployed(personId, row.signedOn, context)) yield outsideEmployment(row, personId, context);
      }
    }
  },
};

/** Whether orders are their sellers' alone, and all of these were there all the time in which anything was sold. */
function areAllEmployed(context: Context): boolean {
  const { sales } = context.ledgers;
  const span = context.salesSpan();
  if (span === null || context.splitsOf.size > 0) return span === null;
  const passing = inPassing(sales);
  return firstPlaces(sales, 'personId').every((place) => {
    const { from, to } = employment(passing.at(place)!.personId, context);
    return from <= span.first && span.last <= to;
  });
}

/** Whether it is worth asking for the row's people: those who share its order, or a seller who was not employed. */
function isSuspectIn(context: Context): (row: SalesRow) => boolean {
  const hasSplits = context.splitsOf.size > 0;
  const spanOf = byPerson(context.ledgers.sales, (personId) => employment(personId, context));
  return (row) => {
    if (row.amount <= 0 || row.status === 'cancelled') return false;
    if (hasSplits && splittersOf(row, context) !== null) return true;
    const { from, to } = spanOf(row);
    return row.signedOn < from || row.signedOn > to;
  };
}

function splittersOf({ projectNo, orderNo }: SalesRow, { splitsOf }: Context): readonly string[] | null {
  return (projectNo === null ? splitsOf.get(orderNo)?.map(({ personId }) => personId) : null) ?? null;
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The first and the last day; of people who are unknown, which is another rule's matter, all days. */
function employment(personId: string, { roster }: Context): Span {
  const { hiredOn: from, leftOn } = roster.byId.get(personId) ?? { hiredOn: 0, leftOn: null };
  return { from, to: leftOn ?? LAST_DAY };
}

const LAST_DAY = 9999_12_31;

function wasEmployed(personId: string, day: Day, context: Context): boolean {
  const { from, to } = employment(personId, context);
  return day >= from && day <= to;
}

function outsideEmployment(row: SalesRow, personId: string, { roster }: Context): Finding {
  const { hiredOn, leftOn } = roster.byId.get(personId)!;
  const place = placeOf(row, 'signed_on');
  const value = formatDay(row.signedOn);
  return row.signedOn < hiredOn || leftOn === null
    ? finding('DATE-BEFORE-HIRE', place, value, { person: personId, hired: formatDay(hiredOn) })
    : finding('DATE-AFTER-LEAVING', place, value, { person: personId, left: formatDay(leftOn) });
}
