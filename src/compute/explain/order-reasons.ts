// An order and a person -> what the person earned on it, what was paid before, what is paid now and what is held.
import type { Reason } from '../../model/explanation.ts';
import type { Part } from '../../model/line.ts';
import { termsOfPayment } from '../settlement/ground.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { heldOrderReason, isHeld } from './held-reasons.ts';
import { judgedGroups } from './judged.ts';
import { earnedLine, paidLine } from './paid-line.ts';
import { figuresOf, reason, summed } from './reason.ts';
import { receiptReasons } from './receipts.ts';
import type { Subject, View } from './view.ts';

const PARTS: readonly Part[] = ['current', 'release', 'true_up', 'correction'];

/** The money received for the order so far. */
export function collectedReason(view: View, orderNo: string): Reason {
  const { due, collected } = view.payments.releaseOf(orderNo);
  const { article } = termsOfPayment(view.ground, view.ground.run).release;
  return summed('collected', { due }, collected, receiptReasons(view, orderNo), { article });
}

/** Two trees: earned = paid before + paid now + held; and how the earned sum comes about. */
export function orderReasons(subject: Subject, orderNo: string): readonly Reason[] {
  const { person } = subject;
  const lines = subject.lines.filter(({ line }) => line.row.orderNo === orderNo);
  const { customer } = lines[0]!.line.row;
  const held = lines.filter(isHeld);
  const parts = [
    reason('paid_before', {}, { figure: lines.reduce((sum, { paidBefore }) => sum + paidBefore, 0) }),
    paidNow(subject, lines),
    ...(held.length === 0 ? [] : [heldOrderReason(subject, orderNo, held)]),
  ];
  const earned = lines.reduce((sum, { amount }) => sum + amount, 0);
  const judged = lines.map((paid) => ({ paid, factor: paid.factor, factorReason: paid.factorReason }));
  return [
    summed('order', { orderNo, customer, person: person.personId }, earned, parts),
    summed(
      'order_earned',
      { orderNo, person: person.personId },
      earned,
      judgedGroups(subject, judged, (paid) => earnedLine(subject, paid)),
    ),
  ];
}

function paidNow(subject: Subject, lines: readonly PaidLine[]): Reason {
  const parts = PARTS.flatMap((part) =>
    lines.filter(({ parts: paid }) => paid[part] !== 0).map((paid) => paidLine(subject, paid, part)),
  );
  return summed('paid_now', {}, figuresOf(parts), parts);
}
