// Met months and missed quarters -> month bonuses and what a quarter takes back of them (rulebook 4 and 6).
import type { AccruedKind, GrantIdentity } from '../../../model/grant.ts';
import { type Fen, timesRounded } from '../../../model/money.ts';
import type { Run } from '../../../model/run.ts';
import type { Grant } from '../../../model/settlement.ts';
import type { PersonPeriod } from '../assessment/periods.ts';
import type { PersonMonth } from '../assessment/person-month.ts';
import { type Ground, termsIn } from '../ground.ts';

/** A grant with the run in which it arises; `pay` is settled later. */
export interface AccruedGrant extends Omit<Grant, 'pay' | 'held' | 'kind'> {
  readonly kind: AccruedKind;
  readonly run: Run;
}

/** Month bonuses and their true-ups are known by their month alone. */
export const identityOf = ({ personId, kind, month, run, ref }: AccruedGrant): GrantIdentity =>
  kind === 'month_bonus' || kind === 'bonus_true_up'
    ? { personId, kind, month, run: null, ref: null }
    : { personId, kind, month, run, ref };

/** A met month pays the grade's month bonus, once, in its own run (art. 7). */
export function monthBonus(state: PersonMonth): AccruedGrant | null {
  const terms = state.grade?.month;
  if (state.assessment.met !== true || terms === undefined || terms.bonus === 0) return null;
  const { month, person } = state;
  return {
    personId: person.id,
    kind: 'month_bonus',
    month,
    ref: null,
    amount: terms.bonus,
    article: terms.article,
    basis: null,
    run: { kind: 'month', month },
  };
}

/** A missed quarter cuts the month bonuses paid in it (art. 8 item 7). */
export function bonusTrueUps(ground: Ground, quarter: PersonPeriod): readonly AccruedGrant[] {
  if (quarter.assessment.met !== false) return [];
  return quarter.months.flatMap((state) => {
    const { shortfall } = termsIn(ground, state.month);
    const bonus = monthBonus(state);
    if (bonus === null || shortfall.decidedBy === 'month' || shortfall.trueUp === 'up-only') return [];
    const amount: Fen = timesRounded(bonus.amount, shortfall.monthBonusFactor) - bonus.amount;
    const { article } = shortfall;
    return amount === 0 ? [] : [{ ...bonus, kind: 'bonus_true_up' as const, amount, article, run: quarter.period }];
  });
}
