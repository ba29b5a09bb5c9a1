// A grade of an edition -> the rules below and above the target, for the own sales or for those of the team.
import type { Ratio } from '../../../model/money.ts';
import type { Grade, Policy } from '../../../model/policy.ts';
import { editionOn } from '../../../model/policy.ts';
import type { RateRule } from '../../../model/rate-rule.ts';
import type { Ground } from '../ground.ts';
import type { Stake } from '../lines/accrued-line.ts';

/** The rules of a walk; null where the regulation leaves them open, and whoever needs them is told before. */
export interface BandRates {
  readonly task: RateRule | null;
  readonly excess: RateRule | null;
  /** Both are one rate of the amount, as most are. */
  readonly plain: { readonly task: Ratio; readonly excess: Ratio } | null;
  readonly article: string;
}

export type Whose = 'own' | 'team';

/** Above the own target the excess rate; above the team's by option `team.excess` that, or the team rate again. */
export function bandRates(grade: Grade | null, edition: Policy, whose: Whose): BandRates {
  const month = grade?.month;
  const task = (whose === 'own' ? month?.rate : month?.teamRate) ?? null;
  const hasExcess = whose === 'own' || edition.team.excess === 'excess-rate';
  const excess = (hasExcess ? month?.excessRate : null) ?? task;
  return { task, excess, plain: plainOf(task, excess), article: month?.article ?? '' };
}

function plainOf(task: RateRule | null, excess: RateRule | null): BandRates['plain'] {
  if (task?.kind !== 'flat' || task.of !== 'amount' || excess?.kind !== 'flat' || excess.of !== 'amount') return null;
  return { task: task.rate, excess: excess.rate };
}

/** Option `dates.rates`: the edition of the month, or that of the day on which the row was signed or paid for. */
export function editionOfRates({ editions }: Ground, terms: Policy, stake: Stake): Policy {
  switch (terms.dates.rates) {
    case 'month':
      return terms;
    case 'signing':
      return editionOn(editions, stake.row.signedOn);
    case 'collection':
      return editionOn(editions, stake.on);
  }
}

/** The grade by its id in another edition; where that has none, as it is in the month's. */
export const gradeIn = (edition: Policy, grade: Grade | null): Grade | null =>
  grade === null ? null : (edition.grades.find(({ id }) => id === grade.id) ?? grade);
