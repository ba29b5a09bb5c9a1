// CELL-NO-EFFECT: a cell of a sale that somebody filled in and that nothing is done with, because the rest of the row says otherwise.
import { formatDay, monthOf } from '../../model/calendar.ts';
import { eitherOf, placesFilled } from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { isZero } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import { pickedRows } from '../../model/row-list.ts';
import { specialReason } from '../../policy/price.ts';
import type { Context } from '../context.ts';
import { formatPercent } from '../format-percent.ts';
import type { Rule } from '../rule.ts';

export const noEffect: Rule = {
  codes: ['CELL-NO-EFFECT'],
  *find(context) {
    const { sales } = context.ledgers;
    const filled = (['cancelledOn', 'specialRate', 'refundOf'] as const).map((field) => placesFilled(sales, field));
    const suspect = pickedRows(sales, eitherOf(...filled)).filter(({ status }) => status === 'valid');
    for (const row of suspect) yield* idleCells(row, context);
  },
};

function* idleCells(row: SalesRow, { policyIn }: Context): Iterable<Finding> {
  const { cancelledOn, specialRate, refundOf, amount, signedOn } = row;
  if (cancelledOn !== null) yield idle(row, 'cancelled_on', formatDay(cancelledOn), 'cancelled');
  if (amount <= 0) return;
  if (refundOf !== null) yield idle(row, 'refund_of', `${refundOf}`, 'refund');
  // 0% is what exports put into a column that nobody filled.
  const isGiven = specialRate !== null && !isZero(specialRate);
  if (isGiven && specialReason(row, policyIn(monthOf(signedOn))) === null) {
    yield idle(row, 'special_rate', formatPercent(specialRate), 'special');
  }
}

const idle = (row: SalesRow, column: string, value: string, reason: 'cancelled' | 'refund' | 'special'): Finding =>
  finding('CELL-NO-EFFECT', placeOf(row, column), value, { reason });
