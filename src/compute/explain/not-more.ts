// A person -> what is not paid at all, and why: bonuses missed, lines worth nothing, cancelled rows.
import { monthOf } from '../../model/calendar.ts';
import type { Reason } from '../../model/explanation.ts';
import { monthsOf, sameRun } from '../../model/run.ts';
import { worthless } from './earned-reasons.ts';
import { bonusOfRun, noBonusReason } from './no-bonus.ts';
import { reason } from './reason.ts';
import type { Subject } from './view.ts';

/** Null where there is nothing to tell. */
export function notMoreReason(subject: Subject): Reason | null {
  const children = [...missedBonus(subject), ...worthless(subject), ...cancelledRows(subject)];
  return children.length === 0 ? null : reason('not_more', {}, { children });
}

function missedBonus(subject: Subject): readonly Reason[] {
  const { view, person, lines } = subject;
  const bonus = bonusOfRun(subject);
  if (person.kind === 'non_sales') return [];
  const isPaid =
    bonus === 'month_bonus'
      ? hasGrant(subject)
      : lines.some(({ line }) => line.kind === bonus && sameRun(view.ground.run, line.run));
  return isPaid ? [] : [noBonusReason(subject, bonus)];
}

const hasGrant = ({ view, person }: Subject): boolean =>
  view.payments.grants.some(
    ({ personId, kind, month }) =>
      personId === person.personId && kind === 'month_bonus' && month === view.ground.lastMonth,
  );

function cancelledRows({ view, person }: Subject): readonly Reason[] {
  const { ledgers, run, fiscal, asOf } = view.ground;
  const months = monthsOf(run, fiscal);
  const counted = new Set(view.ground.sales);
  return ledgers.sales
    .filter(
      ({ personId, status, signedOn }) => personId === person.personId && status === 'cancelled' && signedOn <= asOf,
    )
    .filter((row) => months.includes(monthOf(row.signedOn)) && !counted.has(row))
    .map((row) => {
      const { orderNo, lineNo, customer, signedOn } = row;
      return reason('cancelled_row', { orderNo, lineNo, customer, signedOn }, { figure: row.amount, place: row });
    });
}
