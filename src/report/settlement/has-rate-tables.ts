// A policy -> whether any of its rates is more than one rate of the amount, or lines have limits.
import type { Policy } from '../../model/policy.ts';
import type { RateRule } from '../../model/rate-rule.ts';

export const hasRateTables = ({ grades, lineLimits }: Policy): boolean =>
  lineLimits !== null ||
  grades.some(({ month, quarter, year }) =>
    [
      month.rate,
      month.excessRate,
      month.teamRate,
      quarter?.bonusRate,
      quarter?.teamBonusRate,
      year?.bonusRate,
      year?.teamBonusRate,
    ].some((rule) => rule != null && !isPlain(rule)),
  );

const isPlain = (rule: RateRule): boolean => rule.kind === 'flat' && rule.of === 'amount';
