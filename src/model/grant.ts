// Money that is no commission line: its kinds, what it was computed from, and its natural key.
import { formatMonth, type Month } from './calendar.ts';
import type { AdjustmentRow } from './ledger.ts';
import type { Fen, Ratio } from './money.ts';
import type { Titles } from './policy.ts';
import { formatRun, type Run } from './run.ts';
import type { IndicatorScore } from './score.ts';

/** Worked out anew from the ledgers in every run, as lines are. */
export type AccruedKind =
  | 'month_bonus'
  | 'bonus_true_up'
  | 'tier_bonus'
  | 'adjustment'
  | 'pool_share'
  | 'scorecard_bonus';

/** What a run pays on top of everything else, or less, because of what it pays in all. A closed run's stay as they were. */
export type SupplementKind = 'guarantee' | 'draw' | 'draw_recovery' | 'cap_cut' | 'cap_deferred' | 'cap_released';

export type GrantKind = AccruedKind | SupplementKind | 'bonus_correction';

export const ACCRUED_KINDS = [
  'month_bonus',
  'bonus_true_up',
  'tier_bonus',
  'adjustment',
  'pool_share',
  'scorecard_bonus',
] as const satisfies readonly AccruedKind[];

export const SUPPLEMENT_KINDS = [
  'guarantee',
  'draw',
  'draw_recovery',
  'cap_cut',
  'cap_deferred',
  'cap_released',
] as const satisfies readonly SupplementKind[];

export const isSupplement = (kind: GrantKind): kind is SupplementKind =>
  SUPPLEMENT_KINDS.some((other) => other === kind);

/** What a grant was computed from, where the ladder alone does not say it. */
export type GrantBasis =
  | { readonly kind: 'adjustment'; readonly row: AdjustmentRow }
  /** The person's weight among all weights of the pool. */
  | {
      readonly kind: 'pool';
      readonly title: Titles;
      readonly pool: Fen;
      readonly share: Ratio;
      readonly among: number;
    }
  /** A table of fixed amounts: the tier that the period's total reached, from 1. */
  | { readonly kind: 'tier'; readonly tier: number }
  | {
      readonly kind: 'score';
      readonly title: Titles;
      readonly score: Ratio;
      readonly letter: string;
      readonly coefficient: Ratio;
      readonly amount: Fen;
      readonly indicators: readonly IndicatorScore[];
    }
  /** `payable` without the grant lacked the rest to the minimum. */
  | { readonly kind: 'minimum'; readonly minimum: Fen; readonly payable: Fen }
  /** At most `share` of what `payable` exceeds the minimum by, at most the balance. */
  | {
      readonly kind: 'recovery';
      readonly minimum: Fen;
      readonly payable: Fen;
      readonly share: Ratio;
      readonly balance: Fen;
    }
  /** `payable` on top of `before`, what the period had paid, exceeded the cap. */
  | {
      readonly kind: 'cap';
      readonly per: 'run' | 'quarter' | 'year';
      readonly cap: Fen;
      readonly payable: Fen;
      readonly before: Fen;
    }
  /** Of the balance of the period; `room` null where the period is over, or nothing limits any more. */
  | { readonly kind: 'deferred'; readonly balance: Fen; readonly room: Fen | null };

/** What tells grants of one kind, person and month apart. */
export interface GrantIdentity {
  readonly personId: string;
  readonly kind: GrantKind;
  readonly month: Month;
  /** The run in which it arises; null where the month says it: the month's own, of a true-up its quarter's. */
  readonly run: Run | null;
  /** The adjustment's number, the pool's id, the period of a cap …; null where there is only one. */
  readonly ref: string | null;
}

/** `month_bonus E1 2026-03`, `pool_share E1 2026-03 2026-Q1 branch`: the same grant in every run and on every reading. */
export function grantKey({ personId, kind, month, run, ref }: GrantIdentity): string {
  const key = `${kind} ${personId} ${formatMonth(month)}`;
  return run === null ? key : `${key} ${formatRun(run)} ${ref ?? '-'}`;
}
