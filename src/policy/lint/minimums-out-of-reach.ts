// LINT-UNREACHABLE of minimums: guarantees and draws that a cap of the same people cuts again.
import type { Finding } from '../../model/finding.ts';
import type { CapTerms, MinimumTerms } from '../../model/mechanisms.ts';
import type { Policy } from '../../model/policy.ts';
import { type LintContext, lintFinding } from './lint-rule.ts';
import { moneyText } from './lint-words.ts';

/** Once a minimum, with the first cap that is too low for it. */
export function* minimumsOutOfReach(context: LintContext): Iterable<Finding> {
  const { policy } = context;
  for (const [place, minimum] of policy.minimums.entries()) {
    const low = policy.grades.flatMap(({ id }) => (covers(minimum, id) ? capsBelow(minimum, id, policy) : []))[0];
    if (low === undefined) continue;
    const facts = { reason: 'above-cap', limit: moneyText(low.amount!) } as const;
    yield lintFinding('LINT-UNREACHABLE', context, ['minimums', place, 'amount'], facts);
  }
}

/** Month runs that a cap counts together. */
const MONTHS: Readonly<Record<CapTerms['per'], number>> = { run: 1, quarter: 3, year: 12 };

function capsBelow({ amount, months }: MinimumTerms, grade: string, { caps }: Policy): readonly CapTerms[] {
  if (amount === null) return [];
  return (['run', 'quarter', 'year'] as const).flatMap((per) => {
    const cap = caps.find((one) => one.per === per && covers(one, grade));
    const paid = Math.min(MONTHS[per], months ?? MONTHS[per]) * amount;
    return cap === undefined || cap.amount === null || cap.amount >= paid ? [] : [cap];
  });
}

const covers = ({ grades }: Pick<CapTerms, 'grades'>, grade: string): boolean =>
  grades.length === 0 || grades.includes(grade);
