// A piece that a run pays, and how it stood in the run before -> what it pays by cause, for a comparison of two runs.
import type { Cause } from '../../model/difference.ts';
import type { GrantKind } from '../../model/grant.ts';
import type { FactorReason, HeldFor, Part, SettledLine } from '../../model/line.ts';
import type { Fen } from '../../model/money.ts';
import type { Piece } from './picture.ts';

/** The causes sum to what the piece pays. `heldBefore`: what held the line back in the run before. */
export function causesOfPay(piece: Piece, heldBefore: readonly HeldFor[]): readonly (readonly [Cause, Fen])[] {
  const { line, kind, pay } = piece;
  if (line === null) return [[causeOfGrant(kind as GrantKind), pay]];
  const parts = Object.keys(line.parts) as Part[];
  const causes = parts.map((part): [Cause, Fen] => [causeOfPart(part, piece, line, heldBefore), line.parts[part]]);
  return causes.filter(([, amount]) => amount !== 0);
}

/** Of money that is no commission line. */
export function causeOfGrant(kind: GrantKind): Cause {
  switch (kind) {
    case 'bonus_correction':
      return 'correction';
    case 'bonus_true_up':
      return 'quarter_decided';
    case 'adjustment':
      return 'adjustment';
    case 'guarantee':
    case 'draw':
    case 'draw_recovery':
    case 'cap_cut':
    case 'cap_deferred':
    case 'cap_released':
      return 'supplement';
    case 'month_bonus':
    case 'tier_bonus':
    case 'pool_share':
    case 'scorecard_bonus':
      return 'bonus';
  }
}

function causeOfPart(part: Part, { kind }: Piece, line: SettledLine, heldBefore: readonly HeldFor[]): Cause {
  switch (part) {
    case 'current':
      return kind === 'quarter_bonus' || kind === 'year_bonus' ? 'bonus' : 'own_month';
    case 'release':
      return causeOfRelease(heldBefore, line.heldFor);
    case 'true_up':
      return TIMED.includes(line.factorReason) ? 'paid_late' : 'quarter_decided';
    case 'correction':
      return 'correction';
  }
}

/** Reasons of a factor that changes as days pass, not because a quarter is decided. */
const TIMED: readonly FactorReason[] = ['overdue', 'written_off', 'forfeited'];

/** Of several conditions, money first. */
export const CAUSE_OF_CONDITION: readonly (readonly [HeldFor, Cause])[] = [
  ['collection', 'late_money'],
  ['execution', 'executed'],
  ['approval', 'approved'],
  ['instalment', 'instalment'],
  ['pay_cycle', 'pay_cycle'],
];

/** The condition that came to be fulfilled, or ceased to be. A further part of it is money, or one more instalment. */
function causeOfRelease(before: readonly HeldFor[], now: readonly HeldFor[]): Cause {
  const moved = CAUSE_OF_CONDITION.find(([condition]) => before.includes(condition) !== now.includes(condition));
  if (moved !== undefined) return moved[1];
  return before.includes('instalment') && !before.includes('collection') ? 'instalment' : 'late_money';
}
