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

/** Each article once, at the clause that first names it, unless some clause of it is shown; a policy without examples gets one finding for all. */
export const noExample: LintRule = {
  code: 'LINT-NO-EXAMPLE',
  *find(context) {
    const lacking = new Map<string, PlacedClause>();
    const clauses = clausesOf(context);
    const shown = new Set(clauses.flatMap(({ article, examples }) => (examples.length > 0 ? [article] : [])));
    for (const { article, ...clause } of clauses) {
      const needsNone = !clause.hasFigures || NOT_SETTLED.has(clause.steps[0]);
      if (!needsNone && !shown.has(article) && !lacking.has(article)) lacking.set(article, { article, ...clause });
    }
    if (lacking.size > 0 && context.policy.examples.length === 0) {
      yield lintFinding('LINT-NO-EXAMPLE', context, ['examples'], { article: [...lacking.keys()].join('; ') });
      return;
    }
    for (const [article, { steps }] of lacking) yield lintFinding('LINT-NO-EXAMPLE', context, steps, { article });
  },
};
