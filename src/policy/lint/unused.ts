// LINT-UNUSED: clauses and keys that cannot have an effect, because something else in the policy or book is missing.
import type { Ledgers } from '../../model/ledger.ts';
import { compareRatios, isZero, ONE, type Ratio } from '../../model/money.ts';
import type { PeriodTerms, Policy } from '../../model/policy.ts';
import { isWritten, type LintRule, lintFinding } from './lint-rule.ts';

export const unused: LintRule = {
  code: 'LINT-UNUSED',
  *find(context) {
    for (const [path, reason, isIdle] of CLAUSES) {
      const steps = path.split('.');
      if (!isWritten(context, steps) || !isIdle(context.policy, context.ledgers)) continue;
      yield lintFinding('LINT-UNUSED', context, steps, { reason });
    }
  },
};

type Test = (policy: Policy, ledgers: Ledgers | null) => boolean;

const someMonth = (policy: Policy, test: (month: Policy['grades'][number]['month']) => boolean): boolean =>
  policy.grades.some(({ month }) => test(month));

const somePeriod = (policy: Policy, test: (terms: PeriodTerms) => boolean): boolean =>
  policy.grades.some(({ quarter, year }) => [quarter, year].some((terms) => terms !== null && test(terms)));

const isOpen = ({ open }: Policy, key: string): boolean => open.some(({ path }) => path.endsWith(`.${key}`));

const hasTeams = (policy: Policy): boolean =>
  someMonth(policy, ({ teamRate }) => teamRate !== null) || isOpen(policy, 'team-rate');

const hasQuarterBonus = (policy: Policy): boolean =>
  policy.grades.some(({ quarter }) => (quarter?.bonusRate ?? quarter?.teamBonusRate ?? null) !== null) ||
  isOpen(policy, 'bonus-rate') ||
  isOpen(policy, 'team-bonus-rate');

const hasBonuses = (policy: Policy): boolean =>
  somePeriod(policy, ({ bonusRate, teamBonusRate }) => (bonusRate ?? teamBonusRate) !== null) ||
  isOpen(policy, 'bonus-rate') ||
  isOpen(policy, 'team-bonus-rate');

const hasTargets = (policy: Policy): boolean =>
  someMonth(policy, ({ target, teamTarget }) => (target ?? teamTarget) !== null) || isOpen(policy, 'target');

const byMonth: Test = ({ shortfall }) => shortfall.decidedBy === 'month';

const cuts = (factor: Ratio): boolean => compareRatios(factor, ONE) !== 0;

/** Keys that must be there count only where their value says more than the neutral one. */
const CLAUSES: readonly (readonly [path: string, reason: string, isIdle: Test])[] = [
  ['shortfall.true-up', 'decided-by-month', (policy) => byMonth(policy, null) && policy.shortfall.trueUp === 'up-only'],
  [
    'shortfall.month-bonus-factor',
    'decided-by-month',
    (policy) => byMonth(policy, null) && cuts(policy.shortfall.monthBonusFactor),
  ],
  [
    'shortfall.month-bonus-factor',
    'no-month-bonus',
    (policy) =>
      !byMonth(policy, null) && cuts(policy.shortfall.monthBonusFactor) && !someMonth(policy, ({ bonus }) => bonus > 0),
  ],
  [
    'shortfall.quarter-bonus-factor',
    'no-quarter-bonus',
    (policy) => cuts(policy.shortfall.quarterBonusFactor) && !hasQuarterBonus(policy),
  ],
  [
    'shortfall.commission-factor',
    'no-target',
    (policy) => cuts(policy.shortfall.commissionFactor) && !hasTargets(policy),
  ],
  [
    'excess.elections',
    'no-excess',
    (policy) => policy.excess.elections.includes('carry') && !someMonth(policy, ({ target }) => target !== null),
  ],
  ['release.mode', 'not-collected', ({ release }) => release.mode === 'prorata' && !release.when.includes('collected')],
  ['bonus', 'no-bonus', (policy) => !hasBonuses(policy)],
  ['team', 'no-team', (policy) => !hasTeams(policy)],
  ['minimums', 'no-month-runs', ({ minimums, pay }) => minimums.length > 0 && pay.cycle === 'quarter'],
  ['promotion', 'no-ladder', ({ grades }) => grades.length < 2],
  ['promotion', 'no-target', (policy) => policy.grades.length > 1 && !hasTargets(policy)],
  ['incidents', 'no-cut', ({ incidents }) => !cuts(incidents.commissionFactor)],
  ['non-sales.rate', 'no-rate', ({ nonSales }) => isZero(nonSales.rate)],
  [
    'non-sales',
    'no-non-sales',
    ({ nonSales }, ledgers) =>
      !isZero(nonSales.rate) &&
      ledgers !== null &&
      ledgers.people.length > 0 &&
      ledgers.people.every(({ kind }) => kind === 'sales'),
  ],
  [
    'projects',
    'no-projects',
    (_, ledgers) => ledgers !== null && ledgers.sales.length > 0 && ledgers.projects.length === 0,
  ],
];
