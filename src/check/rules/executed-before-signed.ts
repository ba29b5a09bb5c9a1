// DATE-EXECUTED-BEFORE-SIGNED: a row carried out before it was signed.
import { type Day, formatDay } from '../../model/calendar.ts';
import { finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

export const executedBeforeSigned: Rule = {
  codes: ['DATE-EXECUTED-BEFORE-SIGNED'],
  *find({ ledgers }) {
    for (const row of ledgers.sales.filter(isEarly)) {
      yield finding('DATE-EXECUTED-BEFORE-SIGNED', placeOf(row, 'executed_on'), formatDay(row.executedOn), {
        signed: formatDay(row.signedOn),
      });
    }
  },
};

function isEarly(row: SalesRow): row is SalesRow & { readonly executedOn: Day } {
  const { executedOn } = row;
  return executedOn !== null && executedOn < row.signedOn && row.status !== 'cancelled' && row.amount >= 0;
}
