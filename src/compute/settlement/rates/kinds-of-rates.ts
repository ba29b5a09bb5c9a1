// The editions of a ground -> whether rates are found by more than the amount, in any month at all.
import type { Ground } from '../ground.ts';

/** Whether any edition has rates that tables or choices find. */
export const hasTables = ({ editions }: Ground): boolean =>
  editions.some(({ grades }) =>
    grades.some(({ month: { rate, excessRate, teamRate } }) =>
      [rate, excessRate, teamRate].some((rule) => rule !== null && rule.kind !== 'flat'),
    ),
  );

/** All rates of walks are one rate of the amount, and nothing limits their lines. */
export const hasOneRate = ({ editions }: Ground): boolean =>
  editions.every(
    ({ grades, lineLimits }) =>
      lineLimits === null &&
      grades.every(({ month: { rate, excessRate, teamRate } }) =>
        [rate, excessRate, teamRate].every((rule) => rule === null || (rule.kind === 'flat' && rule.of === 'amount')),
      ),
  );
