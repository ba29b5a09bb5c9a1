// DATE-EXECUTED-BEFORE-SIGNED: a row carried out before it was signed.
import { formatDay } from '../../model/calendar.ts';
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

export const executedBeforeSigned: Rule = {
  codes: ['DATE-EXECUTED-BEFORE-SIGNED'],
  *find({ ledgers }) {
    for (const row of ledgers.sales) {
      if (row.executedOn === null || row.executedOn >= row.signedOn) continue;
      if (row.status === 'cancelled' || row.amount < 0) continue;
      yield finding('DATE-EXECUTED-BEFORE-SIGNED', placeOf(row, 'executed_on'), formatDay(row.executedOn), {
        signed: formatDay(row.signedOn),
      });
    }
  },
};
