// A person -> payout, payable and every part of it, down to lines and bonuses (rulebook 9).
import { PAID_PARTS, type PaidPart, type Reason } from '../../model/explanation.ts';
import type { Part } from '../../model/line.ts';
import { type Fen, timesRounded } from '../../model/money.ts';
import { formatRun } from '../../model/run.ts';
import type { PersonSettlement } from '../../model/settlement.ts';
import { termsOfPayment } from '../settlement/ground.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { grantReasons } from './grant-reasons.ts';
import { judgedGroups } from './judged.ts';
import { noBonusReason } from './no-bonus.ts';
import { paidLine } from './paid-line.ts';
import { arithmetic, factor, given, money, ofChild, reason, summed } from './reason.ts';
import type { Subject } from './view.ts';

const FIGURES: Readonly<Record<PaidPart, (person: PersonSettlement) => Fen>> = {
  current: (person) => person.current,
  release: (person) => person.release,
  true_up: (person) => person.trueUp,
  correction: (person) => person.correction,
  month_bonus: (person) => person.monthBonus,
  quarter_bonus: (person) => person.quarterBonus,
  year_bonus: (person) => person.yearBonus,
  bonus_true_up: (person) => person.bonusTrueUp,
  adjustments: (person) => person.adjustments,
  awards: (person) => person.awards,
  supplements: (person) => person.supplements,
};

/** What is paid in money: the payable less what is set off of older debts; never below nought. */
export function payoutReason(subject: Subject): Reason {
  const { payable, payout } = subject.person;
  const children = [payableReason(subject), balanceReason(subject)].filter((one) => one !== null);
  const operands = children.map((_, place) => ofChild(children, place));
  const op = payable < 0 ? 'sum' : 'difference';
  return reason('payout', {}, { figure: payout, arithmetic: arithmetic(op, ...operands), children });
}

/** The set-off of an older debt, or the new debt that a negative payable turns into; null for neither. */
function balanceReason({ view, person }: Subject): Reason | null {
  const { payable, payout, owed, owedBefore } = person;
  if (payable < 0) return reason('new_debt', {}, { figure: owed - owedBefore });
  if (owedBefore === 0 || payable === 0) return null;
  const { share, article } = termsOfPayment(view.ground, view.ground.run).recover;
  const children = [
    reason(
      'set_off_limit',
      { share },
      {
        figure: timesRounded(payable, share),
        arithmetic: arithmetic('product', given('payable', money(payable)), given('share', factor(share))),
      },
    ),
  ];
  return reason(
    'set_off',
    { owedBefore, share },
    {
      figure: payable - payout,
      arithmetic: arithmetic('minimum', given('owed_before', money(owedBefore)), ofChild(children, 0)),
      article,
      children,
    },
  );
}

/** What is owed after the run: the balance before it, less what was set off, or with the new debt. */
export function owedReason(subject: Subject): Reason {
  const { owed, owedBefore, payable } = subject.person;
  const balance = balanceReason(subject);
  const children = balance === null ? [] : [balance];
  const changes = children.map((_, place) => ofChild(children, place));
  const before = given('owed_before', money(owedBefore));
  const sums = arithmetic(payable < 0 ? 'sum' : 'difference', before, ...changes);
  return reason('owed', { owedBefore }, { figure: owed, arithmetic: sums, children });
}

/** The sum of the parts that are not nought. */
export function payableReason(subject: Subject): Reason {
  const { person } = subject;
  const parts = PAID_PARTS.map((part) => partReason(subject, part)).filter(
    ({ arithmetic: sums }) => sums!.operands.length > 0,
  );
  const children = parts.length > 0 ? [] : [nothingPaid(subject)];
  return summed('payable', {}, person.payable, parts, { children });
}

/** One part: its lines by the reason of their factor, or its bonuses; where there is nothing, why. */
export function partReason(subject: Subject, part: PaidPart): Reason {
  const reasons = [...lineReasons(subject, part), ...grantReasons(subject, part)];
  const { view, person } = subject;
  const { release } = termsOfPayment(view.ground, view.ground.run);
  const article = part === 'release' ? release.article : null;
  const figure = FIGURES[part](person);
  return summed(part, {}, figure, reasons, { article, children: reasons.length > 0 ? [] : whyNone(subject, part) });
}

function lineReasons(subject: Subject, part: PaidPart): readonly Reason[] {
  const slice = sliceOf(part);
  if (slice === null) return [];
  const lines = subject.lines.filter((paid) => columnOf(paid, slice) === part && paid.parts[slice] !== 0);
  const judged = lines.map((paid) => {
    const { factor: now, factorReason, before } = paid;
    return slice === 'release' && before !== null
      ? { paid, factor: before.factor, factorReason: before.reason }
      : { paid, factor: now, factorReason };
  });
  return judgedGroups(subject, judged, (paid) => paidLine(subject, paid, slice));
}

function sliceOf(part: PaidPart): Part | null {
  switch (part) {
    case 'current':
    case 'quarter_bonus':
    case 'year_bonus':
      return 'current';
    case 'release':
    case 'true_up':
    case 'correction':
      return part;
    case 'month_bonus':
    case 'bonus_true_up':
    case 'adjustments':
    case 'awards':
    case 'supplements':
      return null;
  }
}

function columnOf({ line }: PaidLine, slice: Part): PaidPart {
  if (slice !== 'current') return slice;
  return line.kind === 'quarter_bonus' || line.kind === 'year_bonus' ? line.kind : 'current';
}

function whyNone(subject: Subject, part: PaidPart): readonly Reason[] {
  switch (part) {
    case 'current':
      return [nothingPaid(subject)];
    case 'month_bonus':
    case 'quarter_bonus':
    case 'year_bonus':
      return [noBonusReason(subject, part)];
    case 'release':
    case 'true_up':
    case 'correction':
    case 'bonus_true_up':
    case 'adjustments':
    case 'awards':
    case 'supplements':
      return [reason('nothing_paid', { why: 'no_lines' })];
  }
}

/** Why a run pays nothing: nothing was sold, the money is waited for, or it has been paid by earlier runs. */
function nothingPaid({ view, person, lines }: Subject): Reason {
  const own = formatRun(view.ground.run);
  if (lines.some(({ heldFor }) => heldFor.includes('pay_cycle'))) return reason('nothing_paid', { why: 'pay_cycle' });
  if (person.held !== 0) return reason('nothing_paid', { why: 'held' });
  const isNew = lines.some(({ line }) => formatRun(line.run) === own);
  return reason('nothing_paid', { why: lines.length > 0 && !isNew ? 'paid_before' : 'no_lines' });
}
