// A policy and a grade -> all its rates: those of the grade first, then those of the others.
import type { Ratio } from '../../model/money.ts';
import type { Grade, Policy } from '../../model/policy.ts';
import { flatRateOf } from '../../model/rate-rule.ts';

export function ladderRates(policy: Policy, own: Grade | null): readonly Ratio[] {
  const others = policy.grades.filter((grade) => grade.id !== own?.id);
  const rates = [...(own === null ? [] : ratesOf(own)), policy.nonSales.rate, ...others.flatMap(ratesOf)];
  const known = rates.filter((rate): rate is Ratio => rate !== null && rate.num !== 0);
  return [...new Map(known.map((rate) => [JSON.stringify(rate), rate])).values()];
}

const ratesOf = ({ month, quarter, year }: Grade): readonly (Ratio | null)[] =>
  [
    month.rate,
    month.excessRate,
    month.teamRate,
    ...[quarter, year].flatMap((terms) => (terms === null ? [] : [terms.bonusRate, terms.teamBonusRate])),
  ].map(flatRateOf);
