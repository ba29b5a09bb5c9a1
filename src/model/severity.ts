// What a policy says about the weight of findings, and findings -> the same at that weight, without those that are off.
import type { Finding, FindingCode, Severity } from './finding.ts';
import { SEVERITIES } from './severities.ts';

/** Codes that a policy names; all others keep their own severity. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

/** Errors in spite of which every amount still has a meaning, so that a policy may lower them. */
const YIELDING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'DATE-BEFORE-HIRE',
  'DATE-AFTER-LEAVING',
  'KEY-UNKNOWN-LEADER',
  'KEY-REFUND-OTHER-PERSON',
]);

/** True for errors that no policy can lower: without the row, cell or key there is nothing to compute with. */
export const isFixed = (code: FindingCode): boolean => SEVERITIES[code] === 'error' && !YIELDING.has(code);

/** The findings in the same order. */
export function judged(findings: readonly Finding[], severities: Severities): readonly Finding[] {
  if (Object.keys(severities).length === 0) return findings;
  return findings.flatMap((found): readonly Finding[] => {
    const severity = severities[found.code];
    if (severity === 'off') return [];
    return severity === undefined || severity === found.severity ? [found] : [{ ...found, severity }];
  });
}
