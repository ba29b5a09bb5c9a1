// DATE-EXECUTED-BEFORE-SIGNED: a row carried out before it was signed.
import { formatDay } from '../../model/calendar.ts';
import { eitherOf, placesBelow } from '../../model/columns/search-columns.ts';
import { finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import { pickedRows } from '../../model/row-list.ts';
import type { Rule } from '../rule.ts';

export const executedBeforeSigned: Rule = {
  codes: ['DATE-EXECUTED-BEFORE-SIGNED'],
  *find({ ledgers }) {
    const early = eitherOf(placesBelow(ledgers.sales, 'executedOn', 'signedOn'));
    for (const row of pickedRows(ledgers.sales, early).filter(isSold)) {
      yield finding('DATE-EXECUTED-BEFORE-SIGNED', placeOf(row, 'executed_on'), formatDay(row.executedOn!), {
        signed: formatDay(row.signedOn),
      });
    }
  },
};

const isSold = ({ amount, status }: SalesRow): boolean => amount >= 0 && status !== 'cancelled';
