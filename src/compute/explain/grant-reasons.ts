// Month bonuses, what a missed quarter takes back of them, and their corrections -> reasons.
import type { PaidPart, Reason } from '../../model/explanation.ts';
import { quarterOf } from '../../model/run.ts';
import { termsIn } from '../settlement/ground.ts';
import type { PaidGrant } from '../settlement/payments/pay-grants.ts';
import { basisReason } from './basis-reason.ts';
import { arithmetic, factor, given, money, ofChild, reason } from './reason.ts';
import { aimOfMonth, aimOfPeriod, decisiveTargets } from './targets.ts';
import { type Subject, stateIn } from './view.ts';

const PARTS: Readonly<Record<PaidGrant['kind'], PaidPart>> = {
  month_bonus: 'month_bonus',
  bonus_true_up: 'bonus_true_up',
  bonus_correction: 'correction',
  adjustment: 'adjustments',
  tier_bonus: 'awards',
  pool_share: 'awards',
  scorecard_bonus: 'awards',
  guarantee: 'supplements',
  draw: 'supplements',
  draw_recovery: 'supplements',
  cap_cut: 'supplements',
  cap_deferred: 'supplements',
  cap_released: 'supplements',
};

/** The person's bonuses that this run pays, or takes back, in a part of the payable. */
export const grantReasons = (subject: Subject, part: PaidPart): readonly Reason[] =>
  grantsOf(subject)
    .filter((grant) => PARTS[grant.kind] === part && grant.pay !== 0)
    .map((grant) => grantReason(subject, grant));

/** Bonuses that are earned and wait for a run that pays. */
export const heldGrantReasons = (subject: Subject): readonly Reason[] =>
  grantsOf(subject)
    .filter(({ held }) => held !== 0)
    .map(({ month, held, article }) => reason('held_grant', { month }, { figure: held, article }));

const grantsOf = ({ view, person }: Subject): readonly PaidGrant[] =>
  view.payments.grants.filter(({ personId }) => personId === person.personId);

function grantReason(subject: Subject, grant: PaidGrant): Reason {
  switch (grant.kind) {
    case 'month_bonus':
      return monthBonus(subject, grant);
    case 'bonus_true_up':
      return cutBonus(subject, grant);
    case 'bonus_correction':
      return correctedBonus(subject, grant);
    case 'adjustment':
    case 'tier_bonus':
    case 'pool_share':
    case 'scorecard_bonus':
    case 'guarantee':
    case 'draw':
    case 'draw_recovery':
    case 'cap_cut':
    case 'cap_deferred':
    case 'cap_released':
      return basisReason(grant);
  }
}

function monthBonus(subject: Subject, { month, pay, article }: PaidGrant): Reason {
  const { view, person } = subject;
  const state = stateIn(view, person.personId, month);
  const children = state === null ? [] : decisiveTargets(subject, aimOfMonth(state));
  return reason('grant', { month, grade: state?.grade?.id ?? null }, { figure: pay, article, children });
}

/** `round(bonus × factor) − bonus` (rulebook 6). */
function cutBonus(subject: Subject, { month, pay, article }: PaidGrant): Reason {
  const { view, person } = subject;
  const { ground, decisions } = view;
  const share = termsIn(ground, month).shortfall.monthBonusFactor;
  const bonus = stateIn(view, person.personId, month)!.grade!.month.bonus;
  const product = arithmetic('product', given('bonus', money(bonus)), given('factor', factor(share)));
  const quarter = quarterOf(month, ground.fiscal);
  const period = decisions.periodOf(person.personId, quarter);
  const children = [
    reason('cut_bonus', { factor: share }, { figure: pay + bonus, arithmetic: product }),
    ...(period === null ? [] : decisiveTargets(subject, aimOfPeriod(period))),
  ];
  return reason(
    'cut_grant',
    { month, factor: share, period: quarter },
    {
      figure: pay,
      arithmetic: arithmetic('difference', ofChild(children, 0), given('bonus', money(bonus))),
      article,
      children,
    },
  );
}

function correctedBonus(subject: Subject, { month, pay, article, correction: found }: PaidGrant): Reason {
  const { view, person } = subject;
  const state = stateIn(view, person.personId, month);
  const children = state === null ? [] : decisiveTargets(subject, aimOfMonth(state));
  const difference =
    found === null
      ? null
      : arithmetic('difference', given('now', money(found.now)), given('paid_by_closings', money(found.was)));
  const terms = article === '' ? termsIn(view.ground, month).shortfall.article : article;
  return reason(
    'corrected_grant',
    { month, of: found?.of ?? { kind: 'month', month } },
    { figure: pay, arithmetic: difference, article: terms, children },
  );
}
