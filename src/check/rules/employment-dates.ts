// DATE-BEFORE-HIRE, DATE-AFTER-LEAVING: a sale signed by somebody who was not employed on that day; refunds may be.
import { type Day, formatDay } from '../../model/calendar.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

export const employmentDates: Rule = {
  codes: ['DATE-BEFORE-HIRE', 'DATE-AFTER-LEAVING'],
  *find(context) {
    const { splitsOf, ledgers } = context;
    for (const row of ledgers.sales) {
      if (row.amount <= 0 || row.status === 'cancelled') continue;
      const splits = splitsOf.size > 0 && row.projectNo === null ? splitsOf.get(row.orderNo) : undefined;
      if (splits === undefined) {
        if (!wasEmployed(row.personId, row.signedOn, context)) yield outsideEmployment(row, row.personId, context);
        continue;
      }
      for (const { personId } of splits) {
        if (!wasEmployed(personId, row.signedOn, context)) yield outsideEmployment(row, personId, context);
      }
    }
  },
};

/** Unknown people are another rule's matter. */
function wasEmployed(personId: string, day: Day, { roster }: Context): boolean {
  const person = roster.byId.get(personId);
  return person === undefined || (day >= person.hiredOn && (person.leftOn === null || day <= person.leftOn));
}

function outsideEmployment(row: SalesRow, personId: string, { roster }: Context): Finding {
  const { hiredOn, leftOn } = roster.byId.get(personId)!;
  const place = placeOf(row, 'signed_on');
  const value = formatDay(row.signedOn);
  return row.signedOn < hiredOn || leftOn === null
    ? finding('DATE-BEFORE-HIRE', place, value, { person: personId, hired: formatDay(hiredOn) })
    : finding('DATE-AFTER-LEAVING', place, value, { person: personId, left: formatDay(leftOn) });
}
