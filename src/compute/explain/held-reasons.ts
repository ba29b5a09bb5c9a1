// A person -> what is earned and held back, order by order, and what would release it (rulebook 8 and 9).
import { monthOf } from '../../model/calendar.ts';
import type { Reason } from '../../model/explanation.ts';
import type { HeldFor } from '../../model/line.ts';
import { formatRatio } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import { formatRun } from '../../model/run.ts';
import { termsIn, termsOfPayment } from '../settlement/ground.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import type { LaterPart } from '../settlement/timing/instalments.ts';
import { partsLater } from '../settlement/timing/line-cuts.ts';
import { awaitsApproval, isUnexecuted } from '../settlement/timing/release.ts';
import { heldGrantReasons } from './grant-reasons.ts';
import { heldLine } from './paid-line.ts';
import { arithmetic, figuresOf, given, money, reason, summed } from './reason.ts';
import { receiptReasons } from './receipts.ts';
import type { Subject, View } from './view.ts';

export const isHeld = ({ amount, released }: PaidLine): boolean => amount !== released;

export function heldReason(subject: Subject): Reason {
  const { view, person, lines } = subject;
  const orders = [...groupBy(lines.filter(isHeld), ({ line }) => line.row.orderNo)].map(([orderNo, held]) =>
    heldOrderReason(subject, orderNo, held),
  );
  const { article } = termsOfPayment(view.ground, view.ground.run).release;
  return summed('held', {}, person.held, [...orders, ...heldGrantReasons(subject)], { article });
}

/** The lines of an order that hold money back, and behind them what the order waits for. */
export function heldOrderReason(subject: Subject, orderNo: string, held: readonly PaidLine[]): Reason {
  const lines = held.map((paid) => heldLine(subject, paid));
  const { row } = held[0]!.line;
  const heldFor = [...new Set(held.flatMap((paid) => paid.heldFor))];
  const waits = heldFor.map((why) => waitReason(subject.view, orderNo, held, why));
  const facts = { orderNo, customer: row.customer, heldFor };
  return summed('held_order', facts, figuresOf(lines), lines, { lead: waits });
}

function waitReason(view: View, orderNo: string, held: readonly PaidLine[], why: HeldFor): Reason {
  switch (why) {
    case 'collection':
      return collectionReason(view, orderNo);
    case 'execution':
      return executionReason(view, orderNo);
    case 'approval':
      return approvalReason(view, orderNo);
    case 'instalment':
      return instalmentReason(view, held);
    case 'pay_cycle':
      return payCycleReason(view);
  }
}

/** Money still missing: due less collected, with the receipts that count. */
function collectionReason(view: View, orderNo: string): Reason {
  const { due, collected } = view.payments.releaseOf(orderNo);
  const { article } = termsOfPayment(view.ground, view.ground.run).release;
  return reason(
    'waits_collection',
    { due, collected },
    {
      figure: due - collected,
      arithmetic: arithmetic('difference', given('due', money(due)), given('collected', money(collected))),
      article,
      children: receiptReasons(view, orderNo),
    },
  );
}

function executionReason({ ground, payments, sales }: View, orderNo: string): Reason {
  const children = (sales.get(orderNo) ?? [])
    .filter((row) => isUnexecuted(row, ground.asOf))
    .map((row) =>
      reason('unexecuted_row', { lineNo: row.lineNo, executedOn: row.executedOn }, { figure: row.amount, place: row }),
    );
  const { article } = termsOfPayment(ground, ground.run).release;
  return reason('waits_execution', { rows: payments.releaseOf(orderNo).unexecutedRows }, { article, children });
}

function approvalReason({ ground, sales }: View, orderNo: string): Reason {
  const rows = (sales.get(orderNo) ?? []).filter((row) => awaitsApproval(row, ground.asOf, ground.editions));
  const children = rows.map((row) => {
    const { lineNo, unitPrice, listPrice, approvalNo, approvedOn } = row;
    const facts = { lineNo, unitPrice, listPrice, approvalNo, approvedOn };
    return reason('unapproved_row', facts, { figure: row.amount, place: row });
  });
  const { article } = termsIn(ground, rows[0] === undefined ? ground.lastMonth : monthOf(rows[0].signedOn)).price;
  return reason('waits_approval', { rows: rows.length }, { article, children });
}

/** The parts that are still to come, each once: lines of an order are mostly dated alike. */
function instalmentReason({ ground }: View, held: readonly PaidLine[]): Reason {
  const later = held.flatMap(({ accrued }) =>
    accrued === null ? [] : (partsLater(ground, accrued, ground.run) ?? []),
  );
  const parts = new Map(
    later.flatMap(({ parts: own }) => own).map((part) => [`${formatRatio(part.share)} ${periodText(part)}`, part]),
  );
  const children = [...parts.values()].map((part) => reason('later_part', part));
  return reason('waits_instalment', {}, { article: later[0]?.article ?? null, children });
}

const periodText = ({ period }: LaterPart): string => (period === null ? '' : formatRun(period));

const payCycleReason = ({ ground }: View): Reason =>
  reason('waits_pay_cycle', {}, { article: termsOfPayment(ground, ground.run).pay.article });
