// A grant -> the column of a person's pay that it counts in, and what there is to say of it besides its kind and clause.
import type { Language } from '../../model/document.ts';
import type { Grant } from '../../model/settlement.ts';
import { titleIn } from '../wording.ts';
import type { UsedPart } from './used-parts.ts';

/** Null for the bonuses of the ladder, which have columns of their own, and for corrections. */
export function partOfGrant({ kind }: Grant): UsedPart | null {
  switch (kind) {
    case 'month_bonus':
    case 'bonus_true_up':
    case 'bonus_correction':
      return null;
    case 'adjustment':
      return 'adjustments';
    case 'tier_bonus':
    case 'pool_share':
    case 'scorecard_bonus':
      return 'awards';
    case 'guarantee':
    case 'draw':
    case 'draw_recovery':
    case 'cap_cut':
    case 'cap_deferred':
    case 'cap_released':
      return 'supplements';
  }
}

/** Why an adjustment was made and who approved it; the name of a pool or scorecard. */
export function noteOfGrant({ basis }: Grant, language: Language): string | null {
  switch (basis?.kind) {
    case 'adjustment':
      return `${basis.row.reason} · ${basis.row.approvedBy}`;
    case 'pool':
      return titleIn(basis.title, language);
    case 'score':
      return `${titleIn(basis.title, language)} ${basis.letter}`;
    case 'tier':
    case 'minimum':
    case 'recovery':
    case 'cap':
    case 'deferred':
    case undefined:
      return null;
  }
}
