// LINT-NO-EXAMPLE: clauses with figures that none of the policy's examples shows.
import { clausesOf, type PlacedClause } from '../clauses-of.ts';
import { type LintRule, lintFinding } from './lint-rule.ts';

/** Clauses whose figures no settlement of a person holds: pay, reviews, budgets. */
const NOT_SETTLED: ReadonlySet<unknown> = new Set([
  'pay',
  'promotion',
  'demotion',
  'dismissal',
  'candidacies',
  'budget',
]);

/** Each article once, at the clause that first names it; a policy without examples gets one finding for all. */
export const noExample: LintRule = {
  code: 'LINT-NO-EXAMPLE',
  *find(context) {
    const lacking = new Map<string, PlacedClause>();
    for (const clause of clausesOf(context)) {
      const isShown = !clause.hasFigures || clause.examples.length > 0 || NOT_SETTLED.has(clause.steps[0]);
      if (!isShown && !lacking.has(clause.article)) lacking.set(clause.article, clause);
    }
    if (lacking.size > 0 && context.policy.examples.length === 0) {
      yield lintFinding('LINT-NO-EXAMPLE', context, ['examples'], { article: [...lacking.keys()].join('; ') });
      return;
    }
    for (const [article, { steps }] of lacking) yield lintFinding('LINT-NO-EXAMPLE', context, steps, { article });
  },
};
