// LINT-DEFAULT: choices between several readings that the file does not write down, with what is taken instead.
import type { Policy } from '../../model/policy.ts';
import { isWritten, type LintRule, lintFinding } from './lint-rule.ts';
import { percentText } from './lint-words.ts';

export const optionsLeft: LintRule = {
  code: 'LINT-DEFAULT',
  *find(context) {
    for (const [path, taken, asked] of OPTIONS) {
      const steps = path.split('.');
      if (isWritten(context, steps) || !asked(context.policy)) continue;
      const choice = `${path}: ${taken(context.policy)}`;
      yield lintFinding('LINT-DEFAULT', context, steps, { choice });
    }
  },
};

const always = (): boolean => true;
const hasTeams = ({ grades }: Policy): boolean => grades.some(({ month }) => month.teamRate !== null);
const hasLevels = ({ grades }: Policy): boolean => grades.filter(({ month }) => month.teamRate !== null).length > 1;
const hasBonuses = ({ grades }: Policy): boolean => grades.some(({ quarter, year }) => (quarter ?? year) !== null);

/** Key, what the policy takes, and when the question arises at all. */
const OPTIONS: readonly (readonly [
  path: string,
  taken: (policy: Policy) => string,
  asked: (policy: Policy) => boolean,
])[] = [
  ['performance.basis', ({ basis }) => basis, always],
  ['bonus.release', ({ bonus }) => bonus.release, hasBonuses],
  ['bonus.counts-special', ({ bonus }) => `${bonus.countsSpecial}`, hasBonuses],
  ['team.excess', ({ team }) => team.excess, hasTeams],
  ['team.include-leader', ({ team }) => `${team.includeLeader}`, hasTeams],
  ['team.levels', ({ team }) => team.levels, hasLevels],
  ['assessment.day', ({ assessment }) => `${assessment.day}`, always],
  ['assessment.count-unassessed', ({ assessment }) => `${assessment.countUnassessed}`, always],
  ['refund.rate', ({ refund }) => refund.rate, always],
  ['recover.share', ({ recover }) => percentText(recover.share), always],
  ['dates.rates', ({ dates }) => dates.rates, always],
  ['leavers.unreleased', ({ leavers }) => leavers?.unreleased ?? 'pay', ({ leavers }) => leavers === null],
];
