// A line and one part of its payment -> the reason of that part: base × rate × factor, the share released, less what was paid.
import type { Arithmetic, Reason } from '../../model/explanation.ts';
import type { Part } from '../../model/line.ts';
import type { Fen } from '../../model/money.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { amountReason, asItStands, asItStood, releasedReason } from './line-amount.ts';
import { lineDetails } from './line-details.ts';
import { arithmetic, given, money, ofChild, reason } from './reason.ts';
import { receiptsOfRun } from './receipts.ts';
import { lineFacts, type Subject } from './view.ts';

type Worked = { readonly arithmetic: Arithmetic | null; readonly children: readonly Reason[] };

/** What this run pays of the line as one part. */
export function paidLine(subject: Subject, paid: PaidLine, part: Part): Reason {
  const { orderNo } = paid.line.row;
  const arrived = part === 'release' ? receiptsOfRun(subject.view, orderNo) : [];
  return lineReason(subject, paid, paid.parts[part], workOut(paid, part), arrived);
}

/** What the line is worth, paid or not. */
export const earnedLine = (subject: Subject, paid: PaidLine): Reason =>
  lineReason(subject, paid, paid.amount, inline(amountReason(paid.line, asItStands(paid))));

/** What of the line's worth is not released yet. */
export function heldLine(subject: Subject, paid: PaidLine): Reason {
  const amount = amountReason(paid.line, asItStands(paid));
  const worked = paid.released === 0 ? inline(amount) : less([amount], given('released', money(paid.released)));
  return lineReason(subject, paid, paid.amount - paid.released, worked);
}

function lineReason(
  subject: Subject,
  paid: PaidLine,
  figure: Fen,
  worked: Worked,
  more: readonly Reason[] = [],
): Reason {
  const { row, article } = paid.line;
  return reason('line', lineFacts(subject.view, paid), {
    figure,
    arithmetic: worked.arithmetic,
    // A row that is gone has no place any more.
    place: row.row === 0 ? null : row,
    article,
    children: [...worked.children, ...lineDetails(subject, paid), ...more],
  });
}

const inline = ({ arithmetic: own, children }: Reason): Worked => ({ arithmetic: own, children });

const less = (children: readonly Reason[], ...operands: Arithmetic['operands']): Worked => ({
  arithmetic: arithmetic('difference', ofChild(children, 0), ...operands),
  children,
});

function workOut(paid: PaidLine, part: Part): Worked {
  const { line, before, parts, released, ratio } = paid;
  const now = releasedReason(line, asItStands(paid), released);
  if (part === 'current') return inline(now);
  if (before === null) return gone(paid);
  switch (part) {
    case 'release': {
      const atOldAmount = releasedReason(line, asItStood(before, ratio), released - parts.true_up);
      if (before.released === 0) return inline(atOldAmount);
      return twoStandings(
        atOldAmount,
        releasedReason(line, asItStood(before, before.ratio), before.released, 'before'),
      );
    }
    case 'true_up':
      return twoStandings(now, releasedReason(line, asItStood(before, ratio), released - parts.true_up, 'before'));
    case 'correction': {
      const due = releasedReason(line, asItStood(before, before.ratio), before.released);
      return less([due], given('paid_by_closings', money(paid.paidBefore)));
    }
  }
}

function twoStandings(now: Reason, before: Reason): Worked {
  const children = [now, before];
  return { arithmetic: arithmetic('difference', ofChild(children, 0), ofChild(children, 1)), children };
}

/** Nothing of it is earned any more: all that was paid comes back. */
const gone = ({ paidBefore }: PaidLine): Worked => ({
  arithmetic: arithmetic('difference', given('earned', money(0)), given('paid_by_closings', money(paidBefore))),
  children: [],
});
