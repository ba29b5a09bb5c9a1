// A policy with its places, and the ledgers of its book -> what is odd about it, in the order of the file.
import type { Finding } from '../../model/finding.ts';
import { judged } from '../../model/severity.ts';
import { cliff } from './cliff.ts';
import type { LintContext, LintRule } from './lint-rule.ts';
import { marginalCost } from './marginal-cost.ts';
import { noExample } from './no-example.ts';
import { noPeople } from './no-people.ts';
import { openFigures } from './open-figures.ts';
import { optionsLeft } from './options-left.ts';
import { percentMistake } from './percent-mistake.ts';
import { targets } from './targets.ts';
import { teamFigures } from './team-figures.ts';
import { tierGap } from './tier-gap.ts';
import { unreachable } from './unreachable.ts';
import { unused } from './unused.ts';

export const LINT_RULES: readonly LintRule[] = [
  tierGap,
  cliff,
  unreachable,
  noPeople,
  percentMistake,
  targets,
  marginalCost,
  teamFigures,
  openFigures,
  optionsLeft,
  unused,
  noExample,
];

/** Each finding as grave as the policy's own `findings` clause says. */
export function lintPolicy(context: LintContext): readonly Finding[] {
  const found = LINT_RULES.flatMap((rule) => [...rule.find(context)]);
  const line = ({ place }: Finding): number => place?.row ?? 0;
  const character = ({ place }: Finding): number => place?.character ?? 0;
  return judged(found, context.policy.severities).toSorted((a, b) => line(a) - line(b) || character(a) - character(b));
}
