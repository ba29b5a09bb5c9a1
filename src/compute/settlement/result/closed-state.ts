// A run that is about to be closed -> everything of it that the next runs must know (rulebook 13).
import { type ClosedGrant, type ClosedLine, type ClosedState, lineKeys } from '../../../model/closing.ts';
import type { SettledLine } from '../../../model/line.ts';
import { sameRun } from '../../../model/run.ts';
import type { Settlement } from '../../../model/settlement.ts';
import type { Decisions } from '../decide.ts';
import type { Ground } from '../ground.ts';
import { payableOf } from '../payments/paid-parts.ts';
import type { PaidGrant } from '../payments/pay-grants.ts';
import { makePayments, type Payments } from '../payments/payments.ts';

/** All lines so far as the run leaves them, not only those that its workbook lists. */
export function closedStateOf(decisions: Decisions, settlement: Settlement): ClosedState {
  const { ground } = decisions.accrual;
  const payments = makePayments(decisions);
  // A line of a row that is gone has no place any more; what is still to be taken back of it stays as it was closed.
  const kept = payments.lines.filter(({ line }) => line.row.row !== 0);
  const keys = lineKeys(kept.map(({ line }) => line));
  return {
    run: ground.run,
    firstMonth: ground.firstMonth,
    lines: [...kept.map((settled, place) => closedLine(settled, keys[place]!)), ...payments.outstanding.lines],
    grants: [...payments.grants.flatMap(closedGrant), ...payments.outstanding.grants],
    people: peopleOf(ground.closed, settlement),
    payables: payablesOf(ground, payments),
  };
}

function closedLine({ line, factor, amount, released }: SettledLine, key: string): ClosedLine {
  const { personId, sellerId, kind, band, row, month, run, base, rate, article } = line;
  const { orderNo, lineNo, customer, product } = row;
  return {
    key,
    personId,
    sellerId,
    kind,
    band,
    orderNo,
    lineNo,
    customer,
    product,
    month,
    run,
    base,
    rate,
    factor,
    amount,
    paid: released,
    article,
  };
}

const closedGrant = ({ personId, kind, month, run, ref, paid }: PaidGrant): readonly ClosedGrant[] =>
  kind === 'bonus_correction' ? [] : [{ personId, kind, month, run, ref, paid }];

/** Those of the closed runs, and of every open one up to this. */
function payablesOf({ runs, roster, closed }: Ground, { byPerson }: Payments): ClosedState['payables'] {
  const first = closed === null ? 0 : runs.findIndex((run) => sameRun(run, closed.run)) + 1;
  const open = runs.slice(first).flatMap((run, place) =>
    roster.people.flatMap(({ id }) => {
      const payable = payableOf(byPerson.get(id)![first + place]!);
      return payable === 0 ? [] : [{ personId: id, run, payable }];
    }),
  );
  return [...(closed?.payables ?? []), ...open];
}

/** Everybody of this run, and whoever an earlier closing paid and this run no longer lists. */
function peopleOf(before: ClosedState | null, settlement: Settlement): ClosedState['people'] {
  const now = settlement.people.map(({ personId, name, payable, payout, owed, held, paidSoFar }) => ({
    personId,
    name,
    payable,
    payout,
    owed,
    held,
    paidSoFar,
  }));
  const listed = new Set(now.map(({ personId }) => personId));
  const others = (before?.people ?? []).filter(({ personId }) => !listed.has(personId));
  return [...now, ...others.map((person) => ({ ...person, payable: 0, payout: 0 }))];
}
