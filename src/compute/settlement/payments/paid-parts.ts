// What one run pays a person, by the column in which it stands.
import type { AccruedKind } from '../../../model/grant.ts';
import type { Fen } from '../../../model/money.ts';

export interface PaidParts {
  current: Fen;
  release: Fen;
  trueUp: Fen;
  correction: Fen;
  monthBonus: Fen;
  quarterBonus: Fen;
  yearBonus: Fen;
  bonusTrueUp: Fen;
  adjustments: Fen;
  awards: Fen;
  supplements: Fen;
}

export const nothingPaid = (): PaidParts => ({
  current: 0,
  release: 0,
  trueUp: 0,
  correction: 0,
  monthBonus: 0,
  quarterBonus: 0,
  yearBonus: 0,
  bonusTrueUp: 0,
  adjustments: 0,
  awards: 0,
  supplements: 0,
});

export const payableOf = (parts: PaidParts): Fen =>
  parts.current +
  parts.release +
  parts.trueUp +
  parts.correction +
  parts.monthBonus +
  parts.quarterBonus +
  parts.yearBonus +
  parts.bonusTrueUp +
  parts.adjustments +
  parts.awards +
  parts.supplements;

/** The column of a grant that is no correction and no supplement. */
export function columnOf(kind: AccruedKind): 'monthBonus' | 'bonusTrueUp' | 'adjustments' | 'awards' {
  switch (kind) {
    case 'month_bonus':
      return 'monthBonus';
    case 'bonus_true_up':
      return 'bonusTrueUp';
    case 'adjustment':
      return 'adjustments';
    case 'tier_bonus':
    case 'pool_share':
    case 'scorecard_bonus':
      return 'awards';
  }
}
