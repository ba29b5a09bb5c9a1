// What a rule about a policy looks at and what it yields.
import type { Finding, FindingCode } from '../../model/finding.ts';
import { finding } from '../../model/finding.ts';
import type { FindingFacts } from '../../model/finding-facts.ts';
import type { Ledgers } from '../../model/ledger.ts';
import { locate } from '../../yaml/locate.ts';
import type { TreeStep } from '../../yaml/tree.ts';
import { type PlacedPolicy, placeIn } from '../placed-policy.ts';

export interface LintContext extends PlacedPolicy {
  /** Of the book that the policy is for; null where there is none. */
  readonly ledgers: Ledgers | null;
}

export interface LintRule {
  readonly code: FindingCode;
  readonly find: (context: LintContext) => Iterable<Finding>;
}

/** A finding at a value of the file; its value is the text that stands there. */
export function lintFinding<Code extends FindingCode>(
  code: Code,
  context: PlacedPolicy,
  steps: readonly TreeStep[],
  facts: FindingFacts[Code],
): Finding {
  const { node } = locate(context.root, steps);
  return finding(code, placeIn(context, steps), node?.kind === 'text' ? node.text : null, facts);
}

/** Whether the file itself says something at this path. */
export const isWritten = ({ root }: PlacedPolicy, steps: readonly TreeStep[]): boolean =>
  locate(root, steps).node !== null;
