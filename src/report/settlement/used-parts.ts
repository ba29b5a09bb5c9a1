// A settlement -> which figures of a person it shows besides those that every settlement has.
import type { PersonSettlement, Settlement } from '../../model/settlement.ts';

/** A part of the payable, or a balance beside it, that only some policies and books have. */
export type UsedPart = 'adjustments' | 'awards' | 'supplements' | 'draw_balance' | 'deferred_balance';

/** Shown where the policy has the clause, and where a figure is not nought for any other reason. */
export function usedParts({ people, policy }: Settlement): ReadonlySet<UsedPart> {
  const { minimums, caps, pools, scorecards } = policy;
  const has = (figure: (person: PersonSettlement) => number): boolean => people.some((person) => figure(person) !== 0);
  const uses: Readonly<Record<UsedPart, boolean>> = {
    adjustments: has((person) => person.adjustments),
    awards: pools.length + scorecards.length > 0 || has((person) => person.awards),
    supplements: minimums.length + caps.length > 0 || has((person) => person.supplements),
    draw_balance: minimums.some(({ kind }) => kind === 'draw') || has((person) => person.drawBalance),
    deferred_balance: caps.some(({ beyond }) => beyond === 'defer') || has((person) => person.deferredBalance),
  };
  return new Set((Object.keys(uses) as UsedPart[]).filter((part) => uses[part]));
}
